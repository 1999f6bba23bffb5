package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import vigil.casework.KeptMinutes;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.disclosure.MinutesView;
import vigil.documents.PdfDocuments;
import vigil.domain.panel.OutputTier;

/**
 * The minutes of eight cases in every tier, minutes of ten and of two hundred pages, and the same
 * words written by other programs.
 */
final class MinutesBeside implements Benchmark {

    private static final int CASES = 1_500;
    private static final int TIMES = 5;
    private static final int TIMES_WARM = 20;
    private static final int SHORT = 10;
    private static final int LONG = 200;
    private static final double ALL_TIERS_SECONDS = 10;
    private static final double TEN_PAGES_MILLIS = 1_000;

    private final Subject subject;
    private final SampleStores stores;
    private final Path folder;
    private final PrintWriter out;
    private final PdfDocuments documents;
    private final List<Measurement> measured = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    MinutesBeside(Subject subject, SampleStores stores, TemporaryFolder folder, PrintWriter out) {
        this.subject = subject;
        this.stores = stores;
        this.folder = folder.path();
        this.out = out;
        this.documents = new PdfDocuments(subject.words());
    }

    @Override
    public Report run() throws Refused, IOException {
        machine();
        MinutesView view;
        try (PanelDesk desk = stores.open(CASES)) {
            UUID meeting = EightCases.hold(desk);
            allTiers(desk.publication(), meeting);
            view = desk.publication().prepare(meeting, OutputTier.FULL, "", Progress.none()).view();
        }
        MinutesView ten = ofPages(view, SHORT);
        MinutesView many = ofPages(view, LONG);
        warm(ten, TIMES_WARM, Optional.of(TEN_PAGES_MILLIS));
        warm(many, TIMES, Optional.empty());
        beside(ten);
        beside(many);
        return new Report(
                "minutes of eight cases, and of ten and two hundred pages beside other programs\n  "
                        + String.join("\n  ", notes),
                measured);
    }

    private void machine() {
        notes.add(
                "%s %s, %d processors, Java %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version")));
    }

    private void allTiers(Publication publication, UUID meeting) throws Refused {
        out.println("  eight cases in every tier, an extract for each agency");
        List<Double> seconds = new ArrayList<>();
        int files = 0;
        int pages = 0;
        for (int i = 0; i < TIMES; i++) {
            files = 0;
            pages = 0;
            Stopwatch watch = new Stopwatch();
            for (OutputTier tier : publication.tiers()) {
                List<String> readers =
                        tier == OutputTier.AGENCY ? publication.agencies(meeting) : List.of("");
                for (String reader : readers) {
                    pages += publication.prepare(meeting, tier, reader, Progress.none()).pages();
                    files++;
                }
            }
            seconds.add(watch.seconds());
        }
        measured.add(
                Measurement.of(
                                "%d cases, every tier, from the store to the checked file:"
                                                .formatted(EightCases.CASES)
                                        + " %d files, %d pages".formatted(files, pages),
                                "s",
                                seconds)
                        .within(ALL_TIERS_SECONDS, Measurement.Judged.MEDIAN));
    }

    /** With as many case pages as it takes for about so many pages. */
    private MinutesView ofPages(MinutesView view, int pages) {
        int cases = Math.max(1, pages / 2);
        for (int i = 0; i < 4; i++) {
            MinutesView tried = EightCases.withCases(view, cases);
            int made = documents.minutes(tried, PaperRun.EDITION).pages();
            if (made == pages) {
                return tried;
            }
            cases = Math.max(1, (int) Math.round((double) cases * pages / made));
        }
        return EightCases.withCases(view, cases);
    }

    private void warm(MinutesView view, int times, Optional<Double> bar) {
        List<Double> millis = new ArrayList<>();
        int pages = documents.minutes(view, PaperRun.EDITION).pages();
        for (int i = 0; i < times; i++) {
            Stopwatch watch = new Stopwatch();
            documents.minutes(view, PaperRun.EDITION);
            millis.add(watch.millis());
        }
        Measurement one = Measurement.of(pages + " pages, warm", "ms", millis);
        measured.add(bar.map(most -> one.within(most, Measurement.Judged.MEDIAN)).orElse(one));
    }

    /** Each a program just started, in turns; ratios of their medians. */
    private void beside(MinutesView view) throws IOException {
        int pages = documents.minutes(view, PaperRun.EDITION).pages();
        out.println("  " + pages + " pages by every program that is installed");
        Path words = folder.resolve("words-" + pages);
        Files.write(words, new KeptMinutes(view, List.of(), List.of()).bytes());
        Path docx = folder.resolve("paper-" + pages + ".docx");
        Files.write(docx, documents.editable(view, PaperRun.EDITION));
        Path html = folder.resolve("page-" + pages + ".html");
        Files.write(html, documents.readOnlyMinutes(view, PaperRun.EDITION));
        Measurement own =
                Measurement.of(
                        pages + " pages, Vigil just started",
                        "ms",
                        own(words, folder.resolve("own-" + pages + ".pdf")));
        measured.add(own);
        for (OtherWriters.Program program : OtherWriters.Program.values()) {
            Optional<String> version = program.version(folder);
            if (version.isEmpty()) {
                notes.add(program.title() + ": not installed");
                continue;
            }
            Path source = program == OtherWriters.Program.LIBRE_OFFICE ? docx : html;
            List<Double> millis = OtherWriters.write(program, folder, source, TIMES);
            if (millis.isEmpty()) {
                notes.add(
                        "%s (%s): failed at %d pages"
                                .formatted(program.title(), version.get(), pages));
                continue;
            }
            note("%s: %s".formatted(program.title(), version.get()));
            Measurement other =
                    Measurement.of(
                            "%d pages, %s just started".formatted(pages, program.title()),
                            "ms",
                            millis);
            measured.add(other);
            measured.add(
                    Measurement.of(
                            String.format(
                                    Locale.ROOT, "%d pages, %s to Vigil", pages, program.title()),
                            "times",
                            List.of(other.median() / own.median())));
        }
    }

    private void note(String line) {
        if (!notes.contains(line)) {
            notes.add(line);
        }
    }

    private List<Double> own(Path words, Path pdf) throws IOException {
        List<Double> millis = new ArrayList<>();
        List<String> command =
                subject.child()
                        .line(List.of(), List.of(PaperRun.NAME, words.toString(), pdf.toString()));
        for (int i = 0; i <= TIMES; i++) {
            Files.deleteIfExists(pdf);
            Stopwatch watch = new Stopwatch();
            try (ChildProgram child = new ChildProgram(command)) {
                child.leave(TimeUnit.MINUTES.toMillis(2));
            }
            if (!Files.exists(pdf)) {
                throw new IOException("the child wrote nothing");
            }
            if (i > 0) {
                millis.add(watch.millis());
            }
        }
        return millis;
    }
}
