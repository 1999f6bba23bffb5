package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Deaths to be counted for a report, each with all that it has on one basis of evidence. In the
 * order of their references, whatever the order in which they were read.
 */
public final class CountedDeaths {

    /**
     * One death.
     *
     * @param items substances with their classes and families, factors, circumstances, sex, age
     *     band and area
     * @param assessed whether it can say that a substance was not there
     */
    public record Death(
            String reference,
            LocalDate died,
            String area,
            Set<Item> items,
            boolean assessed,
            OptionalInt daysSinceRelease,
            OptionalInt daysSinceDischarge) {

        public Death {
            items = Collections.unmodifiableSet(new HashSet<>(items));
        }

        /** What it has of a group of circumstances, if that is known. */
        public Optional<String> circumstance(String group) {
            return items.stream()
                    .filter(item -> item.kind() == Item.Kind.CIRCUMSTANCE)
                    .filter(item -> item.group().equals(group))
                    .map(Item::code)
                    .findFirst();
        }

        /** Its code of a kind of which it has one at most, if that is known. */
        public Optional<String> code(Item.Kind kind) {
            return items.stream().filter(item -> item.kind() == kind).map(Item::code).findFirst();
        }
    }

    private final EvidenceBasis basis;
    private final List<Death> deaths;

    private CountedDeaths(EvidenceBasis basis, List<Death> deaths) {
        this.basis = basis;
        this.deaths = List.copyOf(deaths);
    }

    /**
     * Reads the deaths up to a day of which the panel had been told by then.
     *
     * @param cutOff the last day that counts
     */
    public static CountedDeaths of(
            List<CaseFact> facts, Taxonomy taxonomy, EvidenceBasis basis, LocalDate cutOff) {
        CaseReader reader = new CaseReader(taxonomy, basis);
        List<Death> deaths = new ArrayList<>();
        for (CaseFact fact : facts) {
            boolean told = fact.notified().filter(day -> day.isAfter(cutOff)).isEmpty();
            if (told && !fact.died().isAfter(cutOff)) {
                deaths.add(
                        new Death(
                                fact.reference(),
                                fact.died(),
                                fact.area(),
                                reader.items(fact),
                                basis.assessed(fact),
                                fact.daysSinceRelease(),
                                fact.daysSinceDischarge()));
            }
        }
        deaths.sort(Comparator.comparing(Death::reference));
        return new CountedDeaths(basis, deaths);
    }

    public EvidenceBasis basis() {
        return basis;
    }

    public List<Death> all() {
        return deaths;
    }

    public long count(Predicate<Death> which) {
        return deaths.stream().filter(which).count();
    }
}
