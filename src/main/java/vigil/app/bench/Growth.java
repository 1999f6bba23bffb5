package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vigil.casework.CaseRow;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.search.CaseFilter;
import vigil.casework.search.CaseIndex;
import vigil.domain.casefile.ReviewCase;
import vigil.patterns.Slice;

/**
 * What everyday work costs in stores of 1,000 cases and ten times as many, again and again: in time
 * on processors, and how many times that of a tenth of the cases.
 */
final class Growth {

    private static final int SMALLEST = 1_000;
    private static final int TIMES = 20;
    private static final int WHOLE = 3;
    private static final List<String> QUERIES =
            List.of("smith", "heroin sheffield", "2025", "taylor alprazolam");

    private enum Task {
        IMPORT("bringing all of them in, one transaction"),
        SIZE("size of the store", "MB"),
        OPEN("opening, every page checked"),
        LIST("reading the whole list"),
        SEARCH("searching the list"),
        CASE("opening one case"),
        SAVE("saving one case"),
        PATTERNS("all patterns, searched again"),
        VERIFY("verifying every page and the audit record");

        private final String says;
        private final String unit;

        Task(String says) {
            this(says, "ms");
        }

        Task(String says, String unit) {
            this.says = says;
            this.unit = unit;
        }
    }

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;
    private final PrintWriter notes;
    private final List<Map<Task, List<Double>>> measured = new ArrayList<>();

    Growth(Subject subject, TemporaryFolder folder, PrintWriter out, PrintWriter notes) {
        this.subject = subject.with(subject.cheap());
        this.folder = folder;
        this.out = out;
        this.notes = notes;
    }

    /**
     * Measures and prints.
     *
     * @param most how many cases the largest store has at most
     */
    void run(int most) throws Refused, IOException {
        List<Integer> sizes = new ArrayList<>();
        for (int cases = SMALLEST; cases <= most; cases *= 10) {
            sizes.add(cases);
            measured.add(new EnumMap<>(Task.class));
            measure(cases, measured.getLast());
        }
        out.println();
        out.println("growth: medians, in processor time of all threads");
        line(
                "",
                sizes.stream().map(n -> String.format(Locale.UK, "%,d cases", n)).toList(),
                "the last is");
        for (Task task : Task.values()) {
            List<String> cells = new ArrayList<>();
            measured.forEach(one -> cells.add(number(median(one, task)) + " " + task.unit));
            line(task.says, cells, times(task));
        }
    }

    private String times(Task task) {
        if (measured.size() < 2) {
            return "";
        }
        double last = median(measured.getLast(), task);
        double before = median(measured.get(measured.size() - 2), task);
        return String.format(Locale.ROOT, "%.1f times that of a tenth", last / before);
    }

    private static double median(Map<Task, List<Double>> values, Task task) {
        return Measurement.of(task.says, task.unit, values.getOrDefault(task, List.of())).median();
    }

    private void line(String what, List<String> cells, String end) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-44s", what));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%16s", cell)));
        out.println(line.append("  ").append(end).toString().stripTrailing());
    }

    private static String number(double value) {
        return String.format(
                Locale.UK, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private void measure(int cases, Map<Task, List<Double>> into) throws Refused, IOException {
        Path store = folder.path().resolve("growth");
        notes.println("  " + cases + " cases");
        double before = CpuTime.millis();
        SampleStores.fill(subject, store, cases, Bench.narrated(notes, "bringing in"));
        add(into, Task.IMPORT, CpuTime.millis() - before);
        add(into, Task.SIZE, SampleStores.megabytes(store.resolve("store.mv.db")));
        for (int i = 0; i < WHOLE; i++) {
            double opening = CpuTime.millis();
            SampleStores.open(subject.care(), store, Progress.none()).close();
            add(into, Task.OPEN, CpuTime.millis() - opening);
        }
        try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
            List<CaseRow> rows = lists(desk, into);
            oneByOne(desk, rows, into);
            desk.patterns().search(Slice.everything(), Progress.none());
            for (int i = 0; i < WHOLE; i++) {
                double searching = CpuTime.millis();
                desk.patterns().search(Slice.everything(), Progress.none());
                add(into, Task.PATTERNS, CpuTime.millis() - searching);
            }
            double verifying = CpuTime.millis();
            desk.verify(Progress.none());
            add(into, Task.VERIFY, CpuTime.millis() - verifying);
        }
        TemporaryFolder.remove(store);
    }

    private List<CaseRow> lists(PanelDesk desk, Map<Task, List<Double>> into) throws Refused {
        List<CaseRow> rows = desk.cases().list();
        for (int i = 0; i < WHOLE; i++) {
            double reading = CpuTime.millis();
            rows = desk.cases().list();
            add(into, Task.LIST, CpuTime.millis() - reading);
        }
        CaseIndex index = CaseIndex.of(rows, subject.vocabulary(), LocalDate.now(subject.clock()));
        index.prepare();
        for (int i = 0; i < WHOLE; i++) {
            double searching = CpuTime.millis();
            for (int j = 0; j < TIMES; j++) {
                CaseFilter words = CaseFilter.ofQuery(QUERIES.get(j % QUERIES.size()));
                index.find(words, Optional.empty(), CaseIndex.Order.REFERENCE, true, () -> false);
            }
            add(into, Task.SEARCH, (CpuTime.millis() - searching) / TIMES);
        }
        return rows;
    }

    private void oneByOne(PanelDesk desk, List<CaseRow> rows, Map<Task, List<Double>> into)
            throws Refused {
        Random random = new Random(SampleStores.SEED);
        String factor = subject.vocabulary().factors().keySet().iterator().next();
        for (int i = 0; i < TIMES; i++) {
            CaseRow row = rows.get(random.nextInt(rows.size()));
            double opening = CpuTime.ownMillis();
            ReviewCase read = desk.cases().open(row.id(), OpeningReason.COMPARED).reviewCase();
            add(into, Task.CASE, CpuTime.ownMillis() - opening);
            String mark = Marks.mark(i);
            double saving = CpuTime.ownMillis();
            desk.cases().save(new Marks(mark, mark, mark).in(read, factor));
            add(into, Task.SAVE, CpuTime.ownMillis() - saving);
        }
    }

    private static void add(Map<Task, List<Double>> into, Task task, double value) {
        into.computeIfAbsent(task, t -> new ArrayList<>()).add(value);
    }
}
