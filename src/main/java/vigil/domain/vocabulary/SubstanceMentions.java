package vigil.domain.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.vocabulary.MentionTerms.Term;
import vigil.domain.vocabulary.TextWords.Word;

/**
 * Finds the substances that free text names: the longest term at each place, whatever its hyphens,
 * spaces, accents and case, with one slip forgiven in words of seven letters and more. A word that
 * can mean several substances gives all of them. Immutable; safe to share between threads.
 */
public final class SubstanceMentions {

    /** A gap inside a term is no longer than this. */
    private static final int LONGEST_GAP = 3;

    private final MentionTerms terms;

    /**
     * @param variants spellings, class words and everyday words beside the lexicon's own terms
     */
    public SubstanceMentions(SubstanceLexicon lexicon, List<TermVariant> variants) {
        this.terms = new MentionTerms(lexicon, variants);
    }

    /** A run of words that is a term, and whether it counts as it stands. */
    record Candidate(int firstWord, int lastWord, List<Substance> meanings, boolean stands) {}

    /** Every mention in a text, in order, without overlaps. */
    public List<SubstanceMention> find(String text) {
        List<Word> words = TextWords.of(text);
        MentionContext context = new MentionContext(text, words);
        List<Candidate> candidates = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Candidate> found = candidateAt(text, words, i, context);
            found.ifPresent(candidates::add);
            i = found.map(Candidate::lastWord).orElse(i) + 1;
        }
        List<Candidate> standing = context.standing(candidates);
        Negation negation = new Negation(text, words, standing);
        return standing.stream()
                .map(c -> {
                    int start = words.get(c.firstWord).start();
                    int end = words.get(c.lastWord).end();
                    return new SubstanceMention(
                            start, end, text.substring(start, end), c.meanings, negation.of(c));
                })
                .toList();
    }

    /**
     * What a text means that is nothing but the name of a substance, such as one entry of a list.
     * Everyday and short words count here, because the place says that a substance is meant.
     */
    public List<Substance> named(String name) {
        List<Word> words = TextWords.of(name);
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.folded()));
        String all = letters.toString();
        Optional<Term> exact = terms.exactly(all);
        if (exact.isEmpty() && all.endsWith("s")) {
            exact = terms.exactly(all.substring(0, all.length() - 1));
        }
        return exact.map(Term::meanings).orElseGet(() -> nearly(all));
    }

    private Optional<Candidate> candidateAt(
            String text, List<Word> words, int first, MentionContext context) {
        Optional<Candidate> best = Optional.empty();
        StringBuilder letters = new StringBuilder();
        long breaks = 0;
        long hard = 0;
        for (int last = first;
                last < words.size() && last < first + MentionTerms.MOST_WORDS;
                last++) {
            if (last > first) {
                String gap = TextWords.gap(text, words.get(last - 1), words.get(last));
                if (gap.length() > LONGEST_GAP || letters.length() >= Long.SIZE) {
                    break;
                }
                long bit = 1L << letters.length();
                breaks |= gap.isEmpty() ? 0 : bit;
                hard |= MentionTerms.hard(gap) ? bit : 0;
            }
            letters.append(words.get(last).folded());
            Optional<Term> term = term(letters.toString(), first == last);
            if (term.isPresent() && joins(term.get(), breaks, hard)) {
                Candidate candidate = candidate(term.get(), first, last, context);
                if (candidate.stands || best.map(b -> !b.stands).orElse(true)) {
                    best = Optional.of(candidate);
                }
            }
        }
        if (best.isEmpty()) {
            List<Substance> meant = nearly(words.get(first).folded());
            if (!meant.isEmpty()) {
                best = Optional.of(new Candidate(first, first, meant, true));
            }
        }
        return best.filter(c -> !c.meanings.isEmpty() && !context.derivative(c));
    }

    /** What a word that is no name can stand for: a slip, a missing space, a name cut short. */
    private List<Substance> nearly(String word) {
        if (terms.exactly(word).isPresent()) {
            return List.of();
        }
        List<Substance> meant = terms.glued(word);
        if (meant.isEmpty()) {
            meant = terms.misspelt(word);
        }
        return meant.isEmpty() ? terms.cutShort(word) : meant;
    }

    private Optional<Term> term(String letters, boolean oneWord) {
        Optional<Term> exact = terms.exactly(letters);
        if (exact.isEmpty() && oneWord && letters.length() > 5 && letters.endsWith("s")) {
            return terms.exactly(letters.substring(0, letters.length() - 1));
        }
        return exact;
    }

    /** Whether the gaps in the text are ones that the term can have. */
    private static boolean joins(Term term, long breaks, long hard) {
        boolean separated = (hard & ~term.hardBreaks()) != 0;
        boolean split = (breaks & ~term.breaks()) != 0;
        return !separated && (!split || term.letters().length() >= MentionTerms.LONG);
    }

    private static Candidate candidate(Term term, int first, int last, MentionContext context) {
        boolean stands =
                switch (term.standing()) {
                    case NAME ->
                            term.letters().length() > MentionTerms.SHORT
                                    || context.marked(first, last, true);
                    case EVERYDAY -> context.marked(first, last, false);
                    case QUOTED ->
                            context.quoted(first, last)
                                    || (term.meanings().size() > 1
                                            && context.usedJustBefore(first));
                    case OTHER -> true;
                };
        return new Candidate(first, last, term.meanings(), stands);
    }
}
