package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vigil.casework.CaseRow;
import vigil.casework.IntakeSource;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreCare;
import vigil.casework.search.CaseFilter;
import vigil.casework.search.CaseIndex;
import vigil.domain.casefile.ReviewCase;

/**
 * What encryption, sealing and the audit record cost: the program as it is beside itself without
 * one of them and without all of them, on the same cases, in turns.
 */
final class StoreCost {

    private static final int WARM_UP = 300;
    private static final int FEW = 3_000;
    private static final int LISTS = 12;
    private static final int OPENED = 40;
    private static final int PAGE = 40;

    /** The most that all of it together may cost. */
    private static final double IMPORT_BAR = 1.25;

    private static final double LIST_BAR = 1.10;

    /** What is left out. */
    private enum Variant {
        AS_IT_IS("as it is", true, true, true),
        NO_PAGES("no encryption of pages", false, true, true),
        NO_CELLS("no sealed values", true, false, true),
        NO_AUDIT("no audit record", true, true, false),
        BARE("none of the three", false, false, false);

        private final String says;
        private final boolean pages;
        private final boolean cells;
        private final boolean audit;

        Variant(String says, boolean pages, boolean cells, boolean audit) {
            this.says = says;
            this.pages = pages;
            this.cells = cells;
            this.audit = audit;
        }
    }

    /** What is measured. */
    enum Task {
        IMPORT("bulk import, one transaction"),
        FIRST_LIST("list read just after opening, first page shown"),
        LIST("list read again, first page shown"),
        WHOLE("list read again, every name shown"),
        SEARCH("first search by name in a list just read"),
        OPEN("one case opened");

        private final String says;

        Task(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }

    /** Milliseconds on the clock and of all threads. */
    record Took(double clock, double processor) {}

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;
    private final PrintWriter notes;
    private final int cases;
    private final Map<Variant, Map<Task, List<Took>>> all = new EnumMap<>(Variant.class);

    StoreCost(
            Subject subject,
            TemporaryFolder folder,
            PrintWriter out,
            PrintWriter notes,
            int cases) {
        this.subject = subject;
        this.folder = folder;
        this.out = out;
        this.notes = notes;
        this.cases = cases;
    }

    /**
     * Measures and prints.
     *
     * @param driver the JDBC driver of an encrypted SQLite, where there is one to be compared with
     */
    void run(Optional<Path> driver) throws Refused, IOException {
        for (Variant variant : Variant.values()) {
            all.put(variant, new EnumMap<>(Task.class));
        }
        for (Variant variant : List.of(Variant.AS_IT_IS, Variant.BARE)) {
            measure(variant, WARM_UP, folder.path().resolve("warm"), false);
        }
        int rounds = cases > FEW ? 3 : 5;
        for (int round = 1; round <= rounds; round++) {
            for (Variant variant : inTurn(round)) {
                notes.println("  round " + round + " of " + rounds + ": " + variant.says);
                measure(variant, cases, folder.path().resolve("measured"), true);
            }
        }
        out.println();
        out.println(
                String.format(
                        Locale.UK,
                        "store: %,d invented cases, medians of %d rounds in turns",
                        cases,
                        rounds));
        for (Task task : Task.values()) {
            print(task);
        }
        bar("bulk import", Task.IMPORT, IMPORT_BAR);
        bar("list, first page", Task.LIST, LIST_BAR);
        new BesideSqlCipher(subject, folder, out, notes).run(driver, cases, all());
    }

    /** Each round begins with another, so that none is always the first. */
    private static List<Variant> inTurn(int round) {
        List<Variant> turn = new ArrayList<>(List.of(Variant.values()));
        Collections.rotate(turn, round);
        return turn;
    }

    /** The medians of the program as it is. */
    private Map<Task, Took> all() {
        Map<Task, Took> medians = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            medians.put(task, median(Variant.AS_IT_IS, task));
        }
        return medians;
    }

    private StoreCare care(Variant variant) {
        return variant == Variant.AS_IT_IS
                ? subject.cheap()
                : subject.layered().care(variant.pages, variant.cells, variant.audit);
    }

    private void measure(Variant variant, int size, Path store, boolean counted)
            throws Refused, IOException {
        TemporaryFolder.remove(store);
        Subject with = subject.with(care(variant));
        Map<Task, List<Took>> measured = new LinkedHashMap<>();
        IntakeSource source = subject.files().madeUp(size, SampleStores.SEED);
        try (PanelDesk desk = SampleStores.create(with, store)) {
            System.gc(); // so that nobody pays for the garbage of the one before
            Stretch stretch = new Stretch();
            desk.imports().run(source, Progress.none());
            add(measured, Task.IMPORT, stretch.took());
        }
        System.gc();
        try (PanelDesk desk = SampleStores.open(with.care(), store, Progress.none())) {
            reading(desk, measured);
        }
        TemporaryFolder.remove(store);
        if (counted) {
            measured.forEach((task, took) ->
                    all.computeIfAbsent(variant, v -> new EnumMap<>(Task.class))
                            .computeIfAbsent(task, t -> new ArrayList<>())
                            .addAll(took));
        }
    }

    private void reading(PanelDesk desk, Map<Task, List<Took>> measured) throws Refused {
        Stretch opening = new Stretch();
        List<CaseRow> rows = desk.cases().list();
        shown(rows, PAGE);
        add(measured, Task.FIRST_LIST, opening.took());
        Random random = new Random(SampleStores.SEED);
        for (int i = 0; i < LISTS; i++) {
            forget(desk, rows.get(i));
            Stretch page = new Stretch();
            List<CaseRow> again = desk.cases().list();
            shown(again, PAGE);
            add(measured, Task.LIST, page.took());
            Stretch search = new Stretch();
            CaseIndex index = CaseIndex.of(again, desk.vocabulary(), LocalDate.now(desk.clock()));
            String name = again.get(random.nextInt(again.size())).name();
            String surname = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
            index.find(
                    CaseFilter.ofQuery(surname),
                    Optional.empty(),
                    CaseIndex.Order.REFERENCE,
                    false,
                    () -> false);
            add(measured, Task.SEARCH, search.took());
            forget(desk, rows.get(i));
            Stretch whole = new Stretch();
            List<CaseRow> third = desk.cases().list();
            shown(third, third.size());
            add(measured, Task.WHOLE, whole.took());
        }
        for (int i = 0; i < OPENED; i++) {
            CaseRow row = rows.get(random.nextInt(rows.size()));
            Stretch open = new Stretch();
            desk.cases().open(row.id(), OpeningReason.COMPARED);
            add(measured, Task.OPEN, open.took());
        }
    }

    /** Rows are kept until a case is saved. */
    private static void forget(PanelDesk desk, CaseRow row) throws Refused {
        ReviewCase read = desk.cases().open(row.id(), OpeningReason.COMPARED).reviewCase();
        desk.cases().save(new Marks(Marks.mark(read.version()), "-", "-").in(read, "none"));
    }

    private static int shown(List<CaseRow> rows, int most) {
        int letters = 0;
        for (CaseRow row : rows.subList(0, Math.min(most, rows.size()))) {
            letters += row.name().length();
        }
        return letters;
    }

    private static void add(Map<Task, List<Took>> measured, Task task, Took took) {
        measured.computeIfAbsent(task, t -> new ArrayList<>()).add(took);
    }

    /** A piece of time, on the clock and on processors. */
    private static final class Stretch {
        private final Stopwatch watch = new Stopwatch();
        private final double processor = CpuTime.threadMillis();

        Took took() {
            return new Took(watch.millis(), CpuTime.threadMillis() - processor);
        }
    }

    private Took median(Variant variant, Task task) {
        List<Took> took = all.getOrDefault(variant, Map.of()).getOrDefault(task, List.of());
        return new Took(
                Measurement.of("", "", took.stream().map(Took::clock).toList()).median(),
                Measurement.of("", "", took.stream().map(Took::processor).toList()).median());
    }

    private void print(Task task) {
        out.println();
        out.println("  " + task.says);
        out.println(
                String.format(
                        "    %-28s %10s %10s %12s %10s",
                        "with", "ms", "ratio", "processor ms", "ratio"));
        Took bare = median(Variant.BARE, task);
        for (Variant variant : Variant.values()) {
            Took took = median(variant, task);
            out.println(
                    String.format(
                            Locale.ROOT,
                            "    %-28s %10.1f %10.2f %12.1f %10.2f",
                            variant.says,
                            took.clock(),
                            took.clock() / bare.clock(),
                            took.processor(),
                            took.processor() / bare.processor()));
        }
    }

    private void bar(String what, Task task, double most) {
        Took with = median(Variant.AS_IT_IS, task);
        Took bare = median(Variant.BARE, task);
        double clock = with.clock() / bare.clock();
        double processor = with.processor() / bare.processor();
        out.println();
        out.println(
                String.format(
                        Locale.ROOT,
                        "  bar: %s at most %.2f times: %.2f on the clock: %s; %.2f of processor"
                                + " time: %s",
                        what,
                        most,
                        clock,
                        clock <= most ? "met" : "NOT MET",
                        processor,
                        processor <= most ? "met" : "NOT MET"));
    }
}
