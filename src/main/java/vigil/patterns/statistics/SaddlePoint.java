package vigil.patterns.statistics;

/**
 * Logarithms of binomial and Poisson probabilities that stay accurate for large counts, where sums
 * of log factorials lose digits.
 *
 * <p>Loader's saddle-point expansion (C. Loader, "Fast and accurate computation of binomial
 * probabilities", 2000): with D(x, m) = x ln(x/m) + m − x and δ the error of Stirling's formula, ln
 * b(x; n, p) = δ(n) − δ(x) − δ(n−x) − D(x, np) − D(n−x, nq) + ½ ln(n / (2π x (n−x))).
 */
final class SaddlePoint {

    private static final double TWO_PI = 2 * Math.PI;

    private SaddlePoint() {}

    /**
     * ln of n over x, times p to the x, times q to the n−x.
     *
     * @param q 1 − p, given separately so that it need not be rounded
     */
    static double logBinomial(double x, double n, double p, double q) {
        if (n == 0) {
            return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (p == 0) {
            return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (q == 0) {
            return x == n ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (x == 0) {
            return p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q);
        }
        if (x == n) {
            return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p);
        }
        if (x < 0 || x > n) {
            return Double.NEGATIVE_INFINITY;
        }
        double correction =
                LogGamma.stirlingError(n)
                        - LogGamma.stirlingError(x)
                        - LogGamma.stirlingError(n - x)
                        - deviance(x, n * p)
                        - deviance(n - x, n * q);
        return correction + 0.5 * Math.log(n / (TWO_PI * x * (n - x)));
    }

    /** ln of e^(−m) m^x / Γ(x+1); x need not be whole. */
    static double logPoisson(double x, double m) {
        if (m == 0) {
            return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (x == 0) {
            return -m;
        }
        return -LogGamma.stirlingError(x) - deviance(x, m) - 0.5 * Math.log(TWO_PI * x);
    }

    /** x ln(x/m) + m − x, by its series where the terms would cancel. */
    private static double deviance(double x, double m) {
        double difference = x - m;
        if (Math.abs(difference) >= 0.1 * (x + m)) {
            return x * Math.log(x / m) + m - x;
        }
        double v = difference / (x + m);
        double sum = difference * v;
        double term = 2 * x * v;
        double square = v * v;
        for (int j = 1; j < 1000; j++) {
            term *= square;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }
}
