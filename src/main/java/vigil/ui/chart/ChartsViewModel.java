package vigil.ui.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import vigil.casework.Changed;
import vigil.casework.ChartPrint;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Releases;
import vigil.charts.Chart;
import vigil.charts.ChartKind;
import vigil.charts.LeavingChart;
import vigil.charts.LeavingCharts;
import vigil.charts.PanelCharts;
import vigil.charts.Svg;
import vigil.disclosure.gate.ShownTable;
import vigil.domain.access.Right;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Code;
import vigil.patterns.BeforeAfter;
import vigil.patterns.ChartFigures;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Item;
import vigil.patterns.Level;
import vigil.patterns.Options;
import vigil.patterns.Period;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestAnswer;
import vigil.ui.kit.LatestWork;
import vigil.words.PatternWords;

/** One chart of the panel's choice, and what of it may leave. */
public final class ChartsViewModel {

    /** As what a chart leaves. */
    public enum Form {
        SVG,
        PDF,
        PNG
    }

    /**
     * What is to be seen.
     *
     * @param area code, or all if empty
     * @param years how many years back, or all if 0
     */
    public record Question(
            ChartKind kind,
            Optional<Item> item,
            String area,
            EvidenceBasis basis,
            int years,
            boolean quarters,
            Optional<LocalDate> action) {

        static final Question FIRST =
                new Question(
                        ChartKind.TREND,
                        Optional.empty(),
                        "",
                        EvidenceBasis.CONFIRMED,
                        5,
                        false,
                        Optional.empty());

        /** Whether something more must be chosen before there is anything to draw. */
        boolean lacksItem() {
            return kind == ChartKind.AREAS && item.isEmpty();
        }

        boolean lacksAction() {
            return kind == ChartKind.BEFORE_AFTER && action.isEmpty();
        }

        private PanelCharts.Question drawn() {
            return new PanelCharts.Question(
                    kind, kind.ofItem() ? item : Optional.empty(), quarters, action);
        }
    }

    /**
     * What was drawn.
     *
     * @param leaving what of it may leave, if anything may
     * @param items everything that can be chosen
     */
    public record Drawn(
            Question question,
            Chart chart,
            Optional<LeavingChart> leaving,
            List<ChartFigures.Counted> items) {}

    /**
     * What would leave.
     *
     * @param hidden counts and totals that are not shown
     */
    public record Preview(Chart chart, List<String> notes, long hidden) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final PatternWords words;
    private final LatestAnswer<Question, Drawn> drawing;
    private final LatestWork previewing;
    private final Runnable stopListening;

    public ChartsViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.words = new PatternWords(kit.words(), desk.vocabulary());
        this.drawing =
                new LatestAnswer<>(
                        kit.work(),
                        "drawingChart",
                        Duration.ofMillis(150),
                        Question.FIRST,
                        this::draw);
        this.previewing = new LatestWork(kit.work(), Duration.ZERO);
        stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES) {
                        kit.work().onWindow(drawing::again);
                    }
                });
    }

    /** Draws what is asked for, anew. */
    void draw() {
        drawing.again();
    }

    private Drawn draw(Question now, Progress progress) throws Refused {
        Slice slice = slice(now);
        ChartFigures figures = desk.patterns().figures(slice, progress);
        List<Finding> combinations =
                now.kind == ChartKind.COMBINATIONS
                        ? desk.patterns().search(slice, progress).summary().findings().stream()
                                .filter(finding -> finding.type() == FindingType.COMBINATION)
                                .filter(finding -> finding.level() != Level.COUNT)
                                .toList()
                        : List.of();
        List<BeforeAfter> compared =
                now.kind == ChartKind.BEFORE_AFTER && now.action.isPresent()
                        ? desk.patterns()
                                .beforeAfter(
                                        slice,
                                        Options.asAt(desk.patterns().asAt()),
                                        now.action.get(),
                                        progress)
                        : List.of();
        progress.checkCancelled();
        return new Drawn(
                now,
                new PanelCharts(words, figures).draw(now.drawn(), combinations, compared),
                now.lacksItem()
                        ? Optional.empty()
                        : new LeavingCharts(words, figures).of(now.drawn(), compared),
                figures.items());
    }

    private Slice slice(Question now) {
        Slice slice =
                Slice.everything()
                        .on(now.basis)
                        .within(Period.lastYears(now.years, desk.patterns().asAt()));
        return now.area.isEmpty() ? slice : slice.inAreas(Set.of(now.area));
    }

    /** Whether this member may let figures out. */
    boolean mayRelease() {
        return desk.session().may(Right.RELEASE_COUNTS);
    }

    private static Releases.Request request(String kind, LeavingChart leaving) {
        return Releases.Request.of(
                kind,
                leaving.title(),
                OutputTier.PUBLIC,
                leaving.tables().stream()
                        .map(counts -> new Releases.Leaving(counts.table(), counts.subject()))
                        .toList());
    }

    private List<String> notes(List<ShownTable> shown) {
        List<String> notes = new ArrayList<>();
        notes.add(kit.say("chart.leaving.asAt", kit.words().date(desk.patterns().asAt())));
        if (shown.stream().anyMatch(table -> table.hidden() > 0)) {
            notes.add(kit.say("chart.leaving.hidden"));
        }
        if (shown.stream().anyMatch(table -> table.notes().contains("gate.note.rounded"))) {
            notes.add(kit.say("chart.leaving.rounded"));
        }
        return notes;
    }

    /** Looks at what would leave; nothing is recorded. */
    void preview(
            LeavingChart leaving,
            java.util.function.Consumer<Preview> then,
            java.util.function.Consumer<Problem> problem) {
        previewing.request(
                "chartLeaving",
                progress -> {
                    Releases.Preview preview =
                            desk.releases().preview(request("chart", leaving), progress);
                    if (preview.refused().isPresent()) {
                        throw new Refused(preview.refused().get());
                    }
                    return new Preview(
                            leaving.drawing().apply(preview.tables()),
                            notes(preview.tables()),
                            preview.tables().stream().mapToLong(ShownTable::hidden).sum());
                },
                then,
                problem);
    }

    /**
     * Lets a chart leave into a file. The figures pass the gate, which records them, and the chart
     * is drawn from what it let out.
     *
     * @param replacing whether a file that is there may be replaced
     * @param then hears whether it was written; if not, a file is there already
     */
    void export(
            LeavingChart leaving,
            Form form,
            Path file,
            boolean replacing,
            java.util.function.Consumer<Boolean> then,
            java.util.function.Consumer<Problem> problem) {
        kit.work()
                .run(
                        "exportingChart",
                        progress -> {
                            if (!replacing && Files.exists(file)) {
                                return false;
                            }
                            Releases.Passed passed =
                                    desk.releases().pass(request("chart", leaving), progress);
                            write(leaving, passed, form, file);
                            return true;
                        },
                        then,
                        problem);
    }

    private void write(LeavingChart leaving, Releases.Passed passed, Form form, Path file)
            throws Refused {
        Chart chart = leaving.drawing().apply(passed.tables());
        List<String> notes = notes(passed.tables());
        ChartPrint print = desk.chartPrint();
        switch (form) {
            case SVG -> print.saveDrawing(passed, Svg.of(chart, notes), file);
            case PDF -> print.save(passed, chart, notes, ChartPrint.Form.PDF, file);
            case PNG -> print.save(passed, chart, notes, ChartPrint.Form.PNG, file);
        }
    }

    /** Lets the table of a chart leave; what is heard is its text, with tabs. */
    void copy(
            LeavingChart leaving,
            java.util.function.Consumer<String> then,
            java.util.function.Consumer<Problem> problem) {
        kit.work()
                .run(
                        "chartLeaving",
                        progress -> {
                            Releases.Passed passed =
                                    desk.releases().pass(request("table", leaving), progress);
                            return ChartTable.asText(leaving.drawing().apply(passed.tables()))
                                    + String.join("\n", notes(passed.tables()))
                                    + "\n";
                        },
                        then,
                        problem);
    }

    /** What the file is called: the chart, the day, and nothing of any person. */
    String fileName(ChartKind kind, Form form) {
        return kit.say("charts.fileName")
                + "-"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + "-"
                + desk.patterns().asAt()
                + "."
                + form.name().toLowerCase(Locale.ROOT);
    }

    public ObjectProperty<Question> question() {
        return drawing.question();
    }

    public ReadOnlyObjectProperty<Optional<Drawn>> drawn() {
        return drawing.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return drawing.trouble();
    }

    public ReadOnlyBooleanProperty busy() {
        return drawing.busy();
    }

    public PatternWords words() {
        return words;
    }

    /** The panel's areas, by code. */
    public List<Code> areas() {
        return desk.profile().areas().stream()
                .map(area -> new Code(area.code(), area.name()))
                .toList();
    }

    public void dispose() {
        stopListening.run();
        drawing.stop();
        previewing.stop();
    }
}
