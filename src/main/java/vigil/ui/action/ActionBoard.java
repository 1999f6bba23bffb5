package vigil.ui.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/**
 * Recommendations and actions as cards in columns, one for each state. Left and right go from
 * column to column; with Ctrl they take the card along.
 */
final class ActionBoard {

    /** What each column holds; the last holds what will not be done here. */
    private static final List<List<String>> COLUMNS =
            List.of(
                    List.of("ACT_STATUS01", "ACT_STATUS05"),
                    List.of("ACT_STATUS02"),
                    List.of("ACT_STATUS03"),
                    List.of("ACT_STATUS04"),
                    List.of("ACT_STATUS06", "ACT_STATUS07", "ACT_STATUS08"));

    private final Kit kit;
    private final ActionListViewModel model;
    private final Consumer<FollowUp> open;
    private final BiConsumer<ActionLine, String> move;
    private final DueWords dues;
    private final List<ListView<ActionLine>> lists = new ArrayList<>();
    private final List<Label> heads = new ArrayList<>();
    private final HBox root = Controls.styled(new HBox(), "action-board");

    /**
     * @param move gets a card and the state it is to have
     */
    ActionBoard(
            Kit kit,
            ActionListViewModel model,
            Consumer<FollowUp> open,
            BiConsumer<ActionLine, String> move) {
        this.kit = kit;
        this.model = model;
        this.open = open;
        this.move = move;
        this.dues = new DueWords(kit);
        for (int i = 0; i < COLUMNS.size(); i++) {
            root.getChildren().add(column(i));
        }
        model.shown().addListener((ListChangeListener<ActionLine>) change -> show());
        show();
    }

    private Node column(int number) {
        Label head = Controls.plain("", "strong");
        heads.add(head);
        ListView<ActionLine> list = new ListView<>();
        list.setId("action-board-" + number);
        list.setAccessibleText(name(number));
        list.getStyleClass().add("action-column");
        list.setCellFactory(view -> new Card());
        list.setPlaceholder(Controls.plain(kit.say("actions.board.none"), "muted"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, number));
        list.setOnMouseClicked(event -> {
            ActionLine line = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && line != null) {
                open.accept(line.item());
            }
        });
        lists.add(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox column = Controls.styled(new VBox(head, list), "column", "tight");
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(200);
        column.setMinWidth(0);
        return column;
    }

    private String name(int number) {
        return number == COLUMNS.size() - 1
                ? kit.say("actions.board.away")
                : model.vocabulary().list("ACT_STATUS").label(COLUMNS.get(number).getFirst());
    }

    private void pressed(KeyEvent event, int number) {
        ActionLine line = lists.get(number).getSelectionModel().getSelectedItem();
        int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (event.getCode() == KeyCode.ENTER && line != null) {
            open.accept(line.item());
            event.consume();
        } else if (by != 0 && event.isShortcutDown() && line != null) {
            int to = number + by;
            // What will not be done is said in the form, with its reason.
            if (model.mayWrite() && to >= 0 && to < COLUMNS.size() - 1) {
                move.accept(line, COLUMNS.get(to).getFirst());
            }
            event.consume();
        } else if (by != 0) {
            for (int to = number + by; to >= 0 && to < lists.size(); to += by) {
                if (!lists.get(to).getItems().isEmpty()) {
                    focus(to, Math.max(0, lists.get(to).getSelectionModel().getSelectedIndex()));
                    break;
                }
            }
            event.consume();
        }
    }

    private void focus(int column, int row) {
        ListView<ActionLine> list = lists.get(column);
        list.requestFocus();
        list.getSelectionModel().select(row);
        list.scrollTo(row);
    }

    private void show() {
        Optional<java.util.UUID> chosen =
                lists.stream()
                        .filter(list -> list.isFocused())
                        .flatMap(list ->
                                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                                        .stream())
                        .map(line -> line.item().id())
                        .findFirst();
        for (int i = 0; i < COLUMNS.size(); i++) {
            List<String> states = COLUMNS.get(i);
            List<ActionLine> lines =
                    model.shown().stream()
                            .filter(line -> states.contains(line.item().status()))
                            .toList();
            lists.get(i).getItems().setAll(lines);
            heads.get(i).setText(kit.say("actions.count", name(i), lines.size()));
            for (int row = 0; row < lines.size(); row++) {
                if (chosen.equals(Optional.of(lines.get(row).item().id()))) {
                    focus(i, row);
                }
            }
        }
    }

    /** The first card there is. */
    void focusFirst() {
        for (int i = 0; i < lists.size(); i++) {
            if (!lists.get(i).getItems().isEmpty()) {
                focus(i, 0);
                return;
            }
        }
    }

    /** A recommendation or an action on a card. */
    private final class Card extends ListCell<ActionLine> {
        Card() {
            setPrefWidth(0); // as wide as the column, and no wider
        }

        @Override
        protected void updateItem(ActionLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : card(line));
        }
    }

    private Node card(ActionLine line) {
        FollowUp item = line.item();
        Label wording = Controls.wrapping(item.wording().replace('\n', ' '));
        wording.setMaxHeight(80);
        VBox card = Controls.styled(new VBox(), "action-card");
        HBox head = Controls.row(Controls.plain(item.reference(), "strong"), Controls.gap());
        if (!line.earlier().isEmpty()) {
            head.getChildren()
                    .add(
                            Controls.chip(
                                    kit.say("actions.repeated", line.earlier().size() + 1),
                                    "warning"));
        }
        card.getChildren().setAll(head, wording);
        String owner =
                item.ownerAgency()
                        .map(model.vocabulary().list("AGENCY_TYPE")::label)
                        .orElse(kit.say("action.nobody"));
        card.getChildren().add(Controls.wrapping(owner, "muted", "small"));
        String due = dues.of(item);
        if (!due.isEmpty()) {
            boolean late = item.overdue(LocalDate.now(kit.clock()));
            card.getChildren().add(Controls.plain(due, "small", late ? "late" : "soon"));
        }
        if (line.through().lookDue(LocalDate.now(kit.clock()))) {
            card.getChildren().add(Controls.plain(kit.say("actions.lookDue"), "small", "soon"));
        }
        return card;
    }

    Node node() {
        return root;
    }
}
