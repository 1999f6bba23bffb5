package vigil.ui.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Value;
import vigil.ui.kit.Controls;

/** Several answers asked as one: each part with its own editor and small caption, side by side. */
final class PartsEditor implements AnswerEditor {

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
