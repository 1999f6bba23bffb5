package vigil.store;

import static vigil.store.generated.Tables.AGENDA_ITEM;
import static vigil.store.generated.Tables.ATTENDANCE;
import static vigil.store.generated.Tables.CASE_DISCUSSION;
import static vigil.store.generated.Tables.DECLARED_INTEREST;
import static vigil.store.generated.Tables.PANEL_MEETING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import vigil.casework.PanelStore.MeetingRow;
import vigil.casework.PanelStore.PastDiscussion;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.Presence;
import vigil.domain.together.MeetingItems;
import vigil.domain.together.Places;
import vigil.store.generated.tables.records.AgendaItemRecord;
import vigil.store.generated.tables.records.AttendanceRecord;
import vigil.store.generated.tables.records.CaseDiscussionRecord;
import vigil.store.generated.tables.records.DeclaredInterestRecord;
import vigil.store.generated.tables.records.PanelMeetingRecord;

/** Meetings as rows: the meeting and, hanging on it, attendance, interests, agenda, discussions. */
final class MeetingRows {

    private final DSLContext dsl;

    MeetingRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<MeetingRow> list() {
        Map<UUID, Integer> cases = new HashMap<>();
        dsl.select(AGENDA_ITEM.MEETING_ID, DSL.count())
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.CASE_ID.isNotNull())
                .groupBy(AGENDA_ITEM.MEETING_ID)
                .forEach(row -> cases.put(row.value1(), row.value2()));
        Map<UUID, Integer> present = new HashMap<>();
        dsl.select(ATTENDANCE.MEETING_ID, DSL.count())
                .from(ATTENDANCE)
                .where(ATTENDANCE.PRESENCE.in(Presence.PRESENT.name(), Presence.DEPUTY.name()))
                .groupBy(ATTENDANCE.MEETING_ID)
                .forEach(row -> present.put(row.value1(), row.value2()));
        return dsl.selectFrom(PANEL_MEETING)
                .orderBy(PANEL_MEETING.HELD_ON.desc())
                .fetch(row ->
                        new MeetingRow(
                                row.getId(),
                                row.getTitle(),
                                row.getHeldOn(),
                                row.getStartsAt(),
                                row.getVenue(),
                                MeetingState.valueOf(row.getState()),
                                cases.getOrDefault(row.getId(), 0),
                                present.getOrDefault(row.getId(), 0),
                                row.getQuorum()));
    }

    Optional<Meeting> find(UUID id) {
        return dsl.selectFrom(PANEL_MEETING)
                .where(PANEL_MEETING.ID.eq(id))
                .fetchOptional(this::meeting);
    }

    private Meeting meeting(PanelMeetingRecord row) {
        UUID id = row.getId();
        return new Meeting(
                id,
                row.getVersion(),
                row.getTitle(),
                row.getHeldOn(),
                row.getStartsAt(),
                row.getVenue(),
                Optional.ofNullable(row.getChairId()),
                Optional.ofNullable(row.getSecretaryId()),
                row.getQuorum(),
                MeetingState.valueOf(row.getState()),
                row.getConfidentiality(),
                dsl.selectFrom(ATTENDANCE)
                        .where(ATTENDANCE.MEETING_ID.eq(id))
                        .orderBy(ATTENDANCE.POSITION, ATTENDANCE.ID)
                        .fetch(a ->
                                new Attendance(
                                        a.getId(),
                                        Optional.ofNullable(a.getMemberId()),
                                        a.getName(),
                                        a.getAgency(),
                                        a.getRole(),
                                        Presence.valueOf(a.getPresence()),
                                        a.getDeputyFor(),
                                        a.getConfidentialityAccepted())),
                dsl.selectFrom(DECLARED_INTEREST)
                        .where(DECLARED_INTEREST.MEETING_ID.eq(id))
                        .orderBy(DECLARED_INTEREST.ATTENDANCE_ID, DECLARED_INTEREST.CASE_ID)
                        .fetch(d ->
                                new DeclaredInterest(
                                        d.getAttendanceId(),
                                        new CaseId(d.getCaseId()),
                                        d.getNote(),
                                        d.getLeftRoom())),
                dsl.selectFrom(AGENDA_ITEM)
                        .where(AGENDA_ITEM.MEETING_ID.eq(id))
                        .orderBy(AGENDA_ITEM.POSITION, AGENDA_ITEM.ID)
                        .fetch(i ->
                                new AgendaItem(
                                        i.getId(),
                                        AgendaKind.valueOf(i.getKind()),
                                        i.getTitle(),
                                        Optional.ofNullable(i.getCaseId()).map(CaseId::new),
                                        i.getMinutesPlanned(),
                                        i.getDiscussion(),
                                        i.getDecision())),
                dsl.selectFrom(CASE_DISCUSSION)
                        .where(CASE_DISCUSSION.MEETING_ID.eq(id))
                        .orderBy(CASE_DISCUSSION.ID)
                        .fetch(MeetingRows::discussion));
    }

    /** A meeting with the numbers by which its entries stand in their order. */
    Optional<MeetingItems.Placed> placed(UUID id) {
        return find(id).map(meeting -> new MeetingItems.Placed(meeting, places(id)));
    }

    private Map<UUID, Integer> places(UUID meeting) {
        Map<UUID, Integer> places = new HashMap<>();
        dsl.select(ATTENDANCE.ID, ATTENDANCE.POSITION)
                .from(ATTENDANCE)
                .where(ATTENDANCE.MEETING_ID.eq(meeting))
                .forEach(row -> places.put(row.value1(), row.value2()));
        dsl.select(AGENDA_ITEM.ID, AGENDA_ITEM.POSITION)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING_ID.eq(meeting))
                .forEach(row -> places.put(row.value1(), row.value2()));
        return places;
    }

    private static MeetingItems.Placed placed(Meeting meeting, Map<UUID, Integer> known) {
        Map<UUID, Integer> places =
                new HashMap<>(
                        Places.of(
                                meeting.attendance().stream().map(Attendance::id).toList(), known));
        places.putAll(Places.of(meeting.agenda().stream().map(AgendaItem::id).toList(), known));
        return new MeetingItems.Placed(meeting, places);
    }

    private static CaseDiscussion discussion(CaseDiscussionRecord d) {
        return new CaseDiscussion(
                d.getId(),
                new CaseId(d.getCaseId()),
                d.getPresenter(),
                d.getSummary(),
                d.getAgencies(),
                d.getWentWell(),
                d.getDifferent(),
                d.getLearning(),
                d.getDisagreement(),
                Optional.ofNullable(d.getPreventability()),
                Optional.ofNullable(d.getConfidence()),
                Optional.ofNullable(d.getDecision()).map(CaseDecision::valueOf),
                d.getThemes(),
                Optional.ofNullable(d.getReturnOn()),
                d.getReturnReason());
    }

    void insert(Meeting meeting) {
        insert(placed(meeting, Map.of()));
    }

    private void insert(MeetingItems.Placed placed) {
        Meeting meeting = placed.meeting();
        dsl.insertInto(PANEL_MEETING).set(columns(meeting).setId(meeting.id())).execute();
        insertRows(placed);
    }

    /** Puts a meeting in the place of the one that is here, if one is. */
    void lay(MeetingItems.Placed placed, boolean here) {
        if (here) {
            update(placed);
        } else {
            insert(placed);
        }
    }

    /** Replaces the rows of a meeting; the given version is the new one, one above the stored. */
    boolean update(Meeting meeting) {
        return update(placed(meeting, places(meeting.id())));
    }

    private boolean update(MeetingItems.Placed placed) {
        Meeting meeting = placed.meeting();
        int changed =
                dsl.update(PANEL_MEETING)
                        .set(columns(meeting))
                        .where(
                                PANEL_MEETING.ID.eq(meeting.id()),
                                PANEL_MEETING.VERSION.eq(meeting.version() - 1))
                        .execute();
        if (changed == 0) {
            return false;
        }
        dsl.deleteFrom(DECLARED_INTEREST)
                .where(DECLARED_INTEREST.MEETING_ID.eq(meeting.id()))
                .execute();
        dsl.deleteFrom(ATTENDANCE).where(ATTENDANCE.MEETING_ID.eq(meeting.id())).execute();
        dsl.deleteFrom(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meeting.id())).execute();
        dsl.deleteFrom(CASE_DISCUSSION)
                .where(CASE_DISCUSSION.MEETING_ID.eq(meeting.id()))
                .execute();
        insertRows(placed);
        return true;
    }

    private static PanelMeetingRecord columns(Meeting meeting) {
        return new PanelMeetingRecord()
                .setVersion(meeting.version())
                .setTitle(meeting.title())
                .setHeldOn(meeting.date())
                .setStartsAt(meeting.startsAt())
                .setVenue(meeting.venue())
                .setChairId(CaseParts.orNull(meeting.chair()))
                .setSecretaryId(CaseParts.orNull(meeting.secretary()))
                .setQuorum(meeting.quorum())
                .setState(meeting.state().name())
                .setConfidentiality(meeting.confidentiality());
    }

    private void insertRows(MeetingItems.Placed placed) {
        Meeting meeting = placed.meeting();
        List<TableRecord<?>> rows = new ArrayList<>();
        for (Attendance a : meeting.attendance()) {
            rows.add(
                    new AttendanceRecord()
                            .setId(a.id())
                            .setMeetingId(meeting.id())
                            .setPosition(placed.places().getOrDefault(a.id(), 0))
                            .setMemberId(CaseParts.orNull(a.member()))
                            .setName(a.name())
                            .setAgency(a.agency())
                            .setRole(a.role())
                            .setPresence(a.presence().name())
                            .setDeputyFor(a.deputyFor())
                            .setConfidentialityAccepted(a.confidentialityAccepted()));
        }
        for (DeclaredInterest d : meeting.interests()) {
            rows.add(
                    new DeclaredInterestRecord()
                            .setMeetingId(meeting.id())
                            .setAttendanceId(d.attendance())
                            .setCaseId(d.reviewCase().value())
                            .setNote(d.note())
                            .setLeftRoom(d.leftRoom()));
        }
        for (AgendaItem i : meeting.agenda()) {
            rows.add(
                    new AgendaItemRecord()
                            .setId(i.id())
                            .setMeetingId(meeting.id())
                            .setPosition(placed.places().getOrDefault(i.id(), 0))
                            .setKind(i.kind().name())
                            .setTitle(i.title())
                            .setCaseId(CaseParts.orNull(i.reviewCase().map(CaseId::value)))
                            .setMinutesPlanned(i.minutesPlanned())
                            .setDiscussion(i.discussion())
                            .setDecision(i.decision()));
        }
        for (CaseDiscussion d : meeting.discussions()) {
            rows.add(record(meeting, d));
        }
        if (!rows.isEmpty()) {
            dsl.batchInsert(rows).execute();
        }
    }

    private static CaseDiscussionRecord record(Meeting meeting, CaseDiscussion d) {
        return new CaseDiscussionRecord()
                .setId(d.id())
                .setMeetingId(meeting.id())
                .setCaseId(d.reviewCase().value())
                .setPresenter(d.presenter())
                .setSummary(d.summary())
                .setAgencies(d.agencies())
                .setWentWell(d.wentWell())
                .setDifferent(d.different())
                .setLearning(d.learning())
                .setDisagreement(d.disagreement())
                .setPreventability(CaseParts.orNull(d.preventability()))
                .setConfidence(CaseParts.orNull(d.confidence()))
                .setDecision(CaseParts.orNull(d.decision().map(CaseDecision::name)))
                .setThemes(d.themes())
                .setReturnOn(CaseParts.orNull(d.returnOn()))
                .setReturnReason(d.returnReason());
    }

    List<PastDiscussion> discussions(CaseId reviewCase) {
        return dsl.select(PANEL_MEETING.ID, PANEL_MEETING.TITLE, PANEL_MEETING.HELD_ON)
                .select(CASE_DISCUSSION.fields())
                .from(CASE_DISCUSSION)
                .join(PANEL_MEETING)
                .on(PANEL_MEETING.ID.eq(CASE_DISCUSSION.MEETING_ID))
                .where(CASE_DISCUSSION.CASE_ID.eq(reviewCase.value()))
                .orderBy(PANEL_MEETING.HELD_ON.desc())
                .fetch(row ->
                        new PastDiscussion(
                                row.get(PANEL_MEETING.ID),
                                row.get(PANEL_MEETING.TITLE),
                                row.get(PANEL_MEETING.HELD_ON),
                                discussion(row.into(CASE_DISCUSSION))));
    }
}
