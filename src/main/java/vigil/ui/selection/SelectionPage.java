package vigil.ui.selection;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.CaseChoice;
import vigil.casework.PanelStore.MeetingRow;
import vigil.casework.Problem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;

/**
 * Which cases next: those that wait, most to learn first, with every point and its reason. What is
 * ticked goes on an agenda in one go.
 */
public final class SelectionPage implements Screen {

    private final Kit kit;
    private final SelectionViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final ListView<CaseChoice.Waiting> list = new ListView<>();
    private final ComboBox<MeetingRow> meeting = new ComboBox<>();
    private final StackPane middle = new StackPane();
    private final HBox outcome = Controls.styled(new HBox(), "banner", "banner-success");
    private final Label outcomeText = Controls.wrapping("");
    private final Button undo;
    private final StackPane bar = new StackPane();
    private final VBox root;

    public SelectionPage(Kit kit, SelectionViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.undo = controls.button("select.undo", Icon.UNDO, model::undo);
        list();
        meetings();
        HBox.setHgrow(outcomeText, Priority.ALWAYS);
        outcomeText.setMaxWidth(Double.MAX_VALUE);
        undo.disableProperty().bind(model.busy());
        outcome.getChildren()
                .setAll(
                        Icon.DONE.node(),
                        outcomeText,
                        undo,
                        controls.icon("select.close", Icon.CLOSE, model::forget));
        Controls.show(outcome, false);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getChildren().setAll(controls.muted("select.searching"));
        root =
                Controls.styled(
                        new VBox(controls.muted("select.text"), bar, outcome, middle), "column");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.offer().addListener((p, was, is) -> is.ifPresent(this::show));
        model.trouble().addListener((p, was, is) -> is.ifPresent(this::say));
        model.done().addListener((p, was, is) -> show(is));
    }

    private void list() {
        list.setId("select-cases");
        list.getStyleClass().add("select-cases");
        list.setAccessibleText(kit.say("select.list"));
        list.setCellFactory(view -> new WaitingCell(kit, model));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    CaseChoice.Waiting one = list.getSelectionModel().getSelectedItem();
                    if (one == null || event.isShortcutDown()) {
                        return;
                    }
                    if (event.getCode() == KeyCode.SPACE) {
                        if (one.on().isEmpty() && model.mayPutOnAgenda()) {
                            var tick = model.ticked(one.row().id());
                            tick.set(!tick.get());
                        }
                        event.consume();
                    } else if (event.getCode() == KeyCode.ENTER) {
                        navigator.openCase(one.row().id());
                        event.consume();
                    }
                });
        list.setOnMouseClicked(click -> {
            CaseChoice.Waiting one = list.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && one != null) {
                navigator.openCase(one.row().id());
            }
        });
    }

    private void meetings() {
        meeting.setId("select-meeting");
        meeting.setAccessibleText(kit.say("decision.raise.meeting"));
        Named.in(
                meeting,
                row -> kit.say("decision.meeting", kit.words().date(row.date()), row.title()));
    }

    private void pressed(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(event)) {
            put();
            event.consume();
        }
    }

    private void put() {
        MeetingRow chosen = meeting.getValue();
        if (chosen != null && model.mayPutOnAgenda()) {
            model.putOnAgenda(chosen);
        }
    }

    private void say(Problem problem) {
        middle.getChildren().setAll(Controls.wrapping(kit.sentence(problem)));
    }

    private void show(CaseChoice.Offer offer) {
        bar.getChildren().setAll(bar(offer));
        if (offer.waiting().isEmpty()) {
            middle.getChildren().setAll(controls.empty(Icon.CASES, "select.none"));
            return;
        }
        int before = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(offer.waiting());
        list.getSelectionModel().select(Math.clamp(before, 0, offer.waiting().size() - 1));
        if (!middle.getChildren().contains(list)) {
            middle.getChildren().setAll(list);
        }
    }

    /** Where what is ticked goes, or why it goes nowhere. */
    private Node bar(CaseChoice.Offer offer) {
        if (!model.mayPutOnAgenda()) {
            return note(kit.say("decision.notAllowed", model.right()));
        }
        if (offer.meetings().isEmpty()) {
            HBox none = note(kit.say("select.noMeeting"));
            none.getChildren()
                    .add(
                            controls.button(
                                    "select.plan",
                                    Icon.CALENDAR,
                                    () -> navigator.go(Navigator.Page.MEETINGS)));
            return none;
        }
        Optional<MeetingRow> before = Optional.ofNullable(meeting.getValue());
        meeting.getItems().setAll(offer.meetings());
        meeting.getSelectionModel()
                .select(
                        before.flatMap(was ->
                                        offer.meetings().stream()
                                                .filter(m -> m.id().equals(was.id()))
                                                .findFirst())
                                .orElse(offer.meetings().getFirst()));
        Button put = controls.primary("select.put", this::put);
        put.textProperty().bind(model.count().map(n -> kit.say("select.put.count", n.intValue())));
        put.disableProperty().bind(model.busy().or(model.count().isEqualTo(0)));
        put.setMinWidth(Region.USE_PREF_SIZE);
        Label keys = controls.muted("select.keys");
        keys.setMinWidth(0);
        HBox.setHgrow(keys, Priority.ALWAYS);
        keys.setMaxWidth(Double.MAX_VALUE);
        return Controls.row(keys, meeting, put);
    }

    private static HBox note(String sentence) {
        Label words = Controls.wrapping(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox note = Controls.styled(new HBox(), "banner", "banner-accent");
        note.getChildren().setAll(Icon.INFORMATION.node(), words);
        return note;
    }

    private void show(Optional<SelectionViewModel.Done> done) {
        outcomeText.setText(
                done.map(last ->
                                kit.say(
                                        "select.done",
                                        last.chosen().items().size(),
                                        kit.words().date(last.meeting().date())))
                        .orElse(""));
        Controls.show(outcome, done.isPresent());
        if (done.isPresent()) {
            undo.requestFocus();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.inView(true);
        list.requestFocus();
    }

    @Override
    public boolean leave() {
        model.inView(false);
        return true;
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
