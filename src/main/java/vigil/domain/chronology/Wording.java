package vigil.domain.chronology;

import java.util.HashSet;
import java.util.Set;
import vigil.domain.vocabulary.Terms;

/**
 * How alike two descriptions are: twice the words they share over the words they have (Dice 1945),
 * small words left out. 0 to 1.
 */
final class Wording {

    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "and", "at", "by", "for", "from", "he", "her", "his", "in", "is",
                    "of", "on", "or", "she", "the", "to", "was", "were", "with", "after", "has",
                    "had", "they", "it", "as", "that", "this", "no", "not");

    private Wording() {}

    static double likeness(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return 2.0 * shared.size() / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Terms.fold(text).split(" ", -1)) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                // One ending less: "attended" and "attendance" are not, but "discharges" and
                // "discharged" are the same word.
                words.add(word.length() > 5 ? word.replaceAll("(?:ed|es|s|ing)$", "") : word);
            }
        }
        return words;
    }
}
