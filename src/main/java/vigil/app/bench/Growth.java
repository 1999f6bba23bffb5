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
 * What everyday work costs in stores of 1,000 cases, ten times and a hundred times as many: in time
 * on processors, and how many times that of the store before. Each store is said as soon as it is
 * measured.
 */
final class Growth {

    private static final int SMALLEST = 1_000;
    private static final int TIMES = 20;
    private static final int WHOLE = 3;
    private static final List<String> QUERIES =
            List.of("smith", "heroin sheffield", "2025", "taylor alprazolam");

    private enum Task {
        IMPORT("bringing all of them in, files of 1,000"),
        FIRST("bringing in the first 1,000"),
        LAST("bringing in the last 1,000"),
        LONGEST("the store's file meanwhile, at most", "MB"),
        SIZE("the store's file when closed", "MB"),
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

    /** What was measured in a store of so many cases. */
    private record Sized(int cases, Map<Task, List<Double>> values) {

        Sized(int cases) {
            this(cases, new EnumMap<>(Task.class));
        }

        void add(Task task, double value) {
            values.computeIfAbsent(task, t -> new ArrayList<>()).add(value);
        }

        double median(Task task) {
            return Measurement.of(task.says, task.unit, values.getOrDefault(task, List.of()))
                    .median();
        }
    }

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;
    private final PrintWriter notes;

    Growth(Subject subject, TemporaryFolder folder, PrintWriter out, PrintWriter notes) {
        this.subject = subject.with(subject.cheap());
        this.folder = folder;
        this.out = out;
        this.notes = notes;
    }

    /**
     * Measures and prints.
     *
     * @param most how many cases the largest store has
     */
    void run(int most) throws Refused, IOException {
        out.println();
        out.println("growth: medians, in processor time of all threads");
        notes.println("  once to warm up");
        measure(SMALLEST);
        Optional<Sized> before = Optional.empty();
        for (int cases : sizes(most)) {
            Sized measured = measure(cases);
            print(measured, before);
            before = Optional.of(measured);
        }
    }

    /** Ten times as many again and again, and at last as many as asked for. */
    private static List<Integer> sizes(int most) {
        List<Integer> sizes = new ArrayList<>();
        for (int cases = SMALLEST; cases < most; cases *= 10) {
            sizes.add(cases);
        }
        sizes.add(most);
        return sizes;
    }

    private void print(Sized measured, Optional<Sized> before) {
        out.println();
        out.printf(Locale.UK, "  %,d cases%n", measured.cases);
        for (Task task : Task.values()) {
            double value = measured.median(task);
            String times =
                    before.map(less ->
                                    String.format(
                                            Locale.UK,
                                            "%8.1f times that of %,d",
                                            value / less.median(task),
                                            less.cases))
                            .orElse("");
            String line =
                    String.format(
                            Locale.UK,
                            "    %-44s%12s %s%s",
                            task.says,
                            number(value),
                            task.unit,
                            times);
            out.println(line);
        }
        out.flush();
    }

    private static String number(double value) {
        return String.format(
                Locale.UK, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private Sized measure(int cases) throws Refused, IOException {
        Sized into = new Sized(cases);
        Path store = folder.path().resolve("growth");
        notes.println("  " + cases + " cases");
        FileAfterFile.Cost cost =
                new FileAfterFile(subject, folder.path(), notes).fill(store, cases);
        into.add(Task.IMPORT, cost.all());
        into.add(Task.FIRST, cost.millis().getFirst());
        into.add(Task.LAST, cost.millis().getLast());
        into.add(Task.LONGEST, cost.megabytes());
        into.add(Task.SIZE, SampleStores.megabytes(store.resolve("store.mv.db")));
        for (int i = 0; i < WHOLE; i++) {
            double opening = CpuTime.millis();
            try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
                into.add(Task.OPEN, CpuTime.millis() - opening);
                // Whoever reads the list again gets it from memory, so that only the first counts.
                double reading = CpuTime.threadMillis();
                desk.cases().list();
                into.add(Task.LIST, CpuTime.threadMillis() - reading);
            }
        }
        try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
            List<CaseRow> rows = desk.cases().list();
            searches(rows, into);
            oneByOne(desk, rows, into);
            desk.patterns().search(Slice.everything(), Progress.none());
            for (int i = 0; i < WHOLE; i++) {
                double searching = CpuTime.millis();
                desk.patterns().search(Slice.everything(), Progress.none());
                into.add(Task.PATTERNS, CpuTime.millis() - searching);
            }
            double verifying = CpuTime.millis();
            desk.verify(Progress.none());
            into.add(Task.VERIFY, CpuTime.millis() - verifying);
        }
        TemporaryFolder.remove(store);
        return into;
    }

    private void searches(List<CaseRow> rows, Sized into) {
        CaseIndex index = CaseIndex.of(rows, subject.vocabulary(), LocalDate.now(subject.clock()));
        index.prepare();
        for (int i = 0; i < TIMES; i++) {
            CaseFilter words = CaseFilter.ofQuery(QUERIES.get(i % QUERIES.size()));
            double searching = CpuTime.threadMillis();
            index.find(words, Optional.empty(), CaseIndex.Order.REFERENCE, true, () -> false);
            into.add(Task.SEARCH, CpuTime.threadMillis() - searching);
        }
    }

    private void oneByOne(PanelDesk desk, List<CaseRow> rows, Sized into) throws Refused {
        Random random = new Random(SampleStores.SEED);
        String factor = subject.vocabulary().factors().keySet().iterator().next();
        for (int i = 0; i < TIMES; i++) {
            CaseRow row = rows.get(random.nextInt(rows.size()));
            double opening = CpuTime.threadMillis();
            ReviewCase read = desk.cases().open(row.id(), OpeningReason.COMPARED).reviewCase();
            into.add(Task.CASE, CpuTime.threadMillis() - opening);
            String mark = Marks.mark(i);
            double saving = CpuTime.threadMillis();
            desk.cases().save(new Marks(mark, mark, mark).in(read, factor));
            into.add(Task.SAVE, CpuTime.threadMillis() - saving);
        }
    }
}
