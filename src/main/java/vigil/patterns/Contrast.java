package vigil.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.patterns.statistics.LogFactorials;
import vigil.patterns.statistics.Tarone;

/**
 * What groups of cases have more often than the rest: the one-sided Fisher test of every cover in
 * every group, and the smallest p of the whole family when the groups are dealt out anew within
 * each year (Westfall and Young, Resampling-Based Multiple Testing, 1993, the single-step minP). A
 * permutation moves all labels of a case together, so that groups that overlap stay as they are.
 * Adjusted p = (1 + permutations whose smallest p is no larger) / (permutations + 1).
 */
final class Contrast {

    private static final double ALPHA = 0.05;
    private static final int BATCH = 100;

    private final List<Cover> covers;
    private final List<Label> labels;
    private final int size;
    private final boolean bothDirections;
    private final LogFactorials factorials;
    private final int[] assessedGroup;
    private final long[][] assessed;

    /**
     * A group of cases.
     *
     * @param item what its cases share
     * @param members its cases
     * @param known cases of which it is known whether they belong
     * @param tested for each cover whether it is compared
     */
    record Label(Item item, long[] members, long[] known, boolean[] tested) {}

    /**
     * Of one cover in one group: the four numbers of its table, and p.
     *
     * @param more whether the test is for more in the group; else for less
     */
    record Row(
            int label,
            int cover,
            boolean more,
            int both,
            int inGroup,
            int has,
            int total,
            double p) {

        private int marked() {
            return more ? has : total - has;
        }

        int restHas() {
            return has - both;
        }

        int rest() {
            return total - inGroup;
        }
    }

    /**
     * @param size how many cases there are
     * @param bothDirections whether single items are also tested for being rarer in a group
     */
    Contrast(List<Cover> covers, List<Label> labels, int size, boolean bothDirections) {
        this.bothDirections = bothDirections;
        this.covers = covers;
        this.labels = labels;
        this.size = size;
        factorials = new LogFactorials(size);
        assessedGroup = covers.stream().mapToInt(Cover::group).toArray();
        int groups = Arrays.stream(assessedGroup).max().orElse(-1) + 1;
        assessed = new long[groups][];
        covers.forEach(cover -> assessed[cover.group()] = cover.assessed());
    }

    /** Every test, with its own p. */
    List<Row> rows() {
        return IntStream.range(0, labels.size())
                .boxed()
                .flatMap(l ->
                        IntStream.range(0, covers.size())
                                .filter(c -> labels.get(l).tested[c])
                                .boxed()
                                .flatMap(c ->
                                        twoWays(c)
                                                ? Stream.of(row(l, c, true), row(l, c, false))
                                                : Stream.of(row(l, c, true))))
                .toList();
    }

    private boolean twoWays(int c) {
        return bothDirections && covers.get(c).items().size() == 1;
    }

    private Row row(int l, int c, boolean more) {
        Label label = labels.get(l);
        Cover cover = covers.get(c);
        int total = Bits.countBoth(cover.assessed(), label.known);
        int inGroup = Bits.countBoth(cover.assessed(), label.members);
        int has = Bits.countBoth(cover.cases(), label.known);
        int both = Bits.countBoth(cover.cases(), label.members);
        // Few that have it are many that have it not.
        double p =
                more
                        ? factorials.upperTail(total, has, inGroup, both)
                        : factorials.upperTail(total, total - has, inGroup, inGroup - both);
        return new Row(l, c, more, both, inGroup, has, total, p);
    }

    /** Which tests could ever be significant, and what that leaves for each. */
    Tarone tarone() {
        double[] smallest =
                rows().stream()
                        .mapToDouble(row ->
                                factorials.upperTail(
                                        row.total,
                                        row.marked(),
                                        row.inGroup,
                                        Math.min(row.marked(), row.inGroup)))
                        .toArray();
        return Tarone.of(smallest, ALPHA);
    }

    /** The smallest p of the family when case i carries the labels of case {@code from[i]}. */
    double smallest(int[] from) {
        double best = 1;
        int[] totals = new int[assessed.length];
        int[] groups = new int[assessed.length];
        for (Label label : labels) {
            long[] members = Bits.none(size);
            long[] known = Bits.none(size);
            boolean all = true;
            for (int i = 0; i < size; i++) {
                if (Bits.has(label.members, from[i])) {
                    Bits.set(members, i);
                }
                if (Bits.has(label.known, from[i])) {
                    Bits.set(known, i);
                } else {
                    all = false;
                }
            }
            for (int g = 0; g < assessed.length; g++) {
                totals[g] = Bits.countBoth(assessed[g], known);
                groups[g] = Bits.countBoth(assessed[g], members);
            }
            for (int c = 0; c < assessedGroup.length; c++) {
                if (label.tested[c]) {
                    long[] cases = covers.get(c).cases();
                    int both = Bits.countBoth(cases, members);
                    int has = all ? Bits.count(cases) : Bits.countBoth(cases, known);
                    int total = totals[assessedGroup[c]];
                    int inGroup = groups[assessedGroup[c]];
                    best = Math.min(best, atMost(best, total, has, inGroup, both));
                    if (twoWays(c)) {
                        best =
                                Math.min(
                                        best,
                                        atMost(best, total, total - has, inGroup, inGroup - both));
                    }
                }
            }
        }
        return best;
    }

    /** The tail, unless its first term already shows that it is no smaller than the best. */
    private double atMost(double best, int total, int has, int inGroup, int both) {
        if ((double) both * total <= (double) has * inGroup
                || factorials.logProbability(total, has, inGroup, both) >= Math.log(best)) {
            return 1;
        }
        return factorials.upperTail(total, has, inGroup, both);
    }

    /**
     * The smallest p of each permutation within strata, sorted. When even the smallest p observed
     * is clearly no surprise, no more permutations are made than it takes to see that.
     *
     * @param strata boundaries of the cases, from 0 to their number
     * @param observed the smallest p observed
     */
    double[] permute(
            int[] strata, int permutations, long seed, double observed, Cancellation cancellation) {
        double[] smallest = new double[permutations];
        int done = 0;
        int reached = 0;
        while (done < permutations && reached <= 2 * ALPHA * (permutations + 1)) {
            int from = done;
            int to = Math.min(permutations, from + BATCH);
            IntStream.range(from, to)
                    .parallel()
                    .forEach(r -> {
                        cancellation.check();
                        smallest[r] = smallest(order(strata, Seeds.random(seed, r)));
                    });
            for (int r = from; r < to; r++) {
                reached += smallest[r] <= observed ? 1 : 0;
            }
            done = to;
        }
        double[] made = Arrays.copyOf(smallest, done);
        Arrays.sort(made);
        return made;
    }

    private static int[] order(int[] strata, SplittableRandom random) {
        int[] order = IntStream.range(0, strata[strata.length - 1]).toArray();
        for (int s = 1; s < strata.length; s++) {
            for (int i = strata[s] - 1; i > strata[s - 1]; i--) {
                int j = strata[s - 1] + random.nextInt(i - strata[s - 1] + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }
        return order;
    }

    /** p allowing for the whole family, from sorted smallest p's of permutations. */
    static double adjusted(double p, double[] smallest) {
        int count = 0;
        while (count < smallest.length && smallest[count] <= p * (1 + 1e-12)) {
            count++;
        }
        return (1.0 + count) / (smallest.length + 1.0);
    }
}
