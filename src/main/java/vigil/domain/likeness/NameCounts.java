package vigil.domain.likeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.domain.vocabulary.NameForms;
import vigil.domain.vocabulary.NameForms.Part;

/**
 * How many of the people of a store bear each name, because a name may be commoner among them than
 * in the country. Names stand as hashes.
 *
 * @param bearers how many bear a name, by the name's hash; names nobody bears may be left out
 * @param people among how many that was counted
 */
public record NameCounts(Map<Long, Integer> bearers, int people) {

    /** As if so many more were counted of whom none bears it: a few records say little. */
    private static final double CAUTION = 300;

    public NameCounts {
        bearers = Map.copyOf(bearers);
    }

    /** Counts these people. */
    static NameCounts of(List<Person> people) {
        Map<Long, Integer> bearers = new HashMap<>();
        for (Person person : people) {
            borne(person).forEach(name -> bearers.merge(name, 1, Integer::sum));
        }
        return new NameCounts(bearers, people.size());
    }

    /** The names for which a person counts as a bearer, each once. */
    public static Set<Long> borne(Person person) {
        Set<Long> names = new HashSet<>();
        person.name().surname().forEach(word -> names.add(name(Part.SURNAME, word)));
        person.name().forenames().forEach(word -> names.add(name(Part.FORENAME, word)));
        return names;
    }

    /** All names whose bearers may be asked for when this person is compared with another. */
    public static Set<Long> compared(Person person) {
        Set<String> words = new HashSet<>(person.name().others());
        together(person.name().surname(), words);
        together(person.name().forenames(), words);
        Set<Long> names = new HashSet<>();
        for (String word : words) {
            for (Part part : Part.values()) {
                names.add(name(part, word));
            }
        }
        return names;
    }

    /** The words, and what they are when written as one: all, all but the first, two at a time. */
    private static void together(List<String> words, Set<String> all) {
        all.addAll(words);
        if (words.size() > 1) {
            all.add(String.join("", words));
            all.add(String.join("", words.subList(1, words.size())));
        }
        for (int i = 1; i < words.size(); i++) {
            all.add(words.get(i - 1) + words.get(i));
        }
    }

    private static long name(Part part, String word) {
        return PersonKeys.hash((part == Part.SURNAME ? "s" : "f") + word);
    }

    /** The share of a name here or in the country, whichever is the greater. */
    NameComparison.Shares shares(NameForms forms) {
        double total = people + CAUTION;
        return (part, word) ->
                Math.max(
                        forms.share(part, word), bearers.getOrDefault(name(part, word), 0) / total);
    }
}
