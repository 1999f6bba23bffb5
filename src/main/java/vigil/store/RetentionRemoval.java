package vigil.store;

import static vigil.store.generated.Tables.AGENDA_ITEM;
import static vigil.store.generated.Tables.BRIEFING_COMMENT;
import static vigil.store.generated.Tables.CASE_ANSWER;
import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.CASE_DISCUSSION;
import static vigil.store.generated.Tables.CASE_DISPUTE;
import static vigil.store.generated.Tables.CASE_DISTINCTION;
import static vigil.store.generated.Tables.CHRONOLOGY_ENTRY;
import static vigil.store.generated.Tables.FACTOR_FINDING;
import static vigil.store.generated.Tables.IDENTITY_WAITING;
import static vigil.store.generated.Tables.IMPORT_BATCH;
import static vigil.store.generated.Tables.MINUTES_LOCKED_TIER;
import static vigil.store.generated.Tables.MINUTES_VERSION;
import static vigil.store.generated.Tables.PANEL_EDIT;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SAFETY_ACTION;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;
import static vigil.store.generated.Tables.TOXICOLOGY_REPORT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vigil.casework.KeptMinutes;
import vigil.casework.RetentionStore;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.retention.RetainedContent;
import vigil.store.generated.DefaultSchema;

/**
 * Removes what was approved of one case, in one transaction: for every column of sealed cells there
 * is a way, and every other text that could tell of the case has the name taken out of it.
 */
final class RetentionRemoval {

    /** What is done with the cells of a column. */
    enum Way {
        /** The rows of the case go. */
        ROWS,
        /** The rows stay, their cells are emptied. */
        CELLS,
        /** The rows of meetings at which the case was discussed lose the file. */
        MEETING_FILES,
        /** The name is taken out of the words. */
        WORDS,
        /** Rows that hold the name go; they are somebody's settings. */
        IF_NAMED,
        /** Tells of no case. */
        NONE
    }

    private static final Map<SealedColumn, Way> WAYS = ways();

    private final DSLContext dsl;
    private final FieldCatalogue catalogue;
    private final PersonRows people;
    private final Cells cells;
    private final RetentionRows rows;
    private final Counting counting;

    /** Where what was done is counted. */
    @FunctionalInterface
    interface Counting {
        void add(String name, long amount);
    }

    RetentionRemoval(
            DSLContext dsl,
            FieldCatalogue catalogue,
            PersonRows people,
            Cells cells,
            Counting counting) {
        this.dsl = dsl;
        this.catalogue = catalogue;
        this.people = people;
        this.cells = cells;
        this.rows = new RetentionRows(dsl);
        this.counting = counting;
    }

    private static Map<SealedColumn, Way> ways() {
        Map<SealedColumn, Way> ways = new HashMap<>();
        ways.put(SealedColumn.IDENTITY_ANSWERS, Way.ROWS);
        ways.put(SealedColumn.LIVING_ANSWERS, Way.ROWS);
        ways.put(SealedColumn.POLICE_ANSWERS, Way.ROWS);
        ways.put(SealedColumn.NAMES, Way.CELLS);
        ways.put(SealedColumn.PEOPLE, Way.ROWS);
        ways.put(SealedColumn.DISTINCTIONS, Way.ROWS);
        ways.put(SealedColumn.RETURNS, Way.CELLS);
        ways.put(SealedColumn.RETURN_VERSIONS, Way.CELLS);
        ways.put(SealedColumn.RETURN_FILES, Way.CELLS);
        ways.put(SealedColumn.CONTACTS, Way.NONE);
        ways.put(SealedColumn.CARD_SECRET, Way.NONE);
        ways.put(SealedColumn.ADDRESSEES, Way.ROWS);
        ways.put(SealedColumn.LIVING_SAFETY, Way.ROWS);
        ways.put(SealedColumn.POLICE_SAFETY, Way.ROWS);
        ways.put(SealedColumn.MINUTES, Way.MEETING_FILES);
        ways.put(SealedColumn.LOCKED_TIERS, Way.WORDS);
        ways.put(SealedColumn.COMMENTS, Way.WORDS);
        ways.put(SealedColumn.IMPORTS, Way.WORDS);
        ways.put(SealedColumn.MAPPINGS, Way.IF_NAMED);
        ways.put(SealedColumn.FILTERS, Way.IF_NAMED);
        for (KeyClass each : List.of(KeyClass.IDENTITY, KeyClass.LIVING, KeyClass.POLICE)) {
            ways.put(SealedColumn.changes(each), Way.ROWS);
            // A draft is somebody's unfinished work on a case that is closed.
            ways.put(SealedColumn.draft(each), Way.ROWS);
        }
        return Map.copyOf(ways);
    }

    /**
     * What is done with a column.
     *
     * @throws IllegalStateException if nobody has thought of it
     */
    static Way way(SealedColumn column) {
        Way way = WAYS.get(column);
        if (way == null) {
            throw new IllegalStateException("no way to remove " + column.cell());
        }
        return way;
    }

    private static RetainedContent content(KeyClass keyClass) {
        return switch (keyClass) {
            case IDENTITY, MEMBERS -> RetainedContent.IDENTIFIERS;
            case LIVING -> RetainedContent.LIVING;
            case POLICE -> RetainedContent.POLICE;
        };
    }

    void run(RetentionStore.Removal removal) {
        UUID id = removal.id().value();
        boolean names = removal.contents().contains(RetainedContent.IDENTIFIERS);
        RetentionScope scope = new RetentionScope(dsl, id);
        if (names) {
            removal.age().ifPresent(age -> keepAge(id, age));
            say(id, removal.at().atZone(java.time.ZoneOffset.UTC).toLocalDate());
            people.delete(List.of(id));
            dsl.deleteFrom(CASE_DISPUTE).where(CASE_DISPUTE.CASE_ID.eq(id)).execute();
            dsl.deleteFrom(IDENTITY_WAITING).where(IDENTITY_WAITING.CASE_ID.eq(id)).execute();
        }
        for (SealedColumn column : SealedColumn.ALL) {
            if (removal.contents().contains(content(column.keyClass()))) {
                sealed(column, id, scope, removal.withoutNames());
            }
        }
        if (names) {
            dsl.update(REVIEW_CASE)
                    .set(REVIEW_CASE.SURNAME, "")
                    .set(REVIEW_CASE.FORENAMES, "")
                    .setNull(REVIEW_CASE.INCIDENT_PREMISES)
                    .where(REVIEW_CASE.ID.eq(id))
                    .execute();
        }
        if (removal.contents().contains(RetainedContent.WORDS)) {
            words(id);
        }
        if (names) {
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                scope.of(table)
                        .ifPresent(which ->
                                counting.add(
                                        "named " + table.getName(),
                                        rows.rewrite(table, which, only(table, removal))));
            }
        }
    }

    /** Of an answer only words are rewritten: a code that is like a name is none. */
    private UnaryOperator<String> only(Table<?> table, RetentionStore.Removal removal) {
        return table.equals(CASE_ANSWER)
                ? text -> isCode(text) ? text : removal.withoutNames().apply(text)
                : removal.withoutNames();
    }

    private static boolean isCode(String text) {
        return text.matches("[A-Z0-9_]+([ ,;][A-Z0-9_]+)*") && text.contains("_");
    }

    private void sealed(
            SealedColumn column, UUID id, RetentionScope scope, UnaryOperator<String> without) {
        String name = column.table().getName();
        switch (way(column)) {
            case ROWS -> counting.add("rows " + name, deleted(column, id));
            case CELLS -> counting.add("cells " + name, emptied(column, id));
            case MEETING_FILES ->
                    counting.add(
                            "files " + name,
                            dsl.update(MINUTES_VERSION)
                                    .setNull(MINUTES_VERSION.PDF)
                                    .where(
                                            MINUTES_VERSION.MEETING_ID.in(scope.meetings()),
                                            MINUTES_VERSION.PDF.isNotNull())
                                    .execute());
            case WORDS -> counting.add("named " + name, reworded(column, id, scope, without));
            case IF_NAMED -> counting.add("rows " + name, deletedIfNamed(column, without));
            case NONE -> {}
        }
    }

    private static Condition ofCase(SealedColumn column, UUID id) {
        if (column.table().equals(REVIEW_CASE)) {
            return REVIEW_CASE.ID.eq(id);
        }
        if (column.equals(SealedColumn.DISTINCTIONS)) {
            return CASE_DISTINCTION.CASE_ID.eq(id).or(CASE_DISTINCTION.OTHER_CASE_ID.eq(id));
        }
        Field<UUID> field = column.table().field("case_id", UUID.class);
        if (field == null) {
            throw new IllegalStateException("no case in " + column.table());
        }
        return field.eq(id);
    }

    private long deleted(SealedColumn column, UUID id) {
        return dsl.deleteFrom(column.table()).where(ofCase(column, id), column.which()).execute();
    }

    private long emptied(SealedColumn column, UUID id) {
        Map<Field<?>, @Nullable Object> empty = new HashMap<>();
        empty.put(column.cell(), null);
        for (TableField<?, ?> plain : column.plain()) {
            empty.put(plain, plain.getType() == String.class ? "" : null);
        }
        return dsl.update(column.table())
                .set(empty)
                .where(ofCase(column, id), column.cell().isNotNull())
                .execute();
    }

    private Condition meant(SealedColumn column, UUID id, RetentionScope scope) {
        if (column.equals(SealedColumn.COMMENTS)) {
            return BRIEFING_COMMENT.MEETING_ID.in(scope.meetings());
        }
        return column.equals(SealedColumn.LOCKED_TIERS)
                ? MINUTES_LOCKED_TIER.MEETING_ID.in(scope.meetings())
                : IMPORT_BATCH.ID.in(
                        dsl.select(REVIEW_CASE.IMPORT_ID)
                                .from(REVIEW_CASE)
                                .where(REVIEW_CASE.ID.eq(id)));
    }

    private long reworded(
            SealedColumn column, UUID id, RetentionScope scope, UnaryOperator<String> without) {
        long changed = 0;
        for (Record row : cells(column, meant(column, id, scope))) {
            Object[] place = place(column, row);
            byte[] cell = row.get(column.cell());
            byte[] now =
                    column.flag().isPresent()
                            ? cells.sealBytes(
                                    column,
                                    place,
                                    KeptMinutes.rewritten(
                                            cells.openBytes(column, place, cell), without))
                            : cells.seal(
                                    column,
                                    place,
                                    cells.open(column, place, cell).stream()
                                            .map(text -> text.map(without))
                                            .toList());
            dsl.update(column.table())
                    .set(Map.of(column.cell(), now))
                    .where(at(column, row))
                    .execute();
            changed++;
        }
        return changed;
    }

    private long deletedIfNamed(SealedColumn column, UnaryOperator<String> without) {
        long gone = 0;
        for (Record row : cells(column, DSL.noCondition())) {
            List<Optional<String>> texts =
                    cells.open(column, place(column, row), row.get(column.cell()));
            if (texts.stream()
                    .flatMap(Optional::stream)
                    .anyMatch(text -> !without.apply(text).equals(text))) {
                gone += dsl.deleteFrom(column.table()).where(at(column, row)).execute();
            }
        }
        return gone;
    }

    private List<Record> cells(SealedColumn column, Condition which) {
        List<Field<?>> fields = new ArrayList<>(column.place());
        fields.add(column.cell());
        return List.copyOf(
                dsl.select(fields)
                        .from(column.table())
                        .where(which, column.cell().isNotNull())
                        .fetch());
    }

    private static Object[] place(SealedColumn column, Record row) {
        return column.place().stream().map(row::get).toArray();
    }

    @SuppressWarnings("unchecked") // the values are of these fields
    private static Condition at(SealedColumn column, Record row) {
        Condition at = DSL.noCondition();
        for (TableField<?, ?> field : column.place()) {
            at = at.and(((Field<Object>) (Field<?>) field).eq(row.get(field)));
        }
        return at;
    }

    /** The case itself says since when it names nobody. */
    private void say(UUID id, java.time.LocalDate day) {
        Value.Date on = new Value.Date(PartialDate.of(day));
        Value parts = Value.Parts.of(Map.of("pseudonymised", on, "deleted", on));
        answer(id, new FieldKey("governance.pseudonymised"), ValueText.format(parts));
    }

    /** Answers in place of what stood there, of which no change stays. */
    private void answer(UUID id, FieldKey field, String content) {
        dsl.deleteFrom(CASE_ANSWER)
                .where(CASE_ANSWER.CASE_ID.eq(id), CASE_ANSWER.FIELD.eq(field.text()))
                .execute();
        dsl.insertInto(CASE_ANSWER)
                .set(CASE_ANSWER.CASE_ID, id)
                .set(CASE_ANSWER.FIELD, field.text())
                .set(CASE_ANSWER.OCCURRENCE, 0)
                .set(CASE_ANSWER.CONTENT, content)
                .set(CASE_ANSWER.NOTE, "")
                .execute();
        dsl.deleteFrom(CASE_CHANGE)
                .where(CASE_CHANGE.CASE_ID.eq(id), CASE_CHANGE.ITEM.eq("answer:" + field + "#0"))
                .execute();
    }

    /** The middle of five years in the place of the day of birth. */
    private void keepAge(UUID id, int age) {
        answer(id, Fields.AGE_AT_DEATH, String.valueOf(age));
        dsl.update(REVIEW_CASE)
                .set(REVIEW_CASE.AGE_AT_DEATH, age)
                .where(REVIEW_CASE.ID.eq(id))
                .execute();
    }

    /** What the words of meetings about the case said before. */
    private void forget(UUID id) {
        Condition items = PANEL_EDIT.ITEM.startsWith("discussion:" + id + ".");
        Set<String> agenda = new HashSet<>();
        dsl.select(AGENDA_ITEM.ID)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.CASE_ID.eq(id))
                .forEach(row -> agenda.add("agenda:" + row.value1()));
        // And those that were taken off, or are of another case now.
        dsl.select(PANEL_EDIT.ITEM)
                .from(PANEL_EDIT)
                .where(
                        PANEL_EDIT.ITEM.like("agenda:%.case"),
                        PANEL_EDIT.WAS.eq(id.toString()).or(PANEL_EDIT.BECAME.eq(id.toString())))
                .forEach(row -> agenda.add(row.value1().replace(".case", "")));
        for (String item : agenda) {
            items = items.or(PANEL_EDIT.ITEM.eq(item + ".discussion"));
        }
        counting.add("rows panel_edit", dsl.deleteFrom(PANEL_EDIT).where(items).execute());
    }

    /** What people wrote, but for what was learned, advised and decided. */
    private void words(UUID id) {
        List<String> written =
                catalogue.fields().stream()
                        .filter(field -> field.type() instanceof FieldType.Text)
                        .map(field -> field.key().text())
                        .toList();
        counting.add(
                "rows case_answer",
                dsl.deleteFrom(CASE_ANSWER)
                        .where(CASE_ANSWER.CASE_ID.eq(id), CASE_ANSWER.FIELD.in(written))
                        .execute());
        dsl.update(CASE_ANSWER)
                .set(CASE_ANSWER.NOTE, "")
                .where(CASE_ANSWER.CASE_ID.eq(id), CASE_ANSWER.NOTE.isNotNull())
                .execute();
        dsl.selectFrom(CASE_CHANGE)
                .where(CASE_CHANGE.CASE_ID.eq(id), CASE_CHANGE.SEALED.isNull())
                .forEach(row -> {
                    if (!coded(row.getItem())) {
                        counting.add("rows case_change", row.delete());
                    }
                });
        forget(id);
        long texts =
                emptied(
                                CHRONOLOGY_ENTRY.CASE_ID,
                                id,
                                CHRONOLOGY_ENTRY.WHAT,
                                CHRONOLOGY_ENTRY.STATEMENTS)
                        + emptied(
                                SUBSTANCE_EVIDENCE.CASE_ID,
                                id,
                                SUBSTANCE_EVIDENCE.NOTE,
                                SUBSTANCE_EVIDENCE.APPEARANCE)
                        + emptied(FACTOR_FINDING.CASE_ID, id, FACTOR_FINDING.NOTE)
                        + emptied(TOXICOLOGY_REPORT.CASE_ID, id, TOXICOLOGY_REPORT.NOTE)
                        + emptied(SAFETY_ACTION.CASE_ID, id, SAFETY_ACTION.NOTE, SAFETY_ACTION.TOLD)
                        + emptied(
                                CASE_DISCUSSION.CASE_ID,
                                id,
                                CASE_DISCUSSION.PRESENTER,
                                CASE_DISCUSSION.SUMMARY,
                                CASE_DISCUSSION.AGENCIES,
                                CASE_DISCUSSION.DISAGREEMENT)
                        + emptied(AGENDA_ITEM.CASE_ID, id, AGENDA_ITEM.DISCUSSION);
        counting.add("texts", texts);
    }

    /** How many rows of a case these texts are empty in from now on. */
    @SafeVarargs
    private <R extends Record> long emptied(
            TableField<R, UUID> ofCase, UUID id, TableField<R, String>... texts) {
        Map<Field<?>, String> none = new HashMap<>();
        for (TableField<R, String> text : texts) {
            none.put(text, "");
        }
        return dsl.update(Objects.requireNonNull(ofCase.getTable()))
                .set(none)
                .where(ofCase.eq(id))
                .execute();
    }

    private boolean coded(String item) {
        Optional<FieldKey> field = Revisions.answerKey(item).map(AnswerKey::field);
        return field.flatMap(catalogue::find)
                .map(FieldDefinition::type)
                .filter(type -> !(type instanceof FieldType.Text))
                .isPresent();
    }
}
