package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** Asks when a meeting is, which of the waiting cases come to it, and what else that is due. */
final class PlanMeetingSheet {

    private static final KeyCodeCombination STORE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination SUGGESTED =
            new KeyCodeCombination(
                    KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Kit kit;
    private final PlanMeetingViewModel model;
    private final Controls controls;
    private final DayField date;
    private final SuggestedCases cases;
    private final DueList due;
    private final TextField search = new TextField();
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final Label gathering = Controls.wrapping("", "muted");
    private final Label length = Controls.styled(new Label(), "muted");
    private final Label over = Controls.chip("", "warning");
    private final FlowPane days = Controls.styled(new FlowPane(), "plan-days");
    private final List<LiveText> texts = new ArrayList<>();
    private final List<StringProperty> shown = new ArrayList<>();
    private final Runnable close;
    private final Consumer<UUID> planned;
    private final VBox root;

    PlanMeetingSheet(Kit kit, PlanMeetingViewModel model, Runnable close, Consumer<UUID> planned) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.close =
                () -> {
                    model.dispose();
                    close.run();
                };
        this.planned = planned;
        this.date = new DayField(kit, "meetings.plan.date.prompt", "meetings.plan.date.wrong");
        this.cases =
                new SuggestedCases(
                        kit,
                        model.vocabulary(),
                        one -> model.chosen(one.row()).get(),
                        one -> model.chosen(one.row()).set(!model.chosen(one.row()).get()));
        this.due = new DueList(kit, model.words(), model);
        date.input().setId("plan-date");
        date.show(model.details().date().get());
        date.whenSettled(day -> {
            model.details().date().set(day);
            model.gather();
        });
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        Button plan = controls.primary("meetings.plan.do", this::plan);
        plan.disableProperty().bind(model.busy());
        length.setId("plan-length");
        over.setId("plan-over");
        HBox buttons =
                Controls.row(
                        length,
                        over,
                        Controls.gap(),
                        controls.button("meetings.plan.cancel", this.close),
                        plan);
        HBox both = Controls.styled(new Beside(58, caseSide(), dueSide()), "plan-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(head(), troubleBox, details(), both, buttons),
                        "sheet",
                        "plan-sheet");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.whenChanged(this::refresh);
        model.outlook().addListener((p, was, is) -> showOutlook());
        model.gatheringTrouble().addListener((p, was, is) -> showOutlook());
        model.details().endsAt().addListener((p, was, is) -> refresh());
        model.details().startsAt().addListener((p, was, is) -> refresh());
        showOutlook();
        showDays();
        refresh();
    }

    private void pressed(KeyEvent event) {
        if (STORE.match(event)) {
            plan();
        } else if (SUGGESTED.match(event)) {
            model.chooseSuggested();
        } else {
            return;
        }
        event.consume();
    }

    private Node head() {
        HBox head = Controls.row(controls.title("meetings.plan"), Controls.gap());
        if (!model.details().allSeries().isEmpty()) {
            List<Code> codes = new ArrayList<>();
            codes.add(new Code("", kit.say("meetings.plan.noSeries")));
            for (MeetingSeries one : model.details().allSeries()) {
                codes.add(new Code(one.id().toString(), one.name()));
            }
            ComboBox<Code> series = controls.choice("meetings.plan.series", codes);
            series.setId("plan-series");
            model.details()
                    .series()
                    .get()
                    .flatMap(s ->
                            codes.stream()
                                    .filter(c -> c.code().equals(s.id().toString()))
                                    .findFirst())
                    .ifPresent(series.getSelectionModel()::select);
            series.valueProperty()
                    .addListener((p, was, is) ->
                            choose(Optional.ofNullable(is).map(Code::code).orElse("")));
            head.getChildren().addAll(controls.muted("meetings.plan.series"), series);
        }
        return head;
    }

    private void choose(String id) {
        model.choose(
                model.details().allSeries().stream()
                        .filter(s -> s.id().toString().equals(id))
                        .findFirst());
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).show(shown.get(i).get());
        }
        date.show(model.details().date().get());
        showDays();
        model.gather();
    }

    private void showDays() {
        days.getChildren().clear();
        for (LocalDate day : model.details().dates()) {
            Button button = new Button(kit.words().longDate(day));
            button.getStyleClass().addAll("small", "plan-day");
            button.setOnAction(event -> {
                model.details().date().set(Optional.of(day));
                date.show(Optional.of(day));
                model.gather();
            });
            days.getChildren().add(button);
        }
        Controls.show(days, !days.getChildren().isEmpty());
    }

    private Node details() {
        GridPane grid = Controls.styled(new GridPane(), "halves");
        for (int percent : new int[] {26, 11, 11, 24, 28}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                controls.labelled("meetings.plan.date", date, date.input()),
                controls.labelled(
                        "meetings.plan.start", text("plan-start", 10, model.details().startsAt())),
                controls.labelled(
                        "meetings.plan.end", text("plan-end", 10, model.details().endsAt())),
                controls.labelled(
                        "meetings.plan.name", text("plan-title", 200, model.details().title())),
                controls.labelled(
                        "meetings.plan.venue", text("plan-venue", 400, model.details().venue())));
        return Controls.styled(new VBox(grid, days), "tight");
    }

    private TextField text(String id, int letters, StringProperty property) {
        TextField field = new TextField();
        field.setId(id);
        LiveText text = new LiveText(field, letters, property::set, () -> {});
        text.show(property.get());
        texts.add(text);
        shown.add(property);
        return field;
    }

    private Node caseSide() {
        search.setId("plan-search");
        search.setPromptText(kit.say("meetings.plan.search"));
        search.setAccessibleText(kit.say("meetings.plan.search"));
        search.textProperty().addListener((p, was, is) -> cases.show(model.offered(is)));
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                cases.list().requestFocus();
                cases.list().getSelectionModel().selectFirst();
                event.consume();
            }
        });
        Label chosen = Controls.styled(new Label(), "muted");
        chosen.setMinWidth(Region.USE_PREF_SIZE);
        chosen.textProperty()
                .bind(
                        model.count()
                                .map(n ->
                                        kit.say(
                                                "meetings.plan.chosen",
                                                n.intValue(),
                                                n.intValue()
                                                        * StandingAgenda.eachCase(
                                                                model.details().template()))));
        Button suggested = controls.button("prepare.cases.suggested", model::chooseSuggested);
        suggested.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Controls.row(controls.heading("meetings.plan.cases"), Controls.gap(), chosen);
        VBox side = Controls.column(head, Controls.row(search, suggested), cases.node());
        VBox.setVgrow(cases.node(), Priority.ALWAYS);
        side.getStyleClass().add("plan-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private Node dueSide() {
        ScrollPane scroll = new ScrollPane(due.node());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plan-due");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = Controls.column(controls.heading("prepare.due"), gathering, scroll);
        side.getStyleClass().add("plan-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private void showOutlook() {
        cases.show(model.offered(search.getText()));
        gathering.setText(
                model.gatheringTrouble()
                        .get()
                        .map(kit::sentence)
                        .orElseGet(() ->
                                kit.say(
                                        model.outlook().get().isEmpty()
                                                ? "prepare.gathering"
                                                : "prepare.keys")));
        model.outlook().get().ifPresent(outlook -> due.show(outlook.matters()));
    }

    private void refresh() {
        cases.refresh();
        due.refresh();
        int total = model.total();
        int lasts = model.details().lasts();
        length.setText(kit.say("meetings.plan.length", total));
        over.setText(kit.say("agenda.over", total - lasts, model.details().endsAt().get()));
        Controls.show(over, lasts > 0 && total > lasts);
    }

    private void plan() {
        Controls.show(troubleBox, false);
        model.details().date().set(date.day());
        if (model.details().date().get().isEmpty()) {
            date.complain(kit.say("meetings.plan.date.wrong"));
            date.input().requestFocus();
            return;
        }
        model.plan(
                id -> {
                    this.close.run();
                    planned.accept(id);
                },
                problem -> {
                    trouble.setText(kit.sentence(problem));
                    Controls.show(troubleBox, true);
                });
    }

    Region node() {
        return root;
    }

    Node first() {
        return date.input();
    }
}
