package vigil.disclosure.identity;

import java.text.Normalizer;

/**
 * A text without case, accents and what cannot be seen, that still knows where each letter stood.
 * Ligatures and full-width letters become plain ones; every white space one space, every dash "-",
 * every raised comma "'".
 */
final class FoldedText {

    private final String original;
    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String original, boolean apart) {
        this.original = original;
        StringBuilder plain = new StringBuilder(original.length());
        int[] from = new int[original.length() * 4 + 4];
        int[] to = new int[from.length];
        int before = -1;
        for (int i = 0; i < original.length(); ) {
            int letter = original.codePointAt(i);
            int next = i + Character.charCount(letter);
            if (apart
                    && (letter == '_'
                            || Character.isUpperCase(letter) && Character.isLowerCase(before))) {
                from = grown(from, plain.length());
                to = grown(to, plain.length());
                add(plain, ' ', from, to, i, i);
            }
            before = letter;
            if (letter != '_' || !apart) {
                String shown = plainly(letter);
                for (int k = 0; k < shown.length(); k++) {
                    from = grown(from, plain.length());
                    to = grown(to, plain.length());
                    add(plain, shown.charAt(k), from, to, i, next);
                }
            }
            i = next;
        }
        this.folded = plain.toString();
        this.starts = from;
        this.ends = to;
    }

    static FoldedText of(String text) {
        return new FoldedText(text, false);
    }

    /** As it reads with words run together taken apart: {@code PeterMellor_note}. */
    static FoldedText apart(String text) {
        return new FoldedText(text, true);
    }

    /** Whether a text has words that are run together. */
    static boolean runTogether(String text) {
        for (int i = 1; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '_'
                    || Character.isUpperCase(letter) && Character.isLowerCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static int[] grown(int[] places, int needed) {
        return needed < places.length ? places : java.util.Arrays.copyOf(places, needed * 2 + 16);
    }

    private static void add(
            StringBuilder plain, char letter, int[] from, int[] to, int start, int end) {
        boolean doubled =
                letter == ' ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
        if (!doubled) {
            from[plain.length()] = start;
            to[plain.length()] = end;
            plain.append(letter);
        }
    }

    private static String plainly(int letter) {
        if (letter < 128) {
            return letter <= ' ' ? " " : Character.toString(Character.toLowerCase(letter));
        }
        if (Character.getType(letter) == Character.FORMAT) {
            return "";
        }
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return " ";
        }
        if (Character.getType(letter) == Character.DASH_PUNCTUATION || letter == 0x2212) {
            return "-";
        }
        if (letter == 0x2018 || letter == 0x2019 || letter == 0x02BC || letter == 0x00B4) {
            return "'";
        }
        StringBuilder kept = new StringBuilder();
        String spread = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
        spread.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> kept.appendCodePoint(Character.toLowerCase(c)));
        return kept.toString();
    }

    /** A word, folded in the same way. */
    static String fold(String text) {
        return of(text).folded.strip();
    }

    String text() {
        return folded;
    }

    /** Where in the original the letter at a place of the folded text begins. */
    int start(int place) {
        return starts[place];
    }

    /** Where in the original the letter before a place of the folded text ends. */
    int end(int place) {
        return ends[place - 1];
    }

    /** Whether the letter that a place stands for was a capital. */
    boolean capital(int place) {
        int at = starts[place];
        return at < original.length() && Character.isUpperCase(original.codePointAt(at));
    }
}
