package vigil.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vigil.patterns.statistics.Ears;
import vigil.patterns.statistics.FarringtonFlexible;

/** How long the methods of surveillance take on made-up counts, one thread, after warming up. */
final class Methods {

    private static final int WEEKS = 678;
    private static final int YEAR = 52;
    private static final int BASELINE = 7;
    private static final int ROUNDS = 20;
    private static final int FITS = 60;
    private static final double FARRINGTON_MILLIS = 0.25;
    private static final double EARS_MILLIS = 0.2;

    private Methods() {}

    static List<Measurement> measure() {
        long[] counts = counts();
        FarringtonFlexible weekly = new FarringtonFlexible(YEAR, 4, 3, 10, 26, true, true, 0.01);
        List<Double> fits = new ArrayList<>();
        List<Double> series = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            Stopwatch watch = new Stopwatch();
            int judged = 0;
            for (int at = WEEKS - FITS; at < WEEKS; at++) {
                judged += weekly.judge(counts, at).isPresent() ? 1 : 0;
            }
            double each = watch.millis() / Math.max(1, judged);
            Stopwatch ears = new Stopwatch();
            int bounds = 0;
            for (int at = 0; at < WEEKS; at++) {
                bounds +=
                        Ears.C3.upper(counts, at, BASELINE, 0.5, Ears.C3.usualAlpha()).isPresent()
                                ? 1
                                : 0;
            }
            double one = ears.millis();
            if (round >= ROUNDS && bounds > 0) {
                fits.add(each);
                series.add(one);
            }
        }
        return List.of(
                Measurement.of("Farrington flexible, one weekly fit with weights", "ms", fits)
                        .within(FARRINGTON_MILLIS, Measurement.Judged.MEDIAN),
                Measurement.of("EARS C3, a series of 678 weeks", "ms", series)
                        .within(EARS_MILLIS, Measurement.Judged.MEDIAN));
    }

    private static long[] counts() {
        SplittableRandom random = new SplittableRandom(1);
        long[] counts = new long[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            double season = 1 + 0.3 * Math.sin(2 * Math.PI * week / YEAR);
            for (int k = 0; k < 20; k++) {
                counts[week] += random.nextDouble() < 0.4 * season ? 1 : 0;
            }
        }
        return counts;
    }
}
