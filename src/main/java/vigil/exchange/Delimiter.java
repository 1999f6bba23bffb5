package vigil.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** What stands between the cells of a row. */
final class Delimiter {

    private static final char[] KNOWN = {',', ';', '\t'};
    private static final int PEEK = 1 << 16;

    private Delimiter() {}

    /**
     * The one that is most frequent in the first row outside quotation marks; a comma if none is.
     */
    static char guess(Reader text) throws IOException {
        text.mark(PEEK);
        int[] counts = new int[KNOWN.length];
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < PEEK - 1; i++) {
            int c = text.read();
            boolean lineEnd = c == '\n' || c == '\r';
            if (c < 0 || (lineEnd && !quoted && started)) {
                break;
            }
            started |= !lineEnd;
            quoted ^= c == '"';
            for (int k = 0; k < KNOWN.length && !quoted; k++) {
                counts[k] += c == KNOWN[k] ? 1 : 0;
            }
        }
        text.reset();
        int best = 0;
        for (int k = 1; k < KNOWN.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return KNOWN[best];
    }

    /** Reads "comma", "semicolon", "tab" or the character itself. */
    static Optional<Character> parse(String text) {
        return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "comma", "," -> Optional.of(',');
            case "semicolon", ";" -> Optional.of(';');
            case "tab", "\\t" -> Optional.of('\t');
            case "bar", "|" -> Optional.of('|');
            default -> Optional.empty();
        };
    }
}
