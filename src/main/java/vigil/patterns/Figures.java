package vigil.patterns;

import vigil.patterns.statistics.InformationComponent;

/**
 * What was counted and what was to be expected.
 *
 * @param observed cases
 * @param denominator deaths that can say; the observed are among them
 * @param expected cases if nothing were going on; NaN when that has no meaning, as for a first
 *     appearance
 * @param ratio observed over expected
 * @param low the smallest ratio that the data support (95%)
 * @param high the largest
 */
public record Figures(
        long observed, long denominator, double expected, double ratio, double low, double high) {

    /** A count without an expectation. */
    static Figures count(long observed, long denominator) {
        return new Figures(observed, denominator, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    static Figures of(long observed, long denominator, double expected) {
        return of(observed, denominator, expected, InformationComponent.of(observed, expected));
    }

    static Figures of(
            long observed, long denominator, double expected, InformationComponent ratio) {
        return new Figures(
                observed,
                denominator,
                expected,
                observed / expected,
                ratio.lowRatio(),
                ratio.highRatio());
    }

    public boolean hasExpectation() {
        return !Double.isNaN(expected);
    }
}
