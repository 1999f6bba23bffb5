package vigil.store;

import static vigil.store.generated.Tables.ADVICE_AGAIN;
import static vigil.store.generated.Tables.FOLLOW_THROUGH;
import static vigil.store.generated.Tables.FOLLOW_UP_CHANGE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.casework.FollowUpStore;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AdviceAgain;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.FollowUpFacts;
import vigil.store.generated.tables.records.FollowThroughRecord;
import vigil.store.generated.tables.records.FollowUpChangeRecord;

/** What stands beside recommendations and actions, in H2. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqFollowUps implements FollowUpStore {

    private final DSLContext dsl;
    private final PanelTouch touch;

    JooqFollowUps(DSLContext dsl, PanelTouch touch) {
        this.dsl = dsl;
        this.touch = touch;
    }

    @Override
    public Map<UUID, FollowThrough> all() {
        Map<UUID, FollowThrough> all = new HashMap<>();
        dsl.selectFrom(FOLLOW_THROUGH)
                .fetch(JooqFollowUps::through)
                .forEach(through -> all.put(through.item(), through));
        return all;
    }

    @Override
    public FollowThrough of(UUID item) {
        return dsl.selectFrom(FOLLOW_THROUGH)
                .where(FOLLOW_THROUGH.ITEM_ID.eq(item))
                .fetchOptional(JooqFollowUps::through)
                .orElseGet(() -> FollowThrough.none(item));
    }

    private static FollowThrough through(FollowThroughRecord row) {
        return new FollowThrough(
                row.getItemId(),
                Optional.ofNullable(row.getRepliedOn()),
                Optional.ofNullable(row.getFactor()),
                FollowUpFacts.pillars(row.getPillars()),
                Optional.ofNullable(row.getLookOn()),
                Optional.ofNullable(row.getLookedOn()),
                row.getFound());
    }

    @Override
    public void save(FollowThrough through) {
        touch.changingFollowUp(through.item());
        dsl.mergeInto(FOLLOW_THROUGH)
                .columns(
                        FOLLOW_THROUGH.ITEM_ID,
                        FOLLOW_THROUGH.REPLIED_ON,
                        FOLLOW_THROUGH.FACTOR,
                        FOLLOW_THROUGH.PILLARS,
                        FOLLOW_THROUGH.LOOK_ON,
                        FOLLOW_THROUGH.LOOKED_ON,
                        FOLLOW_THROUGH.FOUND)
                .key(FOLLOW_THROUGH.ITEM_ID)
                .values(
                        through.item(),
                        CaseParts.orNull(through.repliedOn()),
                        CaseParts.orNull(through.factor()),
                        through.pillars().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        CaseParts.orNull(through.lookOn()),
                        CaseParts.orNull(through.lookedOn()),
                        through.found())
                .execute();
    }

    @Override
    public void record(FollowUpChange change) {
        long seq =
                1
                        + dsl.select(DSL.coalesce(DSL.max(FOLLOW_UP_CHANGE.SEQ), 0L))
                                .from(FOLLOW_UP_CHANGE)
                                .fetchSingle()
                                .value1();
        int position = 0;
        for (FollowUpChange.Entry entry : change.entries()) {
            dsl.insertInto(FOLLOW_UP_CHANGE)
                    .set(FOLLOW_UP_CHANGE.SEQ, seq)
                    .set(FOLLOW_UP_CHANGE.ID, change.id())
                    .set(FOLLOW_UP_CHANGE.POSITION, position++)
                    .set(FOLLOW_UP_CHANGE.ITEM_ID, change.item())
                    .set(FOLLOW_UP_CHANGE.CHANGED_AT, Times.column(change.at()))
                    .set(FOLLOW_UP_CHANGE.MEMBER_ID, change.member())
                    .set(FOLLOW_UP_CHANGE.NAME, entry.name())
                    .set(FOLLOW_UP_CHANGE.WAS, entry.before())
                    .set(FOLLOW_UP_CHANGE.BECAME, entry.after())
                    .execute();
        }
    }

    @Override
    public List<FollowUpChange> changes(UUID item) {
        Map<UUID, List<FollowUpChangeRecord>> rows = new LinkedHashMap<>();
        dsl.selectFrom(FOLLOW_UP_CHANGE)
                .where(FOLLOW_UP_CHANGE.ITEM_ID.eq(item))
                .orderBy(FOLLOW_UP_CHANGE.SEQ.desc(), FOLLOW_UP_CHANGE.POSITION)
                .forEach(
                        row -> rows.computeIfAbsent(row.getId(), id -> new ArrayList<>()).add(row));
        return rows.values().stream().map(JooqFollowUps::change).toList();
    }

    private static FollowUpChange change(List<FollowUpChangeRecord> rows) {
        FollowUpChangeRecord first = rows.getFirst();
        return new FollowUpChange(
                first.getId(),
                first.getItemId(),
                Times.instant(first.getChangedAt()),
                first.getMemberId(),
                rows.stream()
                        .map(row ->
                                new FollowUpChange.Entry(
                                        row.getName(), row.getWas(), row.getBecame()))
                        .toList());
    }

    @Override
    public List<AdviceAgain> again() {
        return dsl.selectFrom(ADVICE_AGAIN)
                .orderBy(ADVICE_AGAIN.SAID_ON, ADVICE_AGAIN.ID)
                .fetch(row ->
                        new AdviceAgain(
                                row.getId(),
                                row.getRecommendationId(),
                                row.getMeetingId(),
                                new CaseId(row.getCaseId()),
                                row.getSaidOn(),
                                row.getWording()));
    }

    @Override
    public void record(AdviceAgain again, UUID member) {
        dsl.insertInto(ADVICE_AGAIN)
                .set(ADVICE_AGAIN.ID, again.id())
                .set(ADVICE_AGAIN.RECOMMENDATION_ID, again.recommendation())
                .set(ADVICE_AGAIN.MEETING_ID, again.meeting())
                .set(ADVICE_AGAIN.CASE_ID, again.reviewCase().value())
                .set(ADVICE_AGAIN.SAID_ON, again.saidOn())
                .set(ADVICE_AGAIN.WORDING, again.wording())
                .set(ADVICE_AGAIN.MEMBER_ID, member)
                .execute();
    }

    @Override
    public void dropAgain(UUID id) {
        dsl.deleteFrom(ADVICE_AGAIN).where(ADVICE_AGAIN.ID.eq(id)).execute();
    }

    @Override
    public Map<UUID, Integer> reminders() {
        return dsl.select(FOLLOW_UP_CHANGE.ITEM_ID, DSL.count())
                .from(FOLLOW_UP_CHANGE)
                .where(FOLLOW_UP_CHANGE.NAME.eq(FollowUpChange.REMINDED))
                .groupBy(FOLLOW_UP_CHANGE.ITEM_ID)
                .fetchMap(FOLLOW_UP_CHANGE.ITEM_ID, DSL.count());
    }
}
