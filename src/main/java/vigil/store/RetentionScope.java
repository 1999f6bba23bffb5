package vigil.store;

import static vigil.store.generated.Tables.AGENDA_ITEM;
import static vigil.store.generated.Tables.ATTENDANCE;
import static vigil.store.generated.Tables.AUDIT_CASES;
import static vigil.store.generated.Tables.AUDIT_ENTRY;
import static vigil.store.generated.Tables.CASE_DISCUSSION;
import static vigil.store.generated.Tables.DRUG_ALERT_CASE;
import static vigil.store.generated.Tables.PANEL_ACTION;
import static vigil.store.generated.Tables.PANEL_EDIT;
import static vigil.store.generated.Tables.PANEL_MEETING;
import static vigil.store.generated.Tables.RECOMMENDATION;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Which rows of which tables could tell of a case: those with its number, those of meetings at
 * which it was discussed, what follows from it. Worked out from the names of the columns, so that a
 * table that is added later is in it.
 */
final class RetentionScope {

    /** People in office, or rows that name nobody. The record itself is never changed. */
    private static final Set<Table<?>> NOT_WRITTEN_ABOUT =
            Set.of(ATTENDANCE, AUDIT_ENTRY, AUDIT_CASES);

    private final UUID id;
    private final Set<UUID> meetings = new HashSet<>();
    private final Set<UUID> followUps = new HashSet<>();
    private final Set<UUID> alerts = new HashSet<>();
    private final Set<UUID> once = new HashSet<>();

    RetentionScope(DSLContext dsl, UUID id) {
        this.id = id;
        meetings.addAll(
                dsl.select(AGENDA_ITEM.MEETING_ID)
                        .from(AGENDA_ITEM)
                        .where(AGENDA_ITEM.CASE_ID.eq(id))
                        .fetch(row -> row.value1()));
        meetings.addAll(
                dsl.select(CASE_DISCUSSION.MEETING_ID)
                        .from(CASE_DISCUSSION)
                        .where(CASE_DISCUSSION.CASE_ID.eq(id))
                        .fetch(row -> row.value1()));
        followUps.addAll(
                dsl.select(RECOMMENDATION.ID)
                        .from(RECOMMENDATION)
                        .where(
                                RECOMMENDATION
                                        .CASE_ID
                                        .eq(id)
                                        .or(RECOMMENDATION.MEETING_ID.in(meetings)))
                        .fetch(row -> row.value1()));
        followUps.addAll(
                dsl.select(PANEL_ACTION.ID)
                        .from(PANEL_ACTION)
                        .where(PANEL_ACTION.CASE_ID.eq(id).or(PANEL_ACTION.MEETING_ID.in(meetings)))
                        .fetch(row -> row.value1()));
        alerts.addAll(
                dsl.select(DRUG_ALERT_CASE.ALERT_ID)
                        .from(DRUG_ALERT_CASE)
                        .where(DRUG_ALERT_CASE.CASE_ID.eq(id))
                        .fetch(row -> row.value1()));
        String text = id.toString();
        once.addAll(
                dsl.selectDistinct(PANEL_EDIT.RECORD_ID)
                        .from(PANEL_EDIT)
                        .where(
                                PANEL_EDIT
                                        .ITEM
                                        .contains(text)
                                        .or(PANEL_EDIT.WAS.eq(text))
                                        .or(PANEL_EDIT.BECAME.eq(text)))
                        .fetch(row -> row.value1()));
    }

    Set<UUID> meetings() {
        return meetings;
    }

    /** The rows of a table that could tell of it; nothing if none could. */
    Optional<Condition> of(Table<?> table) {
        if (NOT_WRITTEN_ABOUT.contains(table)) {
            return Optional.empty();
        }
        Condition some = DSL.falseCondition();
        boolean any = false;
        for (String name : List.of("case_id", "other_case_id")) {
            Optional<Field<UUID>> field = uuid(table, name);
            if (field.isPresent()) {
                some = some.or(field.get().eq(id));
                any = true;
            }
        }
        Optional<Set<UUID>> others =
                table.equals(PANEL_MEETING) ? Optional.of(meetings) : Optional.empty();
        if (others.isPresent()) {
            some = some.or(PANEL_MEETING.ID.in(meetings));
            any = true;
        }
        for (Link link :
                List.of(
                        new Link("meeting_id", meetings),
                        new Link("action_id", followUps),
                        new Link("item_id", followUps),
                        new Link("alert_id", alerts),
                        new Link("record_id", records()))) {
            Optional<Field<UUID>> field = uuid(table, link.column());
            if (field.isPresent() && !link.rows().isEmpty()) {
                some = some.or(field.get().in(link.rows()));
                any = true;
            }
        }
        if (table.getName().equals("drug_alert") && !alerts.isEmpty()) {
            some = some.or(uuid(table, "id").orElseThrow().in(alerts));
            any = true;
        }
        return any ? Optional.of(some) : Optional.empty();
    }

    /**
     * All of them, and those that were about it once: what was changed in them says what they said
     * before.
     */
    private Set<UUID> records() {
        Set<UUID> records = new HashSet<>(meetings);
        records.addAll(once);
        records.addAll(followUps);
        records.addAll(alerts);
        return records;
    }

    private record Link(String column, Set<UUID> rows) {}

    private static Optional<Field<UUID>> uuid(Table<?> table, String name) {
        return table.fieldStream()
                .filter(field -> field.getName().equals(name) && field.getType() == UUID.class)
                .findFirst()
                .map(field -> table.field(name, UUID.class));
    }
}
