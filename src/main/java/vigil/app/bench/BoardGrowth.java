package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The whole board on invented deaths in programs of their own: how its processor time and heap grow
 * with their number, and what a small panel costs a program just started.
 */
final class BoardGrowth implements Benchmark {

    private static final int[] DEATHS = {1_000, 10_000, 100_000};
    private static final double[] BARS = {Double.NaN, 2_000, 15_000};
    private static final int SEARCHES = 3;
    private static final int PANEL = 500;
    private static final int STARTS = 5;
    private static final double COLD = 300;
    private static final double MOST_HEAP = 2_147;
    private static final List<String> STEPS =
            List.of(
                    "reading",
                    "appearances",
                    "combinations",
                    "areas",
                    "groups",
                    "rises",
                    "totals",
                    "places",
                    "ranking");

    private final Subject subject;
    private final PrintWriter out;

    BoardGrowth(Subject subject, PrintWriter out) {
        this.subject = subject;
        this.out = out;
    }

    @Override
    public Report run() throws IOException {
        List<Measurement> measured = new ArrayList<>();
        cold(measured);
        double before = Double.NaN;
        for (int i = 0; i < DEATHS.length; i++) {
            String of = String.format(Locale.ROOT, "%,d deaths: ", DEATHS[i]);
            out.println("  searching " + DEATHS[i] + " invented deaths");
            BoardHeard heard = listen(DEATHS[i], SEARCHES);
            List<Double> searches = heard.all("search");
            measured.add(one(of + "first search, processor time", "ms", searches.getFirst()));
            List<Double> again = searches.subList(1, searches.size());
            Measurement later = Measurement.of(of + "searched again, processor time", "ms", again);
            measured.add(
                    Double.isNaN(BARS[i])
                            ? later
                            : later.within(BARS[i], Measurement.Judged.MEDIAN));
            measured.add(one("  the same on the clock", "ms", heard.least("clock")));
            if (!Double.isNaN(before)) {
                measured.add(one("  times that of a tenth of them", "x", later.lowest() / before));
            }
            before = later.lowest();
            for (String step : STEPS) {
                measured.add(one("  of it: " + step, "ms", heard.last("step." + step)));
            }
            measured.add(
                    one("  heap at most", "MB", heard.last("heap"))
                            .within(MOST_HEAP, Measurement.Judged.MEDIAN));
        }
        return new Report(
                "patterns: the whole board on 150 items, 2 GB of heap, processor time of all threads",
                measured);
    }

    private void cold(List<Measurement> measured) throws IOException {
        List<BoardHeard> starts = new ArrayList<>();
        for (int i = 1; i <= STARTS; i++) {
            out.println("  a panel of " + PANEL + ", start " + i + " of " + STARTS);
            starts.add(listen(PANEL, 1));
        }
        measured.add(
                of("500 deaths in a fresh program, processor time", "ms", starts, "search")
                        .within(COLD, Measurement.Judged.MEDIAN));
        measured.add(of("  before it: starting Java", "ms", starts, "started"));
        measured.add(of("  before it: making up the deaths", "ms", starts, "made"));
        for (String step : STEPS) {
            measured.add(of("  of it: " + step, "ms", starts, "step." + step));
        }
        measured.add(of("  of it: this thread, without compiling", "ms", starts, "own"));
        measured.add(of("  classes loaded by it", "classes", starts, "classes"));
    }

    private static Measurement of(String what, String unit, List<BoardHeard> starts, String name) {
        return Measurement.of(what, unit, starts.stream().map(heard -> heard.last(name)).toList());
    }

    private static Measurement one(String what, String unit, double value) {
        return Measurement.of(what, unit, List.of(value));
    }

    private BoardHeard listen(int deaths, int searches) throws IOException {
        BoardHeard heard = new BoardHeard();
        try (ChildProgram child =
                new ChildProgram(
                        subject.child()
                                .line(
                                        List.of("-Xmx2g", "-XX:ActiveProcessorCount=2"),
                                        List.of(
                                                BoardRun.NAME,
                                                String.valueOf(deaths),
                                                String.valueOf(searches))))) {
            for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
                heard.add(line.get());
            }
        }
        if (heard.all("heap").isEmpty()) {
            throw new IllegalStateException("the program that searches gave up");
        }
        return heard;
    }

    /** What such a program said: names and numbers. */
    private static final class BoardHeard {

        private final Map<String, List<Double>> values = new java.util.HashMap<>();

        void add(String line) {
            int sign = line.indexOf('=');
            values.computeIfAbsent(line.substring(0, sign), key -> new ArrayList<>())
                    .add(Double.parseDouble(line.substring(sign + 1)));
        }

        List<Double> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        double last(String name) {
            return all(name).isEmpty() ? Double.NaN : all(name).getLast();
        }

        double least(String name) {
            return all(name).stream().mapToDouble(value -> value).min().orElse(Double.NaN);
        }
    }
}
