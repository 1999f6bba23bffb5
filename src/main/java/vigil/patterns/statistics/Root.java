package vigil.patterns.statistics;

import java.util.function.DoubleUnaryOperator;

/** Where an increasing function crosses zero, by widening a bracket and halving it. */
final class Root {

    private static final double PRECISION = 1e-14;

    private Root() {}

    static double ofIncreasing(DoubleUnaryOperator function, double near) {
        double step = 0.5;
        double low = near - step;
        while (function.applyAsDouble(low) > 0) {
            step *= 2;
            low -= step;
        }
        step = 0.5;
        double high = near + step;
        while (function.applyAsDouble(high) < 0) {
            step *= 2;
            high += step;
        }
        while (high - low > PRECISION * Math.max(1, Math.abs(low))) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (function.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
