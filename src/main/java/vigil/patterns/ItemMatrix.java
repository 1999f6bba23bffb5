package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Cases against items, stored upright: for each item the set of cases that have it, and the set of
 * cases that can say whether they have it. A case in neither is unknown, which is not "no".
 */
final class ItemMatrix {

    private final List<CaseFact> cases;
    private final List<Item> items;
    private final Map<Item, Integer> positions = new HashMap<>();
    private final long[][] present;
    private final int[] group;
    private final List<long[]> assessed;

    private ItemMatrix(
            List<CaseFact> cases,
            List<Item> items,
            long[][] present,
            int[] group,
            List<long[]> assessed) {
        this.cases = cases;
        this.items = items;
        this.present = present;
        this.group = group;
        this.assessed = assessed;
        for (int k = 0; k < items.size(); k++) {
            positions.put(items.get(k), k);
        }
    }

    /**
     * Reads the cases.
     *
     * @param cases in order of death; their places in the list are the positions of the sets
     */
    static ItemMatrix of(List<CaseFact> cases, Taxonomy taxonomy, EvidenceBasis basis) {
        CaseReader reader = new CaseReader(taxonomy, basis);
        Map<Item, long[]> found = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            for (Item item : reader.items(cases.get(i))) {
                Bits.set(found.computeIfAbsent(item, key -> Bits.none(cases.size())), i);
            }
        }
        List<Item> items = found.keySet().stream().sorted().toList();
        long[][] present = items.stream().map(found::get).toArray(long[][]::new);
        WhoCanSay known = new WhoCanSay(cases, items, basis);
        return new ItemMatrix(cases, items, present, known.group(), known.sets());
    }

    /**
     * Items of which each has its own cases that can say.
     *
     * @param cases in order of death
     * @param items in order of their keys
     * @param present of each item the cases that have it
     * @param assessed of each item the cases that can say
     */
    static ItemMatrix of(
            List<CaseFact> cases, List<Item> items, long[][] present, long[][] assessed) {
        List<long[]> sets = new ArrayList<>();
        Map<List<Long>, Integer> distinct = new HashMap<>();
        int[] group = new int[items.size()];
        for (int k = 0; k < group.length; k++) {
            List<Long> words = Arrays.stream(assessed[k]).boxed().toList();
            group[k] = distinct.computeIfAbsent(words, key -> sets.size());
            if (group[k] == sets.size()) {
                sets.add(assessed[k]);
            }
        }
        return new ItemMatrix(cases, items, present, group, sets);
    }

    int size() {
        return cases.size();
    }

    List<CaseFact> cases() {
        return cases;
    }

    /** In order of their keys. */
    List<Item> items() {
        return items;
    }

    Item item(int k) {
        return items.get(k);
    }

    /** The cases that have item k. Not to be changed. */
    long[] present(int k) {
        return present[k];
    }

    /** The cases that can say whether they have item k. Not to be changed. */
    long[] assessed(int k) {
        return assessed.get(group[k]);
    }

    /** The number of the set of cases that can say; the same for items looked for together. */
    int group(int k) {
        return group[k];
    }

    /** Where an item is among the items. */
    int position(Item item) {
        return Optional.ofNullable(positions.get(item)).orElseThrow();
    }

    /** The cases that have all the items. */
    long[] together(List<Item> all) {
        long[] bits = present[position(all.getFirst())];
        for (Item item : all) {
            bits = Bits.and(bits, present[position(item)]);
        }
        return bits;
    }

    /** Whether it is a class or family of which only one substance was seen: the same cases. */
    boolean repeatsItsMember(int k) {
        if (!items.get(k).isSubstance() || items.get(k).kind() == Item.Kind.SUBSTANCE) {
            return false;
        }
        for (int other = 0; other < present.length; other++) {
            if (items.get(other).kind() == Item.Kind.SUBSTANCE
                    && Arrays.equals(present[other], present[k])) {
                return true;
            }
        }
        return false;
    }

    /** The references of a set of cases, in order of death. */
    List<String> references(long[] bits) {
        List<String> references = new ArrayList<>();
        Bits.each(bits, i -> references.add(cases.get(i).reference()));
        return references;
    }

    /**
     * Where strata begin: calendar years of death in order, a year of fewer than {@code least}
     * cases merged into what follows and a short end into what precedes.
     *
     * @return boundaries from 0 to the number of cases
     */
    int[] years(int least) {
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            ends.put(cases.get(i).died().getYear(), i + 1);
        }
        List<Integer> bounds = new ArrayList<>(List.of(0));
        for (int end : ends.values()) {
            if (end - bounds.getLast() >= least) {
                bounds.add(end);
            }
        }
        if (bounds.size() == 1) {
            bounds.add(cases.size());
        }
        bounds.set(bounds.size() - 1, cases.size());
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The dates between which the cases of a set died. */
    Window window(long[] bits) {
        int[] ends = {Integer.MAX_VALUE, 0};
        Bits.each(
                bits,
                i -> {
                    ends[0] = Math.min(ends[0], i);
                    ends[1] = Math.max(ends[1], i);
                });
        LocalDate first = cases.get(ends[0]).died();
        return new Window(first, cases.get(ends[1]).died());
    }
}
