package vigil.ui.meeting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.ClockTime;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.Rhythm;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FormGrid;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Reveal;

/** The fields of a series of meetings; {@link #series()} is what stands in them. */
final class SeriesForm {

    private static final int NARROWEST = 11;

    private final Kit kit;
    private final SeriesViewModel model;
    private final MeetingSeries before;
    private final Controls controls;
    private final TextField name = new TextField();
    private final ComboBox<Code> every;
    private final ComboBox<Code> week;
    private final ComboBox<Code> day;
    private final ComboBox<Code> month;
    private final TextField start = new TextField();
    private final TextField end = new TextField();
    private final TextField venue = new TextField();
    private final CheckBox active;
    private final Label preview = Controls.wrapping("", "series-preview");
    private final QuorumFields quorum;
    private final Label rule = Controls.wrapping("", "muted");
    private final TemplateRows template;
    private final StandingPaperRows papers;
    private final VBox root;

    /**
     * @param save runs when somebody presses Ctrl and Enter
     */
    SeriesForm(Kit kit, SeriesViewModel model, MeetingSeries series, Runnable save) {
        this.kit = kit;
        this.model = model;
        this.before = series;
        this.controls = new Controls(kit);
        text(name, "series-name", 200, series.name());
        text(start, "series-start", 10, series.startsAt());
        text(end, "series-ends", 10, end(series));
        text(venue, "series-venue", 400, series.venue());
        every = choice("rhythm.every", everies(), series.rhythm().every().name());
        week = choice("rhythm.week", weeks(), series.rhythm().week().name());
        day = choice("rhythm.day", days(), series.rhythm().day().name());
        month = choice("rhythm.month", months(series), series.anchor().toString());
        active = new CheckBox(kit.say("rhythm.active"));
        active.setSelected(series.active());
        active.setWrapText(true);
        quorum = new QuorumFields(kit, model.vocabulary(), changed -> showRule());
        quorum.show(series.quorum());
        template = new TemplateRows(kit, series.template());
        papers = new StandingPaperRows(kit, series.papers());
        preview.setId("series-preview");
        FormGrid when = new FormGrid(NARROWEST);
        when.add(controls.labelled("rhythm.name", name), true);
        when.add(controls.labelled("rhythm.every", every), false);
        when.add(controls.labelled("rhythm.month", month), false);
        when.add(controls.labelled("rhythm.week", week), false);
        when.add(controls.labelled("rhythm.day", day), false);
        when.add(preview, true);
        when.add(controls.labelled("rhythm.start", start), false);
        when.add(controls.labelled("rhythm.end", end), false);
        when.add(controls.labelled("rhythm.venue", venue), true);
        root =
                Controls.column(
                        when,
                        controls.heading("rhythm.quorum"),
                        rule,
                        quorum.node(),
                        controls.heading("rhythm.template"),
                        controls.muted("rhythm.template.text"),
                        template.node(),
                        controls.heading("rhythm.papers"),
                        controls.muted("rhythm.papers.text"),
                        papers.node(),
                        active);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)
                            .match(event)) {
                        save.run();
                        event.consume();
                    }
                });
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getTarget() instanceof Node at) {
                        Reveal.show(at);
                    }
                });
        showPreview();
        showRule();
    }

    private static void text(TextField field, String id, int letters, String text) {
        field.setId(id);
        field.setTextFormatter(LiveText.limit(letters));
        field.setText(text);
    }

    private ComboBox<Code> choice(String key, List<Code> codes, String chosen) {
        ComboBox<Code> box = controls.choice(key, codes);
        codes.stream()
                .filter(code -> code.code().equals(chosen))
                .findFirst()
                .ifPresent(box.getSelectionModel()::select);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((p, was, is) -> showPreview());
        return box;
    }

    private List<Code> everies() {
        List<Code> codes = new ArrayList<>();
        for (Rhythm.Every each : Rhythm.Every.values()) {
            codes.add(new Code(each.name(), kit.say("rhythm.every." + each.name())));
        }
        return codes;
    }

    private List<Code> weeks() {
        List<Code> codes = new ArrayList<>();
        for (Rhythm.Week each : Rhythm.Week.values()) {
            codes.add(new Code(each.name(), kit.say("rhythm.week." + each.name())));
        }
        return codes;
    }

    private List<Code> days() {
        List<Code> codes = new ArrayList<>();
        for (DayOfWeek each : DayOfWeek.values()) {
            if (each.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                codes.add(
                        new Code(
                                each.name(),
                                each.getDisplayName(TextStyle.FULL, kit.words().locale())));
            }
        }
        return codes;
    }

    /** The coming year, and the month it has now if that is earlier. */
    private List<Code> months(MeetingSeries series) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth now = YearMonth.from(model.today());
        if (series.anchor().isBefore(now) || series.anchor().isAfter(now.plusMonths(11))) {
            months.add(series.anchor());
        }
        for (int i = 0; i < 12; i++) {
            months.add(now.plusMonths(i));
        }
        return months.stream().map(m -> new Code(m.toString(), kit.words().month(m))).toList();
    }

    private static String end(MeetingSeries series) {
        return series.minutes() == 0
                ? ""
                : ClockTime.parse(series.startsAt())
                        .map(ClockTime::time)
                        .map(t -> t.plusMinutes(series.minutes()))
                        .map(LocalTime::toString)
                        .orElse("");
    }

    private void showPreview() {
        preview.setText(kit.say("rhythm.next", RhythmWords.days(kit, model.next(withRhythm()))));
    }

    private void showRule() {
        rule.setText(QuorumWords.rule(kit, model.vocabulary(), quorum.rule(), 0));
    }

    private MeetingSeries withRhythm() {
        return new MeetingSeries(
                before.id(),
                before.version(),
                before.name(),
                rhythm(),
                YearMonth.parse(month.getValue().code()),
                before.startsAt(),
                before.venue(),
                before.quorum(),
                List.of(),
                true);
    }

    private Rhythm rhythm() {
        return new Rhythm(
                Rhythm.Every.valueOf(every.getValue().code()),
                Rhythm.Week.valueOf(week.getValue().code()),
                DayOfWeek.valueOf(day.getValue().code()));
    }

    /** What stands in the fields. */
    MeetingSeries series() {
        return new MeetingSeries(
                before.id(),
                before.version(),
                name.getText().strip(),
                rhythm(),
                YearMonth.parse(month.getValue().code()),
                start.getText().strip(),
                Agenda.lasts(start.getText(), end.getText()),
                venue.getText().strip(),
                quorum.rule(),
                template.items(),
                papers.papers(),
                active.isSelected());
    }

    Node node() {
        return root;
    }

    void focus() {
        name.requestFocus();
    }
}
