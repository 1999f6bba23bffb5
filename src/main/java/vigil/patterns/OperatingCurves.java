package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import vigil.patterns.statistics.Ears;
import vigil.patterns.statistics.FarringtonFlexible;

/**
 * False alarms against detections, by simulation: monthly counts of one substance among a panel's
 * deaths, five years of them, judged at the last month by the early-warning scan, by Farrington
 * flexible with its own rule of five in four months, and by EARS C1 and C2, each at several
 * thresholds. Seeded, and the same on any number of threads.
 */
public final class OperatingCurves {

    private static final int MONTHS = 60;
    private static final int HISTORY = 36;
    private static final int WINDOWS = 6;
    private static final int PERMUTATIONS = 499;
    private static final int BASELINE = 7;
    private static final double LEAST_DEVIATION = 0.5;
    private static final double[] THRESHOLDS = {0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002};

    private OperatingCurves() {}

    /** What is compared. */
    public enum Method {
        SCAN,
        FARRINGTON,
        EARS_C1,
        EARS_C2
    }

    /**
     * What may happen.
     *
     * @param usual deaths with the substance in a month, on average
     * @param otherDeaths the panel's other deaths in a month, on average
     * @param factor by which the last months are more
     * @param months how many of the last months
     * @param added deaths in the last month besides
     */
    public record Event(double usual, double otherDeaths, double factor, int months, int added) {}

    /**
     * One method at one threshold.
     *
     * @param threshold the chance of a false alarm that it was set to
     * @param falseAlarms share of series without the event that were alarms
     * @param detections share of series with it
     */
    public record Point(Method method, double threshold, double falseAlarms, double detections) {}

    /**
     * Simulates both with and without the event.
     *
     * @param series of each
     * @param seed where random numbers start
     */
    public static List<Point> of(Event event, int series, long seed, BooleanSupplier cancelled) {
        Cancellation cancellation = new Cancellation(cancelled);
        Event none = new Event(event.usual, event.otherDeaths, 1, 0, 0);
        int[][] quiet = alarms(none, series, Seeds.derive(seed, 1), cancellation);
        int[][] loud = alarms(event, series, Seeds.derive(seed, 2), cancellation);
        List<Point> points = new ArrayList<>();
        for (Method method : Method.values()) {
            for (int t = 0; t < THRESHOLDS.length; t++) {
                points.add(
                        new Point(
                                method,
                                THRESHOLDS[t],
                                (double) quiet[method.ordinal()][t] / series,
                                (double) loud[method.ordinal()][t] / series));
            }
        }
        return points;
    }

    /** Alarms of each method at each threshold. */
    private static int[][] alarms(Event event, int series, long seed, Cancellation cancellation) {
        return IntStream.range(0, series)
                .parallel()
                .mapToObj(i -> {
                    cancellation.check();
                    return judged(event, Seeds.random(seed, i), Seeds.derive(seed, i + 10));
                })
                .reduce(new int[Method.values().length][THRESHOLDS.length], OperatingCurves::sum);
    }

    private static int[][] sum(int[][] a, int[][] b) {
        int[][] sum = new int[a.length][];
        for (int m = 0; m < a.length; m++) {
            int row = m;
            sum[m] = IntStream.range(0, a[m].length).map(t -> a[row][t] + b[row][t]).toArray();
        }
        return sum;
    }

    private static int[][] judged(Event event, SplittableRandom random, long seed) {
        long[] counts = new long[MONTHS];
        int[] others = new int[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            boolean eventful = month >= MONTHS - event.months;
            counts[month] = poisson(event.usual * (eventful ? event.factor : 1), random);
            others[month] = poisson(event.otherDeaths, random);
        }
        counts[MONTHS - 1] += event.added;
        double scan = scan(counts, others, seed);
        Optional<FarringtonFlexible.Verdict> verdict =
                FarringtonFlexible.monthly(4).judge(counts, MONTHS - 1);
        double farrington =
                verdict.filter(FarringtonFlexible.Verdict::enough)
                        .map(FarringtonFlexible.Verdict::chance)
                        .orElse(1.0);
        int[][] alarms = new int[Method.values().length][];
        alarms[Method.SCAN.ordinal()] = each(t -> scan <= t ? 1 : 0);
        alarms[Method.FARRINGTON.ordinal()] = each(t -> farrington <= t ? 1 : 0);
        alarms[Method.EARS_C1.ordinal()] = each(t -> ears(Ears.C1, counts, t));
        alarms[Method.EARS_C2.ordinal()] = each(t -> ears(Ears.C2, counts, t));
        return alarms;
    }

    private interface Judge {

        int at(double threshold);
    }

    private static int[] each(Judge judge) {
        return Arrays.stream(THRESHOLDS).mapToInt(judge::at).toArray();
    }

    private static int ears(Ears method, long[] counts, double threshold) {
        OptionalDouble upper =
                method.upper(counts, MONTHS - 1, BASELINE, LEAST_DEVIATION, threshold);
        return upper.isPresent() && counts[MONTHS - 1] > upper.getAsDouble() ? 1 : 0;
    }

    private static double scan(long[] counts, int[] others, long seed) {
        List<Integer> monthsBack = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        for (int back = 0; back < HISTORY; back++) {
            int month = MONTHS - 1 - back;
            for (int k = 0; k < counts[month]; k++) {
                members.add(monthsBack.size());
                monthsBack.add(back);
            }
            for (int k = 0; k < others[month]; k++) {
                monthsBack.add(back);
            }
        }
        int[] back = monthsBack.stream().mapToInt(Integer::intValue).toArray();
        TemporalScan scan =
                new TemporalScan(
                        back,
                        new int[back.length],
                        1,
                        List.of(
                                new ScanNode(
                                        List.of(Item.substance("simulated")),
                                        Optional.empty(),
                                        0,
                                        members.stream().mapToInt(Integer::intValue).toArray())),
                        WINDOWS);
        List<ScanRow> rows = scan.rows(scan.permute(PERMUTATIONS, seed, Cancellation.never()));
        return rows.isEmpty() ? 1 : rows.getFirst().p();
    }

    /** By counting exponential gaps (Knuth). */
    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }
}
