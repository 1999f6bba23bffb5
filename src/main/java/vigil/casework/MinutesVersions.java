package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

/**
 * Minutes from agreed to locked. What is locked is kept as it was, with a hash, and is only ever
 * changed by a new version, for which a reason is given.
 */
public final class MinutesVersions {

    private static final int LONGEST_REASON = 1000;

    private final Desk desk;
    private final Publication publication;

    MinutesVersions(Desk desk, Publication publication) {
        this.desk = desk;
        this.publication = publication;
    }

    /** Locked versions, earliest first. */
    public List<MinutesStore.Version> versions(UUID meeting) throws Refused {
        return desk.look(Reading.MINUTES, records -> records.minutes().versions(meeting));
    }

    public List<MinutesStore.Amendment> amendments(UUID meeting) throws Refused {
        return desk.look(Reading.MINUTES, records -> records.minutes().amendments(meeting));
    }

    /**
     * The full version as it was locked; none to whom it would tell of a case that is closed to
     * them, since nothing can be left out of it.
     */
    public Optional<byte[]> locked(UUID meeting, int number) throws Refused {
        desk.session().require(Intent.RELEASE_FULL.right().orElseThrow());
        return desk.look(
                Reading.FULL_MINUTES,
                records -> {
                    ClosedCases.refuse(records, desk.session(), meeting(records, meeting).cases());
                    Set<String> left = ClosedTraces.of(records, desk.session()).references(records);
                    return records.minutes()
                                    .tier(meeting, number, OutputTier.FULL.code(), "")
                                    .map(kept -> KeptMinutes.read(kept.content()))
                                    .filter(kept -> kept.without(left).equals(kept))
                                    .isPresent()
                            ? records.minutes().pdf(meeting, number)
                            : Optional.empty();
                });
    }

    /**
     * Locks agreed minutes.
     *
     * @throws Refused with {@link Problem.Invalid} if they are not agreed
     */
    public MinutesStore.Version lock(UUID id, Progress progress) throws Refused {
        desk.session().require(Intent.LOCK_MINUTES.right().orElseThrow());
        desk.session().require(Intent.RELEASE_FULL.right().orElseThrow());
        MinutesMaking.Locking made = publication.locking(id, progress);
        MinutesStore.Version locked =
                desk.work().write(desk.session(), Intent.LOCK_MINUTES, tx -> lock(tx, id, made));
        desk.news().tell(Changed.MEETINGS);
        return locked;
    }

    private MinutesStore.Version lock(Transaction tx, UUID id, MinutesMaking.Locking made)
            throws Refused {
        Meeting meeting = meeting(tx, id);
        // Minutes that were locked elsewhere and brought in are not kept here yet.
        boolean broughtIn =
                meeting.state() == MeetingState.LOCKED && tx.minutes().versions(id).isEmpty();
        if (meeting.state() != MeetingState.AGREED && !broughtIn) {
            throw invalid("minutesNotAgreed");
        }
        if (meeting.version() != made.meetingVersion()) {
            throw new Refused(
                    new Problem.Stale(meeting.title(), made.meetingVersion(), meeting.version()));
        }
        PatternDecisions.store(tx, meeting.withState(MeetingState.LOCKED));
        MinutesStore.Version version =
                new MinutesStore.Version(
                        id,
                        made.number(),
                        meeting.version() + 1,
                        desk.clock().instant(),
                        desk.session().member().id(),
                        made.sha256(),
                        made.pages());
        tx.minutes().lock(version, made.pdf(), made.tiers());
        tx.audit(
                "meeting " + id,
                "version " + version.number() + " " + version.sha256(),
                shown(tx, id, desk.session()));
        return version;
    }

    /** What the full minutes of a meeting show. */
    static Shown shown(Records records, UUID meeting, Session session) {
        List<CaseId> cases =
                records.panel().meeting(meeting).stream()
                        .flatMap(held -> held.agenda().stream())
                        .flatMap(item -> item.reviewCase().stream())
                        .distinct()
                        .toList();
        return Shown.names(
                records.cases().rows(cases, session.sight().unnamed()).stream()
                        .map(CaseRow::reference)
                        .toList());
    }

    /**
     * Opens agreed minutes again, so that something can be put right before they are locked.
     *
     * @throws Refused with {@link Problem.Invalid} if they are not agreed
     */
    public void reopen(UUID id) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.REOPEN_MINUTES,
                        tx -> {
                            Meeting meeting = meeting(tx, id);
                            if (meeting.state() != MeetingState.AGREED) {
                                throw invalid("minutesNotAgreed");
                            }
                            PatternDecisions.store(tx, meeting.withState(MeetingState.HELD));
                            tx.audit("meeting " + id, "opened again");
                            return id;
                        });
        desk.news().tell(Changed.MEETINGS);
    }

    /**
     * Opens locked minutes again as a new version; the locked one stays as it is.
     *
     * @throws Refused with {@link Problem.Invalid} if they are not locked or no reason is given
     */
    public void amend(UUID id, String reason) throws Refused {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw invalid("amendmentNeedsReason");
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.AMEND_MINUTES,
                        tx -> {
                            Meeting meeting = meeting(tx, id);
                            if (meeting.state() != MeetingState.LOCKED
                                    || tx.minutes().versions(id).isEmpty()) {
                                throw invalid("minutesNotLocked");
                            }
                            PatternDecisions.store(tx, meeting.withState(MeetingState.HELD));
                            int number = tx.minutes().versions(id).size() + 1;
                            tx.minutes()
                                    .open(
                                            new MinutesStore.Amendment(
                                                    id,
                                                    number,
                                                    why,
                                                    desk.clock().instant(),
                                                    desk.session().member().id()));
                            tx.audit("meeting " + id, "version " + number);
                            return number;
                        });
        desk.news().tell(Changed.MEETINGS);
    }

    private static Refused invalid(String why) {
        return new Refused(new Problem.Invalid("meeting.version", why, List.of()));
    }

    private static Meeting meeting(Records records, UUID id) throws Refused {
        return records.panel()
                .meeting(id)
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    /** The number of the version that is being written or stands locked. */
    static int number(Records records, Meeting meeting) {
        int locked = records.minutes().versions(meeting.id()).size();
        return meeting.state() == MeetingState.LOCKED ? Math.max(1, locked) : locked + 1;
    }
}
