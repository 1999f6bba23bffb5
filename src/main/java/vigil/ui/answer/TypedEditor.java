package vigil.ui.answer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import vigil.domain.casefile.Value;

/** An editor in which the value is typed, and read when the person moves on. */
final class TypedEditor implements AnswerEditor {

    private final TextInputControl input;
    private final Node node;
    private final Function<String, Optional<Value>> read;
    private final Function<Value, String> write;
    private final Function<Value, Optional<String>> explain;
    private final String wrong;
    private Runnable listener = () -> {};
    private String settled = "";
    private boolean waiting;

    /**
     * @param node what holds the input, perhaps with its unit
     * @param read what a text means; empty if it means nothing
     * @param write how a value is shown
     * @param explain how a value that was typed is said back, if that helps
     * @param wrong ends the key of the complaint about a text that means nothing
     */
    TypedEditor(
            TextInputControl input,
            Node node,
            Function<String, Optional<Value>> read,
            Function<Value, String> write,
            Function<Value, Optional<String>> explain,
            String wrong) {
        this.input = input;
        this.node = node;
        this.read = read;
        this.write = write;
        this.explain = explain;
        this.wrong = wrong;
        input.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        settle();
                    }
                });
    }

    /**
     * What is being written counts every so often, not only when it is left: an account of a death
     * takes minutes to write, and is not to be lost with the power.
     *
     * @param wait runs something once a while has passed
     */
    TypedEditor countingMeanwhile(Consumer<Runnable> wait) {
        input.textProperty()
                .addListener((p, was, is) -> {
                    if (input.isFocused() && !waiting && !is.equals(settled)) {
                        waiting = true;
                        wait.accept(this::count);
                    }
                });
        return this;
    }

    /** As on leaving, but what stands there is left as it is under the writing hand. */
    private void count() {
        waiting = false;
        if (input.isFocused() && !input.getText().equals(settled)) {
            settled = input.getText();
            listener.run();
        }
    }

    private void settle() {
        if (!input.getText().equals(settled)) {
            value().ifPresent(value -> input.setText(write.apply(value)));
            settled = input.getText();
            listener.run();
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node input() {
        return input;
    }

    @Override
    public void show(Optional<Value> value) {
        settled = value.map(write).orElse("");
        if (!input.getText().equals(settled)) {
            input.setText(settled);
        }
    }

    @Override
    public Optional<Value> value() {
        String text = input.getText().strip();
        return text.isEmpty() ? Optional.empty() : read.apply(text);
    }

    @Override
    public String typed() {
        return input.getText();
    }

    @Override
    public void showTyped(String text) {
        settled = text;
        input.setText(text);
    }

    @Override
    public Optional<String> complaint() {
        return !input.getText().isBlank() && value().isEmpty()
                ? Optional.of(wrong)
                : Optional.empty();
    }

    @Override
    public Optional<String> understood() {
        return value().flatMap(explain);
    }

    @Override
    public void onEdited(Runnable newListener) {
        listener = newListener;
    }
}
