package vigil.patterns;

import vigil.patterns.statistics.InformationComponent;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.PoissonCount;

/**
 * What was counted and what was to be expected.
 *
 * @param observed cases
 * @param denominator deaths that can say; the observed are among them
 * @param expected cases if nothing were going on; NaN when that has no meaning, as for a first
 *     appearance
 * @param ratio observed over expected
 * @param low the smallest ratio that the data support (95%): that of the information component,
 *     which is drawn towards 1; where so little was expected that it would not hold the plain
 *     ratio, the exact Poisson interval of the count (Garwood 1936) over the expected
 * @param high the largest
 */
public record Figures(
        long observed, long denominator, double expected, double ratio, double low, double high) {

    private static final double LEVEL = 0.95;

    /** A count without an expectation. */
    static Figures count(long observed, long denominator) {
        return new Figures(observed, denominator, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    static Figures of(long observed, long denominator, double expected) {
        return of(observed, denominator, expected, InformationComponent.of(observed, expected));
    }

    static Figures of(
            long observed, long denominator, double expected, InformationComponent ratio) {
        double plain = observed / expected;
        double low = ratio.lowRatio();
        double high = ratio.highRatio();
        if (plain < low || plain > high) {
            Interval exact = PoissonCount.interval(observed, LEVEL);
            low = exact.low() / expected;
            high = exact.high() / expected;
        }
        return new Figures(observed, denominator, expected, plain, low, high);
    }

    public boolean hasExpectation() {
        return !Double.isNaN(expected);
    }
}
