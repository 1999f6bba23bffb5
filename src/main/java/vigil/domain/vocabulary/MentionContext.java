package vigil.domain.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.domain.vocabulary.SubstanceMentions.Candidate;
import vigil.domain.vocabulary.TextWords.Word;

/** What stands around a term, and whether it shows that a substance is meant. */
final class MentionContext {

    /** Words of use and supply that reach over a few words. */
    private static final Set<String> STRONG =
            Set.of(
                    "smoke",
                    "smoked",
                    "smoking",
                    "inject",
                    "injected",
                    "injecting",
                    "snort",
                    "snorted",
                    "snorting",
                    "sniffed",
                    "sniffing",
                    "huffing",
                    "swallowed",
                    "inhaled",
                    "inhaling",
                    "wrap",
                    "wraps",
                    "baggie",
                    "baggies",
                    "score",
                    "scored",
                    "scoring",
                    "dealing",
                    "dealt",
                    "supplied",
                    "supplying",
                    "called",
                    "nicknamed",
                    "gram",
                    "grams",
                    "bottle",
                    "bottles",
                    "drank",
                    "drinking",
                    "dropped",
                    "necked",
                    "addicted");

    /** Words of use that are also about other things, so that they must stand right before. */
    private static final Set<String> WEAK =
            Set.of(
                    "took",
                    "take",
                    "takes",
                    "taken",
                    "taking",
                    "use",
                    "used",
                    "uses",
                    "using",
                    "bought",
                    "buy",
                    "buying",
                    "sold",
                    "selling",
                    "had",
                    "some",
                    "of",
                    "on",
                    "as",
                    "craving",
                    "suspected",
                    "believed",
                    "possibly",
                    "acute",
                    "chronic",
                    "recent",
                    "fatal",
                    "street",
                    "illicit",
                    "mixed");

    /** Words between a weak word and the term. */
    private static final Set<String> FILLER =
            Set.of(
                    "some", "the", "a", "bit", "lot", "of", "his", "her", "their", "any", "more",
                    "and", "be", "to", "street");

    /** Words after a term that say what it did, or who takes it. */
    private static final Set<String> HARM =
            Set.of(
                    "toxicity",
                    "intoxication",
                    "poisoning",
                    "overdose",
                    "ingestion",
                    "misuse",
                    "abuse",
                    "dependence",
                    "dependency",
                    "withdrawal",
                    "use",
                    "user",
                    "users",
                    "pipe",
                    "pipes",
                    "dealer",
                    "dealers",
                    "dealing",
                    "habit",
                    "wraps",
                    "deals",
                    "pills",
                    "joint",
                    "joints",
                    "spliff",
                    "vape",
                    "canisters",
                    "tablets");

    /** Words that join the entries of a list. */
    private static final Set<String> JOINERS =
            Set.of(
                    "and", "or", "with", "plus", "some", "then", "a", "bit", "of", "also", "mixed",
                    "n");

    private static final int STRONG_REACH = 3;
    private static final int QUOTED_WORDS = 3;

    private final String text;
    private final List<Word> words;

    MentionContext(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * Whether quotation marks, a word of use before it or a word of harm after it mark a term.
     *
     * @param capitals whether it must be written in capitals unless it is quoted
     */
    boolean marked(int first, int last, boolean capitals) {
        if (quoted(first, last)) {
            return true;
        }
        return (!capitals || inCapitals(first, last)) && (usedBefore(first) || harmAfter(last));
    }

    private boolean inCapitals(int first, int last) {
        String written = text.substring(words.get(first).start(), words.get(last).end());
        return written.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether it stands in quotation marks with at most two other words. */
    boolean quoted(int first, int last) {
        for (int from = Math.max(0, last - QUOTED_WORDS + 1); from <= first; from++) {
            if (opens(words.get(from).start())) {
                for (int to = last; to < words.size() && to < from + QUOTED_WORDS; to++) {
                    if (closes(words.get(to).end())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean opens(int start) {
        if (start == 0) {
            return false;
        }
        char mark = text.charAt(start - 1);
        return mark == '“'
                || mark == '‘'
                || mark == '"'
                || (mark == '\''
                        && (start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2))));
    }

    private boolean closes(int end) {
        if (end >= text.length()) {
            return false;
        }
        char mark = text.charAt(end);
        return mark == '”'
                || mark == '"'
                || ((mark == '\'' || mark == '’')
                        && (end + 1 == text.length()
                                || !Character.isLetterOrDigit(text.charAt(end + 1))));
    }

    private boolean usedBefore(int first) {
        boolean fillers = true;
        for (int i = first - 1; i >= 0 && i >= first - STRONG_REACH; i--) {
            if (ends(i)) {
                return false;
            }
            String word = words.get(i).folded();
            if (STRONG.contains(word) || (fillers && WEAK.contains(word))) {
                return true;
            }
            fillers &= FILLER.contains(word);
        }
        return false;
    }

    /** Whether a strong word of use stands right before it: enough to ask what is meant. */
    boolean usedJustBefore(int first) {
        int before = first - 1;
        while (before > 0 && !ends(before) && FILLER.contains(words.get(before).folded())) {
            before--;
        }
        return before >= 0 && !ends(before) && STRONG.contains(words.get(before).folded());
    }

    private boolean harmAfter(int last) {
        return last + 1 < words.size()
                && !ends(last)
                && HARM.contains(words.get(last + 1).folded());
    }

    /** Whether a clause ends after a word. */
    private boolean ends(int word) {
        String gap = TextWords.gap(text, words.get(word), words.get(word + 1));
        for (int i = 0; i < gap.length(); i++) {
            if (".;:!?".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the word before makes it another substance: the name of a radical, as in "crotonyl
     * fentanyl".
     */
    boolean derivative(Candidate candidate) {
        int before = candidate.firstWord() - 1;
        if (before < 0) {
            return false;
        }
        String radical = words.get(before).folded();
        String gap = TextWords.gap(text, words.get(before), words.get(before + 1));
        return radical.length() > 3
                && radical.endsWith("yl")
                && !radical.equals("ethyl")
                && !radical.endsWith("fentanyl")
                && (gap.equals(" ") || gap.equals("-"));
    }

    /**
     * Those that count: the ones that stand by themselves, and everyday words that a list puts
     * beside one that does.
     */
    List<Candidate> standing(List<Candidate> candidates) {
        boolean[] counts = new boolean[candidates.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = candidates.get(i).stands();
        }
        for (int i = 1; i < counts.length; i++) {
            counts[i] |= counts[i - 1] && listed(candidates.get(i - 1), candidates.get(i));
        }
        for (int i = counts.length - 2; i >= 0; i--) {
            counts[i] |= counts[i + 1] && listed(candidates.get(i), candidates.get(i + 1));
        }
        List<Candidate> standing = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i]) {
                standing.add(candidates.get(i));
            }
        }
        return standing;
    }

    private boolean listed(Candidate before, Candidate after) {
        if (shortAndSmall(before) || shortAndSmall(after)) {
            return false;
        }
        boolean joined = false;
        for (int i = before.lastWord(); i < after.firstWord(); i++) {
            String gap = TextWords.gap(text, words.get(i), words.get(i + 1));
            if (ends(i)) {
                return false;
            }
            joined |=
                    gap.indexOf(',') >= 0
                            || gap.indexOf('/') >= 0
                            || gap.indexOf('&') >= 0
                            || gap.indexOf('+') >= 0;
        }
        for (int i = before.lastWord() + 1; i < after.firstWord(); i++) {
            if (!JOINERS.contains(words.get(i).folded())) {
                return false;
            }
            joined = true;
        }
        return joined;
    }

    private boolean shortAndSmall(Candidate candidate) {
        int length =
                words.get(candidate.lastWord()).end() - words.get(candidate.firstWord()).start();
        return length <= MentionTerms.SHORT
                && !inCapitals(candidate.firstWord(), candidate.lastWord());
    }
}
