package vigil.domain.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a report with their places, and where its sentences end. */
final class ReportWords {

    /** One word in small letters; what is far too long for a word is left empty. */
    record Word(int start, int end, String low) {}

    private static final int LONGEST = 48;

    private final String text;
    private final List<Word> words = new ArrayList<>();

    ReportWords(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && inWord(at)) {
                at++;
            }
            String low =
                    at - start > LONGEST
                            ? ""
                            : text.substring(start, at).toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(new Word(start, at, low));
        }
    }

    private boolean inWord(int at) {
        char c = text.charAt(at);
        boolean apostrophe =
                (c == '\'' || c == '’')
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at + 1))
                        && at > 0
                        && Character.isLetter(text.charAt(at - 1));
        return Character.isLetterOrDigit(c) || apostrophe;
    }

    String text() {
        return text;
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    String low(int index) {
        return index >= 0 && index < words.size() ? words.get(index).low : "";
    }

    /** The index of the first word that ends after a place. */
    int at(int place) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    String gap(int after) {
        if (after < 0 || after + 1 >= words.size()) {
            return "\n\n";
        }
        return text.substring(words.get(after).end, words.get(after + 1).start);
    }

    /** Whether a sentence ends after a word. */
    boolean ends(int after) {
        String gap = gap(after);
        int breaks = 0;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == ';' || c == '!' || c == '…') {
                return true;
            }
            if ((c == '.' || c == '?')
                    && (i + 1 == gap.length() ? false : Character.isWhitespace(gap.charAt(i + 1)))
                    && !abbreviated(after)) {
                return true;
            }
            breaks += c == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    private boolean abbreviated(int word) {
        return Set.of("approx", "c", "no", "dr", "mr", "mrs", "ms", "st", "ca", "ref", "tel", "hx")
                .contains(words.get(word).low);
    }

    /** The first word of the sentence in which a word stands. */
    int sentenceStart(int word) {
        int first = word;
        while (first > 0 && !ends(first - 1)) {
            first--;
        }
        return first;
    }

    /** The last word of the sentence in which a word stands. */
    int sentenceEnd(int word) {
        int last = word;
        while (last + 1 < words.size() && !ends(last)) {
            last++;
        }
        return last;
    }

    boolean any(int from, int to, Set<String> of) {
        for (int i = Math.max(0, from); i <= Math.min(to, words.size() - 1); i++) {
            if (of.contains(words.get(i).low)) {
                return true;
            }
        }
        return false;
    }
}
