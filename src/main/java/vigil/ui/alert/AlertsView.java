package vigil.ui.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.ui.alert.AlertsViewModel.Filter;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.WaysBack;
import vigil.ui.kit.WrappingCell;

/** Every drug alert on the left, with where it stands; on the right the one that is open. */
public final class AlertsView implements Screen {

    private static final double LIST_WIDTH = 330;

    private final Kit kit;
    private final AlertsViewModel model;
    private final Controls controls;
    private final AlertWords words;
    private final ListView<DrugAlert> list = new ListView<>();
    private final Segments<Filter> filter;
    private final StackPane right = new StackPane();
    private final StackPane body = new StackPane();
    private final HBox both;
    private final VBox page;
    private final Sheets sheets;
    private final StackPane root;
    private final Navigator navigator;
    private Optional<AlertEditor> editor = Optional.empty();
    private boolean quiet;

    public AlertsView(Kit kit, AlertsViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.words = new AlertWords(kit, model.vocabulary());
        this.filter = new Segments<>(kit.say("alerts.filter"), true);
        for (Filter each : Filter.values()) {
            filter.add(each, kit.say("alerts.filter." + each.name()));
        }
        filter.setId("alerts-filter");
        filter.show(Optional.of(Filter.ALL));
        filter.whenChosen(chosen -> fill());
        list.setId("alerts");
        list.getStyleClass().add("entry-list");
        list.setAccessibleText(kit.say("alerts.title"));
        list.setCellFactory(view -> new AlertCell());
        list.setPlaceholder(controls.muted("alerts.none"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (!quiet && is != null) {
                        model.show(is);
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = Controls.styled(new VBox(filter, list), "column", "alert-list");
        left.setMinWidth(LIST_WIDTH);
        left.setPrefWidth(LIST_WIDTH);
        left.setMaxWidth(LIST_WIDTH);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        both = Controls.styled(new Beside(56, left, right), "row", "loose");
        both.setFillHeight(true);
        VBox.setVgrow(body, Priority.ALWAYS);
        Button add = controls.primary("alerts.new", this::begin);
        add.setGraphic(Icon.ADD.node());
        add.setDisable(!model.mayWrite());
        HBox head = Controls.row(controls.title("alerts.title"), Controls.gap(), add);
        page = Controls.styled(new VBox(head, controls.muted("alerts.text"), body), "page");
        sheets = new Sheets(page);
        root = new StackPane(page, sheets.node());
        model.alerts()
                .addListener((p, was, is) -> {
                    lay();
                    if (was.isEmpty() && model.open().get().isEmpty()) {
                        list.requestFocus(); // which was not there when the page was shown
                    }
                });
        model.trouble().addListener((p, was, is) -> lay());
        model.open().addListener((p, was, is) -> showOpen(was, is));
        lay();
        showOpen(Optional.empty(), model.open().get());
    }

    private void begin() {
        model.begin();
        begun();
    }

    private void lay() {
        if (model.trouble().get().isPresent()) {
            HBox banner =
                    Controls.styled(
                            new HBox(
                                    Icon.ERROR.node(),
                                    Controls.wrapping(kit.sentence(model.trouble().get().get()))),
                            "banner",
                            "banner-danger");
            body.getChildren().setAll(new VBox(banner));
        } else if (model.alerts().get().isEmpty()) {
            body.getChildren().setAll(controls.muted("alerts.reading"));
        } else if (model.alerts().get().get().isEmpty() && model.open().get().isEmpty()) {
            body.getChildren().setAll(controls.empty(Icon.URGENT, "alerts.empty"));
        } else {
            body.getChildren().setAll(both);
            fill();
        }
    }

    private void fill() {
        quiet = true;
        List<DrugAlert> shown = model.shown(filter.chosen().orElse(Filter.ALL));
        list.getItems().setAll(shown);
        model.open()
                .get()
                .flatMap(open ->
                        shown.stream().filter(each -> each.id().equals(open.id())).findFirst())
                .ifPresentOrElse(
                        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        quiet = false;
    }

    /** The same alert in the same state stays as it is, with the keyboard where it is. */
    private void showOpen(Optional<DrugAlert> was, Optional<DrugAlert> is) {
        if (is.isEmpty()) {
            right.getChildren().setAll(controls.empty(Icon.URGENT, "alerts.choose"));
            return;
        }
        DrugAlert now = is.get();
        // A draft that was stored is the same page; what was issued, extended or ended is another.
        boolean same =
                editor.isPresent()
                        && was.filter(before ->
                                        before.id().equals(now.id())
                                                && before.dates()
                                                        .issued()
                                                        .equals(now.dates().issued())
                                                && (now.dates().issued().isEmpty()
                                                        || before.dates().equals(now.dates())))
                                .isPresent();
        if (!same) {
            edit();
        }
        lay();
    }

    private void edit() {
        AlertEditor made = new AlertEditor(kit, model, words, sheets, navigator, this::undo);
        editor.ifPresent(AlertEditor::dispose);
        editor = Optional.of(made);
        right.getChildren().setAll(made.node());
    }

    /** Takes the last step in the draft back; the keyboard stays in its field. */
    private boolean undo() {
        boolean undone = model.undo();
        if (undone) {
            Optional<String> at =
                    Optional.ofNullable(root.getScene().getFocusOwner()).map(Node::getId);
            edit();
            root.applyCss();
            at.map(id -> right.lookup("#" + id)).ifPresentOrElse(Node::requestFocus, this::begun);
        }
        return undone;
    }

    private void begun() {
        editor.ifPresent(AlertEditor::focus);
    }

    /** Opens an alert, at once or as soon as it is read. */
    public void open(UUID id) {
        model.want(id);
    }

    /** Begins a report about a case. */
    public void about(CaseId reviewCase, Optional<String> substance) {
        model.about(reviewCase, substance);
    }

    /** Begins a report about a finding and the cases behind it. */
    public void about(String key, String said, Set<CaseId> cases, String substance) {
        model.about(key, said, cases, substance);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.read();
        list.requestFocus();
    }

    @Override
    public boolean leave() {
        sheets.close();
        model.keep();
        return true;
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(event)) {
            editor.ifPresent(AlertEditor::save);
            return editor.isPresent();
        }
        return WaysBack.asks(event) && !sheets.open() && undo();
    }

    @Override
    public void dispose() {
        editor.ifPresent(AlertEditor::dispose);
        model.dispose();
    }

    /** One alert: its number, where it stands, what it is about. */
    private final class AlertCell extends WrappingCell<DrugAlert> {
        @Override
        protected void updateItem(@Nullable DrugAlert alert, boolean empty) {
            super.updateItem(alert, empty);
            if (empty || alert == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label number = Controls.plain(words.number(alert), "muted", "small");
            number.setMinWidth(Region.USE_PREF_SIZE);
            HBox head = Controls.row(number, Controls.gap(), words.chip(alert, model.today()));
            Label title = Controls.wrapping(words.title(alert), "strong");
            Label when = Controls.plain(words.when(alert, model.today()), "muted", "small");
            VBox cell = Controls.styled(new VBox(head, title, when), "alert-cell");
            cell.setMaxWidth(LIST_WIDTH - 46); // as it is measured, with room for a scroll bar
            setGraphic(cell);
            setAccessibleText(
                    words.number(alert)
                            + ". "
                            + words.title(alert)
                            + ". "
                            + kit.say("alert.state." + alert.state(model.today()).name())
                            + ", "
                            + when.getText());
        }
    }
}
