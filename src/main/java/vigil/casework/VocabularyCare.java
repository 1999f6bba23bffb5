package vigil.casework;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.domain.vocabulary.DatedClass;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceAttribute;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.domain.vocabulary.VocabularyEdits;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Kind;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.domain.vocabulary.VocabularyMerge;

/**
 * Caring for the panel's vocabulary: substances and factors of its own, other names, the law as it
 * changes, and sharing all of it with other panels. Nothing is deleted, because a case may hold it.
 */
public final class VocabularyCare {

    /** Another panel's file beside this panel's vocabulary. */
    public record Offer(VocabularyFiles.Content content, VocabularyMerge merge) {}

    private final Desk desk;
    private final VocabularyFiles files;
    private final String panel;

    VocabularyCare(Desk desk, VocabularyFiles files, String panel) {
        this.desk = desk;
        this.files = files;
        this.panel = panel;
    }

    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    /** What ships with the program, before the panel's own changes. */
    public Vocabulary shipped() {
        return desk.current().shipped();
    }

    /** A substance to be filled in; its code is the same in no other panel. */
    public Substance newSubstance() {
        return Substance.blank("L" + code());
    }

    /** A factor to be filled in. */
    public Factor newFactor() {
        return Factor.blank("L" + code());
    }

    private String code() {
        String id = desk.ids().next().toString().replace("-", "");
        return id.substring(id.length() - 10).toUpperCase(Locale.ROOT);
    }

    /**
     * Adds a substance, or changes one.
     *
     * @throws Refused with {@link Problem.Invalid} if its name is missing or taken, or what it is a
     *     metabolite of is unknown
     */
    public Substance save(Substance substance) throws Refused {
        check(substance);
        Substance before =
                vocabulary()
                        .substances()
                        .byCode(substance.code())
                        .orElseGet(() -> Substance.blank(substance.code()));
        write(
                VocabularyEdits.between(before, substance),
                Intent.SAVE_VOCABULARY,
                "substance " + substance.code());
        return vocabulary().substances().byCode(substance.code()).orElse(substance);
    }

    private void check(Substance substance) throws Refused {
        require(!substance.name().isBlank(), "vocabulary.name", "missing");
        require(
                substance.name().length() <= 200 && substance.name().indexOf(';') < 0,
                "vocabulary.name",
                "length");
        require(!substance.group().isBlank(), "vocabulary.group", "missing");
        String name = Terms.fold(substance.name());
        for (Substance other : vocabulary().substances().all()) {
            require(
                    other.code().equals(substance.code()) || !Terms.fold(other.name()).equals(name),
                    "vocabulary.name",
                    "taken");
        }
        Optional<String> parent = substance.metaboliteOf();
        require(
                parent.isEmpty()
                        || !parent.get().equals(substance.name())
                                && vocabulary().substances().all().stream()
                                        .anyMatch(s -> s.name().equals(parent.get())),
                "vocabulary.metaboliteOf",
                "unknown");
        for (DatedClass dated : substance.classes()) {
            require(
                    DatedClass.CLASSES.contains(dated.controlledClass())
                            || dated.controlledClass().equals("mixture")
                            || dated.controlledClass().equals("n/a"),
                    "vocabulary.class",
                    "unknown");
        }
        require(
                substance.classes().stream().map(DatedClass::from).distinct().count()
                        == substance.classes().size(),
                "vocabulary.class",
                "taken");
    }

    /**
     * Adds a factor of the panel's own, or changes one.
     *
     * @throws Refused for a factor that is the same everywhere: it would no longer add up
     */
    public Factor save(Factor factor) throws Refused {
        require(!shipped().factors().containsKey(factor.code()), "vocabulary.factor", "national");
        require(!factor.name().isBlank(), "vocabulary.factor.name", "missing");
        require(factor.name().length() <= 200, "vocabulary.factor.name", "length");
        require(!factor.group().isBlank(), "vocabulary.factor.group", "missing");
        String name = Terms.fold(factor.name());
        for (Factor other : vocabulary().factors().values()) {
            require(
                    other.code().equals(factor.code()) || !Terms.fold(other.name()).equals(name),
                    "vocabulary.factor.name",
                    "taken");
        }
        Factor before =
                vocabulary().factor(factor.code()).orElseGet(() -> Factor.blank(factor.code()));
        write(
                VocabularyEdits.between(before, factor),
                Intent.SAVE_VOCABULARY,
                "factor " + factor.code());
        return vocabulary().factor(factor.code()).orElse(factor);
    }

    /**
     * All that is said of some subjects now, attribute by attribute: how they are made again what
     * they are ({@link #putBack}). Of those that are not there nothing is said.
     */
    public Map<Entry, String> said(Set<Subject> subjects) {
        Map<Entry, String> said = new TreeMap<>();
        for (Subject subject : subjects) {
            switch (subject.kind()) {
                case SUBSTANCE ->
                        vocabulary()
                                .substances()
                                .byCode(subject.code())
                                .ifPresent(s -> said.putAll(VocabularyEdits.all(s)));
                case FACTOR ->
                        vocabulary()
                                .factor(subject.code())
                                .ifPresent(f -> said.putAll(VocabularyEdits.all(f)));
            }
        }
        return said;
    }

    /**
     * Takes a change back. What the change added is retired, since a case may hold it by now.
     *
     * @param was what was said before it
     * @param now what was said after it
     * @throws Refused with {@link Problem.Stale} if something else was said since, and if a name is
     *     taken by now
     */
    public void putBack(Map<Entry, String> was, Map<Entry, String> now) throws Refused {
        Set<Subject> subjects = now.keySet().stream().map(Entry::subject).collect(toSet());
        if (!said(subjects).equals(now)) {
            throw new Refused(new Problem.Stale(named(now), 0, 1));
        }
        Map<Entry, String> changes = new TreeMap<>();
        now.forEach((entry, text) -> {
            String before = was.getOrDefault(entry, text);
            if (!before.equals(text)) {
                changes.put(entry, before);
            }
        });
        for (Subject subject : subjects) {
            if (was.keySet().stream().noneMatch(entry -> entry.subject().equals(subject))) {
                changes.put(
                        new Entry(
                                subject.kind(), subject.code(), SubstanceAttribute.RETIRED.name()),
                        "yes");
            }
        }
        Vocabulary then =
                new VocabularyEdits(0, new TreeMap<>(changes)).over(vocabulary(), desk.today());
        for (Subject subject : subjects) {
            Optional<Substance> substance =
                    subject.kind() == Kind.SUBSTANCE
                            ? then.substances().byCode(subject.code())
                            : Optional.empty();
            if (substance.isPresent()) {
                check(substance.get());
            }
        }
        write(
                changes,
                Intent.SAVE_VOCABULARY,
                subjects.size() == 1
                        ? subjects.stream()
                                .map(s -> s.kind().name().toLowerCase(Locale.ROOT) + " " + s.code())
                                .findFirst()
                                .orElseThrow()
                        : "vocabulary");
    }

    /** The first name among what is said. */
    private static String named(Map<Entry, String> said) {
        return said.entrySet().stream()
                .filter(e -> e.getKey().attribute().equals(SubstanceAttribute.NAME.name()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static void require(boolean holds, String field, String rule) throws Refused {
        if (!holds) {
            throw new Refused(new Problem.Invalid(field, rule, List.of()));
        }
    }

    private void write(Map<Entry, String> changes, Intent intent, String subject) throws Refused {
        if (changes.isEmpty()) {
            return;
        }
        VocabularyEdits edits =
                desk.work()
                        .write(
                                desk.session(),
                                intent,
                                tx -> {
                                    tx.audit(subject, attributes(changes));
                                    return tx.vocabulary()
                                            .change(
                                                    changes,
                                                    shipped().edition(),
                                                    desk.session().member().id(),
                                                    desk.clock().instant());
                                });
        desk.current().become(edits, desk.today());
        desk.news().tell(Changed.VOCABULARY);
    }

    private static String attributes(Map<Entry, String> changes) {
        String all =
                changes.keySet().stream()
                        .map(entry -> entry.attribute().toLowerCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(" "));
        return all.length() <= 3500 ? all : all.substring(0, 3500);
    }

    /** How one substance or factor changed, latest first. */
    public List<VocabularyStore.Change> history(Subject subject) throws Refused {
        return desk.work().read(desk.session(), records -> records.vocabulary().history(subject));
    }

    /** How many cases hold each code. */
    public Map<String, Integer> uses() throws Refused {
        return desk.work().read(desk.session(), records -> records.vocabulary().uses());
    }

    /** Rows of evidence whose substance nobody has named yet, newest case first. */
    public List<VocabularyStore.Untyped> untyped() throws Refused {
        Set<String> placeholders =
                vocabulary().substances().all().stream()
                        .filter(Substance::placeholder)
                        .map(Substance::code)
                        .collect(Collectors.toSet());
        return desk.work()
                .read(desk.session(), records -> records.vocabulary().untyped(placeholders));
    }

    /** Writes what this panel says to a file for others; gives how many entries. */
    public int export(Path file) throws Refused {
        VocabularyEdits edits =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.EXPORT_VOCABULARY,
                                tx -> {
                                    VocabularyEdits all = tx.vocabulary().edits();
                                    tx.audit("vocabulary", String.valueOf(all.entries().size()));
                                    return all;
                                });
        files.write(
                new VocabularyFiles.Content(
                        panel, vocabulary().edition(), desk.today(), edits.entries()),
                file);
        return edits.entries().size();
    }

    /** Reads another panel's file and lays it beside this panel's vocabulary; changes nothing. */
    public Offer offer(Path file) throws Refused {
        VocabularyFiles.Content content = files.read(file);
        return new Offer(content, beside(content));
    }

    private VocabularyMerge beside(VocabularyFiles.Content content) throws Refused {
        VocabularyEdits ours =
                desk.work().read(desk.session(), records -> records.vocabulary().edits());
        return VocabularyMerge.of(ours, vocabulary(), content.entries());
    }

    /** Takes some of what a file offers, as it stands beside the vocabulary now. */
    public int take(VocabularyFiles.Content content, Set<Subject> chosen) throws Refused {
        Map<Entry, String> changes = new TreeMap<>(beside(content).taking(chosen));
        changes.keySet()
                .removeIf(entry ->
                        entry.kind() == Kind.FACTOR
                                && shipped().factors().containsKey(entry.code()));
        write(changes, Intent.IMPORT_VOCABULARY, "vocabulary");
        return (int) changes.keySet().stream().map(Entry::subject).distinct().count();
    }
}
