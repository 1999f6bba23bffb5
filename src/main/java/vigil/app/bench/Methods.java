package vigil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import vigil.patterns.statistics.Ears;
import vigil.patterns.statistics.FarringtonFlexible;
import vigil.patterns.statistics.LogFactorials;
import vigil.patterns.statistics.Strata;

/** What single methods take of one thread, warmed up, beside R where it is installed. */
final class Methods implements Benchmark {

    private static final int WEEKS = 678;
    private static final int YEAR = 52;
    private static final int BASELINE = 7;
    private static final int ROUNDS = 20;
    private static final int FITS = 60;
    private static final int TABLES = 2_000;
    private static final int LARGEST = 10_000;
    private static final int STRATA = 25;
    private static final int STRATIFIED = 200;

    private static final double FARRINGTON_MILLIS = 0.25;
    private static final double EARS_MILLIS = 0.2;
    private static final double FISHER_MILLIS = 0.002;
    private static final double STRATIFIED_MILLIS = 0.5;

    private final TemporaryFolder folder;

    Methods(TemporaryFolder folder) {
        this.folder = folder;
    }

    @Override
    public Report run() throws IOException {
        long[] counts = counts();
        List<int[]> tables = tables();
        LogFactorials factorials = new LogFactorials(LARGEST);
        List<Measurement> measured = new ArrayList<>();
        FarringtonFlexible weekly = new FarringtonFlexible(YEAR, 4, 3, 10, 26, true, true, 0.01);
        Measurement farrington =
                timed(
                        "Farrington flexible, one weekly fit with weights and trend",
                        FARRINGTON_MILLIS,
                        () -> {
                            int judged = 0;
                            for (int at = WEEKS - FITS; at < WEEKS; at++) {
                                judged += weekly.judge(counts, at).isPresent() ? 1 : 0;
                            }
                            return judged;
                        });
        Measurement ears =
                timed(
                        "EARS C3, a series of 678 weeks",
                        EARS_MILLIS,
                        () -> {
                            for (int at = 0; at < WEEKS; at++) {
                                Ears.C3.upper(counts, at, BASELINE, 0.5, Ears.C3.usualAlpha());
                            }
                            return 1;
                        });
        Measurement fisher =
                timed(
                        "Fisher's test, one-sided, at most 10,000 cases",
                        FISHER_MILLIS,
                        () -> {
                            int small = 0;
                            for (int[] t : tables) {
                                small += factorials.upperTail(t[0], t[1], t[2], t[3]) < 2 ? 1 : 0;
                            }
                            return small;
                        });
        Map<String, Double> r =
                BesideR.measure(
                        Files.createDirectories(folder.path().resolve("r")), counts, tables);
        measured.add(farrington);
        beside(measured, r, "farrington", "farringtonFlexible of surveillance in R", farrington);
        measured.add(ears);
        beside(measured, r, "ears", "earsC of surveillance in R", ears);
        measured.add(fisher);
        beside(measured, r, "phyper", "phyper in R, vectorised", fisher);
        measured.add(
                timed(
                        "an exact test over 25 strata of 4,000 cases",
                        STRATIFIED_MILLIS,
                        Methods::stratified));
        String absent =
                r.isEmpty()
                        ? "; R is not installed"
                        : (r.containsKey("farrington") ? "" : "; surveillance is not installed")
                                + (r.getOrDefault("arules", 0.0) > 0
                                        ? ""
                                        : "; arules is not installed");
        return new Report(
                "patterns: single methods, processor time of one thread" + absent, measured);
    }

    private static void beside(
            List<Measurement> measured,
            Map<String, Double> r,
            String name,
            String what,
            Measurement ours) {
        Optional.ofNullable(r.get(name))
                .ifPresent(millis -> {
                    measured.add(Measurement.of("  " + what, "ms", List.of(millis)));
                    measured.add(
                            Measurement.of(
                                    "  as many times ours at its best",
                                    "x",
                                    List.of(millis / ours.lowest())));
                });
    }

    /**
     * @param work does it several times and says how often
     */
    private static Measurement timed(String what, double bar, IntSupplier work) {
        List<Double> each = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            double start = CpuTime.ownMillis();
            int done = work.getAsInt();
            double spent = (CpuTime.ownMillis() - start) / Math.max(1, done);
            if (round >= ROUNDS) {
                each.add(spent);
            }
        }
        return Measurement.of(what, "ms", each).within(bar, Measurement.Judged.MEDIAN);
    }

    private static int stratified() {
        SplittableRandom random = new SplittableRandom(2);
        int done = 0;
        for (int test = 0; test < STRATIFIED; test++) {
            int[] total = new int[STRATA];
            int[] first = new int[STRATA];
            int[] second = new int[STRATA];
            double expected = 0;
            double share = 0.01 + 0.3 * random.nextDouble();
            for (int t = 0; t < STRATA; t++) {
                total[t] = 4_000;
                first[t] = (int) (total[t] * share);
                second[t] = (int) (total[t] * (0.01 + 0.2 * random.nextDouble()));
                expected += (double) first[t] * second[t] / total[t];
            }
            Strata strata = new Strata(total, first, second);
            int observed =
                    (int)
                            (expected
                                    + (1.5 + 3 * random.nextDouble())
                                            * Math.sqrt(strata.variance()));
            done += strata.upperTail(observed).p() <= 1 ? 1 : 0;
        }
        return done;
    }

    private static List<int[]> tables() {
        SplittableRandom random = new SplittableRandom(4);
        List<int[]> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            int total = 50 + random.nextInt(LARGEST - 50);
            int marked = 1 + random.nextInt(total / 2);
            int drawn = 1 + random.nextInt(total / 2);
            int mean = (int) ((double) marked * drawn / total);
            int both = Math.min(Math.min(marked, drawn), mean + 1 + random.nextInt(1 + mean / 4));
            tables.add(new int[] {total, marked, drawn, both});
        }
        return Collections.unmodifiableList(tables);
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
