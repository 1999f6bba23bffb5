package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.Presence;
import vigil.domain.pattern.Standing;

/** Planning, holding and recording the panel's meetings. */
public final class ReviewMeetings {

    private static final int SUBJECT_LETTERS = 120;

    private final Desk desk;

    ReviewMeetings(Desk desk) {
        this.desk = desk;
    }

    public List<PanelStore.MeetingRow> list() throws Refused {
        return desk.look(Reading.MEETINGS, records -> records.panel().meetings());
    }

    public Meeting open(UUID id) throws Refused {
        return desk.look(
                Reading.MEETINGS,
                records ->
                        records.panel()
                                .meeting(id)
                                .orElseThrow(
                                        () -> new Refused(new Problem.NotFound(id.toString()))));
    }

    /** Cases that wait for a panel, for the agenda: those ready first, then those at a panel. */
    public List<CaseRow> candidates() throws Refused {
        return desk.look(
                Reading.MEETINGS,
                records ->
                        planned(desk, records).stream()
                                .filter(row ->
                                        row.status() == CaseStatus.READY
                                                || row.status() == CaseStatus.AT_PANEL)
                                .toList());
    }

    /**
     * The cases a meeting is planned from. Who plans meetings and reads only what stands on an
     * agenda has the others by reference, or nothing new could be put on it.
     */
    static List<CaseRow> planned(Desk desk, Records records) {
        List<CaseRow> read = desk.rows().of(records, desk.session());
        Sight sight = desk.session().sight();
        if (!sight.facts().ofAgendas() || !desk.session().may(Right.WRITE_MEETINGS)) {
            return read;
        }
        Set<CaseId> known = read.stream().map(CaseRow::id).collect(Collectors.toSet());
        List<CaseRow> all = new ArrayList<>(read);
        records.cases().rows(sight.labels()).stream()
                .filter(row -> !known.contains(row.id()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * A meeting with the standing agenda, everybody active invited, and these cases on it.
     *
     * @param titles the titles of the standing items, by kind
     */
    public Meeting draft(
            String title, LocalDate date, List<CaseRow> cases, Map<AgendaKind, String> titles)
            throws Refused {
        return desk.look(
                Reading.MEETINGS,
                records -> {
                    List<PanelMember> members =
                            records.panel().members().stream().filter(PanelMember::active).toList();
                    return new Meeting(
                            desk.ids().next(),
                            0,
                            title,
                            date,
                            "10:00",
                            "",
                            withRole(members, vigil.domain.access.PanelRole.CHAIR),
                            withRole(members, vigil.domain.access.PanelRole.SECRETARIAT),
                            Setting.QUORUM.number(records.settings().get(Setting.QUORUM)),
                            MeetingState.PLANNED,
                            records.settings().get(Setting.CONFIDENTIALITY),
                            members.stream().map(this::invited).toList(),
                            List.of(),
                            agenda(
                                    cases,
                                    titles,
                                    Setting.CASE_MINUTES.number(
                                            records.settings().get(Setting.CASE_MINUTES))),
                            List.of());
                });
    }

    private static Optional<UUID> withRole(
            List<PanelMember> members, vigil.domain.access.PanelRole role) {
        return members.stream().filter(m -> m.role() == role).map(PanelMember::id).findFirst();
    }

    private Attendance invited(PanelMember member) {
        return new Attendance(
                desk.ids().next(),
                Optional.of(member.id()),
                member.name(),
                member.agency(),
                "",
                Presence.PRESENT,
                "",
                false);
    }

    private List<AgendaItem> agenda(
            List<CaseRow> cases, Map<AgendaKind, String> titles, int minutes) {
        List<AgendaItem> items = new ArrayList<>();
        for (AgendaKind kind : AgendaKind.values()) {
            if (kind == AgendaKind.CASE) {
                cases.forEach(
                        row -> items.add(caseItem(row.id(), row.reference().text(), minutes)));
            } else {
                items.add(
                        new AgendaItem(
                                desk.ids().next(),
                                kind,
                                titles.getOrDefault(kind, ""),
                                Optional.empty(),
                                5,
                                "",
                                ""));
            }
        }
        return items;
    }

    /** An agenda item for a case, for which so many minutes are set aside. */
    public AgendaItem caseItem(CaseId reviewCase, String reference, int minutes) {
        return new AgendaItem(
                desk.ids().next(),
                AgendaKind.CASE,
                reference,
                Optional.of(reviewCase),
                minutes,
                "",
                "");
    }

    /** A new, empty attendance for somebody who is not a member. */
    public Attendance guest(String name, String agency) {
        return new Attendance(
                desk.ids().next(), Optional.empty(), name, agency, "", Presence.PRESENT, "", false);
    }

    /** An identity for a row that a person adds to a meeting. */
    public UUID newId() {
        return desk.ids().next();
    }

    /**
     * Stores a new meeting (version 0) or a changed one.
     *
     * @return the meeting as stored
     */
    public Meeting save(Meeting meeting) throws Refused {
        boolean isNew = meeting.version() == 0;
        Map<String, Standing> standings = standings(meeting);
        AtomicBoolean closes = new AtomicBoolean();
        Meeting saved =
                desk.work()
                        .write(
                                desk.session(),
                                isNew ? Intent.PLAN_MEETING : Intent.SAVE_MEETING,
                                tx -> {
                                    refuseLocked(tx, meeting);
                                    closes.set(
                                            !meeting.interests()
                                                    .equals(
                                                            tx.panel()
                                                                    .meeting(meeting.id())
                                                                    .map(Meeting::interests)
                                                                    .orElse(List.of())));
                                    Meeting next = meeting.withVersion(meeting.version() + 1);
                                    if (isNew) {
                                        tx.panel().insertMeeting(next);
                                    } else if (!tx.panel().updateMeeting(next)) {
                                        throw new Refused(
                                                new Problem.Stale(
                                                        meeting.title(),
                                                        meeting.version(),
                                                        meeting.version() + 1));
                                    }
                                    if (!standings.isEmpty()
                                            && !tx.findings().recorded(meeting.id())) {
                                        tx.findings()
                                                .record(
                                                        meeting.id(),
                                                        desk.clock().instant(),
                                                        standings);
                                    }
                                    MeetingHolding.dropSaved(
                                            tx, next, desk.session().member().id());
                                    tx.audit(subject(meeting), "");
                                    return next;
                                });
        desk.news().tell(Changed.MEETINGS);
        if (closes.get()) {
            desk.news().tell(Changed.CASES); // some of them are open to others now
        }
        return saved;
    }

    /**
     * How findings stand when a meeting is marked as held: searched before the write, and once a
     * meeting only, so that the next meeting can say what is new and what has grown.
     */
    private Map<String, Standing> standings(Meeting meeting) throws Refused {
        if (meeting.state() != MeetingState.HELD) {
            return Map.of();
        }
        boolean known =
                desk.look(
                        Reading.MEETINGS,
                        records ->
                                records.findings().recorded(meeting.id())
                                        || records.panel()
                                                .meeting(meeting.id())
                                                .filter(m -> m.state() == MeetingState.PLANNED)
                                                .isEmpty());
        return known ? Map.of() : new PatternWatch(desk).standings();
    }

    /** A title may be longer than the audit has room for. */
    private static String subject(Meeting meeting) {
        String subject = meeting.date() + " " + meeting.title();
        return subject.substring(0, Math.min(subject.length(), SUBJECT_LETTERS));
    }

    private static void refuseLocked(Records records, Meeting meeting) throws Refused {
        MeetingState stored =
                records.panel()
                        .meeting(meeting.id())
                        .map(Meeting::state)
                        .orElse(MeetingState.PLANNED);
        // Locking is an act of its own, which keeps what was locked.
        if (!stored.open() || meeting.state() == MeetingState.LOCKED) {
            throw new Refused(new Problem.Invalid("meeting.version", "minutesLocked", List.of()));
        }
    }

    /** What panels said of a case before, latest first. */
    public List<PanelStore.PastDiscussion> discussions(CaseId reviewCase) throws Refused {
        return desk.look(
                Reading.MEETINGS,
                records -> {
                    ClosedCases.refuse(records, desk.session(), reviewCase);
                    return records.panel().discussions(reviewCase);
                });
    }
}
