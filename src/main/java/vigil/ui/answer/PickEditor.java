package vigil.ui.answer;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.PickField;

/** One code of many, picked by typing some of it. */
final class PickEditor implements AnswerEditor {

    private final PickField<Code> field;
    private final Function<String, Optional<Code>> lookUp;

    /**
     * @param lookUp the code with its label, also one no longer offered
     */
    PickEditor(PickField<Code> field, Function<String, Optional<Code>> lookUp) {
        this.field = field;
        this.lookUp = lookUp;
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public Node input() {
        return field;
    }

    @Override
    public void show(Optional<Value> value) {
        field.show(
                value.flatMap(v ->
                        v instanceof Value.Code code
                                ? lookUp.apply(code.code())
                                : Optional.empty()));
    }

    @Override
    public Optional<Value> value() {
        return field.picked().map(code -> new Value.Code(code.code()));
    }

    @Override
    public Optional<String> complaint() {
        return field.unnamed().isEmpty() ? Optional.empty() : Optional.of("pick");
    }

    @Override
    public String typed() {
        return field.unnamed().isEmpty() ? AnswerEditor.super.typed() : field.unnamed();
    }

    @Override
    public void showTyped(String text) {
        Optional<Code> code = lookUp.apply(text);
        if (code.isPresent() || text.isEmpty()) {
            field.show(code);
        } else {
            field.showUnnamed(text);
        }
    }

    @Override
    public void onEdited(Runnable listener) {
        field.whenPicked(code -> listener.run());
        field.whenUnnamed(listener);
    }
}
