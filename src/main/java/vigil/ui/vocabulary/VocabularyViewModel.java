package vigil.ui.vocabulary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.VocabularyCare;
import vigil.casework.VocabularyStore;
import vigil.domain.access.Right;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Vocabulary;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.ui.kit.Kit;

/** The vocabulary as it is, what cases hold of it, and what another panel offers. */
public final class VocabularyViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final VocabularyCare care;
    private final ReadOnlyObjectWrapper<Map<String, Integer>> uses =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<VocabularyStore.Untyped>> untyped =
            new ReadOnlyObjectWrapper<>(List.of());

    public VocabularyViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.care = desk.vocabularyCare();
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
        kit.work().run("saving", progress -> care.save(substance), then, problem);
    }

    void save(Factor factor, Consumer<Factor> then, Consumer<Problem> problem) {
        kit.work().run("saving", progress -> care.save(factor), then, problem);
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
        kit.work().run("saving", progress -> care.take(offer.content(), chosen), then, kit::report);
    }
}
