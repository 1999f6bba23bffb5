package vigil.domain.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Kind;
import vigil.domain.vocabulary.VocabularyEdits.Subject;

/**
 * Another panel's edits beside this one's. Names and dated classes are put together, because both
 * panels may have added some; of everything else that both changed, a person says which holds.
 */
public record VocabularyMerge(List<Difference> differences) {

    /** How theirs stands to ours. */
    public enum Standing {
        /** A code that this panel does not have. */
        NEW,
        /** A new code under a name that this panel has already, under another code. */
        SAME_NAME,
        /** They say something where this panel says nothing. */
        ADDED,
        /** Both say something, and not the same. */
        CONFLICT
    }

    /**
     * One attribute.
     *
     * @param ours what holds here now; empty if nothing
     * @param theirs what they say
     * @param result what would hold if theirs were taken
     */
    public record Item(String attribute, String ours, String theirs, String result) {}

    /** One substance or factor that theirs would change. */
    public record Difference(Subject subject, String name, Standing standing, List<Item> items) {

        public Difference {
            items = List.copyOf(items);
        }

        /** Whether it can be taken without putting anything of this panel's aside. */
        public boolean harmless() {
            return standing == Standing.NEW || standing == Standing.ADDED;
        }
    }

    public VocabularyMerge {
        differences = List.copyOf(differences);
    }

    /**
     * @param ours what this panel says
     * @param now the vocabulary as this panel has it, with its own edits
     * @param theirs what the other panel says
     */
    public static VocabularyMerge of(
            VocabularyEdits ours, Vocabulary now, SortedMap<Entry, String> theirs) {
        Map<Subject, List<Entry>> subjects = new TreeMap<>();
        theirs.keySet()
                .forEach(entry ->
                        subjects.computeIfAbsent(entry.subject(), s -> new ArrayList<>())
                                .add(entry));
        List<Difference> found = new ArrayList<>();
        subjects.forEach((subject, entries) -> {
            List<Item> items = new ArrayList<>();
            boolean conflict = false;
            for (Entry entry : entries) {
                String said = theirs.getOrDefault(entry, "");
                String held = held(now, entry).orElse("");
                String result = result(entry, held, said);
                if (!result.equals(held)) {
                    items.add(new Item(entry.attribute(), held, said, result));
                    conflict |= ours.entries().containsKey(entry) && !together(entry, held, said);
                }
            }
            if (!items.isEmpty()) {
                String name = name(now, subject, theirs);
                found.add(
                        new Difference(
                                subject, name, standing(now, subject, name, conflict), items));
            }
        });
        return new VocabularyMerge(found);
    }

    private static Standing standing(
            Vocabulary now, Subject subject, String name, boolean conflict) {
        if (known(now, subject)) {
            return conflict ? Standing.CONFLICT : Standing.ADDED;
        }
        boolean named =
                subject.kind() == Kind.SUBSTANCE
                        ? !now.substances().meanings(name).isEmpty()
                        : now.factors().values().stream()
                                .anyMatch(f -> Terms.fold(f.name()).equals(Terms.fold(name)));
        return named ? Standing.SAME_NAME : Standing.NEW;
    }

    private static boolean known(Vocabulary now, Subject subject) {
        return subject.kind() == Kind.SUBSTANCE
                ? now.substances().byCode(subject.code()).isPresent()
                : now.factor(subject.code()).isPresent();
    }

    private static String name(Vocabulary now, Subject subject, SortedMap<Entry, String> theirs) {
        String said = theirs.getOrDefault(new Entry(subject.kind(), subject.code(), "NAME"), "");
        if (!said.isEmpty()) {
            return said;
        }
        return subject.kind() == Kind.SUBSTANCE
                ? now.substances().name(subject.code())
                : now.factorName(subject.code());
    }

    /** What holds now, whether shipped or said here. */
    private static Optional<String> held(Vocabulary now, Entry entry) {
        try {
            return entry.kind() == Kind.SUBSTANCE
                    ? now.substances()
                            .byCode(entry.code())
                            .map(SubstanceAttribute.valueOf(entry.attribute())::of)
                    : now.factor(entry.code()).map(FactorAttribute.valueOf(entry.attribute())::of);
        } catch (IllegalArgumentException later) {
            return Optional.empty(); // an attribute of a later program
        }
    }

    private static String result(Entry entry, String held, String said) {
        if (entry.attribute().equals("ALIASES")) {
            Set<String> folded = new LinkedHashSet<>();
            List<String> all = new ArrayList<>();
            for (String name : SubstanceAttribute.names(held + ";" + said)) {
                if (folded.add(Terms.fold(name))) {
                    all.add(name);
                }
            }
            return String.join("; ", all);
        }
        if (entry.attribute().equals("CLASSES")) {
            List<DatedClass> all = new ArrayList<>(DatedClass.parse(said));
            for (DatedClass mine : DatedClass.parse(held)) {
                if (all.stream().noneMatch(c -> c.from().equals(mine.from()))) {
                    all.add(mine);
                }
            }
            return DatedClass.text(DatedClass.ordered(all));
        }
        return said;
    }

    /** Whether taking theirs keeps everything of ours. */
    private static boolean together(Entry entry, String held, String said) {
        if (entry.attribute().equals("ALIASES")) {
            return true;
        }
        if (entry.attribute().equals("CLASSES")) {
            List<DatedClass> theirs = DatedClass.parse(said);
            return DatedClass.parse(held).stream()
                    .allMatch(mine ->
                            theirs.contains(mine)
                                    || theirs.stream()
                                            .noneMatch(c -> c.from().equals(mine.from())));
        }
        return false;
    }

    /** What has to be said here to take these of theirs; nothing else changes. */
    public Map<Entry, String> taking(Set<Subject> chosen) {
        Map<Entry, String> changes = new TreeMap<>();
        for (Difference difference : differences) {
            if (chosen.contains(difference.subject())) {
                for (Item item : difference.items()) {
                    changes.put(
                            new Entry(
                                    difference.subject().kind(),
                                    difference.subject().code(),
                                    item.attribute()),
                            item.result());
                }
            }
        }
        return changes;
    }
}
