package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.MinutesView;
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
    private final ContentDigest digest;

    MinutesVersions(Desk desk, Publication publication, ContentDigest digest) {
        this.desk = desk;
        this.publication = publication;
        this.digest = digest;
    }

    /** Locked versions, earliest first. */
    public List<MinutesStore.Version> versions(UUID meeting) throws Refused {
        return desk.work().read(desk.session(), records -> records.minutes().versions(meeting));
    }

    public List<MinutesStore.Amendment> amendments(UUID meeting) throws Refused {
        return desk.work().read(desk.session(), records -> records.minutes().amendments(meeting));
    }

    /** The full version as it was locked. */
    public Optional<byte[]> locked(UUID meeting, int number) throws Refused {
        desk.session().require(Intent.RELEASE_FULL.right().orElseThrow());
        return desk.work().read(desk.session(), records -> records.minutes().pdf(meeting, number));
    }

    /**
     * Locks agreed minutes.
     *
     * @throws Refused with {@link Problem.Invalid} if they are not agreed
     */
    public MinutesStore.Version lock(UUID id, Progress progress) throws Refused {
        Publication.Prepared full = publication.prepare(id, OutputTier.FULL, "", true, progress);
        MinutesStore.Version locked =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.LOCK_MINUTES,
                                tx -> {
                                    Meeting meeting = meeting(tx, id);
                                    if (meeting.state() != MeetingState.AGREED) {
                                        throw invalid("minutesNotAgreed");
                                    }
                                    Meeting next =
                                            meeting.withState(MeetingState.LOCKED)
                                                    .withVersion(meeting.version() + 1);
                                    if (meeting.version() != full.meetingVersion()
                                            || !tx.panel().updateMeeting(next)) {
                                        throw new Refused(
                                                new Problem.Stale(
                                                        meeting.title(),
                                                        full.meetingVersion(),
                                                        meeting.version()));
                                    }
                                    MinutesStore.Version version =
                                            new MinutesStore.Version(
                                                    id,
                                                    tx.minutes().versions(id).size() + 1,
                                                    next.version(),
                                                    desk.clock().instant(),
                                                    desk.session().member().id(),
                                                    sha256(full.view(), digest),
                                                    full.pages());
                                    tx.minutes().lock(version, full.pdf());
                                    tx.audit(
                                            "meeting " + id,
                                            "version " + version.number() + " " + version.sha256());
                                    return version;
                                });
        desk.news().tell(Changed.MEETINGS);
        return locked;
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
                            if (meeting.state() != MeetingState.LOCKED) {
                                throw invalid("minutesNotLocked");
                            }
                            Meeting next =
                                    meeting.withState(MeetingState.HELD)
                                            .withVersion(meeting.version() + 1);
                            if (!tx.panel().updateMeeting(next)) {
                                throw new Refused(
                                        new Problem.Stale(
                                                meeting.title(),
                                                meeting.version(),
                                                meeting.version() + 1));
                            }
                            int number =
                                    Math.max(
                                            tx.minutes().versions(id).size() + 1,
                                            tx.minutes().amendments(id).stream()
                                                            .mapToInt(
                                                                    MinutesStore.Amendment::number)
                                                            .max()
                                                            .orElse(1)
                                                    + 1);
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
        int opened =
                records.minutes().amendments(meeting.id()).stream()
                        .mapToInt(MinutesStore.Amendment::number)
                        .max()
                        .orElse(1);
        return Math.max(
                opened, meeting.state() == MeetingState.LOCKED ? Math.max(1, locked) : locked + 1);
    }

    /** Of every word of the minutes. */
    static String sha256(MinutesView view, ContentDigest digest) {
        try {
            return digest.sha256(
                    new ByteArrayInputStream(view.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
    }
}
