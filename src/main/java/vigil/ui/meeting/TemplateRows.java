package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.TemplateItem;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;

/** The standing agenda of a series, to be ordered, named and timed; cases have one row. */
final class TemplateRows {

    private static final int TITLE = 400;
    private static final int MINUTES = 5;

    private final Kit kit;
    private final Controls controls;
    private final List<Row> rows = new ArrayList<>();
    private final VBox lines = Controls.styled(new VBox(), "series-rows");
    private final TextField other = new TextField();
    private final VBox root;

    TemplateRows(Kit kit, List<TemplateItem> items) {
        this.kit = kit;
        this.controls = new Controls(kit);
        items.forEach(item -> rows.add(new Row(item)));
        if (items.stream().noneMatch(item -> item.kind() == AgendaKind.CASE)) {
            rows.add(new Row(new TemplateItem(AgendaKind.CASE, "", StandingAgenda.CASE_MINUTES)));
        }
        other.setId("series-add-item");
        other.setPromptText(kit.say("agenda.add.prompt"));
        other.setAccessibleText(kit.say("agenda.add.prompt"));
        other.setTextFormatter(LiveText.limit(TITLE));
        other.setOnAction(event -> add());
        HBox.setHgrow(other, Priority.ALWAYS);
        root =
                Controls.column(
                        lines,
                        Controls.row(other, controls.icon("rhythm.addItem", Icon.ADD, this::add)));
        lay();
    }

    private void add() {
        String title = other.getText().strip();
        if (!title.isEmpty()) {
            rows.add(new Row(new TemplateItem(AgendaKind.OTHER, title, MINUTES)));
            other.clear();
            lay();
        }
        other.requestFocus();
    }

    private void lay() {
        lines.getChildren().setAll(rows.stream().map(row -> (Node) row.box).toList());
    }

    private void move(Row row, int by) {
        int at = rows.indexOf(row);
        int to = at + by;
        if (to >= 0 && to < rows.size()) {
            Collections.swap(rows, at, to);
            Node focus = row.box.getScene() == null ? row.box : row.box.getScene().getFocusOwner();
            lay();
            focus.requestFocus();
        }
    }

    List<TemplateItem> items() {
        return rows.stream().map(Row::item).toList();
    }

    Node node() {
        return root;
    }

    /** One standing item. */
    private final class Row {

        private final TemplateItem before;
        private final TextField title = new TextField();
        private final TextField minutes = new TextField();
        private final HBox box;

        Row(TemplateItem item) {
            this.before = item;
            boolean cases = item.kind() == AgendaKind.CASE;
            title.setText(item.title());
            title.setTextFormatter(LiveText.limit(TITLE));
            title.setText(item.title());
            title.setAccessibleText(kit.say("agenda.title"));
            minutes.setTextFormatter(LiveText.limit(3));
            minutes.setText(String.valueOf(item.minutes()));
            minutes.setAccessibleText(kit.say("agenda.minutes.of", item.title()));
            minutes.setPrefColumnCount(3);
            Node what =
                    cases
                            ? Controls.styled(
                                    new Label(kit.say("rhythm.cases"), Icon.CASES.node()), "strong")
                            : title;
            HBox.setHgrow(what, Priority.ALWAYS);
            if (what instanceof Label label) {
                label.setMaxWidth(Double.MAX_VALUE);
            }
            minutes.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            Label unit = Controls.plain(kit.say("agenda.minutes"), "muted");
            unit.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            var up = controls.icon("agenda.up", Icon.UP, () -> move(this, -1));
            var down = controls.icon("agenda.down", Icon.DOWN, () -> move(this, 1));
            up.setFocusTraversable(false);
            down.setFocusTraversable(false);
            var remove =
                    controls.icon(
                            "agenda.remove",
                            Icon.REMOVE,
                            () -> {
                                rows.remove(this);
                                lay();
                            });
            remove.setVisible(!cases);
            box = Controls.row(what, minutes, unit, up, down, remove);
            box.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
                            move(this, -1);
                            event.consume();
                        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                            move(this, 1);
                            event.consume();
                        }
                    });
        }

        TemplateItem item() {
            return new TemplateItem(
                    before.kind(),
                    title.getText().strip(),
                    Agenda.minutes(minutes.getText(), before.minutes()));
        }
    }
}
