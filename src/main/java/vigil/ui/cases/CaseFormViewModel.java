package vigil.ui.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseDraft;
import vigil.casework.CaseEditing;
import vigil.casework.ChronologyPrint;
import vigil.casework.LegalHolds;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.SafetyCare;
import vigil.casework.SubstanceNews;
import vigil.domain.access.Right;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.likeness.CandidateViewModel;
import vigil.ui.nearcases.SimilarCasesViewModel;
import vigil.ui.request.RequestsViewModel;
import vigil.ui.request.StoredCase;

/** One open case: as it was opened, as it is now, and everything between. */
public final class CaseFormViewModel implements StoredCase {

    private final Kit kit;
    private final PanelDesk desk;
    private final javafx.beans.property.ObjectProperty<LegalHolds.OfCase> kept =
            new javafx.beans.property.SimpleObjectProperty<>(
                    new LegalHolds.OfCase(
                            List.of(),
                            java.util.Set.of(),
                            vigil.domain.retention.RetentionRule.KEPT));
    private final CaseId id;
    private final ReadOnlyObjectWrapper<Optional<ReviewCase>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FieldDefinition>> needed =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<CaseEditing.Reconciliation>> conflict =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final CandidateViewModel likeness;
    private final EditHistory history = new EditHistory();
    private Optional<String> writing = Optional.empty();
    private Optional<ReviewCase> opened = Optional.empty();
    private final UnsavedWork unsaved;

    public CaseFormViewModel(Kit kit, PanelDesk desk, CaseId id) {
        this.kit = kit;
        this.desk = desk;
        this.id = id;
        this.likeness = new CandidateViewModel(kit, desk);
        this.unsaved = new UnsavedWork(kit, desk, id, () -> opened, edited::get);
    }

    /** Who else may be the same person. */
    CandidateViewModel likeness() {
        return likeness;
    }

    public ChronologyPrint chronology() {
        return desk.chronology();
    }

    /** Cases like this one. */
    SimilarCasesViewModel similar() {
        return new SimilarCasesViewModel(kit, desk);
    }

    /** Who is signed in. */
    public String person() {
        return desk.session().member().name();
    }

    /** How many items of a case two stores said differently. */
    int saidDifferently(vigil.domain.casefile.CaseId id) throws vigil.casework.Refused {
        return desk.reconciling().waiting(id);
    }

    public SafetyCare safety() {
        return desk.safety();
    }

    /** Reads the case; called once the page is in view. */
    public void open(Consumer<Problem> problem) {
        open(OpeningReason.NONE, problem);
    }

    /** The same of a case that is closed, for a reason that the audit keeps. */
    void open(OpeningReason reason, Consumer<Problem> problem) {
        busy.set(true);
        kit.work()
                .run(
                        "openingCase",
                        progress -> desk.cases().open(id, reason),
                        read -> {
                            busy.set(false);
                            begin(read.reviewCase());
                            readHolds();
                            unsaved.find(read.draft());
                        },
                        trouble -> {
                            busy.set(false);
                            problem.accept(trouble);
                        });
    }

    private void readHolds() {
        kit.work()
                .run("readingHolds", progress -> desk.legalHolds().of(id), kept::set, kit::report);
    }

    /** Whether it is held, and what of it is gone. */
    javafx.beans.value.ObservableValue<LegalHolds.OfCase> kept() {
        return kept;
    }

    private void begin(ReviewCase reviewCase) {
        begin(reviewCase, Map.of());
    }

    /**
     * @param unread what was typed and makes no answer, which still waits
     */
    private void begin(ReviewCase reviewCase, Map<AnswerKey, String> unread) {
        opened = Optional.of(reviewCase);
        writing = Optional.empty();
        history.clear();
        Map<AnswerKey, String> still = Map.copyOf(unread);
        unsaved.none();
        unsaved.unread().putAll(still);
        set(reviewCase);
    }

    private void set(ReviewCase now) {
        // Before the case itself: who hears of the case asks for these.
        findings.set(desk.cases().check(now));
        needed.set(
                Needed.beforePanel(now, desk.vocabulary().catalogue()).stream()
                        .filter(this::sees)
                        .toList());
        edited.set(Optional.of(now));
        dirty.set(
                !unsaved.unread().isEmpty()
                        || opened.filter(before -> !CaseChange.between(before, now).isEmpty())
                                .isPresent());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    @Override
    public void change(UnaryOperator<ReviewCase> change) {
        edited.get().ifPresent(now -> change(change.apply(now)));
    }

    private void change(ReviewCase now) {
        edited.get()
                .ifPresent(before -> {
                    if (!before.equals(now)) {
                        Optional<String> text = longText(CaseChange.between(before, now));
                        if (text.isEmpty() || !text.equals(writing)) {
                            history.push(before);
                        }
                        writing = text;
                        set(now);
                        unsaved.keepSoon();
                    }
                });
    }

    /** The account that a change goes on writing, if it does that alone: undone in one step. */
    private Optional<String> longText(CaseChange change) {
        return Optional.of(change.items())
                .filter(items -> items.size() == 1)
                .map(List::getFirst)
                .filter(item -> item.after().filter(text -> text.startsWith("=")).isPresent())
                .map(CaseChange.Item::item)
                .filter(item ->
                        CaseChange.field(item)
                                .flatMap(desk.vocabulary().catalogue()::find)
                                .filter(field ->
                                        field.type() instanceof FieldType.Text text
                                                && text.multiline())
                                .isPresent());
    }

    @Override
    public ReadOnlyObjectProperty<Optional<ReviewCase>> edited() {
        return edited.getReadOnlyProperty();
    }

    /** The kinds of agency that would know the answer to a field. */
    List<String> whoKnows(FieldDefinition field) {
        return desk.requests().whoKnows(field.key());
    }

    /** The agencies of this case, which are asked and answer while the rest is edited. */
    RequestsViewModel requests() {
        return new RequestsViewModel(kit, desk, this);
    }

    @Override
    public void goOnFrom(ReviewCase stored) {
        if (opened.isEmpty() || edited.get().isEmpty()) {
            return;
        }
        ReviewCase before = opened.get();
        CaseChange mine = CaseChange.between(before, edited.get().get());
        List<CaseChange.Item> both = mine.conflictsWith(CaseChange.between(before, stored));
        ReviewCase merged = mine.applyTo(stored, desk.vocabulary().catalogue());
        if (!both.isEmpty()) {
            conflict.set(Optional.of(new CaseEditing.Reconciliation(stored, both, merged)));
            return;
        }
        boolean nothing = mine.isEmpty() && unsaved.unread().isEmpty();
        begin(stored, unsaved.unread());
        if (!nothing) {
            history.push(stored);
            set(merged);
            unsaved.keepSoon();
        }
    }

    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<FieldDefinition>> needed() {
        return needed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Work on this case that was kept and not saved, to be taken up or thrown away. */
    public ReadOnlyObjectProperty<Optional<CaseDraft>> foundDraft() {
        return unsaved.found();
    }

    /** Set when somebody else has saved the case meanwhile. */
    public ReadOnlyObjectProperty<Optional<CaseEditing.Reconciliation>> conflict() {
        return conflict.getReadOnlyProperty();
    }

    @Override
    public Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    @Override
    public boolean mayWrite() {
        return desk.session().may(Right.WRITE_CASES);
    }

    /** Whether this person may tag factors. */
    boolean mayTag() {
        return desk.session().may(Right.WRITE_FACTORS);
    }

    /** Whether this person may change the answers to a field. */
    boolean mayWrite(FieldDefinition field) {
        return sees(field) && desk.session().mayWrite(field.sensitivity());
    }

    @Override
    public UUID newId() {
        return desk.newId();
    }

    /**
     * Whether this person may read the answers to a field; what they may not is never in the case.
     */
    public boolean sees(FieldDefinition field) {
        return desk.session().sight().of(field);
    }

    /** What was typed in a field and makes no answer yet; the answer stays as it was. */
    void unread(AnswerKey key, String typed) {
        unsaved.unread().put(key, typed);
        edited.get().ifPresent(this::set);
        unsaved.keepSoon();
    }

    /** What was typed and makes no answer, in fields that the case still asks for. */
    Map<AnswerKey, String> unread() {
        Map<AnswerKey, String> asked = new LinkedHashMap<>(unsaved.unread());
        asked.keySet().removeIf(key -> !applies(key));
        return asked;
    }

    /** The caption of the first field that holds something that makes no answer. */
    Optional<FieldDefinition> firstUnread() {
        return unread().keySet().stream()
                .findFirst()
                .flatMap(key -> vocabulary().catalogue().find(key.field()));
    }

    /** Whether the case asks for an answer there, or has one. */
    boolean applies(AnswerKey key) {
        Answers answers = edited.get().map(ReviewCase::answers).orElse(Answers.none());
        return answers.get(key).isPresent()
                || !DerivedFacts.follows(key.field(), answers)
                        && vocabulary()
                                .catalogue()
                                .find(key.field())
                                .filter(field -> field.when().holds(answers))
                                .isPresent();
    }

    public void answer(AnswerKey key, Optional<Answer> answer) {
        boolean waited = unsaved.unread().remove(key) != null;
        Optional<ReviewCase> before = edited.get();
        edited.get()
                .ifPresent(now ->
                        change(
                                now.withAnswers(
                                        answer.map(a -> now.answers().with(key, a))
                                                .orElseGet(() -> now.answers().without(key)))));
        if (waited && edited.get().equals(before)) {
            before.ifPresent(this::set);
            unsaved.keepSoon();
        }
    }

    public void evidence(List<SubstanceEvidence> rows) {
        change(now -> now.withEvidence(rows));
    }

    public void factors(List<FactorFinding> rows) {
        change(now -> now.withFactors(rows));
    }

    /** Which substances found in a case are new to the panel, or rare in its cases. */
    public void detections(ReviewCase reviewCase, Consumer<List<SubstanceNews.Detection>> then) {
        kit.work()
                .run(
                        "readingCases",
                        progress -> desk.substanceNews().of(reviewCase),
                        then,
                        kit::report);
    }

    public void undo() {
        edited.get().flatMap(history::undo).ifPresent(this::stepTo);
    }

    public void redo() {
        edited.get().flatMap(history::redo).ifPresent(this::stepTo);
    }

    private void stepTo(ReviewCase value) {
        writing = Optional.empty();
        set(value);
        unsaved.keepSoon();
    }

    /** Keeps unsaved work in the store, so that neither a crash nor a lock loses it. */
    public void keep() {
        unsaved.keep();
    }

    public void takeUpDraft() {
        edited.get()
                .ifPresent(now ->
                        unsaved.takeUp()
                                .ifPresent(both -> {
                                    history.push(now);
                                    set(both);
                                }));
    }

    public void throwDraftAway() {
        unsaved.throwAway();
    }

    /**
     * Saves; a case that somebody else saved meanwhile is not overwritten but shown beside this
     * one.
     */
    public void save(Consumer<Problem> problem) {
        if (opened.isEmpty() || edited.get().isEmpty() || busy.get()) {
            return;
        }
        ReviewCase before = opened.get();
        ReviewCase now = edited.get().get();
        unsaved.notNow();
        busy.set(true);
        kit.work()
                .run(
                        "saving",
                        progress -> desk.cases().save(now),
                        saved -> {
                            busy.set(false);
                            begin(saved);
                            unsaved.keepFound();
                            kit.notices().done(kit.say("caseForm.saved", saved.reference().text()));
                        },
                        trouble -> {
                            busy.set(false);
                            if (trouble instanceof Problem.Stale) {
                                reconcile(before, now);
                            } else {
                                problem.accept(trouble);
                            }
                        });
    }

    private void reconcile(ReviewCase before, ReviewCase now) {
        kit.work()
                .run(
                        "openingCase",
                        progress -> desk.cases().reconcile(before, now),
                        both -> conflict.set(Optional.of(both)),
                        kit::report);
    }

    /** Goes on from the stored version with this person's changes on top; nothing is saved yet. */
    public void keepMine() {
        conflict.get()
                .ifPresent(both -> {
                    begin(both.stored(), unsaved.unread());
                    history.push(both.stored());
                    set(both.merged());
                    conflict.set(Optional.empty());
                    unsaved.keepSoon();
                });
    }

    /** Goes on from the stored version and lets this person's changes go. */
    public void takeTheirs() {
        conflict.get().ifPresent(both -> begin(both.stored()));
        conflict.set(Optional.empty());
        unsaved.drop();
    }

    /** What was done to the case, and what was said about it. */
    CasePast past() {
        return new CasePast(kit, desk, id);
    }
}
