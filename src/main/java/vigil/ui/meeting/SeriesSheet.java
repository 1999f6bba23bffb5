package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.StandingPaper;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** The series of meetings along the edge of the page: each as it is, or the form of one. */
final class SeriesSheet {

    private final Kit kit;
    private final SeriesViewModel model;
    private final Controls controls;
    private final Runnable close;
    private final Consumer<MeetingSeries> planNext;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final HBox buttons = Controls.row();
    private final Label title;
    private final VBox root;
    private Optional<SeriesForm> form = Optional.empty();

    SeriesSheet(Kit kit, SeriesViewModel model, Runnable close, Consumer<MeetingSeries> planNext) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.close = close;
        this.planNext = planNext;
        this.title = controls.title("rhythm.title");
        scroll.setFitToWidth(true);
        body.getStyleClass().addAll("column", "side-sheet-body");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        root =
                Controls.styled(
                        new VBox(
                                Controls.row(
                                        title,
                                        Controls.gap(),
                                        controls.icon("rhythm.close", Icon.CLOSE, close)),
                                troubleBox,
                                scroll,
                                buttons),
                        "sheet",
                        "side-sheet",
                        "series-sheet");
        model.all().addListener((p, was, is) -> is.ifPresent(this::list));
        model.trouble().addListener((p, was, is) -> is.ifPresent(this::complain));
        body.getChildren().setAll(controls.muted("meetings.reading"));
        model.read();
    }

    private void complain(Problem problem) {
        trouble.setText(kit.sentence(problem));
        Controls.show(troubleBox, true);
    }

    private void list(List<MeetingSeries> all) {
        form = Optional.empty();
        title.setText(kit.say("rhythm.title"));
        Controls.show(troubleBox, false);
        body.getChildren().clear();
        Button begin = controls.primary("rhythm.new", () -> edit(model.begin()));
        begin.setDisable(!model.mayWrite());
        if (all.isEmpty()) {
            body.getChildren().add(controls.empty(Icon.CALENDAR, "rhythm.none"));
        } else {
            body.getChildren().add(controls.muted("rhythm.text"));
        }
        all.forEach(series -> body.getChildren().add(card(series)));
        buttons.getChildren().setAll(Controls.gap(), begin);
        begin.requestFocus();
    }

    private Node card(MeetingSeries series) {
        Button edit = controls.button("rhythm.edit", Icon.EDIT, () -> edit(series));
        edit.setAccessibleText(kit.say("rhythm.edit.of", series.name()));
        edit.setMinWidth(Region.USE_PREF_SIZE);
        Button plan =
                controls.primary(
                        "rhythm.plan",
                        () -> {
                            close.run();
                            planNext.accept(series);
                        });
        plan.setMinWidth(Region.USE_PREF_SIZE);
        Controls.show(edit, model.mayWrite());
        Controls.show(plan, model.mayWrite() && series.active());
        VBox card =
                Controls.card(
                        Controls.row(
                                Controls.plain(series.name(), "meeting-title", "strong"),
                                Controls.gap()),
                        Controls.wrapping(RhythmWords.of(kit, series.rhythm())),
                        Controls.wrapping(
                                series.active()
                                        ? kit.say(
                                                "rhythm.next",
                                                RhythmWords.days(kit, model.next(series)))
                                        : kit.say("rhythm.resting"),
                                "muted"),
                        Controls.wrapping(
                                QuorumWords.rule(kit, model.vocabulary(), series.quorum(), 0),
                                "muted"),
                        Controls.wrapping(agenda(series), "muted"));
        if (!series.papers().isEmpty()) {
            card.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say(
                                            "rhythm.papers.line",
                                            String.join(
                                                    ", ",
                                                    series.papers().stream()
                                                            .map(StandingPaper::title)
                                                            .toList())),
                                    "muted"));
        }
        card.getChildren().add(Controls.row(Controls.gap(), edit, plan));
        return card;
    }

    private String agenda(MeetingSeries series) {
        int without = StandingAgenda.without(series.template());
        int each = StandingAgenda.eachCase(series.template());
        return series.minutes() == 0
                ? kit.say("rhythm.agenda", series.template().size(), without, each)
                : kit.say(
                        "rhythm.agenda.room",
                        series.template().size(),
                        without,
                        Math.max(0, (series.minutes() - without) / each),
                        each);
    }

    /** Shows the form of a series. */
    void edit(MeetingSeries series) {
        Controls.show(troubleBox, false);
        title.setText(kit.say(series.version() == 0 ? "rhythm.new" : "rhythm.edit.title"));
        SeriesForm shown = new SeriesForm(kit, model, series, this::save);
        form = Optional.of(shown);
        body.getChildren().setAll(shown.node());
        scroll.setVvalue(0);
        Button save = controls.primary("rhythm.save", this::save);
        save.disableProperty().bind(model.busy());
        buttons.getChildren()
                .setAll(
                        Controls.gap(),
                        controls.button(
                                "rhythm.back",
                                () -> model.all().get().ifPresentOrElse(this::list, close)),
                        save);
        shown.focus();
    }

    private void save() {
        Controls.show(troubleBox, false);
        form.ifPresent(open -> {
            MeetingSeries series = open.series();
            if (series.name().isBlank()) {
                trouble.setText(kit.say("rhythm.name.missing"));
                Controls.show(troubleBox, true);
                open.focus();
                return;
            }
            model.save(series, saved -> model.read(), this::complain);
        });
    }

    Region node() {
        return root;
    }

    Node first() {
        return scroll;
    }
}
