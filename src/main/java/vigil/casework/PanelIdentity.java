package vigil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose paper it is: what stands above the title of minutes, letters and packs.
 *
 * @param lines the panel's name and address; empty for none
 */
public record PanelIdentity(Optional<Logo> logo, List<String> lines) {

    public static final PanelIdentity NONE = new PanelIdentity(Optional.empty(), List.of());

    /**
     * @param alternative what is read out in its place
     */
    public record Logo(Picture picture, String alternative) {}

    /**
     * A picture that was read and written anew, so that nothing is in it but what is seen.
     *
     * @param png 8 bits a channel
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(byte[] png, int width, int height) {}

    public PanelIdentity {
        lines = List.copyOf(lines);
    }

    /** As the store has it. */
    static PanelIdentity of(Records records) {
        String panel = records.panel().profile().name();
        List<String> lines = new ArrayList<>();
        records.settings()
                .get(Setting.PANEL_ADDRESS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            lines.addFirst(panel);
        }
        String words = records.settings().get(Setting.LOGO_WORDS).strip();
        return new PanelIdentity(
                records.settings()
                        .logo()
                        .map(picture -> new Logo(picture, words.isEmpty() ? panel : words)),
                lines);
    }

    public boolean empty() {
        return logo.isEmpty() && lines.isEmpty();
    }
}
