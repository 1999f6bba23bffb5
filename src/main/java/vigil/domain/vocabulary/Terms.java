package vigil.domain.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** Folds words for comparison: no case, no accents, no hyphens or points, one space. */
public final class Terms {

    private Terms() {}

    public static String fold(String text) {
        String plain = text;
        if (!ascii(text)) {
            plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        }
        StringBuilder folded = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.append(Character.toLowerCase(c));
            } else if (Character.isWhitespace(c) || c == '/' || c == ',' || c == '(' || c == ')') {
                space = true;
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
