package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.FindingRecord;
import vigil.domain.pattern.Standing;
import vigil.domain.pattern.Verdict;
import vigil.patterns.Finding;

/**
 * What the panel decides about findings: to watch one, to raise it to a meeting, to snooze it until
 * a day, to dismiss it, to take it up again. Each decision is one row that is never changed, with
 * the finding's figures at the time; an earlier one can be taken back by another row.
 *
 * <p>Everybody who sees patterns may watch. What takes a finding off everybody's board is for
 * coordinator and chair, and an agenda for those who may change meetings.
 */
public final class PatternDecisions {

    private static final int REASON = 4_000;
    private static final int SUBJECT = 120;
    private static final int RAISED_MINUTES = 10;

    /**
     * The finding that is decided about, as the person sees it.
     *
     * @param said its sentence
     * @param version how many decisions about it the person has seen
     */
    public record About(String finding, String said, Standing standing, int version) {

        /** A finding of a search. */
        public static About of(Finding finding, String said, PanelMemory memory) {
            return new About(
                    finding.key(),
                    said,
                    PanelMemory.standing(finding),
                    memory.record(finding.key()).version());
        }

        /** A finding that was set aside, whether or not a search still finds it. */
        public static About of(FindingRecord record) {
            FindingDecision last = record.decisions().getLast();
            return new About(record.finding(), last.said(), last.standing(), record.version());
        }
    }

    /** How a raised finding stands on an agenda. */
    public record Raising(UUID meeting, String title, String discussion) {}

    /** Something that happened to a finding, for its history. */
    public sealed interface Event {
        Instant at();

        Standing standing();

        /** A decision, and whether it was taken back since. */
        record Decided(FindingDecision decision, String by, boolean undone, String meeting)
                implements Event {
            @Override
            public Instant at() {
                return decision.at();
            }

            @Override
            public Standing standing() {
                return decision.standing();
            }
        }

        /** A meeting was held while the finding stood like this. */
        record Met(String title, LocalDate date, Instant at, Standing standing) implements Event {}
    }

    /** A finding that is not among all others, with the decision that holds. */
    public record Decided(FindingRecord record, Disposition disposition, String by) {

        public FindingDecision decision() {
            return record.current().orElseThrow();
        }
    }

    private final Desk desk;

    PatternDecisions(Desk desk) {
        this.desk = desk;
    }

    /** What the panel remembers of findings. */
    public PanelMemory memory() throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        return desk.work().read(desk.session(), records -> PanelMemory.read(records, desk.today()));
    }

    /** Keeps a finding on the board. */
    public FindingDecision watch(About about) throws Refused {
        return decide(Intent.WATCH_FINDING, about, new Verdict.Watched());
    }

    /** Takes a finding off the board until a day. */
    public FindingDecision snooze(About about, LocalDate until, String reason) throws Refused {
        if (!until.isAfter(desk.today())) {
            throw new Refused(new Problem.Invalid("finding.until", "notAhead", List.of()));
        }
        return decide(Intent.SET_FINDING_ASIDE, about, new Verdict.Snoozed(until, reason(reason)));
    }

    /** Takes a finding off the board, unless it grows. */
    public FindingDecision dismiss(About about, String reason) throws Refused {
        return decide(Intent.SET_FINDING_ASIDE, about, new Verdict.Dismissed(reason(reason)));
    }

    /** Puts a finding among all others again; to stop watching takes no more than to watch. */
    public FindingDecision takeUp(About about, String note) throws Refused {
        Disposition now = memory().disposition(about.finding());
        return decide(
                now == Disposition.WATCHED ? Intent.WATCH_FINDING : Intent.TAKE_FINDING_UP,
                about,
                new Verdict.TakenUp(note.strip()));
    }

    private static String reason(String typed) throws Refused {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new Refused(new Problem.Invalid("finding.reason", "missing", List.of(1)));
        }
        return reason.substring(0, Math.min(reason.length(), REASON));
    }

    private FindingDecision decide(Intent intent, About about, Verdict verdict) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        FindingDecision made =
                desk.work().write(desk.session(), intent, tx -> append(tx, about, verdict));
        desk.news().tell(Changed.DECISIONS);
        return made;
    }

    private FindingDecision append(Transaction tx, About about, Verdict verdict) throws Refused {
        if (tx.findings().decisions(about.finding()).size() != about.version()) {
            throw new Refused(new Problem.DecidedMeanwhile());
        }
        FindingDecision decision =
                new FindingDecision(
                        desk.ids().next(),
                        about.finding(),
                        about.version() + 1,
                        desk.clock().instant(),
                        desk.session().member().id(),
                        verdict,
                        about.said(),
                        about.standing());
        tx.findings().append(decision);
        tx.audit(subject(about.finding()), verdict.getClass().getSimpleName());
        return decision;
    }

    /** What it is about; not the address, and not longer than the audit has room for. */
    private static String subject(String finding) {
        String type = finding.startsWith("SAME_PLACE") ? "SAME_PLACE" : finding;
        return type.substring(0, Math.min(type.length(), SUBJECT));
    }

    /** Puts a finding on the agenda of a meeting that is still to come. */
    public FindingDecision raise(About about, Raising raising) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        FindingDecision made =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.RAISE_FINDING,
                                tx -> {
                                    Meeting meeting = meeting(tx, raising.meeting());
                                    AgendaItem item =
                                            new AgendaItem(
                                                    desk.ids().next(),
                                                    AgendaKind.SURVEILLANCE,
                                                    raising.title(),
                                                    Optional.empty(),
                                                    RAISED_MINUTES,
                                                    raising.discussion(),
                                                    "");
                                    store(tx, meeting.withMore(List.of(item)));
                                    return append(
                                            tx, about, new Verdict.Raised(meeting.id(), item.id()));
                                });
        desk.news().tell(Changed.MEETINGS);
        desk.news().tell(Changed.DECISIONS);
        return made;
    }

    /** A meeting whose agenda can still be changed. */
    static Meeting meeting(Records records, UUID id) throws Refused {
        Meeting meeting =
                records.panel()
                        .meeting(id)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
        if (!meeting.state().open()) {
            throw new Refused(new Problem.Invalid("meeting.version", "minutesLocked", List.of()));
        }
        return meeting;
    }

    /** Stores a meeting over the version it was made from. */
    static void store(Transaction tx, Meeting meeting) throws Refused {
        if (!tx.panel().updateMeeting(meeting.withVersion(meeting.version() + 1))) {
            throw new Refused(
                    new Problem.Stale(meeting.title(), meeting.version(), meeting.version() + 1));
        }
    }

    /**
     * Takes the decision that holds back; what was decided before it holds again. An item that was
     * put on an agenda leaves it, unless the meeting has had it already.
     */
    public FindingDecision undo(FindingDecision decision) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        FindingDecision made =
                desk.work()
                        .write(
                                desk.session(),
                                intent(decision.verdict()),
                                tx -> {
                                    FindingRecord record =
                                            new FindingRecord(
                                                    decision.finding(),
                                                    tx.findings().decisions(decision.finding()));
                                    if (!record.current().equals(Optional.of(decision))) {
                                        throw new Refused(new Problem.DecidedMeanwhile());
                                    }
                                    if (decision.verdict() instanceof Verdict.Raised raised) {
                                        takeOff(tx, raised);
                                    }
                                    About about =
                                            new About(
                                                    decision.finding(),
                                                    decision.said(),
                                                    decision.standing(),
                                                    record.version());
                                    return append(tx, about, new Verdict.Undone(decision.id()));
                                });
        if (decision.verdict() instanceof Verdict.Raised) {
            desk.news().tell(Changed.MEETINGS);
        }
        desk.news().tell(Changed.DECISIONS);
        return made;
    }

    private static Intent intent(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Watched watched -> Intent.WATCH_FINDING;
            case Verdict.Raised raised -> Intent.RAISE_FINDING;
            case Verdict.Snoozed snoozed -> Intent.SET_FINDING_ASIDE;
            case Verdict.Dismissed dismissed -> Intent.SET_FINDING_ASIDE;
            case Verdict.TakenUp taken -> Intent.TAKE_FINDING_UP;
            case Verdict.Undone undone -> Intent.TAKE_FINDING_UP;
        };
    }

    private static void takeOff(Transaction tx, Verdict.Raised raised) throws Refused {
        Optional<Meeting> meeting = tx.panel().meeting(raised.meeting());
        if (meeting.filter(m -> m.state() == MeetingState.PLANNED).isPresent()) {
            Meeting left = meeting.get().withoutItems(List.of(raised.item()));
            if (!left.equals(meeting.get())) {
                store(tx, left);
            }
        }
    }

    /** Whether this member may decide so. */
    public boolean may(Intent intent) {
        return desk.session().may(Right.READ_PATTERNS)
                && intent.right().filter(right -> !desk.session().may(right)).isEmpty();
    }

    /** The meetings that are still to come, the next first. */
    public List<PanelStore.MeetingRow> planned() throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                records.panel().meetings().stream()
                                        .filter(m -> m.state() == MeetingState.PLANNED)
                                        .filter(m -> !m.date().isBefore(desk.today()))
                                        .sorted(Comparator.comparing(PanelStore.MeetingRow::date))
                                        .toList());
    }

    /** What became of a finding, the latest first. */
    public List<Event> history(String finding) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        return desk.work().read(desk.session(), records -> history(records, finding));
    }

    private static List<Event> history(Records records, String finding) {
        List<Event> events = new ArrayList<>();
        List<FindingDecision> decisions = records.findings().decisions(finding);
        List<UUID> undone =
                decisions.stream()
                        .map(FindingDecision::verdict)
                        .filter(Verdict.Undone.class::isInstance)
                        .map(verdict -> ((Verdict.Undone) verdict).decision())
                        .toList();
        List<PanelStore.MeetingRow> meetings = records.panel().meetings();
        for (FindingDecision decision : decisions) {
            String meeting =
                    decision.verdict() instanceof Verdict.Raised raised
                            ? meetings.stream()
                                    .filter(m -> m.id().equals(raised.meeting()))
                                    .findFirst()
                                    .map(PanelStore.MeetingRow::title)
                                    .orElse("")
                            : "";
            events.add(
                    new Event.Decided(
                            decision,
                            name(records, decision),
                            undone.contains(decision.id()),
                            meeting));
        }
        for (FindingStore.Seen seen : records.findings().seen(finding)) {
            meetings.stream()
                    .filter(m -> m.id().equals(seen.meeting()))
                    .findFirst()
                    .ifPresent(m ->
                            events.add(
                                    new Event.Met(
                                            m.title(), m.date(), seen.at(), seen.standing())));
        }
        events.sort(Comparator.comparing(Event::at).reversed());
        return events;
    }

    private static String name(Records records, FindingDecision decision) {
        return records.panel().member(decision.member()).map(PanelMember::name).orElse("");
    }

    /** Everything snoozed, dismissed, raised or watched, the latest decision first. */
    public List<Decided> all() throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            List<Decided> all = new ArrayList<>();
                            for (FindingRecord record :
                                    PanelMemory.read(records, desk.today()).records().values()) {
                                Disposition now = record.disposition(desk.today());
                                record.current()
                                        .filter(d -> now != Disposition.OPEN)
                                        .ifPresent(d ->
                                                all.add(
                                                        new Decided(
                                                                record, now, name(records, d))));
                            }
                            all.sort(
                                    Comparator.comparing((Decided d) -> d.decision().at())
                                            .reversed()
                                            .thenComparing(d -> d.record().finding()));
                            return all;
                        });
    }
}
