package vigil.patterns.statistics;

/**
 * The beta distribution: cumulative probability (the regularised incomplete beta function) and
 * quantile.
 *
 * <p>I_x(a, b) by the continued fraction of Abramowitz and Stegun 26.5.8, evaluated by Lentz'
 * method, on the side where it converges fast; the quantile by Newton's method kept inside a
 * bracket.
 */
final class BetaDistribution {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-16;
    private static final int MOST_STEPS = 100_000;

    private BetaDistribution() {}

    /** P(X ≤ x) for shapes a and b, both greater than 0. */
    static double lower(double a, double b, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return x <= (a + 1) / (a + b + 2) ? part(a, b, x, 1 - x) : 1 - part(b, a, 1 - x, x);
    }

    /** P(X &gt; x) for shapes a and b. */
    static double upper(double a, double b, double x) {
        if (x <= 0) {
            return 1;
        }
        if (x >= 1) {
            return 0;
        }
        return x <= (a + 1) / (a + b + 2) ? 1 - part(a, b, x, 1 - x) : part(b, a, 1 - x, x);
    }

    /** The x with P(X ≤ x) = p. */
    static double quantile(double a, double b, double p) {
        if (p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return 1;
        }
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        for (int step = 0; step < 500; step++) {
            double error = p <= 0.5 ? lower(a, b, x) - p : (1 - p) - upper(a, b, x);
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = Math.exp(logFront(a, b, x, 1 - x)) / (x * (1 - x));
            double next = x - error / density;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) <= 4e-16 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double part(double a, double b, double x, double y) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < PRECISION) {
                break;
            }
        }
        return Math.exp(logFront(a, b, x, y)) * h / a;
    }

    /** ln of x^a y^b / B(a, b). */
    private static double logFront(double a, double b, double x, double y) {
        double n = a + b;
        return SaddlePoint.logBinomial(a, n, x, y) + Math.log(a * b / n);
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
