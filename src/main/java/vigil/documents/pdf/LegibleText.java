package vigil.documents.pdf;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** Makes typed or pasted text fit to be set, and knows which letters ask for more than a glyph. */
final class LegibleText {

    private static final Set<Character.UnicodeScript> SET_LETTER_BY_LETTER =
            Set.copyOf(
                    EnumSet.of(
                            Character.UnicodeScript.LATIN,
                            Character.UnicodeScript.GREEK,
                            Character.UnicodeScript.CYRILLIC,
                            Character.UnicodeScript.COMMON,
                            Character.UnicodeScript.INHERITED,
                            Character.UnicodeScript.UNKNOWN));

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int REPLACEMENT = 0xFFFD;

    private LegibleText() {}

    /**
     * Composed letters (é as one), line feeds for every kind of new line, spaces for tabs; without
     * control characters, soft hyphens and halves of letters.
     */
    static String of(String text) {
        if (plain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder legible = new StringBuilder(composed.length());
        int letter;
        for (int at = 0; at < composed.length(); at += Character.charCount(letter)) {
            letter = composed.codePointAt(at);
            if (letter == '\r') {
                boolean pair = at + 1 < composed.length() && composed.charAt(at + 1) == '\n';
                legible.append(pair ? "" : "\n");
            } else if (letter == LINE_SEPARATOR || letter == PARAGRAPH_SEPARATOR) {
                legible.append('\n');
            } else if (letter == '\t') {
                legible.append(' ');
            } else if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                legible.appendCodePoint(REPLACEMENT);
            } else if (letter == '\n' || kept(letter)) {
                legible.appendCodePoint(letter);
            }
        }
        return legible.toString();
    }

    private static boolean kept(int letter) {
        boolean noncharacter =
                (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);
        return !Character.isISOControl(letter)
                && letter != SOFT_HYPHEN
                && letter != BYTE_ORDER_MARK
                && !noncharacter;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || (c < ' ' && c != '\n')) {
                return false;
            }
        }
        return true;
    }

    /** Letters of scripts that join or reorder, which is not done here. */
    static boolean needsJoining(int letter) {
        return !SET_LETTER_BY_LETTER.contains(Character.UnicodeScript.of(letter));
    }

    /** Marks that stand on the letter before them. */
    static boolean isAccent(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    static int withoutAccents(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePointAt(0);
    }

    /** Accents, joiners, variation selectors and skin tones. */
    static boolean modifies(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || (letter >= 0x1F3FB && letter <= 0x1F3FF);
    }

    /** Letters that leave nothing on paper. */
    static boolean invisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || (letter >= 0xFE00 && letter <= 0xFE0F);
    }
}
