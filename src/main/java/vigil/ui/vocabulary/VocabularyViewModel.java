package vigil.ui.vocabulary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.VocabularyCare;
import vigil.casework.VocabularyStore;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Vocabulary;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Kind;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WaysBack;

/** The vocabulary as it is, what cases hold of it, and what another panel offers. */
public final class VocabularyViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final VocabularyCare care;
    private final WaysBack back;
    private Runnable putBack = () -> {};
    private final ReadOnlyObjectWrapper<Map<String, Integer>> uses =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<VocabularyStore.Untyped>> untyped =
            new ReadOnlyObjectWrapper<>(List.of());

    public VocabularyViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.care = desk.vocabularyCare();
        this.back = new WaysBack(kit);
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    boolean mayWrite() {
        return desk.session().may(Right.EDIT_VOCABULARY);
    }

    boolean mayImport() {
        return desk.session().may(Right.EDIT_VOCABULARY);
    }

    LocalDate today() {
        return LocalDate.now(desk.clock());
    }

    boolean national(Factor factor) {
        return care.shipped().factors().containsKey(factor.code());
    }

    Substance newSubstance() {
        return care.newSubstance();
    }

    Factor newFactor() {
        return care.newFactor();
    }

    /** How many cases hold each code; read when the page comes into view. */
    ReadOnlyObjectProperty<Map<String, Integer>> uses() {
        return uses.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<VocabularyStore.Untyped>> untyped() {
        return untyped.getReadOnlyProperty();
    }

    void read() {
        kit.work().run("readingCases", progress -> care.uses(), uses::set, kit::report);
        kit.work().run("readingCases", progress -> care.untyped(), untyped::set, kit::report);
    }

    void save(Substance substance, Consumer<Substance> then, Consumer<Problem> problem) {
        run(
                Set.of(new Subject(Kind.SUBSTANCE, substance.code())),
                () -> care.save(substance),
                now -> kit.say("vocabulary.saved", now.name()),
                then,
                problem);
    }

    void save(Factor factor, Consumer<Factor> then, Consumer<Problem> problem) {
        run(
                Set.of(new Subject(Kind.FACTOR, factor.code())),
                () -> care.save(factor),
                now -> kit.say("vocabulary.saved", now.name()),
                then,
                problem);
    }

    /** Something that changes the vocabulary. */
    private interface Step<T> {
        T run() throws Refused;
    }

    /** What came of a change, and what was said before and after it. */
    private record Changed<T>(T made, Map<Entry, String> was, Map<Entry, String> now) {}

    /** Changes the vocabulary, with the way back beside the word that it is done. */
    private <T> void run(
            Set<Subject> subjects,
            Step<T> step,
            Function<T, String> sentence,
            Consumer<T> then,
            Consumer<Problem> problem) {
        kit.work()
                .run(
                        "saving",
                        progress -> {
                            Map<Entry, String> was = care.said(subjects);
                            T made = step.run();
                            return new Changed<>(made, was, care.said(subjects));
                        },
                        changed -> {
                            String done = sentence.apply(changed.made());
                            if (changed.was().equals(changed.now())) {
                                kit.notices().done(done);
                            } else {
                                back.done(done, () -> putBack(changed.was(), changed.now()));
                            }
                            then.accept(changed.made());
                        },
                        problem);
    }

    private void putBack(Map<Entry, String> was, Map<Entry, String> now) {
        kit.work()
                .run(
                        "saving",
                        () -> care.putBack(was, now),
                        () -> {
                            kit.notices()
                                    .done(
                                            kit.say(
                                                    was.isEmpty()
                                                            ? "vocabulary.backRetired"
                                                            : "vocabulary.back"));
                            putBack.run();
                        },
                        back::report);
    }

    /** What was changed here, and how it is taken back. */
    WaysBack back() {
        return back;
    }

    /** Told when a change was taken back. */
    void whenPutBack(Runnable then) {
        putBack = then;
    }

    void history(Subject subject, Consumer<List<VocabularyStore.Change>> then) {
        kit.work().run("readingHistory", progress -> care.history(subject), then, kit::report);
    }

    void export(Path file, Consumer<Integer> then) {
        kit.work().run("saving", progress -> care.export(file), then, kit::report);
    }

    void offer(Path file, Consumer<VocabularyCare.Offer> then, Consumer<Problem> problem) {
        kit.work().run("readingFacts", progress -> care.offer(file), then, problem);
    }

    void take(VocabularyCare.Offer offer, Set<Subject> chosen, Consumer<Integer> then) {
        run(
                chosen,
                () -> care.take(offer.content(), chosen),
                taken -> kit.say("vocabulary.offer.taken", taken),
                then,
                kit::report);
    }
}
