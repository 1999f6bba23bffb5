package vigil.ui.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.FollowUps;
import vigil.casework.WaitingLists;
import vigil.domain.casefile.PartialDate;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;
import vigil.ui.request.LineTable;
import vigil.words.LateWords;

/** Coroners' reports to prevent future deaths, each with its clock and its reply. */
final class CoronerReports {

    private static final int LETTERS = 2_000;

    /** Which reports are shown. */
    enum State {
        WAITING,
        LATE,
        ANSWERED,
        ALL;

        boolean takes(WaitingLists.Report report) {
            return switch (this) {
                case WAITING -> report.replied().isEmpty();
                case LATE -> report.daysLate() > 0;
                case ANSWERED -> report.replied().isPresent();
                case ALL -> true;
            };
        }
    }

    private final Kit kit;
    private final ActionListViewModel model;
    private final Navigator navigator;
    private final Sheets sheets;
    private final Controls controls;
    private final Segments<State> state;
    private final LineTable<WaitingLists.Report> table;
    private final Button reply;
    private final Button back;
    private final VBox root = new VBox();
    private Optional<FollowUps.Reply> last = Optional.empty();

    CoronerReports(Kit kit, ActionListViewModel model, Navigator navigator, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        this.state = new Segments<>(kit.say("reports.state"), true);
        for (State each : State.values()) {
            state.add(each, kit.say("reports.state." + each.name(), 0));
        }
        state.setId("reports-state");
        state.show(Optional.of(State.WAITING));
        state.whenChosen(chosen -> show());
        table =
                new LineTable<WaitingLists.Report>(
                                kit, "reports-table", "actions.view.reports", false)
                        .column("reports.column.to", 160, 240, this::to)
                        .column("reports.column.concern", 170, Double.MAX_VALUE, this::concern)
                        .column("reports.column.issued", 120, 150, r -> day(r.issued()))
                        .column("reports.column.due", 130, 160, this::due)
                        .column("reports.column.reply", 150, 280, this::answer)
                        .column("reports.column.case", 175, 190, this::reviewCase)
                        .whenOpened(this::ask);
        reply = controls.primary("reports.reply", () -> table.one().ifPresent(this::ask));
        back = controls.button("reports.takeBack", Icon.UNDO, this::takeBack);
        table.whenSelected(this::offer);
        root.getChildren().setAll(Controls.row(state, Controls.gap(), back, reply), table.node());
        Controls.styled(root, "column");
        VBox.setVgrow(root, Priority.ALWAYS);
        model.reports().addListener((p, was, is) -> show());
        show();
    }

    Node node() {
        return root;
    }

    void focusFirst() {
        table.node().requestFocus();
    }

    private void show() {
        for (State each : State.values()) {
            state.relabel(
                    each,
                    kit.say(
                            "reports.state." + each.name(),
                            model.reports().get().stream().filter(each::takes).count()));
        }
        State wanted = state.chosen().orElse(State.ALL);
        table.explain(
                controls.empty(
                        model.reports().get().isEmpty() ? Icon.MINUTES : Icon.FILTER,
                        model.reports().get().isEmpty() ? "reports.none" : "reports.noMatch"));
        table.show(
                model.reports().get().stream().filter(wanted::takes).toList(),
                report -> report.of().id());
        offer();
    }

    private void offer() {
        reply.setDisable(
                !model.mayWriteCases() || table.one().filter(r -> r.replied().isEmpty()).isEmpty());
        Controls.show(back, last.isPresent()); // nothing to take back, nothing to press
    }

    private Node to(WaitingLists.Report report) {
        return LineTable.lines(
                report.addressee().isEmpty()
                        ? Controls.plain(kit.say("reports.toNobody"), "muted")
                        : Controls.plain(report.addressee(), "strong"),
                Controls.plain(
                        report.reference().isEmpty()
                                ? ""
                                : kit.say("reports.reference", report.reference()),
                        "muted",
                        "small"));
    }

    private Node concern(WaitingLists.Report report) {
        Label text = new Label(report.concern().replace('\n', ' '));
        text.setWrapText(true);
        return Controls.styled(text, "cell-text");
    }

    private Node day(Optional<PartialDate> date) {
        return date.flatMap(PartialDate::exact).isPresent()
                ? new Label(kit.words().date(date.flatMap(PartialDate::exact).get()))
                : Controls.plain(
                        date.map(PartialDate::text).orElse(kit.say("reports.toNobody")), "muted");
    }

    private Node due(WaitingLists.Report report) {
        Label day =
                new Label(report.due().map(kit.words()::date).orElse(kit.say("reports.toNobody")));
        if (report.daysLate() > 0) {
            return LineTable.lines(
                    day,
                    Controls.plain(LateWords.say(kit.words(), report.daysLate()), "small", "late"));
        }
        if (report.daysLeft().isPresent()) {
            long left = report.daysLeft().getAsLong();
            return LineTable.lines(
                    day,
                    Controls.plain(
                            kit.say("reports.left", left), "small", left <= 14 ? "soon" : "muted"));
        }
        day.getStyleClass().add("muted");
        return LineTable.lines(day);
    }

    private Node answer(WaitingLists.Report report) {
        if (report.replied().isEmpty()) {
            return Controls.plain(kit.say("reports.noReply"), "muted");
        }
        LocalDate day = report.replied().get().latest();
        String took =
                report.issued()
                        .map(issued ->
                                kit.say(
                                        "reports.tookDays",
                                        Math.max(0, ChronoUnit.DAYS.between(issued.latest(), day))))
                        .orElse("");
        Label said = Controls.plain(report.answer(), "muted", "small");
        return LineTable.lines(
                new Label(
                        took.isEmpty()
                                ? kit.words().date(day)
                                : kit.words().date(day) + ", " + took),
                said);
    }

    private Node reviewCase(WaitingLists.Report report) {
        Hyperlink link = new Hyperlink(report.of().reference().text());
        link.setFocusTraversable(false);
        link.setOnAction(event -> navigator.openCase(report.of().id()));
        return LineTable.lines(link);
    }

    private void ask(WaitingLists.Report report) {
        if (report.replied().isPresent() || !model.mayWriteCases()) {
            navigator.openCase(report.of().id());
            return;
        }
        DayField on = new DayField(kit, "action.day.prompt", "action.due.wrong");
        on.input().setId("report-replied-on");
        on.show(Optional.of(LocalDate.now(kit.clock())));
        TextArea said = new GrowingText(3);
        said.setId("report-said");
        said.setTextFormatter(LiveText.limit(LETTERS));
        Label trouble = Controls.wrapping("");
        HBox troubleBox =
                Controls.styled(new HBox(Icon.ERROR.node(), trouble), "banner", "banner-danger");
        Controls.show(troubleBox, false);
        Runnable keep =
                () -> {
                    Optional<LocalDate> day = on.day();
                    if (day.isEmpty()) {
                        trouble.setText(kit.say("reports.sheet.day"));
                        Controls.show(troubleBox, true);
                        on.input().requestFocus();
                        return;
                    }
                    model.replied(
                            report.of().id(),
                            day.get(),
                            said.getText(),
                            this::recorded,
                            problem -> {
                                trouble.setText(kit.sentence(problem));
                                Controls.show(troubleBox, true);
                            });
                };
        Button save = controls.primary("reports.sheet.save", keep);
        VBox body =
                Controls.styled(
                        new VBox(
                                troubleBox,
                                Controls.wrapping(
                                        kit.say(
                                                "reports.sheet.of",
                                                report.of().reference().text(),
                                                report.addressee().isEmpty()
                                                        ? kit.say("reports.toNobody")
                                                        : report.addressee()),
                                        "strong"),
                                Controls.wrapping(report.concern(), "muted"),
                                controls.labelled("reports.sheet.on", on, on.input()),
                                controls.labelled("reports.sheet.said", said)),
                        "side-sheet-body",
                        "column");
        VBox.setVgrow(body, Priority.ALWAYS);
        Region sheet =
                Controls.styled(
                        new VBox(
                                Controls.row(
                                        controls.heading("reports.sheet.title"),
                                        Controls.gap(),
                                        controls.icon("action.close", Icon.CLOSE, sheets::close)),
                                body,
                                Controls.row(Controls.gap(), save)),
                        "sheet",
                        "side-sheet");
        sheets.showAtSide(sheet, on.input(), () -> true);
    }

    private void recorded(FollowUps.Reply done) {
        last = Optional.of(done);
        sheets.close();
        kit.notices().done(kit.say("reports.recorded", done.reference()));
        offer();
    }

    /** Takes back the reply that was recorded last on this page. */
    void takeBack() {
        last.ifPresent(done ->
                model.takeBack(
                        done,
                        () -> {
                            last = Optional.empty();
                            kit.notices().done(kit.say("reports.takenBack", done.reference()));
                            offer();
                        }));
    }
}
