package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Numbers of which a reader knows some exactly, some roughly and some not at all, and the sums that
 * hold between them.
 */
final class KnownNumbers {

    private record Sum(List<Integer> left, List<Integer> right) {}

    private static final double TINY = 1e-6;

    private final List<Long> truths = new ArrayList<>();
    private final List<Integer> needs = new ArrayList<>();
    private final List<Double> lows = new ArrayList<>();
    private final List<Double> highs = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /** A number of which this is shown. */
    int known(ShownCount shown, long truth) {
        return switch (shown) {
            case ShownCount.Exact exact -> put(truth, exact.count(), exact.count());
            case ShownCount.Rounded rounded -> {
                long half = GateRule.ROUNDED_TO / 2;
                yield put(
                        truth,
                        Math.max(0, rounded.count() - half),
                        (double) rounded.count() + half);
            }
            case ShownCount.Hidden _ -> hidden(truth);
        };
    }

    /** A number of which nothing is shown. */
    int hidden(long truth) {
        return put(truth, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * A number that is left over between others.
     *
     * @param rough whether any of those is rounded
     */
    int leftover(long truth, boolean rough) {
        int number = hidden(truth);
        if (rough) {
            needs.set(number, GateRule.ROUNDED_WIDTH);
        }
        return number;
    }

    private int put(long truth, double low, double high) {
        needs.add(Double.isInfinite(high) ? GateRule.WIDTH : GateRule.ROUNDED_WIDTH);
        truths.add(truth);
        lows.add(low);
        highs.add(high);
        return truths.size() - 1;
    }

    long truth(int number) {
        return truths.get(number);
    }

    /** Whether it is shown, but rounded. */
    boolean rough(int number) {
        return !exact(number) && !Double.isInfinite(highs.get(number));
    }

    /** Whether it is shown as it is. */
    boolean exact(int number) {
        return lows.get(number).equals(highs.get(number));
    }

    /** The parts add up to the whole. */
    void add(int whole, List<Integer> parts) {
        equal(List.of(whole), parts);
    }

    /** The one add up to the same as the other. */
    void equal(List<Integer> left, List<Integer> right) {
        sums.add(new Sum(List.copyOf(left), List.copyOf(right)));
    }

    /** Whether a number could have enough values for all that is known. */
    boolean wide(int number, LinearSolver solver) {
        int need = needs.get(number);
        if (highs.get(number) - lows.get(number) < need) {
            return false;
        }
        double least = extreme(number, 1, solver);
        double greatest = -extreme(number, -1, solver);
        return Math.floor(greatest + TINY) - Math.ceil(least - TINY) >= need;
    }

    private double extreme(int number, double sign, LinearSolver solver) {
        int n = truths.size();
        List<Double> cost = new ArrayList<>(Collections.nCopies(n, 0.0));
        cost.set(number, sign);
        List<Double> most = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            most.add(highs.get(i) - lows.get(i));
        }
        List<LinearProgramme.Limit> limits = new ArrayList<>();
        for (Sum sum : sums) {
            List<Integer> variables = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            double offset = 0;
            for (int i = 0; i < sum.left().size() + sum.right().size(); i++) {
                boolean onLeft = i < sum.left().size();
                int v = onLeft ? sum.left().get(i) : sum.right().get(i - sum.left().size());
                double weight = onLeft ? 1 : -1;
                offset -= weight * lows.get(v);
                if (most.get(v) > 0) {
                    variables.add(v);
                    weights.add(weight);
                }
            }
            if (!variables.isEmpty()) {
                limits.add(new LinearProgramme.Limit(variables, weights, offset, offset));
            }
        }
        return switch (solver.least(new LinearProgramme(cost, most, false, limits))) {
            case LinearSolver.Solution.Least least ->
                    least.values().get(number) * sign + lows.get(number) * sign;
            case LinearSolver.Solution.Unbounded _ -> Double.NEGATIVE_INFINITY;
            // What cannot be told for sure is taken for told.
            case LinearSolver.Solution.Impossible _, LinearSolver.Solution.Undecided _ ->
                    truths.get(number) * sign;
        };
    }
}
