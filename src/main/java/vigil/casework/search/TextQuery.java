package vigil.casework.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for in texts. Words must all be there; {@code nalox*} is the beginning of a word,
 * {@code "in a hostel"} stands together, {@code -alcohol} must not be there. The last word, while
 * it is being typed, is a beginning.
 *
 * @param clauses all must hold
 */
public record TextQuery(List<Clause> clauses) {

    /** The shortest beginning that is looked for before the word is finished. */
    private static final int SHORTEST_OPEN = 3;

    public TextQuery {
        clauses = List.copyOf(clauses);
    }

    /**
     * Words that stand together, mostly one.
     *
     * @param absent whether they must not be there
     * @param words folded, as typed
     * @param open whether the last is only the beginning of a word
     */
    public record Clause(boolean absent, List<String> words, boolean open) {
        public Clause {
            words = List.copyOf(words);
        }

        /** Whether a kept word fits the one at this place. */
        boolean fits(int place, String kept) {
            String word = words.get(place);
            return kept.equals(TextWords.stem(word))
                    || (open && place == words.size() - 1 && kept.startsWith(word));
        }
    }

    public static TextQuery parse(String typed) {
        List<Clause> clauses = new ArrayList<>();
        int i = 0;
        while (i < typed.length()) {
            char c = typed.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            boolean absent = c == '-' && i + 1 < typed.length() && !space(typed.charAt(i + 1));
            int start = absent ? i + 1 : i;
            boolean quoted = typed.charAt(start) == '"';
            int end = quoted ? typed.indexOf('"', start + 1) : end(typed, start);
            boolean last = end < 0 || end == typed.length();
            int until = end < 0 ? typed.length() : end;
            String part = typed.substring(quoted ? start + 1 : start, until);
            boolean star = part.endsWith("*");
            List<String> words = TextWords.folded(part);
            if (!words.isEmpty()) {
                boolean typing =
                        last && !absent && !quoted && words.getLast().length() >= SHORTEST_OPEN;
                clauses.add(new Clause(absent, words, star || typing));
            }
            i = until + 1;
        }
        return new TextQuery(clauses);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c);
    }

    private static int end(String typed, int from) {
        int i = from;
        while (i < typed.length() && !space(typed.charAt(i))) {
            i++;
        }
        return i;
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }
}
