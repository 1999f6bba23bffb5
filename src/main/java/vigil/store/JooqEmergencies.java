package vigil.store;

import static vigil.store.generated.Tables.EMERGENCY_OPENING;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.EmergencyStore;
import vigil.domain.casefile.CaseId;
import vigil.store.generated.tables.records.EmergencyOpeningRecord;

/** Emergency openings in H2. */
final class JooqEmergencies implements EmergencyStore {

    private final DSLContext dsl;

    JooqEmergencies(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void add(Opening opening) {
        dsl.insertInto(EMERGENCY_OPENING)
                .set(EMERGENCY_OPENING.ID, opening.id())
                .set(EMERGENCY_OPENING.CASE_ID, opening.reviewCase().value())
                .set(EMERGENCY_OPENING.REFERENCE, opening.reference())
                .set(EMERGENCY_OPENING.MEMBER_ID, opening.member())
                .set(EMERGENCY_OPENING.OPENED_AT, Times.column(opening.at()))
                .set(EMERGENCY_OPENING.BARRED, opening.barred().name())
                .set(EMERGENCY_OPENING.WORDS, opening.words())
                .execute();
    }

    @Override
    public List<Opening> all() {
        return dsl.selectFrom(EMERGENCY_OPENING)
                .orderBy(EMERGENCY_OPENING.OPENED_AT.desc(), EMERGENCY_OPENING.ID)
                .fetch(JooqEmergencies::opening);
    }

    private static Opening opening(EmergencyOpeningRecord row) {
        return new Opening(
                row.getId(),
                new CaseId(row.getCaseId()),
                row.getReference(),
                row.getMemberId(),
                row.getOpenedAt().toInstant(),
                Barred.valueOf(row.getBarred()),
                row.getWords(),
                row.getSeenBy() == null
                        ? Optional.empty()
                        : Optional.of(
                                new Seen(
                                        row.getSeenAt().toInstant(),
                                        row.getSeenBy(),
                                        row.getNote())));
    }

    @Override
    public boolean seen(UUID opening, Seen seen) {
        return dsl.update(EMERGENCY_OPENING)
                        .set(EMERGENCY_OPENING.SEEN_AT, Times.column(seen.at()))
                        .set(EMERGENCY_OPENING.SEEN_BY, seen.by())
                        .set(EMERGENCY_OPENING.NOTE, seen.note())
                        .where(EMERGENCY_OPENING.ID.eq(opening), EMERGENCY_OPENING.SEEN_BY.isNull())
                        .execute()
                == 1;
    }
}
