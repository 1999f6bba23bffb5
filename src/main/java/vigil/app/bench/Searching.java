package vigil.app.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.patterns.Slice;

/** Looking for patterns among all cases: just after the store was opened, and again. */
final class Searching implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int WARM = 3;

    private final SampleStores stores;
    private final PrintWriter out;

    Searching(SampleStores stores, PrintWriter out) {
        this.stores = stores;
        this.out = out;
    }

    @Override
    public Report run() throws Refused {
        List<Measurement> measured = new ArrayList<>();
        for (int cases : new int[] {1_500, 10_000}) {
            List<Double> cold = new ArrayList<>();
            List<Double> warm = new ArrayList<>();
            List<Double> reading = new ArrayList<>();
            for (int i = 1; i <= ROUNDS; i++) {
                try (PanelDesk desk = stores.open(cases)) {
                    out.println("  searching " + cases + " cases, round " + i + " of " + ROUNDS);
                    search(desk, cold, new ArrayList<>());
                    for (int j = 0; j < WARM; j++) {
                        search(desk, warm, reading);
                    }
                }
            }
            String of = String.format(java.util.Locale.ROOT, "%,d cases: ", cases);
            measured.add(Measurement.of(of + "first search after opening", "ms", cold));
            measured.add(Measurement.of(of + "searched again", "ms", warm));
            measured.add(Measurement.of("  of it: reading the cases", "ms", reading));
        }
        return new Report("patterns: everything the store holds, searched", measured);
    }

    private static void search(PanelDesk desk, List<Double> took, List<Double> reading)
            throws Refused {
        Stopwatch watch = new Stopwatch();
        Progress progress =
                new Progress() {
                    private boolean read;

                    @Override
                    public void report(String step, long done, long total) {
                        if (!read && !step.equals("readingFacts")) {
                            read = true;
                            reading.add(watch.millis());
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        desk.patterns().search(Slice.everything(), progress);
        took.add(watch.millis());
    }
}
