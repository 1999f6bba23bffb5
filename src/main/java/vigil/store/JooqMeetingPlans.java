package vigil.store;

import static vigil.store.generated.Tables.COURSE_EVENT;
import static vigil.store.generated.Tables.ITEM_LET_GO;
import static vigil.store.generated.Tables.MEETING_DRAFT;
import static vigil.store.generated.Tables.MEETING_MATTER;
import static vigil.store.generated.Tables.MEETING_PAPER;
import static vigil.store.generated.Tables.MEETING_PLAN;
import static vigil.store.generated.Tables.MEETING_SERIES;
import static vigil.store.generated.Tables.MINUTES_APPROVAL;
import static vigil.store.generated.Tables.PLANNED_ITEM;
import static vigil.store.generated.Tables.PLAN_QUORUM_AGENCY;
import static vigil.store.generated.Tables.READY_PAPER;
import static vigil.store.generated.Tables.SERIES_ITEM;
import static vigil.store.generated.Tables.SERIES_PAPER;
import static vigil.store.generated.Tables.SERIES_QUORUM_AGENCY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.MeetingPlanStore;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.QuorumRule;
import vigil.domain.panel.Rhythm;
import vigil.domain.panel.StandingPaper;
import vigil.domain.panel.TemplateItem;
import vigil.store.generated.tables.records.CourseEventRecord;
import vigil.store.generated.tables.records.ItemLetGoRecord;
import vigil.store.generated.tables.records.MeetingDraftRecord;
import vigil.store.generated.tables.records.MeetingMatterRecord;
import vigil.store.generated.tables.records.MeetingPaperRecord;
import vigil.store.generated.tables.records.MeetingPlanRecord;
import vigil.store.generated.tables.records.MeetingSeriesRecord;
import vigil.store.generated.tables.records.MinutesApprovalRecord;
import vigil.store.generated.tables.records.PlannedItemRecord;
import vigil.store.generated.tables.records.SeriesItemRecord;
import vigil.store.generated.tables.records.SeriesPaperRecord;

/** Series, plans, the course of meetings and what is typed at them, as rows. */
final class JooqMeetingPlans implements MeetingPlanStore {

    private final DSLContext dsl;

    JooqMeetingPlans(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<MeetingSeries> series() {
        return dsl.selectFrom(MEETING_SERIES)
                .orderBy(MEETING_SERIES.NAME, MEETING_SERIES.ID)
                .fetch(this::series);
    }

    private MeetingSeries series(MeetingSeriesRecord row) {
        return new MeetingSeries(
                row.getId(),
                row.getVersion(),
                row.getName(),
                new Rhythm(
                        Rhythm.Every.valueOf(row.getRhythm()),
                        Rhythm.Week.valueOf(row.getWeek()),
                        DayOfWeek.valueOf(row.getWeekday())),
                YearMonth.from(row.getAnchorOn()),
                row.getStartsAt(),
                row.getMinutes(),
                row.getVenue(),
                new QuorumRule(
                        row.getQuorumPeople(),
                        row.getQuorumAgencies(),
                        row.getQuorumChair(),
                        dsl.select(SERIES_QUORUM_AGENCY.AGENCY)
                                .from(SERIES_QUORUM_AGENCY)
                                .where(SERIES_QUORUM_AGENCY.SERIES_ID.eq(row.getId()))
                                .fetchSet(SERIES_QUORUM_AGENCY.AGENCY)),
                dsl.selectFrom(SERIES_ITEM)
                        .where(SERIES_ITEM.SERIES_ID.eq(row.getId()))
                        .orderBy(SERIES_ITEM.POSITION)
                        .fetch(i ->
                                new TemplateItem(
                                        AgendaKind.valueOf(i.getKind()),
                                        i.getTitle(),
                                        i.getMinutes())),
                dsl.selectFrom(SERIES_PAPER)
                        .where(SERIES_PAPER.SERIES_ID.eq(row.getId()))
                        .orderBy(SERIES_PAPER.POSITION)
                        .fetch(p ->
                                new StandingPaper(p.getTitle(), p.getOwner(), p.getDaysBefore())),
                row.getActive());
    }

    @Override
    public boolean save(MeetingSeries series) {
        MeetingSeriesRecord row =
                new MeetingSeriesRecord()
                        .setVersion(series.version() + 1)
                        .setName(series.name())
                        .setRhythm(series.rhythm().every().name())
                        .setWeek(series.rhythm().week().name())
                        .setWeekday(series.rhythm().day().name())
                        .setAnchorOn(series.anchor().atDay(1))
                        .setStartsAt(series.startsAt())
                        .setMinutes(series.minutes())
                        .setVenue(series.venue())
                        .setQuorumPeople(series.quorum().people())
                        .setQuorumAgencies(series.quorum().agencies())
                        .setQuorumChair(series.quorum().chair())
                        .setActive(series.active());
        if (series.version() == 0) {
            dsl.insertInto(MEETING_SERIES).set(row.setId(series.id())).execute();
        } else if (dsl.update(MEETING_SERIES)
                        .set(row)
                        .where(
                                MEETING_SERIES.ID.eq(series.id()),
                                MEETING_SERIES.VERSION.eq(series.version()))
                        .execute()
                == 0) {
            return false;
        }
        dsl.deleteFrom(SERIES_ITEM).where(SERIES_ITEM.SERIES_ID.eq(series.id())).execute();
        List<SeriesItemRecord> items = new ArrayList<>();
        for (TemplateItem item : series.template()) {
            items.add(
                    new SeriesItemRecord()
                            .setSeriesId(series.id())
                            .setPosition(items.size())
                            .setKind(item.kind().name())
                            .setTitle(item.title())
                            .setMinutes(item.minutes()));
        }
        dsl.batchInsert(items).execute();
        parts(series);
        return true;
    }

    private void parts(MeetingSeries series) {
        dsl.deleteFrom(SERIES_PAPER).where(SERIES_PAPER.SERIES_ID.eq(series.id())).execute();
        List<SeriesPaperRecord> papers = new ArrayList<>();
        for (StandingPaper paper : series.papers()) {
            papers.add(
                    new SeriesPaperRecord()
                            .setSeriesId(series.id())
                            .setPosition(papers.size())
                            .setTitle(paper.title())
                            .setOwner(paper.owner())
                            .setDaysBefore(paper.daysBefore()));
        }
        dsl.batchInsert(papers).execute();
        dsl.deleteFrom(SERIES_QUORUM_AGENCY)
                .where(SERIES_QUORUM_AGENCY.SERIES_ID.eq(series.id()))
                .execute();
        for (String agency : series.quorum().named()) {
            dsl.insertInto(SERIES_QUORUM_AGENCY)
                    .columns(SERIES_QUORUM_AGENCY.SERIES_ID, SERIES_QUORUM_AGENCY.AGENCY)
                    .values(series.id(), agency)
                    .execute();
        }
    }

    @Override
    public Optional<MeetingPlan> plan(UUID meeting) {
        return dsl.selectFrom(MEETING_PLAN)
                .where(MEETING_PLAN.MEETING_ID.eq(meeting))
                .fetchOptional(this::plan);
    }

    @Override
    public List<MeetingPlan> plans() {
        return dsl.selectFrom(MEETING_PLAN).orderBy(MEETING_PLAN.MEETING_ID).fetch(this::plan);
    }

    private MeetingPlan plan(MeetingPlanRecord row) {
        Set<UUID> standing = new HashSet<>();
        Map<UUID, UUID> carried = new HashMap<>();
        dsl.selectFrom(PLANNED_ITEM)
                .where(PLANNED_ITEM.MEETING_ID.eq(row.getMeetingId()))
                .forEach(item -> {
                    Optional<UUID> from = Optional.ofNullable(item.getCarriedFrom());
                    from.ifPresentOrElse(
                            f -> carried.put(item.getItemId(), f),
                            () -> standing.add(item.getItemId()));
                });
        return new MeetingPlan(
                row.getMeetingId(),
                Optional.ofNullable(row.getSeriesId()),
                new QuorumRule(
                        row.getQuorumPeople(),
                        row.getQuorumAgencies(),
                        row.getQuorumChair(),
                        dsl.select(PLAN_QUORUM_AGENCY.AGENCY)
                                .from(PLAN_QUORUM_AGENCY)
                                .where(PLAN_QUORUM_AGENCY.MEETING_ID.eq(row.getMeetingId()))
                                .fetchSet(PLAN_QUORUM_AGENCY.AGENCY)),
                row.getMinutes(),
                standing,
                carried);
    }

    @Override
    public void save(MeetingPlan plan) {
        dsl.deleteFrom(PLANNED_ITEM).where(PLANNED_ITEM.MEETING_ID.eq(plan.meeting())).execute();
        dsl.deleteFrom(MEETING_PLAN).where(MEETING_PLAN.MEETING_ID.eq(plan.meeting())).execute();
        dsl.insertInto(MEETING_PLAN)
                .set(
                        new MeetingPlanRecord()
                                .setMeetingId(plan.meeting())
                                .setSeriesId(CaseParts.orNull(plan.series()))
                                .setMinutes(plan.minutes())
                                .setQuorumPeople(plan.quorum().people())
                                .setQuorumAgencies(plan.quorum().agencies())
                                .setQuorumChair(plan.quorum().chair()))
                .execute();
        dsl.deleteFrom(PLAN_QUORUM_AGENCY)
                .where(PLAN_QUORUM_AGENCY.MEETING_ID.eq(plan.meeting()))
                .execute();
        for (String agency : plan.quorum().named()) {
            dsl.insertInto(PLAN_QUORUM_AGENCY)
                    .columns(PLAN_QUORUM_AGENCY.MEETING_ID, PLAN_QUORUM_AGENCY.AGENCY)
                    .values(plan.meeting(), agency)
                    .execute();
        }
        List<PlannedItemRecord> items = new ArrayList<>();
        plan.standing()
                .forEach(id ->
                        items.add(
                                new PlannedItemRecord()
                                        .setItemId(id)
                                        .setMeetingId(plan.meeting())));
        plan.carried()
                .forEach((id, from) ->
                        items.add(
                                new PlannedItemRecord()
                                        .setItemId(id)
                                        .setMeetingId(plan.meeting())
                                        .setCarriedFrom(from)));
        dsl.batchInsert(items).execute();
    }

    @Override
    public Set<UUID> letGo() {
        return dsl.select(ITEM_LET_GO.ITEM_ID).from(ITEM_LET_GO).fetchSet(ITEM_LET_GO.ITEM_ID);
    }

    @Override
    public void record(LetGo decision) {
        dsl.insertInto(ITEM_LET_GO)
                .set(
                        new ItemLetGoRecord()
                                .setItemId(decision.item())
                                .setMeetingId(decision.meeting())
                                .setDecidedAt(Times.column(decision.at()))
                                .setMemberId(decision.member())
                                .setReason(decision.reason()))
                .execute();
    }

    @Override
    public List<CourseEvent> course(UUID meeting) {
        return dsl.selectFrom(COURSE_EVENT)
                .where(COURSE_EVENT.MEETING_ID.eq(meeting))
                .orderBy(COURSE_EVENT.NUMBER)
                .fetch(row ->
                        new CourseEvent(
                                row.getId(),
                                row.getMeetingId(),
                                Times.instant(row.getHappenedAt()),
                                CourseEvent.Kind.valueOf(row.getKind()),
                                Optional.ofNullable(row.getAttendanceId()),
                                Optional.ofNullable(row.getItemId())));
    }

    @Override
    public void append(CourseEvent event) {
        int before =
                Optional.ofNullable(
                                dsl.select(DSL.max(COURSE_EVENT.NUMBER))
                                        .from(COURSE_EVENT)
                                        .where(COURSE_EVENT.MEETING_ID.eq(event.meeting()))
                                        .fetchOne(0, Integer.class))
                        .orElse(0);
        dsl.insertInto(COURSE_EVENT)
                .set(
                        new CourseEventRecord()
                                .setId(event.id())
                                .setMeetingId(event.meeting())
                                .setNumber(before + 1)
                                .setHappenedAt(Times.column(event.at()))
                                .setKind(event.kind().name())
                                .setAttendanceId(CaseParts.orNull(event.person()))
                                .setItemId(CaseParts.orNull(event.item())))
                .execute();
    }

    @Override
    public Map<String, LocalDate> ready(UUID meeting) {
        return dsl.selectFrom(READY_PAPER)
                .where(READY_PAPER.MEETING_ID.eq(meeting))
                .fetchMap(READY_PAPER.PAPER, READY_PAPER.READY_ON);
    }

    @Override
    public void ready(UUID meeting, String paper, Optional<LocalDate> on) {
        dsl.deleteFrom(READY_PAPER)
                .where(READY_PAPER.MEETING_ID.eq(meeting), READY_PAPER.PAPER.eq(paper))
                .execute();
        on.ifPresent(day ->
                dsl.insertInto(READY_PAPER)
                        .columns(READY_PAPER.MEETING_ID, READY_PAPER.PAPER, READY_PAPER.READY_ON)
                        .values(meeting, paper, day)
                        .execute());
    }

    @Override
    public List<PaperNote> papers(UUID meeting) {
        return dsl.selectFrom(MEETING_PAPER)
                .where(MEETING_PAPER.MEETING_ID.eq(meeting))
                .orderBy(MEETING_PAPER.DUE_ON, MEETING_PAPER.PAPER)
                .fetch(row ->
                        new PaperNote(
                                row.getMeetingId(),
                                row.getPaper(),
                                row.getTitle(),
                                row.getOwner(),
                                row.getDueOn()));
    }

    @Override
    public void keep(PaperNote paper) {
        dropPaper(paper.meeting(), paper.paper());
        dsl.insertInto(MEETING_PAPER)
                .set(
                        new MeetingPaperRecord()
                                .setMeetingId(paper.meeting())
                                .setPaper(paper.paper())
                                .setTitle(paper.title())
                                .setOwner(paper.owner())
                                .setDueOn(paper.due()))
                .execute();
    }

    @Override
    public void dropPaper(UUID meeting, String paper) {
        dsl.deleteFrom(MEETING_PAPER)
                .where(MEETING_PAPER.MEETING_ID.eq(meeting), MEETING_PAPER.PAPER.eq(paper))
                .execute();
    }

    @Override
    public List<MatterNote> matters(UUID meeting) {
        return dsl.selectFrom(MEETING_MATTER)
                .where(MEETING_MATTER.MEETING_ID.eq(meeting))
                .orderBy(MEETING_MATTER.MATTER)
                .fetch(row ->
                        new MatterNote(
                                row.getMeetingId(),
                                row.getMatter(),
                                Optional.ofNullable(row.getItemId()),
                                Times.instant(row.getDecidedAt()),
                                row.getMemberId()));
    }

    @Override
    public void keep(MatterNote matter) {
        dropMatter(matter.meeting(), matter.matter());
        dsl.insertInto(MEETING_MATTER)
                .set(
                        new MeetingMatterRecord()
                                .setMeetingId(matter.meeting())
                                .setMatter(matter.matter())
                                .setItemId(CaseParts.orNull(matter.item()))
                                .setDecidedAt(Times.column(matter.at()))
                                .setMemberId(matter.member()))
                .execute();
    }

    @Override
    public void dropMatter(UUID meeting, String matter) {
        dsl.deleteFrom(MEETING_MATTER)
                .where(MEETING_MATTER.MEETING_ID.eq(meeting), MEETING_MATTER.MATTER.eq(matter))
                .execute();
    }

    @Override
    public Optional<Approval> approval(UUID meeting) {
        return dsl.selectFrom(MINUTES_APPROVAL)
                .where(MINUTES_APPROVAL.MEETING_ID.eq(meeting))
                .fetchOptional(row ->
                        new Approval(
                                row.getMeetingId(),
                                row.getApprovedAtMeeting(),
                                row.getApprovedOn(),
                                row.getCorrections()));
    }

    @Override
    public void record(Approval approval) {
        dsl.insertInto(MINUTES_APPROVAL)
                .set(
                        new MinutesApprovalRecord()
                                .setMeetingId(approval.meeting())
                                .setApprovedAtMeeting(approval.at())
                                .setApprovedOn(approval.on())
                                .setCorrections(approval.corrections()))
                .execute();
    }

    @Override
    public List<Draft> drafts(UUID meeting, UUID member) {
        return dsl.selectFrom(MEETING_DRAFT)
                .where(MEETING_DRAFT.MEETING_ID.eq(meeting), MEETING_DRAFT.MEMBER_ID.eq(member))
                .orderBy(MEETING_DRAFT.WRITTEN_AT, MEETING_DRAFT.PLACE)
                .fetch(row ->
                        new Draft(
                                row.getMeetingId(),
                                row.getMemberId(),
                                row.getPlace(),
                                row.getWritten(),
                                Times.instant(row.getWrittenAt())));
    }

    @Override
    public void keep(Draft draft) {
        MeetingDraftRecord row =
                new MeetingDraftRecord()
                        .setMeetingId(draft.meeting())
                        .setMemberId(draft.member())
                        .setPlace(draft.place())
                        .setWritten(draft.text())
                        .setWrittenAt(Times.column(draft.at()));
        int changed =
                dsl.update(MEETING_DRAFT)
                        .set(row)
                        .where(
                                MEETING_DRAFT.MEETING_ID.eq(draft.meeting()),
                                MEETING_DRAFT.MEMBER_ID.eq(draft.member()),
                                MEETING_DRAFT.PLACE.eq(draft.place()))
                        .execute();
        if (changed == 0) {
            dsl.insertInto(MEETING_DRAFT).set(row).execute();
        }
    }

    @Override
    public void dropDraft(UUID meeting, UUID member, String place) {
        dsl.deleteFrom(MEETING_DRAFT)
                .where(
                        MEETING_DRAFT.MEETING_ID.eq(meeting),
                        MEETING_DRAFT.MEMBER_ID.eq(member),
                        MEETING_DRAFT.PLACE.eq(place))
                .execute();
    }
}
