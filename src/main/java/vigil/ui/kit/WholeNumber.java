package vigil.ui.kit;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/**
 * A field for a whole number between two others, with arrows; what is no number changes nothing.
 */
public final class WholeNumber {

    private WholeNumber() {}

    /**
     * @param step by how much an arrow changes it
     */
    public static Spinner<Integer> field(int least, int most, int now, int step) {
        IntegerSpinnerValueFactory values =
                new IntegerSpinnerValueFactory(least, most, Math.clamp(now, least, most), step);
        values.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer value) {
                        return value == null ? "" : value.toString();
                    }

                    @Override
                    public Integer fromString(String typed) {
                        return read(typed, least, most, values.getValue());
                    }
                });
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        spinner.getEditor()
                .setOnAction(event -> {
                    spinner.commitValue();
                    // What was refused is shown as it stands.
                    spinner.getEditor().setText(values.getConverter().toString(values.getValue()));
                });
        return spinner;
    }

    /** The nearest number in the range; {@code before} if it is none. */
    static int read(String typed, int least, int most, int before) {
        String digits = typed.strip();
        if (!digits.matches("[+-]?\\d{1,18}")) {
            return before;
        }
        return Math.clamp(Long.parseLong(digits), least, most);
    }
}
