package vigil.domain.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.NameForms;
import vigil.domain.vocabulary.NameForms.Part;

/**
 * Finds, among many records, the few that one record has something telling in common with, so that
 * only those are compared in full. Records have a number, their place in the list. Never changes.
 *
 * @param <T> what stands for a record
 */
public final class PersonIndex<T> {

    /** A record that is like the one asked about. */
    public record Hit<T>(T item, Likeness likeness) {}

    /** Two records of the index that are like each other. */
    public record Pair<T>(T first, T second, Likeness likeness) {}

    private static final int PLACES = 21;
    private static final long PLACE = (1L << PLACES) - 1;

    /** A key that so many share tells little; there are others for each of them. */
    private static final int CROWD = 2000;

    private final NameForms forms;
    private final List<T> items;
    private final List<Person> people;
    private final long[] entries;
    private final Comparison comparison;

    /**
     * @param people one for each of {@code items}; at most two million
     */
    public PersonIndex(NameForms forms, List<T> items, List<Person> people) {
        this.forms = forms;
        this.items = List.copyOf(items);
        this.people = List.copyOf(people);
        this.comparison = new Comparison(forms, shares(forms, people));
        this.entries =
                IntStream.range(0, this.people.size())
                        .parallel()
                        .mapToObj(this::entries)
                        .flatMapToLong(Arrays::stream)
                        .sorted()
                        .toArray();
    }

    private long[] entries(int place) {
        Set<Long> keys = keys(people.get(place), false);
        long[] entries = new long[keys.size()];
        int count = 0;
        for (long key : keys) {
            entries[count++] = key << PLACES | place;
        }
        return entries;
    }

    /** A name may be commoner among these records than in the country. */
    private static NameComparison.Shares shares(NameForms forms, List<Person> people) {
        Map<String, Integer> surnames = new HashMap<>();
        Map<String, Integer> forenames = new HashMap<>();
        for (Person person : people) {
            person.name().surname().forEach(word -> surnames.merge(word, 1, Integer::sum));
            person.name().forenames().forEach(word -> forenames.merge(word, 1, Integer::sum));
        }
        // As if 300 people were added of whom none bears it: a few records say little.
        double total = people.size() + 300.0;
        return (part, word) -> {
            Map<String, Integer> counts = part == Part.SURNAME ? surnames : forenames;
            return Math.max(forms.share(part, word), counts.getOrDefault(word, 0) / total);
        };
    }

    public List<T> items() {
        return items;
    }

    public int size() {
        return items.size();
    }

    /** The records that are like this one, or related to it, most alike first. */
    public List<Hit<T>> like(Person person) {
        List<Hit<T>> hits = new ArrayList<>();
        near(
                keys(person, true),
                -1,
                place -> {
                    Likeness likeness = comparison.of(person, people.get(place));
                    if (likeness.samePerson() || likeness.related()) {
                        hits.add(new Hit<>(items.get(place), likeness));
                    }
                });
        hits.sort(
                java.util.Comparator.comparing((Hit<T> hit) -> hit.likeness().level())
                        .thenComparingDouble(hit -> hit.likeness().bits())
                        .reversed());
        return hits;
    }

    /** How two records compare. */
    public Likeness compare(Person a, Person b) {
        return comparison.of(a, b);
    }

    /**
     * Every pair that may be one person.
     *
     * @param goOn is told now and then how many records have been looked at; false stops
     */
    public List<Pair<T>> pairs(IntPredicate goOn) {
        List<Pair<T>> pairs = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            int first = i;
            near(
                    identifying(people.get(i), true),
                    i,
                    place -> {
                        Likeness likeness = comparison.of(people.get(first), people.get(place));
                        if (likeness.samePerson()) {
                            pairs.add(new Pair<>(items.get(first), items.get(place), likeness));
                        }
                    });
            if (i % 500 == 0 && !goOn.test(i)) {
                break;
            }
        }
        return pairs;
    }

    /** Every record after a place that has one of the keys, once. */
    private void near(Set<Long> keys, int after, IntConsumer found) {
        Set<Integer> seen = new HashSet<>();
        for (long key : keys) {
            long from = key << PLACES;
            int start = Arrays.binarySearch(entries, from);
            int at = start < 0 ? -start - 1 : start;
            int end = at;
            while (end < entries.length && entries[end] >>> PLACES == from >>> PLACES) {
                end++;
            }
            if (end - at > CROWD) {
                continue;
            }
            for (; at < end; at++) {
                int place = (int) (entries[at] & PLACE);
                if (place > after && seen.add(place)) {
                    found.accept(place);
                }
            }
        }
    }

    /**
     * What a record can be found by. A record that is asked about is also looked for under the days
     * beside its own.
     */
    private Set<Long> keys(Person person, boolean asking) {
        Set<Long> keys = identifying(person, asking);
        person.home().keys().forEach(key -> add(keys, "A" + key));
        person.scene().keys().forEach(key -> add(keys, "A" + key));
        return keys;
    }

    /** The same without addresses, which alone make nobody the same person. */
    private Set<Long> identifying(Person person, boolean asking) {
        Set<Long> keys = new HashSet<>();
        if (person.nhsNumber().length() == 10) {
            add(keys, "N" + person.nhsNumber());
            add(keys, "n" + person.nhsNumber().substring(0, 5));
            add(keys, "o" + person.nhsNumber().substring(5));
        }
        person.birth()
                .filter(PartialDate::toTheDay)
                .ifPresent(birth -> {
                    add(keys, "B" + birth.year() + either(birth));
                });
        names(person, keys);
        person.event()
                .filter(PartialDate::toTheDay)
                .ifPresent(event -> {
                    long day = event.earliest().toEpochDay();
                    boolean unknown = person.name().unknown();
                    if (asking) {
                        // A body without a name can be anybody who died then.
                        for (long d = day - 3; d <= day + 3; d++) {
                            add(keys, (unknown ? "D" : "U") + d);
                        }
                    } else {
                        add(keys, "D" + day);
                        if (unknown) {
                            add(keys, "U" + day);
                        }
                    }
                });
        return keys;
    }

    private void names(Person person, Set<Long> keys) {
        Set<String> surnames = sounds(person.name().surname());
        Set<String> forenames = sounds(person.name().forenames());
        Set<String> others = sounds(person.name().others());
        Set<String> all = new HashSet<>(forenames);
        all.addAll(others);
        surnames.addAll(others);
        String born =
                person.birth().filter(PartialDate::toTheDay).map(PersonIndex::either).orElse("");
        String year = person.birth().map(b -> String.valueOf(b.year())).orElse("");
        for (String surname : surnames) {
            for (String forename : all) {
                add(
                        keys,
                        surname.compareTo(forename) < 0
                                ? "F" + surname + "," + forename
                                : "F" + forename + "," + surname);
            }
            for (String word : person.name().forenames()) {
                add(keys, "I" + surname + "," + word.charAt(0));
            }
            if (!born.isEmpty()) {
                add(keys, "M" + surname + born);
                add(keys, "Y" + surname + year);
            }
            person.event()
                    .filter(PartialDate::toTheDay)
                    .ifPresent(event -> {
                        add(keys, "E" + surname + event.earliest().toEpochDay() / 4);
                    });
        }
    }

    /** The sounds of words and of the names they are forms of. */
    private Set<String> sounds(List<String> words) {
        Set<String> sounds = new HashSet<>();
        for (String word : words) {
            sounds.add(Spelling.consonants(word));
            for (Part part : Part.values()) {
                for (String head : forms.heads(part, word)) {
                    sounds.add(Spelling.consonants(head));
                }
            }
        }
        if (words.size() > 1) {
            sounds.add(Spelling.consonants(String.join("", words)));
        }
        return sounds;
    }

    /** Day and month, whichever way round. */
    private static String either(PartialDate date) {
        int less = Math.min(date.day(), date.month());
        int more = Math.max(date.day(), date.month());
        return "-" + less + "-" + more;
    }

    private static void add(Set<Long> keys, String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        // One bit is left for the sign, so that sorted entries stay in order of their keys.
        keys.add(hash & (-1L >>> (PLACES + 1)));
    }
}
