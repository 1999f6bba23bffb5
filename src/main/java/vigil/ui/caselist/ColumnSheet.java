package vigil.ui.caselist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.search.CaseColumn;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Which columns stand in the list, and in which order. */
final class ColumnSheet {

    private final Kit kit;
    private final ColumnChoice before;
    private final ListView<CaseColumn> list = new ListView<>();
    private final Set<CaseColumn> chosen = new LinkedHashSet<>();
    private final Button take;
    private final VBox root;

    ColumnSheet(
            Kit kit,
            ColumnChoice now,
            java.util.function.Consumer<ColumnChoice> done,
            Runnable close) {
        this.kit = kit;
        this.before = now;
        Controls controls = new Controls(kit);
        List<CaseColumn> all = new ArrayList<>();
        now.columns().forEach(shown -> all.add(shown.column()));
        chosen.addAll(all);
        for (CaseColumn column : CaseColumn.values()) {
            if (!all.contains(column)) {
                all.add(column);
            }
        }
        take =
                controls.primary(
                        "caseList.columns.take",
                        () -> {
                            close.run();
                            done.accept(choice());
                        });
        list.getItems().setAll(all);
        list.setId("case-list-column-list");
        list.setAccessibleText(kit.say("caseList.columns.title"));
        list.setAccessibleHelp(kit.say("caseList.columns.text"));
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.isAltDown() && event.getCode() == KeyCode.UP) {
                move(-1);
            } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                move(1);
            } else if (event.getCode() == KeyCode.SPACE) {
                toggle(list.getSelectionModel().getSelectedItem());
            } else {
                return;
            }
            event.consume();
        });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) { // which a list keeps for itself
                        take.fire();
                        event.consume();
                    }
                });
        list.getSelectionModel().selectFirst();
        take.setDefaultButton(true);
        root =
                Controls.styled(
                        new VBox(
                                controls.title("caseList.columns.title"),
                                controls.muted("caseList.columns.text"),
                                list,
                                Controls.row(
                                        controls.button("caseList.columns.up", () -> move(-1)),
                                        controls.button("caseList.columns.down", () -> move(1)),
                                        controls.button(
                                                "caseList.columns.usual",
                                                () -> {
                                                    close.run();
                                                    done.accept(ColumnChoice.USUAL);
                                                }),
                                        Controls.gap(),
                                        controls.button("caseList.cancel", close),
                                        take)),
                        "sheet",
                        "column-sheet");
    }

    Region node() {
        return root;
    }

    Node first() {
        return list;
    }

    private void toggle(@org.jspecify.annotations.Nullable CaseColumn column) {
        if (column == null) {
            return;
        }
        if (!chosen.remove(column)) {
            chosen.add(column);
        }
        take.setDisable(chosen.isEmpty());
        list.refresh();
    }

    private void move(int by) {
        int at = list.getSelectionModel().getSelectedIndex();
        int to = at + by;
        if (at >= 0 && to >= 0 && to < list.getItems().size()) {
            CaseColumn column = list.getItems().remove(at);
            list.getItems().add(to, column);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 3));
        }
        list.requestFocus();
    }

    private ColumnChoice choice() {
        Map<CaseColumn, Integer> widths = new LinkedHashMap<>();
        before.columns().forEach(shown -> widths.put(shown.column(), shown.width()));
        return before.with(
                list.getItems().stream()
                        .filter(chosen::contains)
                        .map(c -> new ColumnChoice.Shown(c, widths.getOrDefault(c, 0)))
                        .toList());
    }

    private final class Cell extends ListCell<CaseColumn> {
        Cell() {
            setOnMouseClicked(event -> toggle(getItem()));
        }

        @Override
        protected void updateItem(CaseColumn column, boolean empty) {
            super.updateItem(column, empty);
            setText(null);
            if (empty || column == null) {
                setGraphic(null);
                return;
            }
            CheckBox box = new CheckBox();
            box.setSelected(chosen.contains(column));
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            String name = kit.say("cases.column." + column.key());
            setGraphic(Controls.row(box, new Label(name)));
            setAccessibleText(
                    kit.say(
                            chosen.contains(column)
                                    ? "caseList.columns.shown"
                                    : "caseList.columns.hidden",
                            name));
        }
    }
}
