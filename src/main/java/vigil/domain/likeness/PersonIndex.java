package vigil.domain.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vigil.domain.vocabulary.NameForms;

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

    /** One bit is left for the sign, so that sorted entries stay in order of their keys. */
    private static final int PLACES = Long.SIZE - 1 - PersonKeys.BITS;

    private static final long PLACE = (1L << PLACES) - 1;

    private final PersonKeys keys;
    private final List<T> items;
    private final List<Person> people;
    private final long[] entries;
    private final Comparison comparison;

    /**
     * @param people one for each of {@code items}; at most two million
     */
    public PersonIndex(NameForms forms, List<T> items, List<Person> people) {
        this.keys = new PersonKeys(forms);
        this.items = List.copyOf(items);
        this.people = List.copyOf(people);
        this.comparison = new Comparison(forms, NameCounts.of(people));
        this.entries =
                IntStream.range(0, this.people.size())
                        .parallel()
                        .mapToObj(this::entries)
                        .flatMapToLong(Arrays::stream)
                        .sorted()
                        .toArray();
    }

    private long[] entries(int place) {
        Set<Long> kept = keys.kept(people.get(place));
        long[] entries = new long[kept.size()];
        int count = 0;
        for (long key : kept) {
            entries[count++] = key << PLACES | place;
        }
        return entries;
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
                keys.asked(person),
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
                    keys.identifying(people.get(i), true),
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
    private void near(Set<Long> asked, int after, IntConsumer found) {
        Set<Integer> seen = new HashSet<>();
        for (long key : asked) {
            long from = key << PLACES;
            int start = Arrays.binarySearch(entries, from);
            int at = start < 0 ? -start - 1 : start;
            int end = at;
            while (end < entries.length && entries[end] >>> PLACES == from >>> PLACES) {
                end++;
            }
            if (end - at > PersonKeys.CROWD) {
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
}
