package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Works the window by keys and reckons the time a person would take, by the keystroke-level model
 * (Card, Moran and Newell 1980): 0.28 s a key, the model's figure for an average typist, and 1.35 s
 * for each decision. Reading and looking something up is given in seconds by the caller. A key
 * combination counts once for each of its keys. Time the program takes is not in it.
 */
final class Keystrokes {

    private static final double KEY = 0.28;
    private static final double DECISION = 1.35;

    private final FxRobot robot;
    private int keys;
    private int decisions;
    private double reading;

    Keystrokes(FxRobot robot) {
        this.robot = robot;
    }

    Keystrokes type(String text) {
        keys += text.length();
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    Keystrokes push(KeyCode... together) {
        keys += together.length;
        robot.push(together);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** The person decides what to do next. */
    Keystrokes decide() {
        decisions++;
        return this;
    }

    /** The person reads or looks something up. */
    Keystrokes read(double seconds) {
        reading += seconds;
        return this;
    }

    int keys() {
        return keys;
    }

    double seconds() {
        return keys * KEY + decisions * DECISION + reading;
    }

    /** Writes the reckoning to {@code target/keystrokes/<name>.txt} and returns it. */
    String report(String name) throws IOException {
        String said =
                String.format(
                        Locale.ROOT,
                        "%s: %d keys x %.2f s + %d decisions x %.2f s + %.0f s reading"
                                + " = %.0f s (%.1f min)%n",
                        name,
                        keys,
                        KEY,
                        decisions,
                        DECISION,
                        reading,
                        seconds(),
                        seconds() / 60);
        Path folder = Path.of("target", "keystrokes");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".txt"), said);
        return said;
    }
}
