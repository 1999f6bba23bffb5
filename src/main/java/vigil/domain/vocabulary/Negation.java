package vigil.domain.vocabulary;

import java.util.List;
import java.util.Set;
import vigil.domain.vocabulary.SubstanceMentions.Candidate;
import vigil.domain.vocabulary.TextWords.Word;

/**
 * Whether a text says that a substance was not there or not taken: a word of denial before it or
 * after it, with nothing between but other substances and words that leave the denial standing. In
 * the manner of NegEx (Chapman et al. 2001), but with closed lists in place of a fixed reach,
 * because a denial missed is a question for a person, and a denial made up is a substance lost.
 */
final class Negation {

    private static final Set<String> DENIALS =
            Set.of(
                    "no",
                    "not",
                    "without",
                    "denied",
                    "denies",
                    "denying",
                    "never",
                    "nil",
                    "nor",
                    "neither",
                    "neg",
                    "excluding");

    /** Denials only before "for" or "of". */
    private static final Set<String> DENIALS_FOR =
            Set.of("negative", "absence", "free", "clear", "lack");

    /** Words between a denial and what is denied. */
    private static final Set<String> BETWEEN =
            Set.of(
                    "for",
                    "of",
                    "to",
                    "evidence",
                    "sign",
                    "signs",
                    "trace",
                    "traces",
                    "any",
                    "other",
                    "recent",
                    "current",
                    "previous",
                    "illicit",
                    "prescribed",
                    "the",
                    "a",
                    "use",
                    "used",
                    "using",
                    "uses",
                    "take",
                    "taken",
                    "taking",
                    "having",
                    "had",
                    "have",
                    "has",
                    "been",
                    "being",
                    "drink",
                    "drinking",
                    "drank",
                    "drunk",
                    "consumed",
                    "consuming",
                    "injecting",
                    "injected",
                    "inject",
                    "smoking",
                    "smoked",
                    "smoke",
                    "swallowed",
                    "history",
                    "known",
                    "present",
                    "presence",
                    "found",
                    "detected",
                    "detectable",
                    "in",
                    "on",
                    "under",
                    "his",
                    "her",
                    "their",
                    "street",
                    "significant",
                    "further",
                    "more",
                    "both",
                    "either",
                    "drug",
                    "drugs",
                    "involving",
                    "including",
                    "influence",
                    "consumption",
                    "ingestion",
                    "and",
                    "or",
                    "nor",
                    "be",
                    "that",
                    "he",
                    "she",
                    "they",
                    "misuse");

    /** Words after a denial that make it something else. */
    private static final Set<String> PSEUDO =
            Set.of("only", "just", "merely", "doubt", "sure", "certain", "clear", "known", "one");

    /** Words between a substance and a denial that follows it. */
    private static final Set<String> AFTER =
            Set.of(
                    "was", "were", "is", "are", "and", "or", "also", "screen", "screens", "test",
                    "tests", "result", "results", "level", "levels", "use", "tested", "both",
                    "been", "has", "had");

    /** What follows "not" where a finding is denied. */
    private static final Set<String> FINDINGS =
            Set.of(
                    "detected",
                    "found",
                    "present",
                    "identified",
                    "seen",
                    "taken",
                    "used",
                    "involved",
                    "confirmed",
                    "quantified",
                    "detectable",
                    "implicated",
                    "reported");

    private static final int REACH = 12;

    private final String text;
    private final List<Word> words;
    private final boolean[] substance;

    Negation(String text, List<Word> words, List<Candidate> mentions) {
        this.text = text;
        this.words = words;
        this.substance = new boolean[words.size()];
        for (Candidate mention : mentions) {
            for (int i = mention.firstWord(); i <= mention.lastWord(); i++) {
                substance[i] = true;
            }
        }
    }

    boolean of(Candidate mention) {
        return before(mention.firstWord()) || after(mention.lastWord());
    }

    private boolean before(int first) {
        for (int i = first - 1; i >= 0 && i >= first - REACH; i--) {
            String word = words.get(i).folded();
            String next = words.get(i + 1).folded();
            if (ends(i, DENIALS.contains(word) || BETWEEN.contains(word))) {
                return false;
            }
            if (DENIALS.contains(word)) {
                return !PSEUDO.contains(next);
            }
            if (DENIALS_FOR.contains(word)) {
                return next.equals("for") || next.equals("of");
            }
            if (!substance[i] && !BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean after(int last) {
        for (int i = last + 1; i < words.size() && i <= last + REACH; i++) {
            if (ends(i - 1, true)) {
                return false;
            }
            String word = words.get(i).folded();
            String next = i + 1 < words.size() && !ends(i, false) ? words.get(i + 1).folded() : "";
            if (word.equals("negative") || word.equals("neg") || word.equals("absent")) {
                return !next.equals("for");
            }
            if (word.equals("excluded")
                    || word.equals("denied")
                    || (word.equals("ruled") && next.equals("out"))) {
                return true;
            }
            if (i == last + 1 && Set.of("no", "nil", "none").contains(word) && dash(last)) {
                return true;
            }
            if (word.equals("not") || word.equals("never") || word.equals("none")) {
                return FINDINGS.contains(next) || next.equals("been");
            }
            if (!substance[i] && !AFTER.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a dash, colon or equals sign stands after a word, as in "heroin - no". */
    private boolean dash(int word) {
        String gap = TextWords.gap(text, words.get(word), words.get(word + 1));
        return gap.chars().anyMatch(c -> "-–:=".indexOf(c) >= 0);
    }

    /**
     * Whether a clause ends after a word.
     *
     * @param colonJoins whether a colon is a mere sign of a list, as in "negative for:"
     */
    private boolean ends(int word, boolean colonJoins) {
        String gap = TextWords.gap(text, words.get(word), words.get(word + 1));
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == '.' || c == ';' || c == '!' || c == '?' || (c == ':' && !colonJoins)) {
                return true;
            }
        }
        return gap.indexOf('\n') != gap.lastIndexOf('\n');
    }
}
