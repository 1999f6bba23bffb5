package vigil.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Item;
import vigil.words.PatternWords;

/** Everything that a map can be of, found by a part of its name. */
final class MapItems {

    private static final int MOST = 60;

    /** Something with its name. */
    record Named(Item item, String name) {}

    private final List<Named> all = new ArrayList<>();

    MapItems(Vocabulary vocabulary, PatternWords words) {
        TreeSet<Item> items = new TreeSet<>();
        vocabulary
                .substances()
                .all()
                .forEach(substance -> {
                    items.add(Item.substance(vocabulary.substances().countedAs(substance.code())));
                    items.add(Item.substanceClass(substance.subgroup()));
                    items.add(Item.family(substance.group()));
                });
        vocabulary.factors().keySet().forEach(code -> items.add(Item.factor(code)));
        items.forEach(item -> all.add(new Named(item, words.name(item))));
        all.sort(Comparator.comparing(Named::name, words.words().alphabetical()));
    }

    /** Those whose names begin with what is typed, then those that hold it. */
    List<Named> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(named -> named.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(
                        Comparator.comparing(
                                named -> !named.name().toLowerCase(Locale.ROOT).startsWith(wanted)))
                .limit(MOST)
                .toList();
    }
}
