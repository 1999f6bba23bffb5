package vigil.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/**
 * Ties a text input to a record that is kept as one types. The record may change from elsewhere; it
 * is shown without being written back.
 */
public final class LiveText {

    private final TextInputControl input;
    private boolean quiet;

    /**
     * @param letters how many the record has room for; what is typed or pasted beyond them is cut
     * @param typed gets the text with each change
     * @param left runs when the keyboard leaves the input
     */
    public LiveText(TextInputControl input, int letters, Consumer<String> typed, Runnable left) {
        this.input = input;
        input.setTextFormatter(limit(letters));
        input.textProperty()
                .addListener((p, was, is) -> {
                    if (!quiet) {
                        typed.accept(is);
                    }
                });
        input.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        left.run();
                    }
                });
    }

    /** Cuts what goes beyond so many letters. */
    public static TextFormatter<String> limit(int letters) {
        return new TextFormatter<>(change -> {
            int over = change.getControlNewText().length() - letters;
            if (over > 0 && change.isContentChange()) {
                String added = change.getText();
                change.setText(added.substring(0, Math.max(0, added.length() - over)));
                int end = change.getRangeStart() + change.getText().length();
                change.selectRange(end, end);
            }
            return change;
        });
    }

    public TextInputControl input() {
        return input;
    }

    /** Shows a text without telling anybody; what already stands there is left alone. */
    public void show(String text) {
        if (!input.getText().equals(text)) {
            quiet = true;
            int caret = input.getCaretPosition();
            input.setText(text);
            input.positionCaret(Math.min(caret, text.length()));
            quiet = false;
        }
    }
}
