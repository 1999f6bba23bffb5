package vigil.patterns.statistics;

/** Tails of Student's t. */
final class StudentT {

    private StudentT() {}

    /**
     * P(|T| ≥ |t|) = I(ν/2, ½; ν/(ν + t²)), the regularised incomplete beta function (Abramowitz
     * and Stegun 26.7.1).
     *
     * @param degrees ν, greater than 0
     */
    static double twoSided(double t, double degrees) {
        return BetaDistribution.lower(degrees / 2, 0.5, degrees / (degrees + t * t));
    }
}
