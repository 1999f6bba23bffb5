package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.panel.OutputTier;

/**
 * Redacted and public minutes leave only after somebody else approved them. That holds wherever
 * there is somebody else: another member with a key who may approve. Where there is nobody, one
 * person releases, and the register says so.
 */
public final class SecondPerson {

    /** Who has a key of the store. */
    @FunctionalInterface
    interface KeyHolders {
        Set<UUID> members() throws Refused;
    }

    /**
     * How it stands with a version of the minutes.
     *
     * @param needed whether it takes a second person at all
     * @param approvers names of those who may approve it
     * @param request the latest request for exactly these words that is not used up
     */
    public record Standing(
            boolean needed, List<String> approvers, Optional<ReleaseRequest> request) {

        /** Whether it may be released now. */
        public boolean free() {
            return !needed || request.filter(ReleaseRequest::usable).isPresent();
        }
    }

    private final Desk desk;
    private final ContentDigest digest;
    private final KeyHolders holders;

    SecondPerson(Desk desk, ContentDigest digest, KeyHolders holders) {
        this.desk = desk;
        this.digest = digest;
        this.holders = holders;
    }

    public boolean mayApprove() {
        return desk.session().may(Intent.APPROVE_RELEASE);
    }

    /** Whether versions of this kind leave only after a second person approved. */
    static boolean concerns(OutputTier tier) {
        return tier == OutputTier.REDACTED || tier == OutputTier.PUBLIC;
    }

    public Standing standing(Publication.Prepared prepared) throws Refused {
        Set<UUID> keys = holders.members();
        String words = words(prepared);
        return desk.work()
                .read(desk.session(), records -> standing(records, prepared, words, keys));
    }

    private Standing standing(
            Records records, Publication.Prepared prepared, String words, Set<UUID> keys) {
        if (!concerns(prepared.tier())) {
            return new Standing(false, List.of(), Optional.empty());
        }
        List<String> others = others(records, desk.session().member().id(), keys);
        return new Standing(
                !others.isEmpty(),
                others,
                records.minutes().requests(prepared.meeting()).stream()
                        .filter(r -> r.tier().equals(prepared.tier().code()))
                        .filter(r -> r.sha256().equals(words))
                        .filter(r -> r.release().isEmpty())
                        .reduce((earlier, later) -> later));
    }

    /** Who else has a key and may approve. */
    private static List<String> others(Records records, UUID self, Set<UUID> keys) {
        return records.panel().members().stream()
                .filter(m -> !m.id().equals(self) && m.active() && keys.contains(m.id()))
                .filter(m -> m.rights().contains(Right.APPROVE_RELEASES))
                .map(PanelMember::name)
                .sorted()
                .toList();
    }

    /**
     * Asks for somebody's approval.
     *
     * @throws Refused if the minutes still name somebody, or no recipient is given
     */
    public ReleaseRequest ask(Publication.Prepared prepared, String recipient) throws Refused {
        if (!prepared.found().isEmpty()) {
            throw new Refused(new Problem.IdentifiersLeft(prepared.found().size()));
        }
        if (recipient.isBlank()) {
            throw new Refused(new Problem.Invalid("meeting.distribution", "missing", List.of(1)));
        }
        ReleaseRequest request =
                new ReleaseRequest(
                        desk.ids().next(),
                        prepared.meeting(),
                        prepared.tier().code(),
                        prepared.version(),
                        words(prepared),
                        recipient.strip(),
                        desk.clock().instant(),
                        desk.session().member().id(),
                        Optional.empty(),
                        Optional.empty());
        desk.work()
                .write(
                        desk.session(),
                        Intent.ASK_RELEASE,
                        tx -> {
                            tx.minutes().ask(request);
                            tx.audit(
                                    "meeting " + request.meeting(),
                                    prepared.tier().name() + " " + request.sha256());
                            return request;
                        });
        desk.news().tell(Changed.MEETINGS);
        return request;
    }

    /** Every request for minutes of a meeting, the earliest first. */
    public List<ReleaseRequest> requests(UUID meeting) throws Refused {
        return desk.look(Reading.MINUTES, records -> records.minutes().requests(meeting));
    }

    /**
     * Approves what somebody else asked for.
     *
     * @throws Refused if it is one's own request, or it was decided already
     */
    public ReleaseRequest approve(UUID meeting, UUID request) throws Refused {
        return decide(meeting, request, true, "");
    }

    /** Refuses it; whoever asked reads the reason. */
    public ReleaseRequest refuse(UUID meeting, UUID request, String reason) throws Refused {
        if (reason.isBlank()) {
            throw new Refused(new Problem.Invalid("release.reason", "missing", List.of(1)));
        }
        return decide(meeting, request, false, reason.strip());
    }

    private ReleaseRequest decide(UUID meeting, UUID id, boolean approved, String reason)
            throws Refused {
        ReleaseRequest decided =
                desk.work()
                        .write(
                                desk.session(),
                                approved ? Intent.APPROVE_RELEASE : Intent.REFUSE_RELEASE,
                                tx -> {
                                    ReleaseRequest request =
                                            tx.minutes().requests(meeting).stream()
                                                    .filter(r -> r.id().equals(id) && r.waiting())
                                                    .findFirst()
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    new Problem.NotFound(
                                                                            id.toString())));
                                    UUID self = desk.session().member().id();
                                    if (request.askedBy().equals(self)) {
                                        throw new Refused(new Problem.OwnRequest());
                                    }
                                    ReleaseRequest.Decision decision =
                                            new ReleaseRequest.Decision(
                                                    desk.clock().instant(), self, approved, reason);
                                    tx.minutes().decide(id, decision);
                                    tx.audit(
                                            "meeting " + meeting,
                                            request.tier() + " " + request.sha256());
                                    return request.with(decision);
                                });
        desk.news().tell(Changed.MEETINGS);
        return decided;
    }

    /** What a release needs to know within its own transaction. */
    record Passed(boolean needed, Optional<ReleaseRequest> request) {

        /** What the audit row of the release says of it. */
        String said() {
            return request.map(r -> " approved " + r.decided().orElseThrow().member())
                    .orElse(" by one person");
        }
    }

    /** The members with a key, to be asked for before {@link #pass}. */
    Set<UUID> keyHolders() throws Refused {
        return holders.members();
    }

    /**
     * Lets a release through.
     *
     * @throws Refused if a second person has not approved these words for this recipient
     */
    Passed pass(Records records, Publication.Prepared prepared, String recipient, Set<UUID> keys)
            throws Refused {
        Standing standing = standing(records, prepared, words(prepared), keys);
        Optional<ReleaseRequest> approved =
                records.minutes().requests(prepared.meeting()).stream()
                        .filter(r -> r.tier().equals(prepared.tier().code()) && r.usable())
                        .filter(r -> r.sha256().equals(words(prepared)))
                        .filter(r -> r.recipient().equals(recipient.strip()))
                        .findFirst();
        if (standing.needed() && approved.isEmpty()) {
            throw new Refused(
                    new Problem.SecondPersonNeeded(String.join(", ", standing.approvers())));
        }
        return new Passed(standing.needed(), approved);
    }

    private String words(Publication.Prepared prepared) {
        return digest.sha256(new KeptMinutes(prepared.view(), prepared.log(), List.of()).bytes());
    }
}
