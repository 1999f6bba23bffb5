package vigil.store;

import static vigil.store.generated.Tables.ACTION_NOTE;
import static vigil.store.generated.Tables.AREA;
import static vigil.store.generated.Tables.MINUTES_RELEASE;
import static vigil.store.generated.Tables.PANEL_ACTION;
import static vigil.store.generated.Tables.PANEL_MEMBER;
import static vigil.store.generated.Tables.RECOMMENDATION;
import static vigil.store.generated.Tables.STORE_IDENTITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import vigil.casework.PanelStore;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Area;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;
import vigil.domain.together.PanelKind;
import vigil.store.generated.tables.records.PanelActionRecord;
import vigil.store.generated.tables.records.PanelMemberRecord;
import vigil.store.generated.tables.records.RecommendationRecord;

/** The panel's own records in H2. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqPanelStore implements PanelStore {

    private final DSLContext dsl;
    private final MeetingRows meetings;
    private final PanelTouch touch;

    JooqPanelStore(DSLContext dsl, PanelTouch touch) {
        this.dsl = dsl;
        this.touch = touch;
        this.meetings = new MeetingRows(dsl);
    }

    @Override
    public PanelProfile profile() {
        String name =
                dsl.select(STORE_IDENTITY.PANEL_NAME).from(STORE_IDENTITY).fetchSingle().value1();
        return new PanelProfile(
                name,
                dsl.selectFrom(AREA)
                        .orderBy(AREA.POSITION)
                        .fetch(row ->
                                new Area(row.getCode(), row.getName(), row.getAbbreviation())));
    }

    @Override
    public List<PanelMember> members() {
        return dsl.selectFrom(PANEL_MEMBER)
                .orderBy(PANEL_MEMBER.NAME, PANEL_MEMBER.ID)
                .fetch(JooqPanelStore::member);
    }

    @Override
    public Optional<PanelMember> member(UUID id) {
        return dsl.selectFrom(PANEL_MEMBER)
                .where(PANEL_MEMBER.ID.eq(id))
                .fetchOptional(JooqPanelStore::member);
    }

    private static PanelMember member(PanelMemberRecord row) {
        return new PanelMember(
                row.getId(),
                Optional.ofNullable(row.getUserName()),
                row.getName(),
                row.getAgency(),
                PanelRole.valueOf(row.getRole()),
                row.getActive(),
                row.getCleared());
    }

    @Override
    public void saveMember(PanelMember member) {
        dsl.mergeInto(PANEL_MEMBER)
                .columns(
                        PANEL_MEMBER.ID,
                        PANEL_MEMBER.USER_NAME,
                        PANEL_MEMBER.NAME,
                        PANEL_MEMBER.AGENCY,
                        PANEL_MEMBER.ROLE,
                        PANEL_MEMBER.ACTIVE,
                        PANEL_MEMBER.CLEARED)
                .key(PANEL_MEMBER.ID)
                .values(
                        member.id(),
                        CaseParts.orNull(member.userName()),
                        member.name(),
                        member.agency(),
                        member.role().name(),
                        member.active(),
                        member.cleared())
                .execute();
    }

    @Override
    public List<MeetingRow> meetings() {
        return meetings.list();
    }

    @Override
    public Optional<Meeting> meeting(UUID id) {
        return meetings.find(id);
    }

    @Override
    public void insertMeeting(Meeting meeting) {
        touch.made(PanelKind.MEETING, meeting.id());
        meetings.insert(meeting);
    }

    @Override
    public boolean updateMeeting(Meeting meeting) {
        touch.changing(PanelKind.MEETING, meeting.id());
        return meetings.update(meeting);
    }

    @Override
    public List<PastDiscussion> discussions(CaseId reviewCase) {
        return meetings.discussions(reviewCase);
    }

    @Override
    public java.util.Map<CaseId, LocalDate> closedTo(UUID member) {
        java.util.Map<CaseId, LocalDate> closed = new java.util.HashMap<>();
        OpenCases.closedTo(dsl, member).forEach((id, day) -> closed.put(new CaseId(id), day));
        return closed;
    }

    @Override
    public List<Recommendation> recommendations() {
        return dsl.selectFrom(RECOMMENDATION)
                .orderBy(RECOMMENDATION.MADE_ON.desc(), RECOMMENDATION.REFERENCE.desc())
                .fetch(JooqPanelStore::recommendation);
    }

    @Override
    public Optional<Recommendation> recommendation(UUID id) {
        return dsl.selectFrom(RECOMMENDATION)
                .where(RECOMMENDATION.ID.eq(id))
                .fetchOptional(JooqPanelStore::recommendation);
    }

    private static Recommendation recommendation(RecommendationRecord row) {
        return new Recommendation(
                row.getId(),
                row.getVersion(),
                row.getReference(),
                Optional.ofNullable(row.getMeetingId()),
                Optional.ofNullable(row.getCaseId()).map(CaseId::new),
                row.getMadeOn(),
                row.getWording(),
                Optional.ofNullable(row.getReach()),
                Optional.ofNullable(row.getKind()),
                Optional.ofNullable(row.getOwnerAgency()),
                row.getOwnerPerson(),
                Optional.ofNullable(row.getAccepted()),
                row.getAcceptedReason(),
                Optional.ofNullable(row.getDue()),
                row.getStatus(),
                row.getEvidence(),
                row.getEffectMeasure(),
                Optional.ofNullable(row.getEscalated()));
    }

    @Override
    public boolean saveRecommendation(Recommendation r) {
        RecommendationRecord row =
                new RecommendationRecord()
                        .setVersion(r.version() + 1)
                        .setReference(r.reference())
                        .setMeetingId(CaseParts.orNull(r.meeting()))
                        .setCaseId(CaseParts.orNull(r.reviewCase().map(CaseId::value)))
                        .setMadeOn(r.madeOn())
                        .setWording(r.wording())
                        .setReach(CaseParts.orNull(r.reach()))
                        .setKind(CaseParts.orNull(r.kind()))
                        .setOwnerAgency(CaseParts.orNull(r.ownerAgency()))
                        .setOwnerPerson(r.ownerPerson())
                        .setAccepted(CaseParts.orNull(r.accepted()))
                        .setAcceptedReason(r.acceptedReason())
                        .setDue(CaseParts.orNull(r.due()))
                        .setStatus(r.status())
                        .setEvidence(r.evidence())
                        .setEffectMeasure(r.effectMeasure())
                        .setEscalated(CaseParts.orNull(r.escalated()));
        if (r.version() == 0) {
            touch.made(PanelKind.RECOMMENDATION, r.id());
            return dsl.insertInto(RECOMMENDATION).set(row.setId(r.id())).execute() == 1;
        }
        touch.changing(PanelKind.RECOMMENDATION, r.id());
        return dsl.update(RECOMMENDATION)
                        .set(row)
                        .where(RECOMMENDATION.ID.eq(r.id()), RECOMMENDATION.VERSION.eq(r.version()))
                        .execute()
                == 1;
    }

    @Override
    public List<PanelAction> actions() {
        return dsl.selectFrom(PANEL_ACTION)
                .orderBy(PANEL_ACTION.DUE.asc().nullsLast(), PANEL_ACTION.REFERENCE)
                .fetch(JooqPanelStore::action);
    }

    @Override
    public Optional<PanelAction> action(UUID id) {
        return dsl.selectFrom(PANEL_ACTION)
                .where(PANEL_ACTION.ID.eq(id))
                .fetchOptional(JooqPanelStore::action);
    }

    private static PanelAction action(PanelActionRecord row) {
        return new PanelAction(
                row.getId(),
                row.getVersion(),
                row.getReference(),
                Optional.ofNullable(row.getRecommendationId()),
                Optional.ofNullable(row.getMeetingId()),
                Optional.ofNullable(row.getCaseId()).map(CaseId::new),
                row.getRaisedOn(),
                row.getWording(),
                Optional.ofNullable(row.getOwnerAgency()),
                row.getOwnerPerson(),
                Optional.ofNullable(row.getDue()),
                row.getStatus(),
                row.getEvidence(),
                Optional.ofNullable(row.getCompletedOn()));
    }

    @Override
    public boolean saveAction(PanelAction a) {
        PanelActionRecord row =
                new PanelActionRecord()
                        .setVersion(a.version() + 1)
                        .setReference(a.reference())
                        .setRecommendationId(CaseParts.orNull(a.recommendation()))
                        .setMeetingId(CaseParts.orNull(a.meeting()))
                        .setCaseId(CaseParts.orNull(a.reviewCase().map(CaseId::value)))
                        .setRaisedOn(a.raisedOn())
                        .setWording(a.wording())
                        .setOwnerAgency(CaseParts.orNull(a.ownerAgency()))
                        .setOwnerPerson(a.ownerPerson())
                        .setDue(CaseParts.orNull(a.due()))
                        .setStatus(a.status())
                        .setEvidence(a.evidence())
                        .setCompletedOn(CaseParts.orNull(a.completedOn()));
        if (a.version() == 0) {
            touch.made(PanelKind.ACTION, a.id());
            return dsl.insertInto(PANEL_ACTION).set(row.setId(a.id())).execute() == 1;
        }
        touch.changing(PanelKind.ACTION, a.id());
        return dsl.update(PANEL_ACTION)
                        .set(row)
                        .where(PANEL_ACTION.ID.eq(a.id()), PANEL_ACTION.VERSION.eq(a.version()))
                        .execute()
                == 1;
    }

    @Override
    public void record(ActionNote note) {
        touch.changing(PanelKind.ACTION, note.action());
        dsl.insertInto(ACTION_NOTE)
                .set(ACTION_NOTE.ID, note.id())
                .set(ACTION_NOTE.ACTION_ID, note.action())
                .set(ACTION_NOTE.NOTED_AT, Times.column(note.at()))
                .set(ACTION_NOTE.MEMBER_ID, note.member())
                .set(ACTION_NOTE.CONTENT, note.text())
                .execute();
    }

    @Override
    public List<ActionNote> notes(UUID action) {
        return dsl.selectFrom(ACTION_NOTE)
                .where(ACTION_NOTE.ACTION_ID.eq(action))
                .orderBy(ACTION_NOTE.NOTED_AT.desc(), ACTION_NOTE.ID.desc())
                .fetch(row ->
                        new ActionNote(
                                row.getId(),
                                row.getActionId(),
                                Times.instant(row.getNotedAt()),
                                row.getMemberId(),
                                row.getContent()));
    }

    /** Counts over both series, which never share a prefix. */
    @Override
    public int nextNumber(String series) {
        return 1
                + Math.max(
                        last(RECOMMENDATION.REFERENCE, series),
                        last(PANEL_ACTION.REFERENCE, series));
    }

    private int last(TableField<?, String> reference, String series) {
        return dsl
                .select(reference)
                .from(reference.getTable())
                .where(reference.startsWith(series))
                .fetch(row -> row.value1().substring(series.length()))
                .stream()
                .filter(number -> number.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    @Override
    public void record(Release release) {
        dsl.insertInto(MINUTES_RELEASE)
                .set(MINUTES_RELEASE.ID, release.id())
                .set(MINUTES_RELEASE.MEETING_ID, release.meeting())
                .set(MINUTES_RELEASE.TIER, release.tier())
                .set(MINUTES_RELEASE.MINUTES_VERSION, release.minutesVersion())
                .set(MINUTES_RELEASE.RECIPIENT, release.recipient())
                .set(MINUTES_RELEASE.RELEASED_AT, Times.column(release.at()))
                .set(MINUTES_RELEASE.MEMBER_ID, release.member())
                .set(MINUTES_RELEASE.SHA256, release.sha256())
                .set(MINUTES_RELEASE.PAGES, release.pages())
                .execute();
    }

    @Override
    public List<Release> releases(UUID meeting) {
        return dsl.selectFrom(MINUTES_RELEASE)
                .where(MINUTES_RELEASE.MEETING_ID.eq(meeting))
                .orderBy(MINUTES_RELEASE.RELEASED_AT.desc())
                .fetch(row ->
                        new Release(
                                row.getId(),
                                row.getMeetingId(),
                                row.getTier(),
                                row.getMinutesVersion(),
                                row.getRecipient(),
                                Times.instant(row.getReleasedAt()),
                                row.getMemberId(),
                                row.getSha256(),
                                row.getPages()));
    }
}
