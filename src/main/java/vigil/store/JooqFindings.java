package vigil.store;

import static vigil.store.generated.Tables.FINDING_DECISION;
import static vigil.store.generated.Tables.FINDING_STANDING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vigil.casework.FindingStore;
import vigil.domain.pattern.Claim;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.Standing;
import vigil.domain.pattern.Verdict;
import vigil.store.generated.tables.records.FindingDecisionRecord;
import vigil.store.generated.tables.records.FindingStandingRecord;

/** Decisions about findings as rows that are only ever added. */
final class JooqFindings implements FindingStore {

    private enum Kind {
        WATCHED,
        RAISED,
        SNOOZED,
        DISMISSED,
        TAKEN_UP,
        UNDONE;

        static Kind of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Watched watched -> WATCHED;
                case Verdict.Raised raised -> RAISED;
                case Verdict.Snoozed snoozed -> SNOOZED;
                case Verdict.Dismissed dismissed -> DISMISSED;
                case Verdict.TakenUp taken -> TAKEN_UP;
                case Verdict.Undone undone -> UNDONE;
            };
        }
    }

    private final DSLContext dsl;

    JooqFindings(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<FindingDecision> decisions() {
        return dsl.selectFrom(FINDING_DECISION)
                .orderBy(FINDING_DECISION.FINDING, FINDING_DECISION.NUMBER)
                .fetch(JooqFindings::decision);
    }

    @Override
    public List<FindingDecision> decisions(String finding) {
        return dsl.selectFrom(FINDING_DECISION)
                .where(FINDING_DECISION.FINDING.eq(finding))
                .orderBy(FINDING_DECISION.NUMBER)
                .fetch(JooqFindings::decision);
    }

    @Override
    public void append(FindingDecision decision) {
        Standing standing = decision.standing();
        FindingDecisionRecord row =
                new FindingDecisionRecord()
                        .setId(decision.id())
                        .setFinding(decision.finding())
                        .setNumber(decision.number())
                        .setDecidedAt(Times.column(decision.at()))
                        .setMemberId(decision.member())
                        .setVerdict(Kind.of(decision.verdict()).name())
                        .setReason(decision.verdict().why())
                        .setSaid(decision.said())
                        .setObserved(standing.observed())
                        .setDenominator(standing.denominator())
                        .setExpected(orNull(standing.expected()))
                        .setClaim(standing.claim().name())
                        .setScope(standing.scope());
        switch (decision.verdict()) {
            case Verdict.Raised raised ->
                    row.setMeetingId(raised.meeting()).setItemId(raised.item());
            case Verdict.Snoozed snoozed -> row.setUntilOn(snoozed.until());
            case Verdict.Undone undone -> row.setUndoneId(undone.decision());
            case Verdict.Watched watched -> {}
            case Verdict.Dismissed dismissed -> {}
            case Verdict.TakenUp taken -> {}
        }
        dsl.insertInto(FINDING_DECISION).set(row).execute();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static OptionalDouble orNone(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static FindingDecision decision(FindingDecisionRecord row) {
        return new FindingDecision(
                row.getId(),
                row.getFinding(),
                row.getNumber(),
                Times.instant(row.getDecidedAt()),
                row.getMemberId(),
                verdict(row),
                row.getSaid(),
                new Standing(
                        row.getObserved(),
                        row.getDenominator(),
                        orNone(row.getExpected()),
                        Claim.valueOf(row.getClaim()),
                        row.getScope()));
    }

    private static Verdict verdict(FindingDecisionRecord row) {
        return switch (Kind.valueOf(row.getVerdict())) {
            case WATCHED -> new Verdict.Watched();
            case RAISED -> new Verdict.Raised(row.getMeetingId(), row.getItemId());
            case SNOOZED ->
                    new Verdict.Snoozed(
                            Optional.ofNullable(row.getUntilOn()).orElse(LocalDate.EPOCH),
                            row.getReason());
            case DISMISSED -> new Verdict.Dismissed(row.getReason());
            case TAKEN_UP -> new Verdict.TakenUp(row.getReason());
            case UNDONE -> new Verdict.Undone(row.getUndoneId());
        };
    }

    @Override
    public boolean recorded(UUID meeting) {
        return dsl.fetchExists(FINDING_STANDING, FINDING_STANDING.MEETING_ID.eq(meeting));
    }

    @Override
    public void record(UUID meeting, Instant at, Map<String, Standing> standings) {
        List<FindingStandingRecord> rows = new ArrayList<>();
        standings.forEach((finding, standing) ->
                rows.add(
                        new FindingStandingRecord()
                                .setMeetingId(meeting)
                                .setFinding(finding)
                                .setRecordedAt(Times.column(at))
                                .setObserved(standing.observed())
                                .setDenominator(standing.denominator())
                                .setExpected(orNull(standing.expected()))
                                .setClaim(standing.claim().name())
                                .setScope(standing.scope())));
        if (!rows.isEmpty()) {
            dsl.batchInsert(rows).execute();
        }
    }

    private static Standing standing(FindingStandingRecord row) {
        return new Standing(
                row.getObserved(),
                row.getDenominator(),
                orNone(row.getExpected()),
                Claim.valueOf(row.getClaim()),
                row.getScope());
    }

    @Override
    public Map<String, Standing> standings(UUID meeting) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        dsl.selectFrom(FINDING_STANDING)
                .where(FINDING_STANDING.MEETING_ID.eq(meeting))
                .orderBy(FINDING_STANDING.FINDING)
                .forEach(row -> standings.put(row.getFinding(), standing(row)));
        return standings;
    }

    @Override
    public List<Seen> seen(String finding) {
        return dsl.selectFrom(FINDING_STANDING)
                .where(FINDING_STANDING.FINDING.eq(finding))
                .orderBy(FINDING_STANDING.RECORDED_AT.desc())
                .fetch(row ->
                        new Seen(
                                row.getMeetingId(),
                                Times.instant(row.getRecordedAt()),
                                standing(row)));
    }
}
