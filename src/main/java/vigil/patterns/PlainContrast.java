package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vigil.patterns.statistics.Tarone;

/**
 * One group of cases against the rest: the one-sided Fisher test of every distinct cover of up to
 * three items, with the corrections of Tarone and of Westfall and Young. One direction and one
 * group, unlike the board, which judges both directions of all its groups in one family.
 */
public final class PlainContrast {

    /** The chance of a false claim that the thresholds are for. */
    public static final double ALPHA = 0.05;

    private static final int LARGEST_SET = 3;
    private static final int LEAST_IN_STRATUM = 10;
    private static final int MOST_COVERS = 1_000_000;

    private final List<String> references;
    private final ItemMatrix matrix;
    private final List<Cover> covers;
    private final long[] members;
    private final Contrast contrast;

    /** One cover: how many have it, how many of those are in the group, and how surprising. */
    public record Row(
            String itemset, int support, int inGroup, double p, double adjusted, boolean tarone) {}

    /**
     * All of it.
     *
     * @param smallest the smallest p of each deal of the labels, in order of the deals
     * @param rows smallest p first
     */
    public record Result(
            int cases,
            int group,
            int items,
            int covers,
            int k,
            int testable,
            double taroneThreshold,
            double[] smallest,
            List<Row> rows) {

        public Result {
            rows = List.copyOf(rows);
        }

        /** The largest p that is still significant by Westfall and Young; 0 if none can be. */
        public double permutationThreshold() {
            double[] sorted = smallest.clone();
            Arrays.sort(sorted);
            int at = (int) Math.floor(ALPHA * (sorted.length + 1)) - 1;
            return at < 0 ? 0 : sorted[at];
        }
    }

    /**
     * @param label whether a case is in the group, by reference; cases that are not named are left
     *     out
     * @param dropped items that say the group again
     */
    public PlainContrast(
            Transactions transactions, Map<String, Boolean> label, Set<String> dropped, int least) {
        Transactions labelled =
                new Transactions(
                        transactions.cases().stream()
                                .filter(one -> label.containsKey(one.reference()))
                                .toList());
        references = labelled.cases().stream().map(Transactions.Case::reference).toList();
        matrix = ItemMatrix.of(labelled.facts(), Taxonomy.empty(), EvidenceBasis.CONFIRMED);
        members = Bits.none(matrix.size());
        for (int i = 0; i < references.size(); i++) {
            if (label.getOrDefault(references.get(i), false)) {
                Bits.set(members, i);
            }
        }
        covers =
                Cover.of(
                        matrix,
                        k ->
                                matrix.item(k).kind() == Item.Kind.FACTOR
                                        && !dropped.contains(matrix.item(k).code()),
                        LARGEST_SET,
                        least,
                        (a, b) -> true,
                        MOST_COVERS);
        boolean[] tested = new boolean[covers.size()];
        Arrays.fill(tested, true);
        contrast =
                new Contrast(
                        covers,
                        List.of(
                                new Contrast.Label(
                                        Item.factor("label"),
                                        members,
                                        Bits.all(matrix.size()),
                                        tested)),
                        matrix.size(),
                        false);
    }

    /** With labels dealt out anew within years. */
    public Result result(int permutations, long seed) {
        double never = -1;
        return result(
                contrast.permute(
                        matrix.years(LEAST_IN_STRATUM),
                        permutations,
                        Seeds.derive(seed, 9500),
                        never,
                        Cancellation.never()));
    }

    /**
     * With the deals that are given.
     *
     * @param order the references that the places of a deal stand for
     * @param deals one text each, 1 for a case in the group
     */
    public Result result(List<String> order, List<String> deals) {
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            place.put(order.get(i), i);
        }
        int[] ones = positions(true);
        int[] others = positions(false);
        return result(
                deals.stream()
                        .parallel()
                        .mapToDouble(deal -> {
                            int[] from = new int[references.size()];
                            int one = 0;
                            int other = 0;
                            for (int i = 0; i < from.length; i++) {
                                int at = place.getOrDefault(references.get(i), 0);
                                from[i] = deal.charAt(at) == '1' ? ones[one++] : others[other++];
                            }
                            return contrast.smallest(from);
                        })
                        .toArray());
    }

    /** How many are in the group. */
    public int group() {
        return Bits.count(members);
    }

    private int[] positions(boolean in) {
        return IntStream.range(0, matrix.size()).filter(i -> Bits.has(members, i) == in).toArray();
    }

    private Result result(double[] smallest) {
        double[] sorted = smallest.clone();
        Arrays.sort(sorted);
        Tarone tarone = contrast.tarone();
        List<Row> rows = new ArrayList<>();
        for (Contrast.Row row : contrast.rows()) {
            Cover cover = covers.get(row.cover());
            rows.add(
                    new Row(
                            cover.items().stream().map(Item::key).collect(Collectors.joining("|")),
                            row.has(),
                            row.both(),
                            row.p(),
                            Contrast.adjusted(row.p(), sorted),
                            row.p() <= tarone.threshold()));
        }
        rows.sort(Comparator.comparingDouble(Row::p).thenComparing(Row::itemset));
        int items =
                Math.toIntExact(
                        covers.stream().flatMap(c -> c.items().stream()).distinct().count());
        return new Result(
                matrix.size(),
                group(),
                items,
                covers.size(),
                tarone.k(),
                tarone.testable(),
                tarone.threshold(),
                smallest,
                rows);
    }
}
