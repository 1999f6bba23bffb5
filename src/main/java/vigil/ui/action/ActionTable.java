package vigil.ui.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.CodeList;
import vigil.ui.kit.Columns;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** Recommendations and actions as a table, two lines each. */
final class ActionTable {

    private final Kit kit;
    private final ActionListViewModel model;
    private final Navigator navigator;
    private final DueWords dues;
    private final TableView<ActionLine> table = new TableView<>();

    ActionTable(Kit kit, ActionListViewModel model, Navigator navigator, Consumer<FollowUp> open) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.dues = new DueWords(kit);
        table.setId("actions-table");
        table.setAccessibleText(kit.say("actions.title"));
        table.getStyleClass().add("two-lines");
        table.setItems(model.shown());
        Columns.share(kit, table, TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns()
                .setAll(
                        List.of(
                                column("actions.column.reference", 120, 150, this::reference),
                                column(
                                        "actions.column.wording",
                                        260,
                                        Double.MAX_VALUE,
                                        this::wording),
                                column("actions.column.owner", 150, 260, this::owner),
                                column("actions.column.due", 130, 180, this::due),
                                column("actions.column.status", 150, 230, this::status),
                                column("actions.column.from", 150, 230, this::from)));
        table.setRowFactory(view -> {
            TableRow<ActionLine> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem().item());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            ActionLine line = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                open.accept(line.item());
                event.consume();
            }
        });
    }

    private TableColumn<ActionLine, ActionLine> column(
            String key, double width, double most, Function<ActionLine, Node> cell) {
        TableColumn<ActionLine, ActionLine> column = new TableColumn<>(kit.say(key));
        column.setSortable(false); // what presses comes first, always
        column.setReorderable(false);
        Columns.width(kit, column, width, most);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(ActionLine line, boolean empty) {
                        super.updateItem(line, empty);
                        setGraphic(empty || line == null ? null : cell.apply(line));
                    }
                });
        return column;
    }

    private static VBox lines(Node... nodes) {
        return Controls.styled(new VBox(nodes), "cell-lines");
    }

    private Node reference(ActionLine line) {
        return lines(
                Controls.plain(line.item().reference(), "strong"),
                Controls.plain(kit.say("action.kind." + line.item().kind()), "muted", "small"));
    }

    private Node wording(ActionLine line) {
        Label text = new Label(line.item().wording().replace('\n', ' '));
        text.setWrapText(true);
        return Controls.styled(text, "cell-text");
    }

    private Node owner(ActionLine line) {
        String agency =
                line.item()
                        .ownerAgency()
                        .map(model.vocabulary().list("AGENCY_TYPE")::label)
                        .orElse("");
        String person = line.item().ownerPerson();
        if (agency.isEmpty() && person.isEmpty()) {
            return Controls.plain(kit.say("action.nobody"), "muted");
        }
        return person.isEmpty()
                ? Controls.styled(Controls.wrapping(agency), "cell-text")
                : lines(new Label(person), Controls.plain(agency, "muted", "small"));
    }

    private Node due(ActionLine line) {
        FollowUp item = line.item();
        Label day = new Label(item.due().map(kit.words()::date).orElse(kit.say("action.noDue")));
        if (item.due().isEmpty() || item.finished()) {
            day.getStyleClass().add("muted");
        }
        String words = dues.of(item);
        if (words.isEmpty()) {
            return lines(day);
        }
        boolean late = item.overdue(LocalDate.now(kit.clock()));
        return lines(day, Controls.plain(words, "small", late ? "late" : "soon"));
    }

    private Node status(ActionLine line) {
        Label chip = StatusChips.of(line.item().status(), statuses());
        return line.earlier().isEmpty()
                ? chip
                : lines(
                        chip,
                        Controls.plain(
                                kit.say("actions.repeated", line.earlier().size() + 1),
                                "small",
                                "soon"));
    }

    private CodeList statuses() {
        return model.vocabulary().list("ACT_STATUS");
    }

    private Node from(ActionLine line) {
        VBox box = lines();
        line.reviewCase()
                .ifPresent(reference -> {
                    Hyperlink link = new Hyperlink(reference.text());
                    link.setFocusTraversable(false);
                    link.setOnAction(
                            event -> line.item().reviewCase().ifPresent(navigator::openCase));
                    box.getChildren().add(link);
                });
        line.meeting()
                .ifPresent(meeting -> {
                    Hyperlink link =
                            new Hyperlink(
                                    kit.say("action.meetingOf", kit.words().date(meeting.date())));
                    link.setFocusTraversable(false);
                    link.getStyleClass().add("small");
                    link.setOnAction(event -> navigator.openMeeting(meeting.id()));
                    box.getChildren().add(link);
                });
        return box;
    }

    /** The line of the item that a form is about, if it is in the list. */
    Optional<ActionLine> lineOf(FollowUpFormViewModel form) {
        return model.shown().stream()
                .filter(line -> line.item().id().equals(form.base().get().id()))
                .findFirst();
    }

    void explain(Node placeholder) {
        table.setPlaceholder(placeholder);
    }

    void focusFirst() {
        table.requestFocus();
        table.getSelectionModel().selectFirst();
    }

    /** Hears of letters typed while the table has the keyboard, which mean a search. */
    void whenTyped(Consumer<String> listener) {
        table.setOnKeyTyped(event -> {
            String typed = event.getCharacter();
            if (!typed.isBlank()
                    && Character.isLetterOrDigit(typed.charAt(0))
                    && !event.isShortcutDown()
                    && !event.isAltDown()) {
                listener.accept(typed);
            }
        });
    }

    Node node() {
        return table;
    }
}
