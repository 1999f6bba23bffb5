package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
    private final List<LabelDeal> deals = new ArrayList<>();
    private final LogFactorials factorials;
    private final int[] assessedGroup;
    private final long[][] assessed;
    private final int[] assessedSize;
    private final long[][] cases;
    private final int[] support;
    private final boolean[] twoWays;
    private final boolean[] allKnown;

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
        this.covers = covers;
        this.labels = labels;
        factorials = new LogFactorials(size);
        int n = covers.size();
        assessedGroup = new int[n];
        cases = new long[n][];
        support = new int[n];
        twoWays = new boolean[n];
        int groups = 0;
        for (int c = 0; c < n; c++) {
            Cover cover = covers.get(c);
            assessedGroup[c] = cover.group();
            groups = Math.max(groups, cover.group() + 1);
            cases[c] = cover.cases();
            support[c] = Bits.count(cover.cases());
            // Few that have it are many that have it not; only single items are tested for that.
            twoWays[c] = bothDirections && cover.items().size() == 1;
        }
        assessed = new long[groups][];
        assessedSize = new int[groups];
        for (Cover cover : covers) {
            assessed[cover.group()] = cover.assessed();
            assessedSize[cover.group()] = Bits.count(cover.assessed());
        }
        allKnown = new boolean[labels.size()];
        for (int l = 0; l < allKnown.length; l++) {
            allKnown[l] = Bits.count(labels.get(l).known) == size;
        }
        for (int l = 0; l < labels.size(); l += LabelDeal.MOST) {
            int end = Math.min(labels.size(), l + LabelDeal.MOST);
            deals.add(new LabelDeal(labels.subList(l, end), size));
        }
    }

    /** Every test, with its own p. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int l = 0; l < labels.size(); l++) {
            for (int c = 0; c < covers.size(); c++) {
                if (labels.get(l).tested[c]) {
                    rows.add(row(l, c, true));
                    if (twoWays[c]) {
                        rows.add(row(l, c, false));
                    }
                }
            }
        }
        return rows;
    }

    private Row row(int l, int c, boolean more) {
        Label label = labels.get(l);
        Cover cover = covers.get(c);
        int total = Bits.countBoth(cover.assessed(), label.known);
        int inGroup = Bits.countBoth(cover.assessed(), label.members);
        int has = Bits.countBoth(cover.cases(), label.known);
        int both = Bits.countBoth(cover.cases(), label.members);
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
        Least best = new Least();
        int[] totals = new int[assessed.length];
        int[] groups = new int[assessed.length];
        for (int d = 0; d < deals.size(); d++) {
            long[][] dealt = deals.get(d).deal(from);
            int first = d * LabelDeal.MOST;
            for (int l = first; l < Math.min(labels.size(), first + LabelDeal.MOST); l++) {
                Label label = labels.get(l);
                long[] members = dealt[l - first];
                long[] known = dealt[LabelDeal.MOST + l - first];
                boolean all = allKnown[l];
                for (int g = 0; g < assessed.length; g++) {
                    totals[g] = all ? assessedSize[g] : Bits.countBoth(assessed[g], known);
                    groups[g] = Bits.countBoth(assessed[g], members);
                }
                for (int c = 0; c < assessedGroup.length; c++) {
                    if (label.tested[c]) {
                        int both = Bits.countBoth(cases[c], members);
                        int has = all ? support[c] : Bits.countBoth(cases[c], known);
                        int total = totals[assessedGroup[c]];
                        int inGroup = groups[assessedGroup[c]];
                        best.take(factorials, total, has, inGroup, both);
                        if (twoWays[c]) {
                            best.take(factorials, total, total - has, inGroup, inGroup - both);
                        }
                    }
                }
            }
        }
        return best.p;
    }

    /** The smallest p so far. */
    private static final class Least {

        private double p = 1;
        private double log;

        /** Takes a tail, unless its first term already shows that it is no smaller. */
        void take(LogFactorials factorials, int total, int has, int inGroup, int both) {
            if ((double) both * total <= (double) has * inGroup
                    || factorials.logProbability(total, has, inGroup, both) >= log) {
                return;
            }
            double tail = factorials.upperTail(total, has, inGroup, both);
            if (tail < p) {
                p = tail;
                log = Math.log(tail);
            }
        }
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
        int[] order = new int[strata[strata.length - 1]];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
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
