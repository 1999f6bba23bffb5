package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cases against items, stored upright: for each item the set of cases that have it, and the set of
 * cases that can say whether they have it. A case in neither is unknown, which is not "no".
 */
final class ItemMatrix {

    private final List<CaseFact> cases;
    private final List<Item> items;
    private final long[][] present;
    private final long[][] assessed;

    private ItemMatrix(
            List<CaseFact> cases, List<Item> items, long[][] present, long[][] assessed) {
        this.cases = cases;
        this.items = items;
        this.present = present;
        this.assessed = assessed;
    }

    /**
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
        return new ItemMatrix(
                cases,
                items,
                items.stream().map(found::get).toArray(long[][]::new),
                assessed(cases, items, basis));
    }

    /** Items that are looked for together share one set, so that it is stored and compared once. */
    private static long[][] assessed(List<CaseFact> cases, List<Item> items, EvidenceBasis basis) {
        boolean[] substances = new boolean[cases.size()];
        for (int i = 0; i < substances.length; i++) {
            substances[i] = basis.assessed(cases.get(i));
        }
        Map<String, long[]> byGroup = new HashMap<>();
        Map<List<Long>, long[]> distinct = new HashMap<>();
        long[][] assessed = new long[items.size()][];
        for (int k = 0; k < assessed.length; k++) {
            Item item = items.get(k);
            long[] bits =
                    byGroup.computeIfAbsent(
                            lookedForAs(item),
                            key -> {
                                long[] set = Bits.none(cases.size());
                                for (int i = 0; i < substances.length; i++) {
                                    if (CaseReader.assessed(cases.get(i), item, substances[i])) {
                                        Bits.set(set, i);
                                    }
                                }
                                return set;
                            });
            assessed[k] =
                    distinct.computeIfAbsent(Arrays.stream(bits).boxed().toList(), key -> bits);
        }
        return assessed;
    }

    private static String lookedForAs(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE, SUBSTANCE_CLASS, SUBSTANCE_FAMILY -> "substance";
            case FACTOR -> "factor " + item.code();
            case CIRCUMSTANCE -> "circumstance " + item.group();
            case SEX, AGE_BAND, AREA -> item.kind().name();
        };
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
        return assessed[k];
    }

    /**
     * The cases that can say so of both items; the same object when the two are looked for
     * together.
     */
    long[] assessedBoth(int a, int b) {
        return assessed[a] == assessed[b] ? assessed[a] : Bits.and(assessed[a], assessed[b]);
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
