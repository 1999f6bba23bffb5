package vigil.ui.kit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vigil.domain.panel.ComingDate;

/**
 * A day in the plan, typed the way people type it and said back in full, because "3/4" is easily
 * read the wrong way round.
 */
public final class DayField extends VBox {

    private final Kit kit;
    private final TextField field = new TextField();
    private final Label note = Controls.wrapping("", "answer-note");
    private final String wrong;
    private Optional<LocalDate> day = Optional.empty();
    private Consumer<Optional<LocalDate>> listener = value -> {};
    private String settled = "";

    /**
     * @param prompt key of what stands in the empty field
     * @param wrong key of the complaint about what is no day
     */
    public DayField(Kit kit, String prompt, String wrong) {
        this.kit = kit;
        this.wrong = wrong;
        field.setPromptText(kit.say(prompt));
        field.setPrefColumnCount(12);
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        settle();
                    }
                });
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        settle();
                    }
                });
        field.textProperty().addListener((p, was, is) -> sayBack());
        getStyleClass().addAll("answer", "day-field");
        getChildren().setAll(field, note);
        sayBack();
    }

    public TextField input() {
        return field;
    }

    private Optional<LocalDate> read() {
        return ComingDate.parse(field.getText(), LocalDate.now(kit.clock()));
    }

    private void settle() {
        String typed = field.getText().strip();
        if (typed.equals(settled)) {
            return;
        }
        Optional<LocalDate> read = read();
        settled = read.map(kit.words()::date).orElse(typed);
        field.setText(settled);
        getStyleClass().remove("wrong");
        if (read.isPresent() || typed.isEmpty()) {
            day = read;
            listener.accept(read);
        } else {
            complain(kit.say(wrong));
        }
    }

    private void sayBack() {
        getStyleClass().remove("wrong");
        Optional<LocalDate> read = read();
        note.setText(read.map(kit.words()::longDate).orElse(""));
        Controls.show(note, read.isPresent());
    }

    /** Says under the field what is wrong with it. */
    public void complain(String sentence) {
        getStyleClass().remove("wrong");
        getStyleClass().add("wrong");
        note.setText(sentence);
        Controls.show(note, true);
    }

    /** Whether something stands there that is no day. */
    public boolean wrong() {
        return !field.getText().isBlank() && read().isEmpty();
    }

    /** The day as it stands, read at once. */
    public Optional<LocalDate> day() {
        settle();
        return day;
    }

    /** Shows a day without telling anybody. */
    public void show(Optional<LocalDate> value) {
        day = value;
        settled = value.map(kit.words()::date).orElse("");
        if (!field.isFocused() || !value.equals(read())) {
            field.setText(settled);
        }
    }

    public void whenSettled(Consumer<Optional<LocalDate>> newListener) {
        listener = newListener;
    }
}
