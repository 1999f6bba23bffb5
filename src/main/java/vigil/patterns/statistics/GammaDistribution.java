package vigil.patterns.statistics;

/**
 * The gamma distribution with a given shape and rate 1: cumulative probability and quantile.
 *
 * <p>P(a, x) = γ(a, x)/Γ(a) by its power series below a + 1 and by Legendre's continued fraction
 * above (Abramowitz and Stegun 6.5.29, 6.5.31); the quantile by Newton's method kept inside a
 * bracket, started at Wilson and Hilferty's approximation.
 */
public final class GammaDistribution {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-16;
    private static final int MOST_STEPS = 100_000;

    private GammaDistribution() {}

    /** P(X ≤ x) for shape a and rate 1. */
    public static double lower(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        if (Double.isInfinite(x)) {
            return 1;
        }
        return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
    }

    /** P(X &gt; x) for shape a and rate 1. */
    public static double upper(double shape, double x) {
        if (x <= 0) {
            return 1;
        }
        if (Double.isInfinite(x)) {
            return 0;
        }
        return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
    }

    /**
     * The x with P(X ≤ x) = p, for shape a and rate 1; divide by the rate for another.
     *
     * @param p from 0 to 1
     */
    public static double quantile(double shape, double p) {
        if (p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = start(shape, p);
        for (int step = 0; step < 200; step++) {
            boolean inLowerHalf = p <= 0.5;
            double error = inLowerHalf ? lower(shape, x) - p : (1 - p) - upper(shape, x);
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = Math.exp(SaddlePoint.logPoisson(shape, x)) * shape / x;
            double next = x - error / density;
            if (!(next > low && next < high)) {
                next = Double.isInfinite(high) ? 2 * x : (low + high) / 2;
            }
            if (Math.abs(next - x) <= 4e-16 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double start(double shape, double p) {
        double z = approximateNormalQuantile(p);
        double c = 1 / (9 * shape);
        double cube = 1 - c + z * Math.sqrt(c);
        double x = shape * cube * cube * cube;
        if (cube <= 0 || x < 0.01 * shape) {
            // Near zero the density is a power of x, which can be inverted.
            x = Math.exp((Math.log(p) + LogGamma.of(shape + 1)) / shape);
        }
        return Math.max(x, TINY);
    }

    /** Good to 0.003 (Abramowitz and Stegun 26.2.22), enough to start an iteration. */
    private static double approximateNormalQuantile(double p) {
        double tail = Math.min(p, 1 - p);
        double t = Math.sqrt(-2 * Math.log(tail));
        double z = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
        return p < 0.5 ? -z : z;
    }

    private static double series(double shape, double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < MOST_STEPS; n++) {
            term *= x / (shape + n);
            sum += term;
            if (term < PRECISION * sum) {
                break;
            }
        }
        return Math.exp(SaddlePoint.logPoisson(shape, x)) * sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_STEPS; i++) {
            double a = -i * (i - shape);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < PRECISION) {
                break;
            }
        }
        return Math.exp(SaddlePoint.logPoisson(shape, x)) * shape * h;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
