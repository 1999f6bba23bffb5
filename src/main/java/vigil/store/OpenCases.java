package vigil.store;

import static vigil.store.generated.Tables.AGENDA_ITEM;
import static vigil.store.generated.Tables.ATTENDANCE;
import static vigil.store.generated.Tables.DECLARED_INTEREST;
import static vigil.store.generated.Tables.PANEL_MEETING;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vigil.casework.Sight;

/**
 * Which cases a reader may see: those that their role reaches, all or those on an agenda, less
 * those in which they declared an interest at a meeting.
 */
final class OpenCases {

    private OpenCases() {}

    /** The cases closed to a member, with the day of the first meeting that closed each. */
    static Map<UUID, LocalDate> closedTo(DSLContext dsl, UUID member) {
        return dsl.select(DECLARED_INTEREST.CASE_ID, DSL.min(PANEL_MEETING.HELD_ON))
                .from(DECLARED_INTEREST)
                .join(ATTENDANCE)
                .on(ATTENDANCE.ID.eq(DECLARED_INTEREST.ATTENDANCE_ID))
                .join(PANEL_MEETING)
                .on(PANEL_MEETING.ID.eq(DECLARED_INTEREST.MEETING_ID))
                .where(ATTENDANCE.MEMBER_ID.eq(member))
                .groupBy(DECLARED_INTEREST.CASE_ID)
                .fetchMap(DECLARED_INTEREST.CASE_ID, DSL.min(PANEL_MEETING.HELD_ON));
    }

    /** The cases closed to a reader; none where it is nobody in particular. */
    static Set<UUID> closedTo(DSLContext dsl, Sight sight) {
        return sight.reader().map(member -> closedTo(dsl, member).keySet()).orElse(Set.of());
    }

    /** Whether a case is open to a reader. */
    static boolean isTo(DSLContext dsl, Sight sight, UUID reviewCase) {
        return dsl.fetchExists(
                REVIEW_CASE, REVIEW_CASE.ID.eq(reviewCase), to(dsl, sight, REVIEW_CASE.ID));
    }

    /** Holds for the rows of cases that are open to a reader. */
    static Condition to(DSLContext dsl, Sight sight, Field<UUID> reviewCase) {
        Condition reach =
                switch (sight.facts()) {
                    case NO -> DSL.falseCondition();
                    case AGENDA ->
                            reviewCase.in(
                                    DSL.select(AGENDA_ITEM.CASE_ID)
                                            .from(AGENDA_ITEM)
                                            .where(AGENDA_ITEM.CASE_ID.isNotNull()));
                    case INVITED ->
                            sight.reader()
                                    .map(member -> invited(reviewCase, member))
                                    .orElse(DSL.falseCondition());
                    default -> DSL.trueCondition();
                };
        Set<UUID> closed = closedTo(dsl, sight);
        return closed.isEmpty() ? reach : reach.and(reviewCase.notIn(closed));
    }

    /** Holds for cases on the agenda of a meeting whose list of people has the member. */
    private static Condition invited(Field<UUID> reviewCase, UUID member) {
        return reviewCase.in(
                DSL.select(AGENDA_ITEM.CASE_ID)
                        .from(AGENDA_ITEM)
                        .join(ATTENDANCE)
                        .on(ATTENDANCE.MEETING_ID.eq(AGENDA_ITEM.MEETING_ID))
                        .where(AGENDA_ITEM.CASE_ID.isNotNull(), ATTENDANCE.MEMBER_ID.eq(member)));
    }
}
