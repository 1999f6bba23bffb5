package vigil.domain.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words: runs of letters and digits, with their places. */
final class TextWords {

    /** One word: where it stands, and its letters without case and accents. */
    record Word(int start, int end, String folded) {}

    private TextWords() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!letter(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && letter(text.charAt(at)) && !glued(text, start, at)) {
                at++;
            }
            words.add(new Word(start, at, fold(text.substring(start, at))));
        }
        return words;
    }

    /** Whether a new word starts here for want of a space, as in "ofCocaine". */
    private static boolean glued(String text, int start, int at) {
        return at > start
                && Character.isUpperCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(at - 1));
    }

    private static boolean letter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String fold(String word) {
        boolean ascii = true;
        for (int i = 0; i < word.length() && ascii; i++) {
            ascii = word.charAt(i) < 128;
        }
        if (ascii) {
            return word.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("α", "alpha")
                .replace("β", "beta")
                .replace("γ", "gamma")
                .replace("δ", "delta");
    }

    /** What stands between two words that follow each other. */
    static String gap(String text, Word before, Word after) {
        return text.substring(before.end(), after.start());
    }
}
