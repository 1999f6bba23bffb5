package vigil.store;

import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.AGENDA_ITEM;
import static vigil.store.generated.Tables.CASE_ANSWER;
import static vigil.store.generated.Tables.CASE_MERGE;
import static vigil.store.generated.Tables.CHRONOLOGY_ENTRY;
import static vigil.store.generated.Tables.IDENTITY_ANSWER;
import static vigil.store.generated.Tables.LIVING_ANSWER;
import static vigil.store.generated.Tables.LIVING_SAFETY_ACTION;
import static vigil.store.generated.Tables.PANEL_MEETING;
import static vigil.store.generated.Tables.POLICE_ANSWER;
import static vigil.store.generated.Tables.POLICE_SAFETY_ACTION;
import static vigil.store.generated.Tables.RETENTION_GONE;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import vigil.casework.RetentionStore.Standing;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.panel.MeetingState;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionEvent;

/** Reads of every case what decides when it is due, without opening a cell. */
final class RetentionStandings {

    private final DSLContext dsl;

    RetentionStandings(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Standing> all() {
        Map<UUID, String> closed = said(Fields.DATE_CLOSED);
        Map<UUID, String> inquests = said(Fields.INQUEST_DATE);
        Map<UUID, String> holds = said(Fields.LEGAL_HOLD);
        Map<UUID, LocalDate> reviewed = reviewed();
        Map<RetainedContent, Set<UUID>> has = has();
        Map<UUID, Set<RetainedContent>> gone = gone();
        Map<UUID, UUID> into = into();
        List<Standing> all = new ArrayList<>();
        dsl.select(
                        REVIEW_CASE.ID,
                        REVIEW_CASE.REFERENCE,
                        REVIEW_CASE.STATUS,
                        REVIEW_CASE.DATE_OF_DEATH,
                        REVIEW_CASE.CONCLUDED)
                .from(REVIEW_CASE)
                .orderBy(REVIEW_CASE.REFERENCE)
                .forEach(row -> {
                    UUID id = row.value1();
                    CaseStatus status = CaseStatus.ofCode(row.value3()).orElse(CaseStatus.NOTIFIED);
                    Map<RetentionEvent, LocalDate> events = new EnumMap<>(RetentionEvent.class);
                    Optional.ofNullable(row.value4())
                            .ifPresent(day -> events.put(RetentionEvent.DEATH, day));
                    if (status == CaseStatus.CLOSED) {
                        day(closed.get(id))
                                .ifPresent(day -> events.put(RetentionEvent.CASE_CLOSED, day));
                    }
                    if (row.value5()) {
                        day(inquests.get(id))
                                .ifPresent(day -> events.put(RetentionEvent.INQUEST_ENDED, day));
                    }
                    Optional.ofNullable(reviewed.get(id))
                            .ifPresent(day -> events.put(RetentionEvent.MEETING_REVIEWED, day));
                    Set<RetainedContent> there = EnumSet.noneOf(RetainedContent.class);
                    has.forEach((content, ids) -> {
                        if (ids.contains(id)) {
                            there.add(content);
                        }
                    });
                    there.removeAll(gone.getOrDefault(id, Set.of()));
                    all.add(
                            new Standing(
                                    new CaseId(id),
                                    new CaseReference(row.value2()),
                                    status,
                                    events,
                                    Fields.YES.equals(holds.get(id)),
                                    there,
                                    status == CaseStatus.MERGED
                                            ? Optional.ofNullable(into.get(id)).map(CaseId::new)
                                            : Optional.empty()));
                });
        return all;
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String text) {
        return text == null ? Optional.empty() : PartialDate.parse(text).map(PartialDate::latest);
    }

    private Map<UUID, String> said(FieldKey field) {
        Map<UUID, String> said = new HashMap<>();
        dsl.select(CASE_ANSWER.CASE_ID, CASE_ANSWER.CONTENT)
                .from(CASE_ANSWER)
                .where(
                        CASE_ANSWER.FIELD.eq(field.text()),
                        CASE_ANSWER.OCCURRENCE.eq(0),
                        CASE_ANSWER.CONTENT.isNotNull())
                .forEach(row -> said.put(row.value1(), row.value2()));
        return said;
    }

    private Map<UUID, LocalDate> reviewed() {
        Map<UUID, LocalDate> reviewed = new HashMap<>();
        dsl.select(AGENDA_ITEM.CASE_ID, PANEL_MEETING.HELD_ON)
                .from(AGENDA_ITEM)
                .join(PANEL_MEETING)
                .on(PANEL_MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
                .where(
                        AGENDA_ITEM.CASE_ID.isNotNull(),
                        PANEL_MEETING.STATE.ne(MeetingState.PLANNED.name()))
                .forEach(row ->
                        reviewed.merge(row.value1(), row.value2(), (a, b) -> a.isAfter(b) ? a : b));
        return reviewed;
    }

    private Map<UUID, UUID> into() {
        Map<UUID, UUID> into = new HashMap<>();
        dsl.select(CASE_MERGE.MERGED_ID, CASE_MERGE.KEPT_ID)
                .from(CASE_MERGE)
                .where(CASE_MERGE.UNDONE_AT.isNull())
                .forEach(row -> into.put(row.value1(), row.value2()));
        return into;
    }

    private Map<RetainedContent, Set<UUID>> has() {
        Map<RetainedContent, Set<UUID>> has = new EnumMap<>(RetainedContent.class);
        for (RetainedContent each : RetainedContent.values()) {
            has.put(each, new HashSet<>());
        }
        add(has, RetainedContent.IDENTIFIERS, IDENTITY_ANSWER.CASE_ID);
        add(has, RetainedContent.IDENTIFIERS, AGENCY_RETURN.CASE_ID);
        add(has, RetainedContent.LIVING, LIVING_ANSWER.CASE_ID);
        add(has, RetainedContent.LIVING, LIVING_SAFETY_ACTION.CASE_ID);
        add(has, RetainedContent.POLICE, POLICE_ANSWER.CASE_ID);
        add(has, RetainedContent.POLICE, POLICE_SAFETY_ACTION.CASE_ID);
        add(has, RetainedContent.WORDS, CASE_ANSWER.CASE_ID);
        add(has, RetainedContent.WORDS, CHRONOLOGY_ENTRY.CASE_ID);
        return has;
    }

    private void add(
            Map<RetainedContent, Set<UUID>> has,
            RetainedContent content,
            TableField<?, UUID> field) {
        has.computeIfAbsent(content, c -> new HashSet<>())
                .addAll(
                        dsl.selectDistinct(field)
                                .from(field.getTable())
                                .fetch(row -> row.value1()));
    }

    private Map<UUID, Set<RetainedContent>> gone() {
        Map<UUID, Set<RetainedContent>> gone = new HashMap<>();
        dsl.select(RETENTION_GONE.CASE_ID, RETENTION_GONE.CONTENT)
                .from(RETENTION_GONE)
                .forEach(row ->
                        gone.computeIfAbsent(
                                        row.value1(), id -> EnumSet.noneOf(RetainedContent.class))
                                .add(RetainedContent.valueOf(row.value2())));
        return gone;
    }
}
