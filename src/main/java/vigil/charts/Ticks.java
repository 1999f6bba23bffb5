package vigil.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis that starts at 0.
 *
 * @param step between two of them: 1, 2 or 5 times a power of ten
 * @param top the first of them not below what is to be shown
 */
record Ticks(double step, double top) {

    /**
     * @param most the largest number to be shown
     * @param about how many there should be
     * @param whole whether only whole numbers make sense
     */
    static Ticks upTo(double most, int about, boolean whole) {
        double largest = Double.isFinite(most) && most > 0 ? most : 1;
        double rough = largest / Math.max(1, about);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double times : new double[] {1, 2, 5}) {
            if (times * power >= rough * 0.999) {
                step = times * power;
                break;
            }
        }
        if (whole && step < 1) {
            step = 1;
        }
        return new Ticks(step, step * Math.max(1, Math.ceil(largest / step - 1e-9)));
    }

    List<Double> all() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= top * 1.0001; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
