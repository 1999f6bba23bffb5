package vigil.ui.meeting;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.CaseRow;
import vigil.ui.cases.StatusChip;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** Asks when a meeting is and which of the waiting cases come to it. */
final class PlanMeetingSheet {

    private static final int MINUTES_OF_A_CASE = 15;

    private final Kit kit;
    private final PlanMeetingViewModel model;
    private final Controls controls;
    private final DayField date;
    private final ListView<CaseRow> cases = new ListView<>();
    private final TextField search = new TextField();
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final Runnable close;
    private final Consumer<UUID> planned;
    private final VBox root;

    PlanMeetingSheet(Kit kit, PlanMeetingViewModel model, Runnable close, Consumer<UUID> planned) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.close = close;
        this.planned = planned;
        this.date = new DayField(kit, "meetings.plan.date.prompt", "meetings.plan.date.wrong");
        date.input().setId("plan-date");
        date.whenSettled(model.date()::set);
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        Button plan = controls.primary("meetings.plan.do", this::plan);
        plan.disableProperty().bind(model.busy());
        HBox buttons =
                Controls.row(Controls.gap(), controls.button("meetings.plan.cancel", close), plan);
        root =
                Controls.styled(
                        new VBox(
                                controls.title("meetings.plan"),
                                troubleBox,
                                details(),
                                caseList(),
                                buttons),
                        "sheet",
                        "plan-sheet");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)
                            .match(event)) {
                        plan();
                        event.consume();
                    }
                });
    }

    private Node details() {
        GridPane grid = Controls.styled(new GridPane(), "halves");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        TextField start = text("plan-start", 10, model.startsAt());
        start.setPrefColumnCount(7);
        grid.addRow(
                0,
                controls.labelled("meetings.plan.name", text("plan-title", 200, model.title())),
                controls.labelled("meetings.plan.venue", text("plan-venue", 400, model.venue())));
        grid.addRow(
                1,
                controls.labelled("meetings.plan.date", date, date.input()),
                controls.labelled("meetings.plan.start", start));
        return grid;
    }

    private static TextField text(String id, int letters, StringProperty property) {
        TextField field = new TextField();
        field.setId(id);
        new LiveText(field, letters, property::set, () -> {}).show(property.get());
        return field;
    }

    private Node caseList() {
        search.setId("plan-search");
        search.setPromptText(kit.say("meetings.plan.search"));
        search.setAccessibleText(kit.say("meetings.plan.search"));
        search.textProperty()
                .addListener((p, was, is) -> cases.getItems().setAll(model.waiting(is)));
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                cases.requestFocus();
                cases.getSelectionModel().selectFirst();
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
                                                n.intValue() * MINUTES_OF_A_CASE)));
        Button all = controls.button("meetings.plan.allReady", model::chooseReady);
        all.setMinWidth(Region.USE_PREF_SIZE);
        cases.setId("plan-cases");
        cases.setAccessibleText(kit.say("meetings.plan.cases"));
        cases.getStyleClass().add("plan-cases");
        cases.setCellFactory(list -> new CaseCell());
        cases.getItems().setAll(model.waiting(""));
        cases.setPlaceholder(controls.muted("meetings.waiting.none"));
        cases.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    CaseRow row = cases.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && row != null) {
                        model.chosen(row).set(!model.chosen(row).get());
                        event.consume();
                    }
                });
        HBox head = Controls.row(controls.heading("meetings.plan.cases"), Controls.gap(), chosen);
        return Controls.column(head, Controls.row(search, all), cases);
    }

    private void plan() {
        Controls.show(troubleBox, false);
        model.date().set(date.day());
        if (model.date().get().isEmpty()) {
            date.complain(kit.say("meetings.plan.date.wrong"));
            date.input().requestFocus();
            return;
        }
        model.plan(
                id -> {
                    close.run();
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

    /** A case with its check mark. */
    private final class CaseCell extends ListCell<CaseRow> {
        @Override
        protected void updateItem(CaseRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            CheckBox box = new CheckBox(CaseTitle.of(kit, row.reference().text(), row.name()));
            box.selectedProperty().bindBidirectional(model.chosen(row));
            box.setFocusTraversable(false);
            box.setId("plan-" + row.reference().text());
            HBox line =
                    Controls.row(
                            box,
                            Controls.plain(
                                    model.vocabulary().list("AREA").label(row.area()), "muted"),
                            Controls.gap(),
                            StatusChip.brief(row.status(), kit));
            setGraphic(line);
        }
    }
}
