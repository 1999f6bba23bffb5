package vigil.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what a case has, on one basis of evidence, with metabolites counted as what they prove and
 * with the classes and families of its substances. Remembers what it has looked up, so one reader
 * serves one search and one thread.
 */
final class CaseReader {

    /** The lowest influence at which a factor was there at all; 0 means no information. */
    static final int PRESENT_FROM = 1;

    private final Taxonomy taxonomy;
    private final EvidenceBasis basis;
    private final Map<String, List<Item>> substances = new HashMap<>();
    private final Map<Item, Item> known = new HashMap<>();

    CaseReader(Taxonomy taxonomy, EvidenceBasis basis) {
        this.taxonomy = taxonomy;
        this.basis = basis;
    }

    /** What it has, each once. */
    Set<Item> items(CaseFact fact) {
        Set<Item> items = new LinkedHashSet<>();
        fact.substances()
                .forEach((code, stages) -> {
                    if (basis.counts(stages)) {
                        items.addAll(substances.computeIfAbsent(code, this::lineage));
                    }
                });
        fact.factors()
                .forEach((code, influence) -> {
                    if (influence >= PRESENT_FROM) {
                        items.add(same(Item.factor(code)));
                    }
                });
        fact.circumstances()
                .forEach((group, code) -> items.add(same(Item.circumstance(group, code))));
        fact.sex().map(Item::sex).map(this::same).ifPresent(items::add);
        fact.age().stream()
                .mapToObj(years -> same(Item.ageBand(AgeBand.of(years))))
                .forEach(items::add);
        if (!fact.area().isBlank()) {
            items.add(same(Item.area(fact.area())));
        }
        return items;
    }

    private List<Item> lineage(String written) {
        List<Item> items = new ArrayList<>();
        for (String code : taxonomy.countedAs(written)) {
            items.add(same(Item.substance(code)));
            taxonomy.classOf(code).map(Item::substanceClass).map(this::same).ifPresent(items::add);
            taxonomy.familyOf(code).map(Item::family).map(this::same).ifPresent(items::add);
        }
        return items;
    }

    private Item same(Item item) {
        return known.computeIfAbsent(item, key -> key);
    }
}
