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

    private final ItemMatrix matrix;
    private final SpreadItems spread;
    private final StratumCounter counter;
    private final int least;
    private final int allExact;
    private final Cancellation cancellation;
    private final int[] bounds;
    private final long[] everyone;
    private final ShrunkRatios ratios = new ShrunkRatios();

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
        this.spread = new SpreadItems(matrix, counter);
        this.everyone = counter.spread(Bits.all(matrix.size()));
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
        List<TestedSet> sets = new ArrayList<>();
        judge(countPairs(pairs), kept, strongFrom, sets);
        int[][] thirds = triples ? thirds(pairs, allowed, shared) : new int[pairs.size()][0];
        CountedSet[] counted = countTriples(pairs, thirds);
        judge(counted, kept, strongFrom, sets);
        sets.sort(CombinationRanking.ORDER);
        return new CombinationTable(
                matrix.size(),
                used.cardinality(),
                IntStream.range(1, bounds.length).mapToObj(t -> bounds[t] - bounds[t - 1]).toList(),
                pairs.size(),
                counted.length,
                sets);
    }

    /** One pair by itself among the cases of {@code within}; q is its mid-p. */
    TestedSet alone(int[] pair, long[] within) {
        CountedSet counted =
                new SharedPair(spread, pair[0], pair[1], counter.spread(within))
                        .pair(true, least, STRONG_FROM);
        return tested(counted, counted.midP(), STRONG_FROM);
    }

    private boolean marginsReach(int a, int b) {
        return Bits.countBoth(matrix.present(a), matrix.assessed(b)) >= least
                && Bits.countBoth(matrix.present(b), matrix.assessed(a)) >= least;
    }

    /** For each pair the items after it that make a triple of which all pairs have enough cases. */
    private int[][] thirds(List<int[]> pairs, boolean[][] allowed, int[][] shared) {
        int n = matrix.items().size();
        int[][] thirds = new int[pairs.size()][];
        int[] found = new int[n];
        for (int i = 0; i < thirds.length; i++) {
            int a = pairs.get(i)[0];
            int b = pairs.get(i)[1];
            int count = 0;
            for (int c = shared[a][b] < least ? n : b + 1; c < n; c++) {
                if (allowed[a][c]
                        && allowed[b][c]
                        && shared[a][c] >= least
                        && shared[b][c] >= least) {
                    found[count++] = c;
                }
            }
            thirds[i] = Arrays.copyOf(found, count);
        }
        return thirds;
    }

    private CountedSet[] countPairs(List<int[]> pairs) {
        boolean exact = pairs.size() <= allExact;
        CountedSet[] counted = new CountedSet[pairs.size()];
        IntStream.range(0, counted.length)
                .parallel()
                .forEach(i -> {
                    if ((i & 0xFF) == 0) {
                        cancellation.check();
                    }
                    int[] pair = pairs.get(i);
                    counted[i] =
                            new SharedPair(spread, pair[0], pair[1], everyone)
                                    .pair(exact, least, STRONG_FROM);
                });
        return counted;
    }

    private CountedSet[] countTriples(List<int[]> pairs, int[][] thirds) {
        int[] from = new int[thirds.length + 1];
        for (int i = 0; i < thirds.length; i++) {
            from[i + 1] = from[i] + thirds[i].length;
        }
        CountedSet[] counted = new CountedSet[from[thirds.length]];
        boolean exact = counted.length <= allExact;
        IntStream.range(0, thirds.length)
                .parallel()
                .filter(i -> thirds[i].length > 0)
                .forEach(i -> {
                    cancellation.check();
                    int[] pair = pairs.get(i);
                    SharedPair first = new SharedPair(spread, pair[0], pair[1], everyone);
                    for (int k = 0; k < thirds[i].length; k++) {
                        counted[from[i] + k] =
                                first.triple(thirds[i][k], exact, least, STRONG_FROM);
                    }
                });
        return counted;
    }

    private void judge(CountedSet[] counted, int kept, double strongFrom, List<TestedSet> into) {
        boolean exact = counted.length <= allExact;
        double[] midP = new double[counted.length];
        for (int i = 0; i < midP.length; i++) {
            midP[i] = counted[i].midP();
        }
        double[] q = MultipleTesting.BENJAMINI_HOCHBERG.adjust(midP);
        for (int i = 0; i < counted.length; i++) {
            CountedSet set = counted[i];
            if ((exact || set.items().length == 2 || set.tested()) && set.observed() >= kept) {
                into.add(tested(set, q[i], strongFrom));
            }
        }
    }

    private TestedSet tested(CountedSet set, double q, double strongFrom) {
        InformationComponent ratio = ratios.of(set.observed(), set.expected());
        boolean above = ratio.low() > 0 && set.observed() >= least;
        Level level =
                above && q <= strongFrom
                        ? Level.STRONG
                        : above && set.midP() <= CombinationTable.POSSIBLE_FROM
                                ? Level.POSSIBLE
                                : Level.COUNT;
        return new TestedSet(
                Arrays.stream(set.items()).mapToObj(matrix::item).toList(),
                set.observed(),
                set.denominator(),
                set.expected(),
                set.variance(),
                set.p(),
                set.midP(),
                q,
                ratio,
                ratio.cautiousGain(set.expected()),
                level);
    }
}
