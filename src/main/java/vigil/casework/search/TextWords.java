package vigil.casework.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what people wrote into words to find it by: no case, no accents, an apostrophe joins, every
 * other sign parts. A plural is found by its singular: the three rules of the S stemmer (D. Harman,
 * How effective is suffixing?, JASIS 42, 1991).
 */
final class TextWords {

    /** Hears of each word as it is folded, with where it stood. */
    @FunctionalInterface
    interface Heard {
        void word(String folded, int from, int to);
    }

    private TextWords() {}

    static void each(String text, Heard heard) {
        StringBuilder word = new StringBuilder();
        int from = 0;
        int to = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (joins(c)) {
                continue; // O'Neil is oneil, and a mark over a letter is no word's end
            }
            if (!Character.isLetterOrDigit(c)) {
                tell(word, from, to, heard);
                continue;
            }
            if (word.isEmpty()) {
                from = i;
            }
            if (c < 128) {
                word.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else {
                word.append(plain(c));
            }
            to = i + 1;
        }
        tell(word, from, to, heard);
    }

    private static void tell(StringBuilder word, int from, int to, Heard heard) {
        if (!word.isEmpty()) {
            heard.word(word.toString(), from, to);
            word.setLength(0);
        }
    }

    private static boolean joins(char c) {
        return c == '\''
                || c == '’'
                || c == 'ʼ'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Letters that do not come apart into a plain one and a mark are written as most would. */
    private static String plain(char c) {
        return switch (Character.toLowerCase(c)) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ı' -> "i";
            case 'þ' -> "th";
            default -> {
                String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
                StringBuilder letters = new StringBuilder();
                apart.chars()
                        .filter(Character::isLetterOrDigit)
                        .map(Character::toLowerCase)
                        .forEach(letter -> letters.append((char) letter));
                yield letters.toString();
            }
        };
    }

    static List<String> folded(String text) {
        List<String> words = new ArrayList<>();
        each(text, (word, from, to) -> words.add(word));
        return words;
    }

    /** A word as it is kept: a plural as its singular. */
    static String stem(String word) {
        int length = word.length();
        if (length <= 3 || word.charAt(length - 1) != 's') {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.endsWith("eies") || word.endsWith("aies")
                    ? word
                    : word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("es")) {
            return word.endsWith("aes") || word.endsWith("ees") || word.endsWith("oes")
                    ? word
                    : word.substring(0, length - 1);
        }
        return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, length - 1);
    }
}
