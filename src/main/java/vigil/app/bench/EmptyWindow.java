package vigil.app.bench;

import java.io.PrintWriter;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The least that a program with JavaFX can do: a window with one line of text. In a program just
 * started, with the same Java, options and cache, so that what is over it is our own.
 */
public final class EmptyWindow {

    /** What its measurement is asked for by. */
    public static final String NAME = "empty";

    private EmptyWindow() {}

    /** Says the memory and the processor time that it took, as the start of the program does. */
    public static void run(PrintWriter out) {
        HeadlessScreen screen = HeadlessScreen.start();
        Scene scene =
                screen.call(() -> {
                    Scene empty = new Scene(new StackPane(new Label("Vigil")), 1000, 800);
                    Stage stage = new Stage();
                    stage.setScene(empty);
                    stage.show();
                    return empty;
                });
        screen.nextPulse(scene);
        out.println(
                String.format(
                        Locale.ROOT,
                        "empty=%.3f %.3f",
                        Memory.resident().orElse(Double.NaN),
                        OpeningRun.processor()));
        out.flush();
    }
}
