package vigil.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.Intake;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.StrategyPillar;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Reads the panel's work from a folder: meetings with all that was said, recommendations, actions.
 */
final class FolderMeetings {

    private static final int LONG = 100_000;
    private static final int LINE = 10_000;
    private static final int NAME = 200;
    private static final int NOTE = 2_000;
    private static final int MOST_ROWS = 200_000;

    private final FolderPlace place;
    private final FolderRows rows;
    private final Vocabulary vocabulary;
    private final FolderNames names;
    private final Supplier<UUID> ids;
    private final Intake intake;
    private final Map<String, UUID> actions = new HashMap<>();
    private final Set<UUID> followed = new HashSet<>();

    FolderMeetings(
            FolderPlace place,
            Vocabulary vocabulary,
            FolderNames names,
            Supplier<UUID> ids,
            Intake intake) {
        this.place = place;
        this.rows = new FolderRows(place, vocabulary, intake, MOST_ROWS);
        this.vocabulary = vocabulary;
        this.names = names;
        this.ids = ids;
        this.intake = intake;
    }

    private void each(FolderLayout layout, FolderRows.Work work) throws Refused {
        rows.each(
                layout,
                row -> {
                    intake.rowRead();
                    work.read(row);
                });
    }

    /** What belongs to one meeting while its files are read. */
    private static final class Parts {
        private final Map<String, UUID> seats = new HashMap<>();
        private final List<Attendance> attendance = new ArrayList<>();
        private final List<DeclaredInterest> interests = new ArrayList<>();
        private final List<AgendaItem> agenda = new ArrayList<>();
        private final List<CaseDiscussion> discussions = new ArrayList<>();
    }

    void read() throws Refused {
        Map<String, Parts> parts = new HashMap<>();
        each(FolderLayout.MEETINGS, row -> meetingKey(row, parts));
        each(FolderLayout.ATTENDANCE, row -> attendance(row, parts));
        each(FolderLayout.INTERESTS, row -> interest(row, parts));
        each(FolderLayout.AGENDA, row -> agenda(row, parts));
        each(FolderLayout.DISCUSSIONS, row -> discussion(row, parts));
        try (FolderTable table = FolderTable.open(place, FolderLayout.MEETINGS)) {
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                meeting(
                        new RowCells(table.file(), table.header(), row.get(), vocabulary, intake),
                        parts);
                row = table.next();
            }
        }
        each(FolderLayout.RECOMMENDATIONS, this::recommendation);
        each(FolderLayout.ACTIONS, this::action);
        each(FolderLayout.FOLLOW_THROUGH, this::followThrough);
    }

    private void meetingKey(RowCells row, Map<String, Parts> parts) {
        String key = row.needed("meeting", 40).strip();
        if (row.good() && parts.put(key, new Parts()) != null) {
            row.bad("meeting", Fault.TWICE);
        }
        if (row.good()) {
            names.meetings().put(key, ids.get());
        }
    }

    private Optional<Parts> of(RowCells row, Map<String, Parts> parts) {
        return FolderNames.need(row, "meeting", parts);
    }

    private void attendance(RowCells row, Map<String, Parts> parts) {
        Optional<Parts> meeting = of(row, parts);
        String seat = row.needed("attendance", 20).strip();
        UUID id = ids.get();
        if (meeting.isPresent() && meeting.get().seats.put(seat, id) != null) {
            row.bad("attendance", Fault.TWICE);
        }
        Optional<UUID> member = FolderNames.find(row, "member", names.members());
        String name = row.text("name", NAME);
        String agency = row.neededCode("agency", "AGENCY_TYPE");
        String role = row.text("role", NAME);
        Presence presence = row.neededConstant("presence", Presence.class, Presence.PRESENT);
        String deputyFor = row.text("deputy for", NAME);
        boolean accepted = row.yes("confidentiality accepted");
        if (row.good() && meeting.isPresent()) {
            meeting.get()
                    .attendance
                    .add(
                            new Attendance(
                                    id, member, name, agency, role, presence, deputyFor, accepted));
        }
    }

    private void interest(RowCells row, Map<String, Parts> parts) {
        Optional<Parts> meeting = of(row, parts);
        Optional<UUID> seat =
                FolderNames.need(
                        row, "attendance", meeting.map(m -> m.seats).orElse(new HashMap<>()));
        Optional<CaseId> reviewCase = FolderNames.need(row, "reference", names.cases());
        String note = row.text("note", NOTE);
        boolean left = row.yes("left room");
        if (row.good()) {
            meeting.orElseThrow()
                    .interests
                    .add(
                            new DeclaredInterest(
                                    seat.orElseThrow(), reviewCase.orElseThrow(), note, left));
        }
    }

    private void agenda(RowCells row, Map<String, Parts> parts) {
        Optional<Parts> meeting = of(row, parts);
        AgendaKind kind = row.neededConstant("kind", AgendaKind.class, AgendaKind.OTHER);
        String title = row.text("title", 400);
        Optional<CaseId> reviewCase = FolderNames.find(row, "reference", names.cases());
        int minutes = row.number("minutes planned", 0, 1_440);
        String discussion = row.text("discussion", LONG);
        String decision = row.text("decision", LINE);
        if (row.good()) {
            meeting.orElseThrow()
                    .agenda
                    .add(
                            new AgendaItem(
                                    ids.get(),
                                    kind,
                                    title,
                                    reviewCase,
                                    minutes,
                                    discussion,
                                    decision));
        }
    }

    private void discussion(RowCells row, Map<String, Parts> parts) {
        Optional<Parts> meeting = of(row, parts);
        Optional<CaseId> reviewCase = FolderNames.need(row, "reference", names.cases());
        if (meeting.isPresent()
                && reviewCase.isPresent()
                && meeting.get().discussions.stream()
                        .anyMatch(d -> d.reviewCase().equals(reviewCase.get()))) {
            row.bad("reference", Fault.TWICE);
        }
        String presenter = row.text("presenter", 400);
        String summary = row.text("summary", LONG);
        String agencies = row.text("agencies", LONG);
        String wentWell = row.text("went well", LONG);
        String different = row.text("different", LONG);
        String learning = row.text("learning", LONG);
        String disagreement = row.text("disagreement", LONG);
        Optional<String> preventability = row.code("preventability", "PREVENT");
        Optional<String> confidence = row.code("confidence", "PANEL_CONF");
        Optional<CaseDecision> decision = row.constant("decision", CaseDecision.class);
        String themes = row.text("themes", 1_000);
        Optional<LocalDate> returnOn = row.date("return on");
        String reason = row.text("return reason", NOTE);
        if (row.good()) {
            meeting.orElseThrow()
                    .discussions
                    .add(
                            new CaseDiscussion(
                                    ids.get(),
                                    reviewCase.orElseThrow(),
                                    presenter,
                                    summary,
                                    agencies,
                                    wentWell,
                                    different,
                                    learning,
                                    disagreement,
                                    preventability,
                                    confidence,
                                    decision,
                                    themes,
                                    returnOn,
                                    reason));
        }
    }

    private void meeting(RowCells row, Map<String, Parts> parts) throws Refused {
        String key = row.raw("meeting").strip();
        Parts part = parts.get(key);
        UUID id = names.meetings().get(key);
        String title = row.needed("title", NAME);
        LocalDate date = row.neededDate("date");
        String startsAt = row.text("starts at", 10);
        String venue = row.text("venue", 400);
        Optional<UUID> chair = FolderNames.find(row, "chair", names.members());
        Optional<UUID> secretary = FolderNames.find(row, "secretary", names.members());
        int quorum = row.number("quorum", 0, 1_000);
        MeetingState state = row.neededConstant("state", MeetingState.class, MeetingState.PLANNED);
        String confidentiality = row.text("confidentiality", 4_000);
        if (row.good() && part != null && id != null) {
            intake.meeting(
                    new Meeting(
                            id,
                            0,
                            title,
                            date,
                            startsAt,
                            venue,
                            chair,
                            secretary,
                            quorum,
                            state,
                            confidentiality,
                            part.attendance,
                            part.interests,
                            part.agenda,
                            part.discussions));
            intake.coded("meeting");
        }
    }

    private void recommendation(RowCells row) throws Refused {
        String reference = row.needed("recommendation", 40).strip();
        UUID id = ids.get();
        if (names.recommendations().put(reference, id) != null) {
            row.bad("recommendation", Fault.TWICE);
        }
        Optional<UUID> meeting = FolderNames.find(row, "meeting", names.meetings());
        Optional<CaseId> reviewCase = FolderNames.find(row, "reference", names.cases());
        LocalDate madeOn = row.neededDate("made on");
        String wording = row.needed("wording", LINE);
        Optional<String> reach = row.code("reach", "REC_LEVEL");
        Optional<String> kind = row.code("kind", "REC_TYPE");
        Optional<String> agency = row.code("owner agency", "AGENCY_TYPE");
        String person = row.text("owner person", NAME);
        Optional<String> accepted = row.code("accepted", "ACCEPTED");
        String reason = row.text("accepted reason", NOTE);
        Optional<LocalDate> due = row.date("due");
        String status = row.neededCode("status", "ACT_STATUS");
        String evidence = row.text("evidence", LINE);
        String effect = row.text("effect measure", NOTE);
        Optional<String> escalated = row.code("escalated", "ESCALATED");
        if (row.good()) {
            intake.recommendation(
                    new Recommendation(
                            id,
                            0,
                            reference,
                            meeting,
                            reviewCase,
                            madeOn,
                            wording,
                            reach,
                            kind,
                            agency,
                            person,
                            accepted,
                            reason,
                            due,
                            status,
                            evidence,
                            effect,
                            escalated));
            intake.coded("recommendation");
        }
    }

    private void action(RowCells row) throws Refused {
        String reference = row.needed("action", 40).strip();
        UUID id = ids.get();
        if (actions.put(reference, id) != null) {
            row.bad("action", Fault.TWICE);
        }
        Optional<UUID> recommendation =
                FolderNames.find(row, "recommendation", names.recommendations());
        Optional<UUID> meeting = FolderNames.find(row, "meeting", names.meetings());
        Optional<CaseId> reviewCase = FolderNames.find(row, "reference", names.cases());
        LocalDate raisedOn = row.neededDate("raised on");
        String wording = row.needed("wording", LINE);
        Optional<String> agency = row.code("owner agency", "AGENCY_TYPE");
        String person = row.text("owner person", NAME);
        Optional<LocalDate> due = row.date("due");
        String status = row.neededCode("status", "ACT_STATUS");
        String evidence = row.text("evidence", LINE);
        Optional<LocalDate> completed = row.date("completed on");
        if (row.good()) {
            intake.action(
                    new PanelAction(
                            id,
                            0,
                            reference,
                            recommendation,
                            meeting,
                            reviewCase,
                            raisedOn,
                            wording,
                            agency,
                            person,
                            due,
                            status,
                            evidence,
                            completed));
            intake.coded("action");
        }
    }

    private void followThrough(RowCells row) throws Refused {
        Map<String, UUID> items = new HashMap<>(names.recommendations());
        items.putAll(actions);
        Optional<UUID> item = FolderNames.need(row, "item", items);
        if (item.isPresent() && !followed.add(item.get())) {
            row.bad("item", Fault.TWICE);
        }
        Optional<LocalDate> answered = row.date("answered on");
        Optional<String> factor =
                Optional.of(row.raw("factor").strip()).filter(code -> !code.isEmpty());
        if (factor.isPresent() && vocabulary.factor(factor.get()).isEmpty()) {
            row.bad("factor", Fault.UNKNOWN_CODE);
        }
        Set<StrategyPillar> pillars = EnumSet.noneOf(StrategyPillar.class);
        for (String name : row.raw("pillars").strip().split(" +")) {
            Arrays.stream(StrategyPillar.values())
                    .filter(pillar -> pillar.name().equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresentOrElse(
                            pillars::add,
                            () -> {
                                if (!name.isEmpty()) {
                                    row.bad("pillars", Fault.UNKNOWN_CODE);
                                }
                            });
        }
        Optional<LocalDate> lookOn = row.date("look on");
        Optional<LocalDate> lookedOn = row.date("looked on");
        String found = row.text("found", LINE);
        if (row.good()) {
            intake.followThrough(
                    new FollowThrough(
                            item.orElseThrow(),
                            answered,
                            factor,
                            pillars,
                            lookOn,
                            lookedOn,
                            found));
            intake.coded("followThrough");
        }
    }
}
