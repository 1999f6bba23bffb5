package vigil.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;

/**
 * Opening a case in an emergency that is closed to the reader by a rule: a declared interest, or an
 * agenda it does not stand on. It gives no key: names, living people and police answers that the
 * reader's key does not open stay sealed. It is read once, for a short while, changes nothing, and
 * is told to the coordinator and the guardian until one of them has looked at it.
 */
public final class Emergencies {

    /** For how long it is shown. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    private static final int WORDS = 10;
    private static final int MOST_WORDS = 2000;

    /**
     * A case as it was opened, to be read and nothing else.
     *
     * @param until when it is to be put away
     */
    public record Opened(ReviewCase reviewCase, EmergencyStore.Opening opening, Instant until) {}

    /**
     * One that waits to be looked at.
     *
     * @param member the name of who opened it
     * @param own whether the reader opened it, who does not look at it themself
     * @param mayReview whether it is for the reader to look at it
     */
    public record Waiting(
            EmergencyStore.Opening opening, String member, boolean own, boolean mayReview) {}

    private final Desk desk;

    Emergencies(Desk desk) {
        this.desk = desk;
    }

    /** Whether this member's role may. */
    public boolean may() {
        return desk.session().may(Right.OPEN_IN_EMERGENCY);
    }

    /**
     * Opens a case, and says so in the audit and to those who look at it afterwards.
     *
     * @param asked its reference as it was typed
     * @throws Refused if nothing of this reference is there, if it is open as usual, or if no
     *     reason is given in words
     */
    public Opened open(String asked, String why) throws Refused {
        CaseReference reference =
                CaseReference.parse(asked)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(asked.strip())));
        String words = why.strip();
        if (words.length() < WORDS) {
            throw new Refused(new Problem.EmergencyReasonMissing(WORDS));
        }
        Opened opened =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.OPEN_IN_EMERGENCY,
                                tx -> opened(tx, reference, cut(words)));
        desk.news().tell(Changed.EMERGENCIES);
        return opened;
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), MOST_WORDS));
    }

    private Opened opened(Transaction tx, CaseReference reference, String words) throws Refused {
        CaseId id =
                tx.cases()
                        .identify(reference)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(reference.text())));
        EmergencyStore.Barred barred = barred(tx, id, reference);
        Session session = desk.session();
        ReviewCase read =
                tx.cases()
                        .find(id, session.sight().ofNobody())
                        .orElseThrow(() -> new Refused(new Problem.NotFound(reference.text())));
        ReviewCase seen =
                read.withReturns(
                        read.returns().stream()
                                .filter(r -> session.seesReturnOf(r.agency()))
                                .toList());
        Instant now = desk.clock().instant();
        EmergencyStore.Opening opening =
                new EmergencyStore.Opening(
                        desk.ids().next(),
                        id,
                        reference.text(),
                        session.member().id(),
                        now,
                        barred,
                        words,
                        Optional.empty());
        tx.emergencies().add(opening);
        tx.audit(
                reference.text(),
                "barred " + barred.name() + ": " + words,
                Shown.of(seen, desk.vocabulary().catalogue()));
        return new Opened(seen, opening, now.plus(LASTS));
    }

    private EmergencyStore.Barred barred(Records records, CaseId id, CaseReference reference)
            throws Refused {
        Session session = desk.session();
        if (records.panel().closedTo(session.member().id()).containsKey(id)) {
            return EmergencyStore.Barred.INTEREST;
        }
        boolean usual =
                records.cases().rows(List.of(id), session.sight().unnamed()).stream()
                        .findAny()
                        .isPresent();
        if (usual) {
            throw new Refused(new Problem.NoEmergency(reference.text()));
        }
        return EmergencyStore.Barred.AGENDA;
    }

    /** What nobody has looked at yet, for those who read the audit record; else nothing. */
    public List<Waiting> waiting() throws Refused {
        return listed(false);
    }

    /** All of them, latest first; for those who read the audit record. */
    public List<Waiting> all() throws Refused {
        desk.session().require(Right.READ_AUDIT);
        return listed(true);
    }

    private List<Waiting> listed(boolean all) throws Refused {
        Session session = desk.session();
        if (!session.may(Right.READ_AUDIT)) {
            return List.of();
        }
        return desk.work()
                .read(
                        session,
                        records ->
                                records.emergencies().all().stream()
                                        .filter(each -> all || each.seen().isEmpty())
                                        .map(each -> waiting(records, each))
                                        .toList());
    }

    private Waiting waiting(Records records, EmergencyStore.Opening opening) {
        return new Waiting(
                opening,
                records.panel().member(opening.member()).map(PanelMember::name).orElse(""),
                opening.member().equals(desk.session().member().id()),
                desk.session().may(Intent.REVIEW_EMERGENCY)
                        && againstReview(records, opening).isEmpty());
    }

    /**
     * Says that one looked at it: the guardian, and the coordinator where it was a guardian who
     * opened it.
     *
     * @param note what was found; may be empty
     * @throws Refused if it is one's own, or somebody has looked at it before
     */
    public void review(UUID id, String note) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.REVIEW_EMERGENCY,
                        tx -> {
                            EmergencyStore.Opening opening =
                                    tx.emergencies().all().stream()
                                            .filter(each -> each.id().equals(id))
                                            .findFirst()
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(id.toString())));
                            Optional<Problem> against = againstReview(tx, opening);
                            if (against.isPresent()) {
                                throw new Refused(against.get());
                            }
                            EmergencyStore.Seen seen =
                                    new EmergencyStore.Seen(
                                            desk.clock().instant(),
                                            desk.session().member().id(),
                                            cut(note.strip()));
                            if (!tx.emergencies().seen(id, seen)) {
                                throw new Refused(new Problem.AlreadyAnswered());
                            }
                            tx.audit(opening.reference(), "opened by " + opening.member());
                            return opening;
                        });
        desk.news().tell(Changed.EMERGENCIES);
    }

    private Optional<Problem> againstReview(Records records, EmergencyStore.Opening opening) {
        PanelMember self = desk.session().member();
        if (opening.member().equals(self.id())) {
            return Optional.of(new Problem.OwnRequest());
        }
        boolean ofGuardian =
                records.panel()
                        .member(opening.member())
                        .filter(m -> m.role() == PanelRole.CALDICOTT_GUARDIAN)
                        .isPresent();
        return self.role() == PanelRole.CALDICOTT_GUARDIAN || ofGuardian
                ? Optional.empty()
                : Optional.of(new Problem.NotPermitted(Right.REVIEW_EMERGENCIES.name()));
    }
}
