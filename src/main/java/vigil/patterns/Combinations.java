package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import vigil.patterns.statistics.InformationComponent;
import vigil.patterns.statistics.MultipleTesting;
import vigil.patterns.statistics.ShrunkRatios;
import vigil.patterns.statistics.Strata;

/**
 * Counts every pair and triple of items and tests whether they go together more than their years of
 * death explain.
 *
 * <p>The family of pairs is every pair that is not muted and whose margins reach the minimum among
 * the cases assessed for both; never is a pair left out of the family for its own count. The family
 * of triples is every triple whose three pairs reach the minimum. A triple must beat each of its
 * three splits into a pair and a single (productive sets, Webb, ACM TKDD 4, 2010).
 */
final class Combinations {

    private static final int LEAST_STRATUM = 10;

    /** A q of this or less makes a combination strong. */
    static final double STRONG_FROM = 0.05;

    /** The same for what an area has more of, which is a family beside the main one. */
    static final double STRONG_IN_AREA_FROM = 0.005;

    /** Below this many tests each is exact; above, those that could not be reported are skipped. */
    private static final int ALL_EXACT = 4_000;

    private static final double SCREEN = 1.5;
    private static final int[] ONE_SPLIT = {0};

    private final ItemMatrix matrix;
    private final StratumCounter counter;
    private final int least;
    private final Cancellation cancellation;
    private final int[] bounds;
    private final long[] everyone;
    private final int[] sizes;
    private final ShrunkRatios ratios = new ShrunkRatios();
    private final int allExact;

    Combinations(ItemMatrix matrix, int least, Cancellation cancellation) {
        this(matrix, least, ALL_EXACT, cancellation);
    }

    /**
     * @param allExact the largest family of which every test is made
     */
    Combinations(ItemMatrix matrix, int least, int allExact, Cancellation cancellation) {
        this.allExact = allExact;
        this.matrix = matrix;
        this.least = least;
        this.cancellation = cancellation;
        this.bounds = matrix.years(LEAST_STRATUM);
        this.counter = new StratumCounter(bounds);
        this.everyone = Bits.all(matrix.size());
        this.sizes =
                IntStream.range(0, matrix.items().size())
                        .map(k -> Bits.count(matrix.present(k)))
                        .toArray();
    }

    /**
     * @param testable whether a pair of items may be tested
     * @param triples whether to go on to triples
     * @param strongFrom the largest q of a strong set
     * @param kept fewest cases of a set that is kept in the table; it is tested all the same
     */
    CombinationTable search(
            BiPredicate<Item, Item> testable, boolean triples, int kept, double strongFrom) {
        int n = matrix.items().size();
        boolean[][] allowed = new boolean[n][n];
        int[][] shared = new int[n][n];
        BitSet used = new BitSet(n);
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            cancellation.check();
            for (int b = a + 1; b < n; b++) {
                if (!testable.test(matrix.item(a), matrix.item(b))) {
                    continue;
                }
                used.set(a);
                used.set(b);
                if (marginsReach(a, b)) {
                    allowed[a][b] = true;
                    shared[a][b] = Bits.countBoth(matrix.present(a), matrix.present(b));
                    pairs.add(new int[] {a, b});
                }
            }
        }
        List<TestedSet> sets = new ArrayList<>(test(pairs, kept, strongFrom));
        List<int[]> triplets = triples ? triplets(allowed, shared) : List.of();
        sets.addAll(test(triplets, kept, strongFrom));
        sets.sort(CombinationRanking.ORDER);
        return new CombinationTable(
                matrix.size(),
                used.cardinality(),
                IntStream.range(1, bounds.length).mapToObj(t -> bounds[t] - bounds[t - 1]).toList(),
                pairs.size(),
                triplets.size(),
                sets);
    }

    /** One set by itself among the cases of {@code within}; q is its mid-p. */
    TestedSet alone(int[] set, long[] within) {
        Counted counted = new Counted(set);
        count(counted, within, true);
        return tested(counted, counted.midP, STRONG_FROM);
    }

    private boolean marginsReach(int a, int b) {
        return Bits.countBoth(matrix.present(a), matrix.assessed(b)) >= least
                && Bits.countBoth(matrix.present(b), matrix.assessed(a)) >= least;
    }

    private List<int[]> triplets(boolean[][] allowed, int[][] shared) {
        int n = matrix.items().size();
        List<int[]> triplets = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            cancellation.check();
            for (int b = a + 1; b < n; b++) {
                if (!allowed[a][b] || shared[a][b] < least) {
                    continue;
                }
                for (int c = b + 1; c < n; c++) {
                    if (allowed[a][c]
                            && allowed[b][c]
                            && shared[a][c] >= least
                            && shared[b][c] >= least) {
                        triplets.add(new int[] {a, b, c});
                    }
                }
            }
        }
        return triplets;
    }

    private List<TestedSet> test(List<int[]> family, int kept, double strongFrom) {
        boolean exact = family.size() <= allExact;
        Counted[] counted = new Counted[family.size()];
        IntStream.range(0, counted.length)
                .parallel()
                .forEach(i -> {
                    if ((i & 0xFF) == 0) {
                        cancellation.check();
                    }
                    counted[i] = new Counted(family.get(i));
                    count(counted[i], everyone, exact);
                });
        double[] q =
                MultipleTesting.BENJAMINI_HOCHBERG.adjust(
                        Arrays.stream(counted).mapToDouble(c -> c.midP).toArray());
        List<TestedSet> sets = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            boolean tested = exact || counted[i].items.length == 2 || counted[i].midP < 1;
            if (tested && counted[i].observed >= kept) {
                sets.add(tested(counted[i], q[i], strongFrom));
            }
        }
        return sets;
    }

    private TestedSet tested(Counted set, double q, double strongFrom) {
        InformationComponent ratio = ratios.of(set.observed, set.expected);
        boolean above = ratio.low() > 0 && set.observed >= least;
        Level level =
                above && q <= strongFrom
                        ? Level.STRONG
                        : above && set.midP <= CombinationTable.POSSIBLE_FROM
                                ? Level.POSSIBLE
                                : Level.COUNT;
        return new TestedSet(
                Arrays.stream(set.items).mapToObj(matrix::item).toList(),
                set.observed,
                set.denominator,
                set.expected,
                set.variance,
                set.p,
                set.midP,
                q,
                ratio,
                ratio.cautiousGain(set.expected),
                level);
    }

    private void count(Counted set, long[] within, boolean exact) {
        int[] items = set.items;
        long[] last = items.length > 2 ? matrix.present(items[2]) : within;
        set.observed =
                Bits.countAll(matrix.present(items[0]), matrix.present(items[1]), last, within);
        // A triple that could not be shown is of the family, but need not be tested.
        if ((!exact || items.length > 2) && set.observed < least) {
            return;
        }
        long[] assessed = within;
        for (int i = 0; i < items.length; i++) {
            if (i == 0 || matrix.group(items[i]) != matrix.group(items[i - 1])) {
                assessed = Bits.and(assessed, matrix.assessed(items[i]));
            }
        }
        set.denominator = Bits.count(assessed);
        int[] total = counter.both(assessed, assessed);
        List<StratumCounter.Split> splits = new ArrayList<>(3);
        set.expected = 0;
        set.variance = 0;
        for (int single : singles(items)) {
            StratumCounter.Split split = split(items, single, total, assessed);
            double expected = split.expected();
            double variance = split.variance();
            set.expected = Math.max(set.expected, expected);
            set.variance = Math.max(set.variance, variance);
            if (!exact && set.observed - 0.5 - expected < SCREEN * Math.sqrt(variance)) {
                return;
            }
            splits.add(split);
        }
        set.p = 0;
        set.midP = 0;
        for (StratumCounter.Split split : splits) {
            if (exact || set.midP <= STRONG_FROM) {
                Strata.Tail tail = split.upperTail(set.observed);
                set.p = Math.max(set.p, tail.p());
                set.midP = Math.max(set.midP, tail.midP());
            }
        }
    }

    /**
     * The places of the items that are split off one at a time; the commonest first, because the
     * split that explains most is likely its.
     */
    private int[] singles(int[] items) {
        if (items.length == 2) {
            return ONE_SPLIT;
        }
        int common = 0;
        for (int i = 1; i < items.length; i++) {
            common = sizes[items[i]] > sizes[items[common]] ? i : common;
        }
        return new int[] {common, (common + 1) % 3, (common + 2) % 3};
    }

    private StratumCounter.Split split(int[] items, int single, int[] total, long[] assessed) {
        int[] one = counter.both(matrix.present(items[single]), assessed);
        int next = items[(single + 1) % items.length];
        int[] rest =
                items.length == 2
                        ? counter.both(matrix.present(next), assessed)
                        : counter.all(
                                matrix.present(next),
                                matrix.present(items[(single + 2) % 3]),
                                assessed);
        return new StratumCounter.Split(total, one, rest);
    }

    /** What is known of a set before the family's q; a set that was not tested has p = 1. */
    private static final class Counted {

        private final int[] items;
        private int observed;
        private int denominator;
        private double expected;
        private double variance;
        private double p = 1;
        private double midP = 1;

        Counted(int[] items) {
            this.items = items;
        }
    }
}
