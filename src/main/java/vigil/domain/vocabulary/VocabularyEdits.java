package vigil.domain.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a panel says about the vocabulary beyond what ships with the program: attribute by
 * attribute, so that a later program's own corrections still reach everything the panel did not
 * touch.
 *
 * @param edition grows by one with each change
 * @param entries what is said; a code that does not ship is one the panel added
 */
public record VocabularyEdits(int edition, SortedMap<Entry, String> entries) {

    /** What an entry is about. */
    public enum Kind {
        SUBSTANCE,
        FACTOR
    }

    /** A substance or a factor. */
    public record Subject(Kind kind, String code) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            return Comparator.comparing(Subject::kind)
                    .thenComparing(Subject::code)
                    .compare(this, other);
        }
    }

    /**
     * One attribute of one code.
     *
     * @param attribute name of a {@link SubstanceAttribute} or {@link FactorAttribute}; another is
     *     kept and means nothing to this program
     */
    public record Entry(Kind kind, String code, String attribute) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Comparator.comparing(Entry::kind)
                    .thenComparing(Entry::code)
                    .thenComparing(Entry::attribute)
                    .compare(this, other);
        }

        public Subject subject() {
            return new Subject(kind, code);
        }
    }

    public VocabularyEdits {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    public static VocabularyEdits none() {
        return new VocabularyEdits(0, new TreeMap<>());
    }

    /** The next edition, with these entries changed. */
    public VocabularyEdits with(Map<Entry, String> changes) {
        TreeMap<Entry, String> next = new TreeMap<>(entries);
        next.putAll(changes);
        return new VocabularyEdits(edition + 1, next);
    }

    /** The shipped vocabulary as the panel has it. */
    public Vocabulary over(Vocabulary shipped, LocalDate today) {
        if (entries.isEmpty()) {
            return shipped;
        }
        return shipped.with(
                shipped.edition() + "+" + edition, substances(shipped, today), factors(shipped));
    }

    private List<Substance> substances(Vocabulary shipped, LocalDate today) {
        Map<String, Map<SubstanceAttribute, String>> said = new LinkedHashMap<>();
        entries.forEach((entry, text) -> {
            if (entry.kind() == Kind.SUBSTANCE) {
                attribute(SubstanceAttribute.values(), entry.attribute())
                        .ifPresent(a ->
                                said.computeIfAbsent(
                                                entry.code(),
                                                code -> new EnumMap<>(SubstanceAttribute.class))
                                        .put(a, text));
            }
        });
        List<Substance> all = new ArrayList<>();
        for (Substance base : shipped.substances().all()) {
            Optional<Map<SubstanceAttribute, String>> changes =
                    Optional.ofNullable(said.remove(base.code()));
            all.add(changes.map(c -> SubstanceAttribute.applied(base, c, today)).orElse(base));
        }
        said.forEach((code, changes) ->
                all.add(SubstanceAttribute.applied(Substance.blank(code), changes, today)));
        return all;
    }

    private Map<String, Factor> factors(Vocabulary shipped) {
        Map<String, Map<FactorAttribute, String>> said = new LinkedHashMap<>();
        entries.forEach((entry, text) -> {
            if (entry.kind() == Kind.FACTOR && !shipped.factors().containsKey(entry.code())) {
                attribute(FactorAttribute.values(), entry.attribute())
                        .ifPresent(a ->
                                said.computeIfAbsent(
                                                entry.code(),
                                                code -> new EnumMap<>(FactorAttribute.class))
                                        .put(a, text));
            }
        });
        Map<String, Factor> all = new LinkedHashMap<>(shipped.factors());
        said.forEach((code, changes) ->
                all.put(code, FactorAttribute.applied(Factor.blank(code), changes)));
        return all;
    }

    private static <E extends Enum<E>> Optional<E> attribute(E[] all, String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** What has to be said to turn one substance into another of the same code. */
    public static Map<Entry, String> between(Substance before, Substance after) {
        Map<Entry, String> changes = new TreeMap<>();
        for (SubstanceAttribute attribute : SubstanceAttribute.values()) {
            put(
                    changes,
                    new Entry(Kind.SUBSTANCE, after.code(), attribute.name()),
                    attribute.of(before),
                    attribute.of(after));
        }
        return changes;
    }

    /** What has to be said to turn one factor into another of the same code. */
    public static Map<Entry, String> between(Factor before, Factor after) {
        Map<Entry, String> changes = new TreeMap<>();
        for (FactorAttribute attribute : FactorAttribute.values()) {
            put(
                    changes,
                    new Entry(Kind.FACTOR, after.code(), attribute.name()),
                    attribute.of(before),
                    attribute.of(after));
        }
        return changes;
    }

    /** All that is said of a substance, attribute by attribute. */
    public static Map<Entry, String> all(Substance substance) {
        Map<Entry, String> all = new TreeMap<>();
        for (SubstanceAttribute attribute : SubstanceAttribute.values()) {
            all.put(
                    new Entry(Kind.SUBSTANCE, substance.code(), attribute.name()),
                    attribute.of(substance));
        }
        return all;
    }

    /** All that is said of a factor, attribute by attribute. */
    public static Map<Entry, String> all(Factor factor) {
        Map<Entry, String> all = new TreeMap<>();
        for (FactorAttribute attribute : FactorAttribute.values()) {
            all.put(new Entry(Kind.FACTOR, factor.code(), attribute.name()), attribute.of(factor));
        }
        return all;
    }

    private static void put(Map<Entry, String> changes, Entry entry, String before, String after) {
        if (!before.equals(after)) {
            changes.put(entry, after);
        }
    }
}
