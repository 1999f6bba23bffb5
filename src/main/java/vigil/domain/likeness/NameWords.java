package vigil.domain.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as written, cut into words that can be compared: without case, accents, apostrophes,
 * hyphens, titles and small words between. A name that says nobody knows it has no words.
 */
final class NameWords {

    private static final Set<String> UNKNOWN =
            Set.of(
                    "unknown",
                    "unidentified",
                    "unnamed",
                    "unk",
                    "nk",
                    "notknown",
                    "notgiven",
                    "notyetknown",
                    "notyetidentified",
                    "tbc",
                    "tba",
                    "anonymous",
                    "withheld",
                    "johndoe",
                    "janedoe",
                    "doe",
                    "na",
                    "none",
                    "nil",
                    "x",
                    "xx",
                    "xxx",
                    "nfi",
                    "identitynotknown",
                    "nameunknown",
                    "namenotknown",
                    "unidentifiable");

    private static final Set<String> SAYS_UNKNOWN = Set.of("unknown", "unidentified", "unnamed");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "mr", "mrs", "ms", "miss", "mx", "dr", "rev", "sir", "jr", "jnr", "snr", "sr",
                    "nee", "male", "female", "adult", "aka", "alias");

    /** Between or before names; part of some spellings of a name and not of others. */
    private static final Set<String> SMALL =
            Set.of(
                    "al", "el", "ul", "bin", "bint", "ibn", "binti", "ap", "ab", "ferch", "de",
                    "la", "le", "du", "da", "di", "dos", "del", "della", "van", "von", "der", "den",
                    "ten", "ter", "y", "i", "e", "the", "ud", "ur");

    private NameWords() {}

    static List<String> of(String written) {
        List<String> words = joined(split(fold(written)));
        if (words.isEmpty()
                || UNKNOWN.contains(String.join("", words))
                || words.stream().anyMatch(SAYS_UNKNOWN::contains)) {
            return List.of();
        }
        List<String> without = words.stream().filter(w -> !LEFT_OUT.contains(w)).toList();
        List<String> large = without.stream().filter(w -> !SMALL.contains(w)).toList();
        return large.isEmpty() ? without : large;
    }

    /** Small letters of the Latin alphabet; letters of other alphabets stay what they are. */
    static String fold(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length() + 2);
        for (char c : lower.toCharArray()) {
            switch (c) {
                case 'ł' -> letters.append('l');
                case 'ø' -> letters.append('o');
                case 'đ', 'ð' -> letters.append('d');
                case 'ß' -> letters.append("ss");
                case 'æ' -> letters.append("ae");
                case 'œ' -> letters.append("oe");
                case 'þ' -> letters.append("th");
                case 'ı' -> letters.append('i');
                case '\'', '’', '‘', '`', 'ʼ', '´', 'ʻ', '.' -> {
                    // O’Neil is written ONeil as well, and J.P. is JP or J P.
                    if (c == '.') {
                        letters.append(' ');
                    }
                }
                default -> letters.append(c);
            }
        }
        String plain = plain(letters);
        StringBuilder folded = new StringBuilder(plain.length());
        for (char c : plain.toCharArray()) {
            if (Character.isLetter(c)) {
                folded.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(' ');
            }
        }
        return folded.toString();
    }

    /** Without accents; most names have none, and asking is quicker than taking them off. */
    private static String plain(StringBuilder letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) > 0x7F) {
                return Normalizer.normalize(letters, Normalizer.Form.NFKD);
            }
        }
        return letters.toString();
    }

    private static List<String> split(String folded) {
        List<String> words = new ArrayList<>(3);
        for (String word : folded.split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Puts together what belongs together: O Neil, Mc Donald, St John; Mac is Mc. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i + 1 == words.size();
            if (!last && (word.equals("mc") || word.equals("mac") || word.equals("fitz"))) {
                word = word + words.get(++i);
            } else if (!last && word.equals("o") && words.get(i + 1).length() > 2) {
                word = "o" + words.get(++i);
            } else if (!last && (word.equals("st") || word.equals("saint"))) {
                word = "st" + words.get(++i);
            }
            joined.add(shortened(word));
        }
        return joined;
    }

    private static String shortened(String word) {
        return word.startsWith("mac") && word.length() > 6 ? "mc" + word.substring(3) : word;
    }
}
