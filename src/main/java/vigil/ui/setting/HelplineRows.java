package vigil.ui.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.Helplines;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Helplines, a line each, with a tick for those that somebody has made sure of. */
final class HelplineRows implements ListedSetting {

    private record Row(TextField words, CheckBox checked, Node node) {}

    private final Kit kit;
    private final Controls controls;
    private final List<Row> rows = new ArrayList<>();
    private final VBox lines = Controls.styled(new VBox(), "column", "tight");
    private final VBox root;
    private Consumer<String> changed = written -> {};

    HelplineRows(Kit kit) {
        this.kit = kit;
        this.controls = new Controls(kit);
        Button add = controls.button("settings.helplines.add", Icon.ADD, this::add);
        root = Controls.column(lines, Controls.row(add));
        root.setMinWidth(0);
    }

    private void add() {
        row(new Helplines.Line("", false)).words().requestFocus();
    }

    private Row row(Helplines.Line line) {
        TextField words = new TextField(line.words());
        words.setPrefColumnCount(22);
        words.setPromptText(kit.say("settings.helplines.prompt"));
        words.setAccessibleText(kit.say("settings.helplines.line"));
        HBox.setHgrow(words, Priority.ALWAYS);
        CheckBox checked = new CheckBox(kit.say("settings.helplines.checked"));
        checked.setSelected(line.checked());
        checked.setMinWidth(CheckBox.USE_PREF_SIZE);
        Button remove =
                controls.icon("settings.helplines.remove", Icon.REMOVE, () -> remove(words));
        Row row = new Row(words, checked, Controls.row(words, checked, remove));
        words.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        changed.accept(written());
                    }
                });
        checked.setId("helpline-checked-" + rows.size());
        checked.setOnAction(event -> changed.accept(written()));
        rows.add(row);
        lines.getChildren().add(row.node());
        return row;
    }

    private void remove(TextField words) {
        rows.stream()
                .filter(row -> row.words() == words)
                .findFirst()
                .ifPresent(row -> {
                    rows.remove(row);
                    lines.getChildren().remove(row.node());
                    changed.accept(written());
                });
    }

    @Override
    public String written() {
        return new Helplines(
                        rows.stream()
                                .filter(row -> !row.words().getText().isBlank())
                                .map(row ->
                                        new Helplines.Line(
                                                row.words().getText().strip(),
                                                row.checked().isSelected()))
                                .toList())
                .written();
    }

    @Override
    public void show(String content) {
        rows.clear();
        lines.getChildren().clear();
        Helplines.of(content).lines().forEach(this::row);
    }

    @Override
    public void whenChanged(Consumer<String> then) {
        changed = then;
    }

    @Override
    public Node node() {
        return root;
    }
}
