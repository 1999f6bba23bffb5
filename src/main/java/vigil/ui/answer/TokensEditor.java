package vigil.ui.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.PickField;

/**
 * Several codes: each becomes a token, and the field is ready for the next. Backspace takes the
 * last away.
 */
final class TokensEditor implements AnswerEditor {

    private final PickField<Code> field;
    private final Function<String, Optional<Code>> lookUp;
    private final String removeWord;
    private final FlowPane tokens = Controls.styled(new FlowPane(), "row");
    private final VBox box = Controls.styled(new VBox(), "column", "tight");
    private final List<String> codes = new ArrayList<>();
    private Runnable listener = () -> {};

    TokensEditor(
            PickField<Code> field, Function<String, Optional<Code>> lookUp, String removeWord) {
        this.field = field.clearingAfterPick();
        this.lookUp = lookUp;
        this.removeWord = removeWord;
        tokens.setHgap(6);
        tokens.setVgap(4);
        box.getChildren().setAll(tokens, field);
        field.whenPicked(picked ->
                picked.ifPresent(code -> {
                    if (!codes.contains(code.code())) {
                        codes.add(code.code());
                        draw();
                    }
                    listener.run(); // also where only words that named nothing are gone
                }));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.BACK_SPACE
                            && field.getText().isEmpty()
                            && !codes.isEmpty()) {
                        remove(codes.getLast());
                    }
                });
        draw();
    }

    private void remove(String code) {
        codes.remove(code);
        field.show(Optional.empty()); // else words that name nothing would hold this back
        draw();
        listener.run();
    }

    private void draw() {
        tokens.getChildren().clear();
        for (String code : codes) {
            String label = lookUp.apply(code).map(Code::label).orElse(code);
            Button remove = Controls.styled(new Button(), "flat", "small");
            remove.setGraphic(Icon.CLOSE.node());
            remove.setAccessibleText(removeWord + " " + label);
            remove.setOnAction(event -> remove(code));
            HBox token = Controls.styled(new HBox(new Label(label), remove), "token");
            tokens.getChildren().add(token);
        }
        Controls.show(tokens, !codes.isEmpty());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node input() {
        return field;
    }

    @Override
    public void show(Optional<Value> value) {
        codes.clear();
        field.show(Optional.empty());
        value.ifPresent(
                v -> codes.addAll(v instanceof Value.Codes several ? several.codes() : List.of()));
        draw();
    }

    @Override
    public Optional<Value> value() {
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Value.Codes(codes));
    }

    @Override
    public Optional<String> complaint() {
        return field.unnamed().isEmpty() ? Optional.empty() : Optional.of("pick");
    }

    /** The words that name nothing: what was picked is answered already. */
    @Override
    public String typed() {
        return field.unnamed();
    }

    @Override
    public void showTyped(String text) {
        field.showUnnamed(text);
    }

    @Override
    public void onEdited(Runnable newListener) {
        listener = newListener;
        field.whenUnnamed(newListener);
    }
}
