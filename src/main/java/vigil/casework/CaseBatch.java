package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;

/**
 * One change made to many cases at once, in one transaction. Cases it cannot be made to are left as
 * they are and named with the reason; every case that changes has its own row in the audit.
 */
public final class CaseBatch {

    /** More at once would keep others from saving for too long. */
    public static final int MOST = 1_000;

    /** Why a case was left as it was; ends a message key. */
    public enum Reason {
        /** Its status does not allow it. */
        LEAP,
        /** It has the value already. */
        SAME,
        /** An answer would then make no sense. */
        INVALID,
        /** Somebody saved it meanwhile. */
        CHANGED,
        /** It is there no longer. */
        GONE
    }

    /** A case that was left as it was. */
    public record Left(String reference, Reason reason) {}

    /** What a case held before, to be put back. */
    record Before(CaseId id, long version, Optional<Answer> answer) {}

    /**
     * What came of it.
     *
     * @param undo puts everything back, as long as nobody has saved a case since
     */
    public record Outcome(int changed, List<Left> left, Undo undo) {}

    /** The way back from a change. */
    public record Undo(FieldKey field, List<Before> before) {
        public Undo {
            before = List.copyOf(before);
        }

        public boolean isPossible() {
            return !before.isEmpty();
        }
    }

    private final Desk desk;

    CaseBatch(Desk desk) {
        this.desk = desk;
    }

    public Outcome setStatus(List<CaseId> cases, CaseStatus status) throws Refused {
        return set(cases, Fields.STATUS, new Value.Code(status.code()));
    }

    public Outcome setCoordinator(List<CaseId> cases, UUID member) throws Refused {
        return set(cases, Fields.COORDINATOR, new Value.Code(member.toString()));
    }

    public Outcome setTargetPanelDate(List<CaseId> cases, LocalDate day) throws Refused {
        return set(cases, Fields.TARGET_PANEL_DATE, new Value.Date(PartialDate.of(day)));
    }

    private Outcome set(List<CaseId> cases, FieldKey field, Value value) throws Refused {
        refuseTooMany(cases.size());
        Outcome outcome =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.CHANGE_CASES,
                                tx -> {
                                    List<Left> left = new ArrayList<>();
                                    List<Before> before = new ArrayList<>();
                                    for (CaseId id : cases) {
                                        set(tx, id, field, value, left).ifPresent(before::add);
                                    }
                                    auditNothing(tx, before.size());
                                    return new Outcome(
                                            before.size(), left, new Undo(field, before));
                                });
        tellOf(outcome.changed());
        return outcome;
    }

    private Optional<Before> set(
            Transaction tx, CaseId id, FieldKey field, Value value, List<Left> left) {
        Optional<ReviewCase> found = tx.cases().find(id, desk.session().sight());
        if (found.isEmpty()) {
            left.add(new Left(id.toString(), Reason.GONE));
            return Optional.empty();
        }
        ReviewCase before = found.get();
        ReviewCase after = before.withAnswers(before.answers().with(field, value));
        Optional<Reason> not = against(before, after);
        if (not.isPresent()) {
            left.add(new Left(before.reference().text(), not.get()));
            return Optional.empty();
        }
        store(tx, before, after);
        return Optional.of(new Before(id, before.version() + 1, before.answers().get(field)));
    }

    private Optional<Reason> against(ReviewCase before, ReviewCase after) {
        if (before.answers().equals(after.answers())) {
            return Optional.of(Reason.SAME);
        }
        if (!before.status().mayBecome(after.status())) {
            return Optional.of(Reason.LEAP);
        }
        List<Finding> old = CaseFindings.errors(before, desk.today());
        boolean worse =
                CaseFindings.errors(after, desk.today()).stream()
                        .anyMatch(error -> !old.contains(error));
        return worse ? Optional.of(Reason.INVALID) : Optional.empty();
    }

    private void store(Transaction tx, ReviewCase before, ReviewCase after) {
        CaseChange change = CaseChange.between(before, after);
        tx.cases()
                .update(
                        before,
                        after.withVersion(before.version() + 1),
                        change,
                        desk.session().member().id(),
                        desk.clock().instant());
        tx.audit(before.reference().text(), change.items().getFirst().item());
    }

    /** Puts back what a change replaced. Cases saved since then stay as they are. */
    public Outcome undo(Undo undo) throws Refused {
        Outcome outcome =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.CHANGE_CASES,
                                tx -> {
                                    List<Left> left = new ArrayList<>();
                                    int changed = 0;
                                    for (Before was : undo.before()) {
                                        changed += putBack(tx, undo.field(), was, left) ? 1 : 0;
                                    }
                                    auditNothing(tx, changed);
                                    return new Outcome(
                                            changed, left, new Undo(undo.field(), List.of()));
                                });
        tellOf(outcome.changed());
        return outcome;
    }

    private boolean putBack(Transaction tx, FieldKey field, Before was, List<Left> left) {
        Optional<ReviewCase> found = tx.cases().find(was.id(), desk.session().sight());
        if (found.isEmpty() || found.get().version() != was.version()) {
            left.add(
                    new Left(
                            found.map(c -> c.reference().text()).orElse(was.id().toString()),
                            found.isEmpty() ? Reason.GONE : Reason.CHANGED));
            return false;
        }
        ReviewCase now = found.get();
        ReviewCase back =
                now.withAnswers(
                        was.answer()
                                .map(answer -> now.answers().with(field, answer))
                                .orElseGet(() -> now.answers().without(new AnswerKey(field, 0))));
        store(tx, now, back);
        return true;
    }

    /**
     * Puts cases on a meeting's agenda, after the cases that are there.
     *
     * @return how many were added; {@code left} are those that were on it
     */
    public Outcome putOnAgenda(List<CaseRow> cases, UUID meetingId) throws Refused {
        refuseTooMany(cases.size());
        Outcome outcome =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_MEETING,
                                tx -> {
                                    Meeting meeting =
                                            tx.panel()
                                                    .meeting(meetingId)
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    new Problem.NotFound(
                                                                            meetingId.toString())));
                                    return onAgenda(tx, meeting, cases);
                                });
        if (outcome.changed() > 0) {
            desk.news().tell(Changed.MEETINGS);
        }
        return outcome;
    }

    private Outcome onAgenda(Transaction tx, Meeting meeting, List<CaseRow> cases) throws Refused {
        if (!meeting.state().open()) {
            throw new Refused(new Problem.Invalid("meeting.version", "minutesLocked", List.of()));
        }
        List<Left> left = new ArrayList<>();
        List<AgendaItem> added = new ArrayList<>();
        ReviewMeetings meetings = new ReviewMeetings(desk);
        int minutes = Setting.CASE_MINUTES.number(tx.settings().get(Setting.CASE_MINUTES));
        for (CaseRow row : cases) {
            if (meeting.cases().contains(row.id())) {
                left.add(new Left(row.reference().text(), Reason.SAME));
            } else {
                added.add(meetings.caseItem(row.id(), row.reference().text(), minutes));
            }
        }
        if (!added.isEmpty()
                && !tx.panel()
                        .updateMeeting(
                                meeting.withMore(added).withVersion(meeting.version() + 1))) {
            throw new Refused(
                    new Problem.Stale(meeting.title(), meeting.version(), meeting.version() + 1));
        }
        tx.audit(meeting.date().toString(), added.size() + " cases put on the agenda");
        return new Outcome(added.size(), left, new Undo(Fields.STATUS, List.of()));
    }

    private static void refuseTooMany(int count) throws Refused {
        if (count > MOST) {
            throw new Refused(new Problem.Invalid("list.marked", "tooMany", List.of(MOST)));
        }
    }

    /** An intent leaves a row in the audit even if nothing came of it. */
    private static void auditNothing(Transaction tx, int changed) {
        if (changed == 0) {
            tx.audit("cases", "0 changed");
        }
    }

    private void tellOf(int changed) {
        if (changed > 0) {
            desk.news().tell(Changed.CASES);
        }
    }
}
