package vigil.domain.together;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Things that are only ever added, each a line of columns of which the last one is words. */
public final class PanelLines {

    private PanelLines() {}

    /** A line; only its last column may hold anything. */
    public static String line(String... columns) {
        return String.join("\u001f", columns);
    }

    /**
     * Its columns.
     *
     * @throws IllegalArgumentException if there are not so many
     */
    public static List<String> columns(String line, int number) {
        List<String> columns = Arrays.asList(line.split("\u001f", number));
        if (columns.size() != number) {
            throw new IllegalArgumentException("not so many columns");
        }
        return columns;
    }

    /** Whether a line is one that a store wrote. */
    static boolean sound(String item, String line) {
        UUID.fromString(item.substring(item.indexOf(':') + 1));
        if (item.startsWith("note:")) {
            List<String> columns = columns(line, 3);
            java.time.Instant.parse(columns.getFirst());
            UUID.fromString(columns.get(1));
        } else {
            List<String> columns = columns(line, 7);
            java.time.Instant.parse(columns.get(1));
            UUID.fromString(columns.get(2));
            if (!columns.get(3).isEmpty()) {
                java.time.LocalDate.parse(columns.get(3));
            }
            return List.of("ISSUED", "EXTENDED", "ENDED", "WITHDRAWN", "RELEASED")
                            .contains(columns.getFirst())
                    && columns.get(4).length() <= 500
                    && columns.get(5).length() <= 64;
        }
        return true;
    }
}
