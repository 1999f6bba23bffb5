package vigil.ui.kit;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import vigil.casework.DeviceSettings.Device;

/**
 * What Vigil put on the clipboard. It carries a mark of its own, so that it is cleared after a
 * while, and when the store is locked, and nothing that another program copied meanwhile ever is.
 */
public final class Copied {

    /** The least and the most that can be set, in seconds. */
    public static final int LEAST = 5;

    public static final int MOST = 300;

    private static final int USUAL = 30;
    private static final DataFormat MARK = mark();

    private Copied() {}

    private static DataFormat mark() {
        DataFormat known = DataFormat.lookupMimeType("application/x-vigil-copied");
        return known == null ? new DataFormat("application/x-vigil-copied") : known;
    }

    /** How long what was copied stays. */
    public static Duration stay(Kit kit) {
        String said = kit.device().get(Device.CLIPBOARD_SECONDS);
        int seconds = said.matches("\\d{1,3}") ? Integer.parseInt(said) : USUAL;
        return Duration.ofSeconds(Math.clamp(seconds, LEAST, MOST));
    }

    /** Puts a text on the clipboard for a while. */
    public static void put(Kit kit, String text) {
        String mark = UUID.randomUUID().toString();
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.put(MARK, mark);
        Clipboard.getSystemClipboard().setContent(content);
        kit.work()
                .later(
                        stay(kit),
                        () -> {
                            if (marked().equals(Optional.of(mark))) {
                                Clipboard.getSystemClipboard().clear();
                            }
                        });
    }

    /**
     * Takes over what a field of the window has just put there itself.
     *
     * @param taken what was selected in it; nothing happens unless just that is on the clipboard
     */
    public static void adopt(Kit kit, String taken) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (!taken.isEmpty()
                && clipboard.hasString()
                && marked().isEmpty()
                && Objects.equals(taken, clipboard.getString())) {
            put(kit, taken);
        }
    }

    /** Clears what is still ours; for when the store is locked or the window closed. */
    public static void clear() {
        if (marked().isPresent()) {
            Clipboard.getSystemClipboard().clear();
        }
    }

    private static Optional<String> marked() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasContent(MARK) && clipboard.getContent(MARK) instanceof String mark
                ? Optional.of(mark)
                : Optional.empty();
    }
}
