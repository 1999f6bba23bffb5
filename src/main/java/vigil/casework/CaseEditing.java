package vigil.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseChecks;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.safety.RecentCase;

/** Reading, changing and saving a case. */
public final class CaseEditing {

    /** A case as it was opened, and work on it that was kept but not saved. */
    public record Opened(ReviewCase reviewCase, Optional<CaseDraft> draft) {}

    /**
     * What to do about a case that somebody else saved meanwhile.
     *
     * @param stored the case as it is stored now
     * @param conflicts items that both changed, with this person's value as {@code after}
     * @param merged their version with this person's changes; where both changed an item, this
     *     one's
     */
    public record Reconciliation(
            ReviewCase stored, List<CaseChange.Item> conflicts, ReviewCase merged) {}

    private final Desk desk;

    CaseEditing(Desk desk) {
        this.desk = desk;
    }

    public List<CaseRow> list() throws Refused {
        return desk.look(Reading.CASES, records -> desk.rows().of(records, desk.session()));
    }

    /** The same rows to be shown with names outside the window, which the audit is told. */
    public List<CaseRow> listWithNames() throws Refused {
        List<CaseRow> rows = list();
        if (!desk.session().sight().identity()) {
            return rows; // in which there are no names
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.LIST_NAMES,
                        tx -> {
                            tx.audit(
                                    "cases",
                                    rows.size() + " names",
                                    Shown.names(NamesListed.named(rows)));
                            return rows.size();
                        });
        return rows;
    }

    public Optional<CaseId> find(CaseReference reference) throws Refused {
        return desk.look(Reading.CASES, records -> records.cases().identify(reference));
    }

    /** Opens a case, which is audited because it shows a name. */
    public Opened open(CaseId id) throws Refused {
        return open(id, OpeningReason.NONE);
    }

    /**
     * The same of a case whose review is finished, which takes a reason; the audit row says it.
     *
     * @throws Refused with {@link Problem.ReasonNeeded} if the case is closed and none is given
     */
    public Opened open(CaseId id, OpeningReason reason) throws Refused {
        return desk.work()
                .write(
                        desk.session(),
                        Intent.VIEW_CASE,
                        tx -> {
                            ReviewCase reviewCase = require(tx, id);
                            boolean finished = finished(tx, id);
                            if (finished && !reason.given()) {
                                throw new Refused(
                                        new Problem.ReasonNeeded(reviewCase.reference().text()));
                            }
                            tx.audit(
                                    reviewCase.reference().text(),
                                    finished ? reason.text() : "",
                                    Shown.of(reviewCase, desk.vocabulary().catalogue()));
                            // A draft holds names as they were typed.
                            return new Opened(
                                    reviewCase,
                                    desk.session().unnamed()
                                            ? Optional.empty()
                                            : tx.cases().draft(desk.session().member().id(), id));
                        });
    }

    /** Whatever the reader sees of the case. */
    private static boolean finished(Records records, CaseId id) {
        return records.cases().rows(List.of(id), new Sight(false, false, false)).stream()
                .anyMatch(row -> row.status() == CaseStatus.CLOSED);
    }

    private ReviewCase require(Records records, CaseId id) throws Refused {
        ClosedCases.refuse(records, desk.session(), id);
        return records.cases()
                .find(id, desk.session().sight())
                .map(this::withReturnsSeen)
                .orElseThrow(() -> new Refused(notSeen(records, id)));
    }

    private Problem notSeen(Records records, CaseId id) {
        if (!desk.session().sight().facts().ofAgendas()) {
            return new Problem.NotFound(id.toString());
        }
        return records.cases().rows(List.of(id), new Sight(false, false, false)).stream()
                .findFirst()
                .<Problem>map(row -> new Problem.NotOnAgenda(row.reference().text()))
                .orElse(new Problem.NotFound(id.toString()));
    }

    private ReviewCase withReturnsSeen(ReviewCase reviewCase) {
        List<AgencyReturn> seen =
                reviewCase.returns().stream()
                        .filter(r -> desk.session().seesReturnOf(r.agency()))
                        .toList();
        return seen.size() == reviewCase.returns().size()
                ? reviewCase
                : reviewCase.withReturns(seen);
    }

    public List<Finding> check(ReviewCase reviewCase) {
        return CaseChecks.run(reviewCase, desk.today());
    }

    /**
     * Saves a case that was opened at {@code edited.version()}.
     *
     * @return the case as stored
     * @throws Refused with {@link Problem.Stale} if somebody else saved it meanwhile; nothing is
     *     written, and {@link #reconcile} shows both values
     */
    public ReviewCase save(ReviewCase edited) throws Refused {
        if (!desk.session().may(Right.WRITE_CASES)) {
            return saveRestricted(edited);
        }
        CaseRules.refuseErrors(check(edited));
        SafetyCare safety = new SafetyCare(desk);
        List<RecentCase> others = safety.others(edited);
        ReviewCase saved =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_CASE,
                                tx -> {
                                    ReviewCase before = require(tx, edited.id());
                                    refuseStale(edited, before.version());
                                    CaseRules.refuseLeap(before, edited);
                                    CaseRules.refuseThaw(before, edited);
                                    CaseChange change = CaseChange.between(before, edited);
                                    refuseUnwritable(change);
                                    ReviewCase after = edited.withVersion(edited.version() + 1);
                                    if (!tx.cases()
                                            .update(
                                                    before,
                                                    after,
                                                    change,
                                                    desk.session().member().id(),
                                                    desk.clock().instant())) {
                                        throw stale(edited, before.version());
                                    }
                                    tx.cases().dropDraft(desk.session().member().id(), edited.id());
                                    safety.raise(tx, Optional.of(before), after, others);
                                    tx.audit(
                                            edited.reference().text(),
                                            names(change),
                                            Shown.of(after, desk.vocabulary().catalogue()));
                                    return after;
                                });
        desk.news().tellOf(saved.id());
        return saved;
    }

    /**
     * Saves for those who may change one restricted class of answers, or the factors, and nothing
     * else, and who do not see the rest.
     */
    private ReviewCase saveRestricted(ReviewCase edited) throws Refused {
        ReviewCase saved =
                desk.work()
                        .write(
                                desk.session(),
                                restricted(),
                                tx -> {
                                    ReviewCase before = require(tx, edited.id());
                                    refuseStale(edited, before.version());
                                    CaseChange change = CaseChange.between(before, edited);
                                    refuseUnwritable(change);
                                    ReviewCase whole =
                                            tx.cases()
                                                    .find(edited.id(), sightOfRestricted())
                                                    .orElseThrow();
                                    ReviewCase after =
                                            change.applyTo(whole, desk.vocabulary().catalogue())
                                                    .withVersion(edited.version() + 1);
                                    CaseRules.refuseThaw(whole, after);
                                    if (!tx.cases()
                                            .update(
                                                    whole,
                                                    after,
                                                    change,
                                                    desk.session().member().id(),
                                                    desk.clock().instant())) {
                                        throw stale(edited, before.version());
                                    }
                                    tx.cases().dropDraft(desk.session().member().id(), edited.id());
                                    tx.audit(edited.reference().text(), names(change));
                                    return edited.withVersion(after.version());
                                });
        desk.news().tellOf(saved.id());
        return saved;
    }

    private Intent restricted() {
        Session session = desk.session();
        if (session.may(Right.WRITE_LIVING)) {
            return Intent.SAVE_LIVING;
        }
        if (session.may(Right.WRITE_POLICE)) {
            return Intent.SAVE_POLICE;
        }
        return session.may(Right.WRITE_FACTORS) ? Intent.SAVE_FACTORS : Intent.SAVE_CASE;
    }

    private Sight sightOfRestricted() {
        Sight sight = desk.session().sight();
        return new Sight(sight.identity(), sight.living(), sight.police());
    }

    /** Refuses a change of anything that the member may not change. */
    private void refuseUnwritable(CaseChange change) throws Refused {
        for (CaseChange.Item item : change.items()) {
            desk.session().require(writing(item));
        }
    }

    private Right writing(CaseChange.Item item) {
        String name = item.item();
        if (name.startsWith("factor:")) {
            return Right.WRITE_FACTORS;
        }
        return CaseChange.field(name)
                .flatMap(desk.vocabulary().catalogue()::find)
                .map(field -> Session.writing(field.sensitivity()))
                .orElse(Right.WRITE_CASES);
    }

    private static void refuseStale(ReviewCase edited, long stored) throws Refused {
        if (stored != edited.version()) {
            throw stale(edited, stored);
        }
    }

    private static Refused stale(ReviewCase edited, long stored) {
        return new Refused(new Problem.Stale(edited.reference().text(), edited.version(), stored));
    }

    /** Which items changed, by name and without their values. */
    private static String names(CaseChange change) {
        StringBuilder names = new StringBuilder();
        for (CaseChange.Item item : change.items()) {
            String kind = item.item();
            String name =
                    kind.startsWith("answer:")
                            ? kind.substring(7)
                            : kind.substring(0, kind.indexOf(':'));
            if (names.length() + name.length() > 3500) {
                return names.append(" …").toString();
            }
            names.append(names.isEmpty() ? "" : " ").append(name);
        }
        return names.toString();
    }

    /** Lays this person's unsaved changes beside what is stored now. */
    public Reconciliation reconcile(ReviewCase opened, ReviewCase edited) throws Refused {
        ReviewCase stored =
                desk.work().read(desk.session(), records -> require(records, edited.id()));
        CaseChange mine = CaseChange.between(opened, edited);
        CaseChange theirs = CaseChange.between(opened, stored);
        return new Reconciliation(
                stored,
                mine.conflictsWith(theirs),
                mine.applyTo(stored, desk.vocabulary().catalogue()));
    }

    /** Every save of a case, latest first. */
    public List<Revision> history(CaseId id) throws Refused {
        return desk.look(
                Reading.CASE_HISTORY,
                records -> records.cases().history(id, desk.session().sight()));
    }

    /**
     * Whether work that is not saved is kept: for whoever may change anything in a case, unless
     * names are hidden, and with them what a draft that is there already holds.
     */
    public boolean keepsDrafts() {
        Session session = desk.session();
        return !session.unnamed()
                && (session.may(Right.WRITE_CASES)
                        || session.may(Right.WRITE_LIVING)
                        || session.may(Right.WRITE_POLICE)
                        || session.may(Right.WRITE_FACTORS));
    }

    /** Keeps work that is not saved, for whoever may save it. */
    public void keepDraft(ReviewCase opened, ReviewCase edited) throws Refused {
        keepDraft(opened, edited, Map.of());
    }

    /** The same with what was typed in fields and makes no answer yet. */
    public void keepDraft(ReviewCase opened, ReviewCase edited, Map<AnswerKey, String> unread)
            throws Refused {
        CaseDraft draft =
                new CaseDraft(
                        edited.id(),
                        opened.version(),
                        desk.clock().instant(),
                        CaseChange.between(opened, edited).withTyped(unread));
        if (desk.session().unnamed()) {
            throw new Refused(new Problem.NamesHidden());
        }
        refuseUnwritable(draft.change());
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_DRAFT,
                        tx -> {
                            if (draft.change().isEmpty()) {
                                tx.cases().dropDraft(desk.session().member().id(), edited.id());
                            } else {
                                tx.cases().keepDraft(desk.session().member().id(), draft);
                            }
                            return draft;
                        });
    }

    public void dropDraft(CaseId id) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_DRAFT,
                        tx -> {
                            tx.cases().dropDraft(desk.session().member().id(), id);
                            return id;
                        });
    }

    /** Keeps a draft again that was thrown away, unless there is another one by now. */
    public void putDraftBack(CaseReference reference, CaseDraft draft) throws Refused {
        UUID member = desk.session().member().id();
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_DRAFT,
                        tx -> {
                            if (tx.cases().draft(member, draft.reviewCase()).isPresent()) {
                                throw new Refused(
                                        new Problem.Stale(
                                                reference.text(),
                                                draft.baseVersion(),
                                                draft.baseVersion()));
                            }
                            tx.cases().keepDraft(member, draft);
                            return draft;
                        });
    }

    /** The opened case with the draft's changes made to it. */
    public ReviewCase resume(ReviewCase opened, CaseDraft draft) {
        return draft.change().applyTo(opened, desk.vocabulary().catalogue());
    }
}
