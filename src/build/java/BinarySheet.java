import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/**
 * Writes a style sheet beside itself in the form that JavaFX reads without parsing; it looks for
 * that form first and falls back to the text.
 */
public final class BinarySheet {

    private BinarySheet() {}

    public static void main(String[] arguments) throws IOException {
        for (String css : arguments) {
            Stylesheet.convertToBinary(
                    new File(css), new File(css.substring(0, css.length() - 4) + ".bss"));
        }
    }
}
