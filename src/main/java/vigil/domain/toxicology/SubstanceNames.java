package vigil.domain.toxicology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Terms;

/**
 * Names of substances at the start of a cell or in a list. Laboratories spell; slang of one or two
 * letters is not looked for in their sentences.
 */
final class SubstanceNames {

    /**
     * A name and what followed it.
     *
     * @param word as it was written
     * @param certain whether it is a name as it stands, and not only close to one
     */
    record Named(String word, List<Substance> meanings, boolean certain, String rest) {
        Named(String word, List<Substance> meanings, String rest) {
            this(word, meanings, true, rest);
        }
    }

    private static final int MOST_WORDS = 5;
    private static final Pattern WORD = Pattern.compile("[^\\s,;:|]+");
    private static final Pattern SEPARATE =
            Pattern.compile("\\s*(?:[,;:|]|\\band\\b|\\bor\\b|\\bnor\\b|&)\\s*");

    /** Words of laboratories' sentences that are slang for something elsewhere. */
    private static final Set<String> ORDINARY =
            Set.of(
                    "blood", "green", "base", "free", "total", "ice", "brown", "black", "white",
                    "whites", "blues", "gas", "speed", "dark", "light", "horse", "special",
                    "unknown", "not", "no", "none", "the", "was", "test", "screen", "level", "drug",
                    "drugs", "pass", "snow", "rock", "tar", "hash", "pot", "weed", "gear", "pills");

    private final SubstanceLexicon lexicon;

    /** "Ethanol" for "Ethanol (alcohol)", "acetone" for "Acetone / …": parts of names, folded. */
    private final Map<String, List<Substance>> bare = new HashMap<>();

    SubstanceNames(SubstanceLexicon lexicon) {
        this.lexicon = lexicon;
        for (Substance substance : lexicon.all()) {
            if (!substance.placeholder() && !substance.retired()) {
                String[] parts = substance.name().replaceAll(" \\(.*", "").split(" / ");
                for (String part : parts) {
                    if (part.length() > 3 && !part.equals(substance.name())) {
                        bare.computeIfAbsent(Terms.fold(part), name -> new ArrayList<>())
                                .add(substance);
                    }
                }
            }
        }
    }

    private List<Substance> meanings(String word) {
        List<Substance> known = lexicon.meanings(word);
        return known.isEmpty() ? bare.getOrDefault(Terms.fold(word), List.of()) : known;
    }

    /** A cell that is a name, alone or with more behind it. */
    Named in(String cell) {
        List<Substance> whole = meanings(cell);
        if (!whole.isEmpty()) {
            return new Named(cell, whole, "");
        }
        String before = cell.replaceAll("\\s*[(\\[].*$", "").strip();
        List<Substance> shorter = before.isEmpty() ? List.of() : meanings(before);
        if (!shorter.isEmpty()) {
            Matcher inner = Pattern.compile("[(\\[]([^)\\]]+)[)\\]]").matcher(cell);
            if (shorter.size() > 1 && inner.find() && meanings(inner.group(1)).size() == 1) {
                return new Named(cell, meanings(inner.group(1)), "");
            }
            String rest = cell.substring(before.length()).strip();
            return new Named(
                    before,
                    shorter,
                    meanings(rest.replaceAll("[()\\[\\]]", "")).isEmpty() ? rest : "");
        }
        Optional<Named> start = starts(cell);
        return start.orElseGet(() -> new Named(cell, close(cell), false, ""));
    }

    /** What a long name may be that is misspelt: a person says whether it is. */
    private List<Substance> close(String word) {
        if (word.length() < 7 || word.contains(" ")) {
            return List.of();
        }
        List<SubstanceLexicon.Hit> hits = lexicon.search(word, 2);
        return hits.size() == 1 ? List.of(hits.getFirst().substance()) : List.of();
    }

    /** The longest name with which a text begins. */
    Optional<Named> starts(String text) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find() && words.size() < MOST_WORDS) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        if (words.isEmpty() || words.getFirst()[0] > 2) {
            return Optional.empty();
        }
        for (int count = words.size(); count > 0; count--) {
            String name = text.substring(words.getFirst()[0], words.get(count - 1)[1]);
            String bare = name.replaceAll("^[*•·\"'(\\[]+|[\\])\"'.*†‡]+$", "");
            for (String tried : List.of(name, bare)) {
                List<Substance> meanings = plain(tried) ? meanings(tried) : List.of();
                if (!meanings.isEmpty()) {
                    return Optional.of(
                            new Named(tried, meanings, text.substring(words.get(count - 1)[1])));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean plain(String word) {
        return word.length() > 2 && !ORDINARY.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    /** Every name in a list or a sentence, in its order. */
    List<Named> all(String text) {
        List<Named> found = new ArrayList<>();
        for (String part : SEPARATE.split(text)) {
            String left = part.strip();
            while (!left.isEmpty()) {
                Optional<Named> named = starts(left);
                if (named.isPresent()) {
                    found.add(named.get());
                    left = named.get().rest().strip();
                } else {
                    int space = left.indexOf(' ');
                    left = space < 0 ? "" : left.substring(space + 1).strip();
                }
            }
        }
        return found;
    }
}
