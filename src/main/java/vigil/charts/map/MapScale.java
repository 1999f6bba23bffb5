package vigil.charts.map;

import java.util.ArrayList;
import java.util.List;
import vigil.charts.Ink;

/**
 * Five classes of equal, round width from 1 to the largest count; 0 has a step of its own.
 *
 * @param width how many counts a class holds
 */
record MapScale(long width) {

    private static final int CLASSES = Ink.STEPS - 1;

    static MapScale upTo(long most) {
        long least = Math.max(1, Math.ceilDiv(most, CLASSES));
        long unit = 1;
        while (true) {
            for (long times : new long[] {1, 2, 3, 4, 5}) {
                if (times * unit >= least) {
                    return new MapScale(times * unit);
                }
            }
            unit *= 10;
        }
    }

    /** 0 for none, else 1 to 5. */
    int step(long count) {
        return count <= 0 ? 0 : (int) Math.min(CLASSES, Math.ceilDiv(count, width));
    }

    /**
     * A class.
     *
     * @param from the least count
     * @param to the greatest
     */
    record Class(Ink ink, long from, long to) {}

    List<Class> classes() {
        List<Class> classes = new ArrayList<>();
        for (int step = 1; step <= CLASSES; step++) {
            classes.add(new Class(Ink.step(step), (step - 1) * width + 1, step * width));
        }
        return classes;
    }
}
