package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.casework.Refused;

/** From a passphrase to the painted case list, each time in a program just started. */
final class Opening implements Benchmark {

    private static final int CASES = 10_000;
    private static final int RUNS = 5;

    private final Subject subject;
    private final SampleStores stores;
    private final PrintWriter out;

    Opening(Subject subject, SampleStores stores, PrintWriter out) {
        this.subject = subject;
        this.stores = stores;
        this.out = out;
    }

    @Override
    public Report run() throws Refused, IOException {
        Path store = stores.of(CASES);
        Map<String, List<Double>> heard = new TreeMap<>();
        double megabytes = SampleStores.megabytes(store.resolve("store.mv.db"));
        for (int i = 1; i <= RUNS; i++) {
            out.println("  opening it, run " + i + " of " + RUNS);
            listen(store, heard);
        }
        List<Measurement> measured = new ArrayList<>();
        add(measured, heard, "key", "working out the key (made slow on purpose)", "ms");
        add(measured, heard, "painted", "after that: to the painted list", "ms");
        add(measured, heard, "opened", "  of it: opening, every page checked", "ms");
        add(measured, heard, "processor", "  its processor time, all threads", "ms");
        add(measured, heard, "again.painted", "the same after locking", "ms");
        add(measured, heard, "again.opened", "  of it: opening, every page checked", "ms");
        add(measured, heard, "again.processor", "  its processor time, all threads", "ms");
        measured.replaceAll(m ->
                m.what().startsWith(" ") || m.what().startsWith("working")
                        ? m
                        : m.within(1000, Measurement.Judged.MEDIAN));
        measured.add(Measurement.of("the store's file", "MB", List.of(megabytes)));
        add(measured, heard, "heap", "heap in use, after collecting", "MB");
        add(measured, heard, "resident", "resident memory of the program", "MB");
        return new Report(
                "open: a store of 10,000 cases, in a program started 4 s before (file cached)",
                measured);
    }

    private void listen(Path store, Map<String, List<Double>> heard) throws IOException {
        try (ChildProgram child =
                new ChildProgram(
                        subject.child().line(List.of(), List.of("open", store.toString())))) {
            int lines = 0;
            for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
                String[] parts = line.get().split("=", 2);
                heard.computeIfAbsent(parts[0], name -> new ArrayList<>())
                        .add(Double.parseDouble(parts[1]));
                lines++;
            }
            if (lines < 9) {
                throw new IllegalStateException("the program that opens the store gave up");
            }
        }
    }

    private static void add(
            List<Measurement> measured,
            Map<String, List<Double>> heard,
            String name,
            String what,
            String unit) {
        Optional.ofNullable(heard.get(name))
                .ifPresent(values -> measured.add(Measurement.of(what, unit, values)));
    }
}
