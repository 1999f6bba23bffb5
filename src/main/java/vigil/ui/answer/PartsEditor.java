package vigil.ui.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Value;
import vigil.ui.kit.Controls;

/** Several answers asked as one: each part with its own editor and small caption, side by side. */
final class PartsEditor implements AnswerEditor {

    /** In letters; such as an address. */
    private static final int LONG = 22;

    private final Map<String, AnswerEditor> parts;
    private final FlowPane box = new FlowPane(12, 6);

    /**
     * @param captions of the parts, by name
     */
    PartsEditor(Map<String, AnswerEditor> parts, Map<String, String> captions) {
        this.parts = new LinkedHashMap<>(parts);
        parts.forEach((name, editor) -> {
            String words = captions.getOrDefault(name, name);
            Label caption = Controls.styled(new Label(words), "part-label");
            caption.setLabelFor(editor.input());
            editor.input().setAccessibleText(words);
            box.getChildren().add(new VBox(2, caption, editor.node()));
        });
        if (parts.values().stream().anyMatch(PartsEditor::longText)) {
            box.widthProperty().addListener((p, was, is) -> spread(Math.floor(is.doubleValue())));
        }
    }

    /**
     * A long part that has a line to itself is as wide as the fields above and below; where another
     * has room beside it, both are as wide as they like.
     */
    private void spread(double room) {
        List<Node> lines = box.getChildren();
        List<AnswerEditor> editors = List.copyOf(parts.values());
        double x = 0;
        for (int i = 0; i < lines.size(); i++) {
            VBox part = (VBox) lines.get(i);
            part.setPrefWidth(Region.USE_COMPUTED_SIZE);
            double own = part.prefWidth(-1);
            x = x > 0 && x + own > room ? 0 : x;
            double next = i + 1 < lines.size() ? lines.get(i + 1).prefWidth(-1) : room;
            boolean alone = x == 0 && own + box.getHgap() + next > room;
            if (alone && own < room && longText(editors.get(i))) {
                part.setPrefWidth(room);
                own = room;
            }
            x += own + box.getHgap();
        }
    }

    private static boolean longText(AnswerEditor editor) {
        return editor.node() instanceof TextField field && field.getPrefColumnCount() >= LONG;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node input() {
        return parts.values().iterator().next().input();
    }

    @Override
    public void show(Optional<Value> value) {
        Optional<Value.Parts> all = value.map(v -> v instanceof Value.Parts p ? p : null);
        parts.forEach((name, editor) -> editor.show(all.flatMap(p -> p.part(name))));
    }

    @Override
    public Optional<Value> value() {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        parts.forEach((name, editor) -> editor.value().ifPresent(value -> values.put(name, value)));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Parts(values));
    }

    @Override
    public String typed() {
        return AnswerEditor.joined(List.copyOf(parts.values()));
    }

    @Override
    public void showTyped(String text) {
        AnswerEditor.showJoined(text, List.copyOf(parts.values()));
    }

    @Override
    public Optional<String> complaint() {
        return parts.values().stream().flatMap(editor -> editor.complaint().stream()).findFirst();
    }

    @Override
    public Optional<String> understood() {
        return parts.values().stream().flatMap(editor -> editor.understood().stream()).findFirst();
    }

    @Override
    public void onEdited(Runnable listener) {
        parts.values().forEach(editor -> editor.onEdited(listener));
    }
}
