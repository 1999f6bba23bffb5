package vigil.ui.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.Influence;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Terms;

/**
 * A tag typed in one go: some of a factor's name and, if one likes, the grade after it, as in
 * {@code nalox 3}.
 *
 * @param name what the factor is looked for by
 * @param influence the grade, if one was typed
 */
record TypedTag(String name, Optional<Influence> influence) {

    private static final Pattern GRADED = Pattern.compile("^(.*\\S)\\s+([0-3])$");

    static TypedTag of(String typed) {
        Matcher graded = GRADED.matcher(typed.strip());
        return graded.matches()
                ? new TypedTag(
                        graded.group(1),
                        Optional.of(Influence.ofGrade(Integer.parseInt(graded.group(2)))))
                : new TypedTag(typed.strip(), Optional.empty());
    }

    /** Factors by code, start of name, every word of the name, any word of the definition. */
    List<Factor> among(List<Factor> factors) {
        String query = Terms.fold(name);
        List<Factor> starts = new ArrayList<>();
        List<Factor> contains = new ArrayList<>();
        List<Factor> words = new ArrayList<>();
        List<Factor> defined = new ArrayList<>();
        for (Factor factor : factors) {
            String folded = Terms.fold(factor.name());
            if (folded.startsWith(query) || factor.code().toLowerCase(Locale.ROOT).equals(query)) {
                starts.add(factor);
            } else if (folded.contains(query)) {
                contains.add(factor);
            } else if (every(query, folded)) {
                words.add(factor);
            } else if (every(query, Terms.fold(factor.definition()))) {
                defined.add(factor);
            }
        }
        starts.addAll(contains);
        starts.addAll(words);
        starts.addAll(defined);
        return starts;
    }

    private static boolean every(String query, String text) {
        for (String word : query.split(" ")) {
            if (!(" " + text).contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}
