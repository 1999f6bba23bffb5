package vigil.patterns.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Fisher's exact test of one two-by-two table, with the conditional maximum-likelihood odds ratio
 * and its exact interval.
 *
 * <p>One-sided: P(X ≥ a) given the margins. Two-sided: the sum of all tables not more likely than
 * the one observed (within 10⁻⁷, as R's fisher.test). Odds ratio: the ψ whose noncentral
 * hypergeometric mean is a; interval: the ψ whose tails at a are 2.5% (Cornfield 1956).
 */
public final class FisherExact {

    private static final double TIE = Math.log1p(1e-7);
    private static final double TAIL = 0.025;

    private final TwoByTwo table;
    private final Hypergeometric conditional;

    public FisherExact(TwoByTwo table) {
        this.table = table;
        this.conditional = table.conditional();
    }

    /** P(X ≥ both). */
    public double greater() {
        return conditional.upperTail(table.both());
    }

    /** ln P(X ≥ both). */
    public double logGreater() {
        return conditional.logUpperTail(table.both());
    }

    /** P(X ≤ both). */
    public double less() {
        return conditional.lowerTail(table.both());
    }

    /** P(X &gt; both) + ½ P(X = both). */
    public double midGreater() {
        return conditional.midUpperTail(table.both());
    }

    /** The mass of all tables not more likely than this one. */
    public double twoSided() {
        long a = table.both();
        long other = otherSide();
        double p =
                other > a
                        ? conditional.lowerTail(a) + conditional.upperTail(other)
                        : conditional.upperTail(a) + conditional.lowerTail(other);
        return Math.min(1, p);
    }

    /** The mass of all tables less likely than this one and half of those equally likely. */
    public double midTwoSided() {
        double here = conditional.logProbability(table.both());
        double there = conditional.logProbability(otherSide());
        double equal = Math.exp(here) + (Math.abs(there - here) <= TIE ? Math.exp(there) : 0);
        return twoSided() - equal / 2;
    }

    /** The nearest count on the other side of the mode that is not more likely than this one. */
    private long otherSide() {
        long a = table.both();
        double limit = conditional.logProbability(a) + TIE;
        double modeAt = (table.first() + 1.0) * (table.second() + 1.0) / (table.total() + 2.0);
        long mode = Math.min((long) Math.floor(modeAt), conditional.most());
        if (a >= mode) {
            long low = conditional.least() - 1;
            long high = Math.min(mode, a - 1);
            while (low < high) {
                long middle = low + (high - low + 1) / 2;
                if (conditional.logProbability(middle) <= limit) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
        long low = Math.max(mode, a + 1);
        long high = conditional.most() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (conditional.logProbability(middle) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The conditional maximum-likelihood odds ratio with its exact 95% interval. When the margins
     * leave one table only, 0 from 0 to infinity.
     */
    public Interval oddsRatio() {
        int a = Math.toIntExact(table.both());
        boolean atLeast = a == conditional.least();
        boolean atMost = a == conditional.most();
        double estimate =
                atLeast
                        ? 0
                        : atMost
                                ? Double.POSITIVE_INFINITY
                                : Math.exp(root(t -> tilted(t).mean() - a));
        double low = atLeast ? 0 : Math.exp(root(t -> tilted(t).upperTail(a) - TAIL));
        double high =
                atMost
                        ? Double.POSITIVE_INFINITY
                        : Math.exp(root(t -> TAIL - tilted(t).lowerTail(a)));
        return new Interval(low, estimate, high);
    }

    private TiltedHypergeometric tilted(double logOdds) {
        return TiltedHypergeometric.of(
                Math.toIntExact(table.total()),
                Math.toIntExact(table.first()),
                Math.toIntExact(table.second()),
                logOdds,
                1e-32);
    }

    private double root(DoubleUnaryOperator increasing) {
        return Root.ofIncreasing(increasing, Math.log(table.haldaneOddsRatio().estimate()));
    }
}
