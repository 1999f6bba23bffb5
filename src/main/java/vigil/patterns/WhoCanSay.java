package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each item the cases that can say whether they have it. Items that are looked for together
 * share one set, so that it is stored and compared once. Each case is read once.
 */
final class WhoCanSay {

    private final Map<Item.Kind, long[]> kinds = new HashMap<>();
    private final Map<String, long[]> factors = new HashMap<>();
    private final Map<String, long[]> circumstances = new HashMap<>();
    private final List<long[]> sets = new ArrayList<>();
    private final int[] group;

    /**
     * @param items those that any of the cases has
     */
    WhoCanSay(List<CaseFact> cases, List<Item> items, EvidenceBasis basis) {
        int size = cases.size();
        for (Item.Kind kind : Item.Kind.values()) {
            kinds.put(kind, Bits.none(size));
        }
        long[] factorsAssessed = Bits.none(size);
        for (int i = 0; i < size; i++) {
            if (cases.get(i).factorsAssessed()) {
                Bits.set(factorsAssessed, i);
            }
        }
        for (Item item : items) {
            if (item.kind() == Item.Kind.FACTOR) {
                factors.put(item.code(), factorsAssessed.clone());
            } else if (item.kind() == Item.Kind.CIRCUMSTANCE) {
                circumstances.put(item.group(), Bits.none(size));
            }
        }
        for (int i = 0; i < size; i++) {
            read(cases.get(i), i, basis);
        }
        Map<Words, Integer> distinct = new HashMap<>();
        group = new int[items.size()];
        for (int k = 0; k < group.length; k++) {
            long[] set = set(items.get(k));
            group[k] = distinct.computeIfAbsent(new Words(set), key -> sets.size());
            if (group[k] == sets.size()) {
                sets.add(set);
            }
        }
    }

    private void read(CaseFact fact, int i, EvidenceBasis basis) {
        mark(Item.Kind.SUBSTANCE, basis.assessed(fact), i);
        mark(Item.Kind.SEX, fact.sex().isPresent(), i);
        mark(Item.Kind.AGE_BAND, fact.age().isPresent(), i);
        mark(Item.Kind.AREA, !fact.area().isBlank(), i);
        fact.factors()
                .forEach((code, influence) -> {
                    long[] set = factors.get(code);
                    if (set != null) {
                        // One that is named with "no information" is unknown, looked for or not.
                        Bits.clear(set, i);
                        if (influence >= CaseReader.PRESENT_FROM) {
                            Bits.set(set, i);
                        }
                    }
                });
        for (String named : fact.circumstances().keySet()) {
            long[] set = circumstances.get(named);
            if (set != null) {
                Bits.set(set, i);
            }
        }
    }

    private void mark(Item.Kind kind, boolean known, int i) {
        if (known) {
            Bits.set(kind(kind), i);
        }
    }

    private long[] kind(Item.Kind kind) {
        return kinds.getOrDefault(kind, Bits.none(0));
    }

    private long[] set(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE, SUBSTANCE_CLASS, SUBSTANCE_FAMILY -> kind(Item.Kind.SUBSTANCE);
            case FACTOR -> factors.getOrDefault(item.code(), Bits.none(0));
            case CIRCUMSTANCE -> circumstances.getOrDefault(item.group(), Bits.none(0));
            case SEX, AGE_BAND, AREA -> kind(item.kind());
        };
    }

    /** The distinct sets. */
    List<long[]> sets() {
        return sets;
    }

    /** For each item the number of its set. */
    int[] group() {
        return group;
    }

    /** A set, compared by its contents. */
    private record Words(long[] words) {

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Words set && Arrays.equals(words, set.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }
}
