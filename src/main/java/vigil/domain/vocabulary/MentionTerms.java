package vigil.domain.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.domain.vocabulary.TermVariant.Standing;

/**
 * Every term by its letters and digits alone, so that hyphens and spaces do not matter, and by its
 * letters less one, so that a slip of the keyboard is found without comparing all terms (the
 * deletion neighbourhood of Mor and Fraenkel 1982, for one edit).
 */
final class MentionTerms {

    /** How long a name must be for a slip in it to be forgiven. */
    static final int LONG = 7;

    /** The same for other names, of which the shorter ones resemble ordinary words. */
    private static final int LONG_ALIAS = 9;

    /** How long a name must be for a second slip in it to be forgiven. */
    private static final int VERY_LONG = 10;

    /** Nothing longer is looked at as a word: it is no name, and would take long. */
    private static final int LONGEST = 40;

    /** How many letters show which name was cut short, as in "oxycod". */
    private static final int STUMP = 6;

    /** What is run together with a name for want of a space. */
    private static final List<String> GLUED_BEFORE =
            List.of("and", "of", "with", "the", "from", "by", "or", "to", "including");

    private static final List<String> GLUED_AFTER =
            List.of("and", "with", "or", "use", "toxicity", "intoxication", "overdose", "in");

    /** The most words in a row that are tried as one term. */
    static final int MOST_WORDS = 6;

    /** Up to this length a term is a mark rather than a word. */
    static final int SHORT = 2;

    /**
     * One term.
     *
     * @param letters its letters and digits
     * @param hardBreaks bit n: a comma, slash or bracket stands before character n
     * @param breaks bit n: anything stands before character n
     */
    record Term(
            String letters,
            long breaks,
            long hardBreaks,
            List<Substance> meanings,
            Standing standing) {}

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, List<Term>> nearly = new HashMap<>();
    private final NavigableMap<String, Term> whole = new TreeMap<>();

    MentionTerms(SubstanceLexicon lexicon, List<TermVariant> variants) {
        Map<String, Standing> standings = new HashMap<>();
        for (TermVariant variant : variants) {
            standings.put(shape(variant.term()).letters, variant.standing());
        }
        for (Substance substance : lexicon.all()) {
            for (String term : substance.terms()) {
                add(term, List.of(substance), standings);
            }
            for (String term : shorterNames(substance.name())) {
                add(term, List.of(substance), standings);
            }
        }
        for (TermVariant variant : variants) {
            List<Substance> meanings =
                    variant.substances().stream()
                            .map(code ->
                                    lexicon.byCode(code).orElseThrow(() -> unknown(variant, code)))
                            .toList();
            add(variant.term(), meanings, standings);
        }
        Set<String> names = new HashSet<>();
        for (Substance substance : lexicon.all()) {
            names.add(shape(substance.name()).letters);
            shorterNames(substance.name()).forEach(name -> names.add(shape(name).letters));
        }
        for (Term term : terms.values()) {
            int least = names.contains(term.letters) ? LONG : LONG_ALIAS;
            if (term.standing == Standing.NAME && term.letters.length() >= least) {
                for (String less : fewer(term.letters)) {
                    nearly.computeIfAbsent(less, l -> new ArrayList<>()).add(term);
                }
            }
            if (term.standing == Standing.NAME && term.breaks == 0) {
                whole.put(term.letters, term);
            }
        }
    }

    private static IllegalArgumentException unknown(TermVariant variant, String code) {
        return new IllegalArgumentException(variant.term() + " means no known substance: " + code);
    }

    private record Shape(String letters, long breaks, long hardBreaks) {}

    private void add(String text, List<Substance> meanings, Map<String, Standing> standings) {
        Shape shape = shape(text);
        if (shape.letters.isEmpty()) {
            return;
        }
        Term old = terms.get(shape.letters);
        LinkedHashSet<Substance> all = new LinkedHashSet<>(old == null ? List.of() : old.meanings);
        all.addAll(meanings);
        terms.put(
                shape.letters,
                new Term(
                        shape.letters,
                        shape.breaks | (old == null ? 0 : old.breaks),
                        shape.hardBreaks | (old == null ? 0 : old.hardBreaks),
                        List.copyOf(all),
                        standings.getOrDefault(shape.letters, Standing.NAME)));
    }

    private static Shape shape(String text) {
        StringBuilder letters = new StringBuilder();
        long breaks = 0;
        long hard = 0;
        TextWords.Word last = null;
        for (TextWords.Word word : TextWords.of(text)) {
            if (last != null && letters.length() < Long.SIZE) {
                long bit = 1L << letters.length();
                breaks |= bit;
                hard |= hard(TextWords.gap(text, last, word)) ? bit : 0;
            }
            letters.append(word.folded());
            last = word;
        }
        return new Shape(letters.toString(), breaks, hard);
    }

    /** Whether a gap separates rather than joins. */
    static boolean hard(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if (",/();:".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The name before a bracket, and the names on both sides of a spaced slash. */
    private static List<String> shorterNames(String name) {
        List<String> shorter = new ArrayList<>();
        int bracket = name.indexOf(" (");
        if (bracket > 0) {
            shorter.add(name.substring(0, bracket));
        }
        if (name.contains(" / ")) {
            shorter.addAll(List.of(name.split(" / ")));
        }
        return shorter;
    }

    Optional<Term> exactly(String letters) {
        return Optional.ofNullable(terms.get(letters));
    }

    /**
     * The substances that a misspelt word can mean: those of all long names one slip away, or two
     * if it is very long and begins alike. Nothing if there is none, or if the word is known.
     */
    List<Substance> misspelt(String word) {
        if (word.length() < LONG - 1
                || word.length() > LONGEST
                || terms.containsKey(word)
                || digits(word)) {
            return List.of();
        }
        Set<Term> tried = new HashSet<>();
        for (String less : fewer(word)) {
            tried.addAll(nearly.getOrDefault(less, List.of()));
        }
        for (int slips = 1; slips <= 2; slips++) {
            Set<Substance> meant = new LinkedHashSet<>();
            for (Term term : tried) {
                if (slips <= forgiven(term.letters, word)
                        && Spelling.distance(term.letters, word, slips) <= slips) {
                    meant.addAll(term.meanings);
                }
            }
            if (!meant.isEmpty()) {
                return meant.stream().sorted(Comparator.comparing(Substance::name)).toList();
            }
        }
        return List.of();
    }

    private static int forgiven(String name, String word) {
        if (Math.min(name.length(), word.length()) >= VERY_LONG) {
            return name.startsWith(word.substring(0, 2)) ? 2 : 1;
        }
        return word.length() >= LONG || name.charAt(0) == word.charAt(0) ? 1 : 0;
    }

    /** The substances whose one-word name a word cut short begins, as "oxycod" does. */
    List<Substance> cutShort(String word) {
        boolean radical = word.endsWith("yl");
        if (word.length() < STUMP || word.length() > LONGEST || radical || digits(word)) {
            return List.of();
        }
        Set<Substance> meant = new LinkedHashSet<>();
        for (Term term : whole.tailMap(word, false).values()) {
            if (!term.letters.startsWith(word)) {
                break;
            }
            meant.addAll(term.meanings);
        }
        return meant.size() == 1 ? List.copyOf(meant) : List.of();
    }

    /** The substance of a name that is run together with the word beside it, as "ofcocaine". */
    List<Substance> glued(String word) {
        if (word.length() < LONG || word.length() > LONGEST) {
            return List.of();
        }
        for (String before : GLUED_BEFORE) {
            if (word.startsWith(before)) {
                Optional<Term> rest = longName(word.substring(before.length()));
                if (rest.isPresent()) {
                    return rest.get().meanings;
                }
            }
        }
        for (String after : GLUED_AFTER) {
            if (word.endsWith(after)) {
                Optional<Term> rest = longName(word.substring(0, word.length() - after.length()));
                if (rest.isPresent()) {
                    return rest.get().meanings;
                }
            }
        }
        return List.of();
    }

    private Optional<Term> longName(String letters) {
        return Optional.ofNullable(whole.get(letters)).filter(t -> t.letters.length() >= STUMP);
    }

    private static boolean digits(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** A word with one letter left out, or up to two if it is very long, and the word itself. */
    private static Set<String> fewer(String word) {
        Set<String> less = new HashSet<>();
        less.add(word);
        for (int i = 0; i < word.length(); i++) {
            String one = word.substring(0, i) + word.substring(i + 1);
            less.add(one);
            if (word.length() >= VERY_LONG) {
                for (int j = i; j < one.length(); j++) {
                    less.add(one.substring(0, j) + one.substring(j + 1));
                }
            }
        }
        return less;
    }
}
