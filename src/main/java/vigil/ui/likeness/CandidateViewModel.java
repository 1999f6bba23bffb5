package vigil.ui.likeness;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.CaseRow;
import vigil.casework.Duplicates;
import vigil.casework.NamesListed;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.likeness.Likeness;
import vigil.domain.likeness.Person;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;

/** The cases that one case may be a duplicate of, looked for again whenever who it is changes. */
public final class CandidateViewModel {

    private static final Duration PAUSE = Duration.ofMillis(350);

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork searching;
    private final ReadOnlyObjectWrapper<List<Duplicates.Candidate>> candidates =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Long> searched = Optional.empty();

    public CandidateViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.searching = new LatestWork(kit.work(), PAUSE);
    }

    public ReadOnlyObjectProperty<List<Duplicates.Candidate>> candidates() {
        return candidates.getReadOnlyProperty();
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    boolean mayWrite() {
        return desk.session().may(Right.WRITE_CASES);
    }

    /** Looks again, if anything that is compared is different from last time. */
    public void search(ReviewCase reviewCase) {
        long print = Person.of(reviewCase.answers()).fingerprint();
        if (searched.filter(last -> last == print).isEmpty()) {
            searched = Optional.of(print);
            searchAnyway(reviewCase);
        }
    }

    void searchAnyway(ReviewCase reviewCase) {
        searching.request(
                "comparing",
                progress -> desk.duplicates().of(reviewCase),
                candidates::set,
                kit::report);
    }

    /** The one that is almost certainly the same person and event, if there is one. */
    public Optional<Duplicates.Candidate> nearlyCertain() {
        return candidates.get().stream()
                .filter(candidate ->
                        candidate.likeness().level() == Likeness.Level.SAME
                                && candidate.likeness().kind() == Likeness.Kind.DUPLICATE)
                .findFirst();
    }

    void compare(
            ReviewCase draft,
            CaseId known,
            boolean stored,
            OpeningReason reason,
            Consumer<Duplicates.Compared> then,
            Consumer<Problem> problem) {
        kit.work()
                .run(
                        "openingCase",
                        progress ->
                                stored
                                        ? desk.duplicates().compare(known, draft.id(), reason)
                                        : desk.duplicates().compare(draft, known, reason),
                        then,
                        problem);
    }

    void notTheSame(CaseId first, CaseId second, Runnable then) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.duplicates().notTheSame(first, second),
                        then,
                        kit::report);
    }

    void link(CaseId first, CaseId second, String type, Runnable then) {
        kit.work()
                .run(
                        "saving",
                        () -> desk.duplicates().link(first, second, type),
                        then,
                        kit::report);
    }

    void links(CaseId id, Consumer<List<Duplicates.Linked>> then) {
        kit.work().run("readingCases", progress -> desk.duplicates().links(id), then, kit::report);
    }

    void merges(CaseId id, Consumer<List<Duplicates.Merged>> then) {
        kit.work().run("readingCases", progress -> desk.duplicates().merges(id), then, kit::report);
    }

    void undo(UUID merge, Runnable then, Consumer<Problem> problem) {
        kit.work().run("saving", () -> desk.duplicates().undo(merge), then, problem);
    }

    void cases(Consumer<List<CaseRow>> then) {
        kit.work()
                .run(
                        "readingCases",
                        progress -> {
                            List<CaseRow> all = desk.cases().list();
                            desk.namesListed()
                                    .listed(NamesListed.Where.OTHER, NamesListed.named(all));
                            return all;
                        },
                        then,
                        kit::report);
    }

    public void dispose() {
        searching.stop();
    }
}
