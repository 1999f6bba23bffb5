package vigil.store;

import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.CASE_ANSWER;
import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.CASE_DRAFT;
import static vigil.store.generated.Tables.CASE_LINK;
import static vigil.store.generated.Tables.CHRONOLOGY_ENTRY;
import static vigil.store.generated.Tables.FACTOR_FINDING;
import static vigil.store.generated.Tables.IDENTITY_ANSWER;
import static vigil.store.generated.Tables.IDENTITY_PERSON;
import static vigil.store.generated.Tables.IMPORT_BATCH;
import static vigil.store.generated.Tables.LIVING_ANSWER;
import static vigil.store.generated.Tables.LIVING_SAFETY_ACTION;
import static vigil.store.generated.Tables.POLICE_ANSWER;
import static vigil.store.generated.Tables.POLICE_SAFETY_ACTION;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SAFETY_ACTION;
import static vigil.store.generated.Tables.SAVED_MAPPING;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;
import static vigil.store.generated.Tables.TOXICOLOGY_REPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vigil.casework.ImportStore;
import vigil.casework.MappingLine;
import vigil.casework.SavedMapping;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.store.generated.DefaultSchema;
import vigil.store.generated.tables.records.SavedMappingRecord;

/** Imports in H2. */
final class JooqImports implements ImportStore {

    private static final int AT_ONCE = 500;

    /**
     * Tables whose rows are a case's own and go with it, and the column that says whose they are.
     * Any other table that refers to a case keeps it.
     */
    private static final Map<Table<?>, Field<UUID>> OWN = own();

    private final DSLContext dsl;
    private final PersonRows people;

    private final Cells cells;

    JooqImports(DSLContext dsl, PersonRows people, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
        this.people = people;
    }

    private static Map<Table<?>, Field<UUID>> own() {
        Map<Table<?>, Field<UUID>> own = new LinkedHashMap<>();
        own.put(CASE_ANSWER, CASE_ANSWER.CASE_ID);
        own.put(IDENTITY_ANSWER, IDENTITY_ANSWER.CASE_ID);
        own.put(IDENTITY_PERSON, IDENTITY_PERSON.CASE_ID);
        own.put(LIVING_ANSWER, LIVING_ANSWER.CASE_ID);
        own.put(POLICE_ANSWER, POLICE_ANSWER.CASE_ID);
        own.put(SUBSTANCE_EVIDENCE, SUBSTANCE_EVIDENCE.CASE_ID);
        own.put(TOXICOLOGY_REPORT, TOXICOLOGY_REPORT.CASE_ID);
        own.put(FACTOR_FINDING, FACTOR_FINDING.CASE_ID);
        own.put(AGENCY_RETURN, AGENCY_RETURN.CASE_ID);
        own.put(CHRONOLOGY_ENTRY, CHRONOLOGY_ENTRY.CASE_ID);
        own.put(CASE_LINK, CASE_LINK.CASE_ID);
        own.put(CASE_CHANGE, CASE_CHANGE.CASE_ID);
        own.put(SAFETY_ACTION, SAFETY_ACTION.CASE_ID);
        own.put(LIVING_SAFETY_ACTION, LIVING_SAFETY_ACTION.CASE_ID);
        own.put(POLICE_SAFETY_ACTION, POLICE_SAFETY_ACTION.CASE_ID);
        return java.util.Collections.unmodifiableMap(own);
    }

    @Override
    public List<Imported> casesOf(UUID batch) {
        Map<UUID, Set<String>> uses = new LinkedHashMap<>();
        Map<UUID, CaseReference> references = new LinkedHashMap<>();
        dsl.select(REVIEW_CASE.ID, REVIEW_CASE.REFERENCE, REVIEW_CASE.VERSION)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.IMPORT_ID.eq(batch))
                .orderBy(REVIEW_CASE.REFERENCE)
                .forEach(row -> {
                    references.put(row.value1(), new CaseReference(row.value2()));
                    uses.put(row.value1(), new HashSet<>());
                    if (row.value3() > 1) {
                        uses.get(row.value1()).add("changed");
                    }
                });
        mark(uses, "draft", CASE_DRAFT, CASE_DRAFT.CASE_ID, batch);
        // Prompts are raised by the arrival itself; an answer to one is somebody's work.
        answered(uses, SAFETY_ACTION, SAFETY_ACTION.CASE_ID, SAFETY_ACTION.OUTCOME, batch);
        answered(
                uses,
                LIVING_SAFETY_ACTION,
                LIVING_SAFETY_ACTION.CASE_ID,
                LIVING_SAFETY_ACTION.OUTCOME,
                batch);
        answered(
                uses,
                POLICE_SAFETY_ACTION,
                POLICE_SAFETY_ACTION.CASE_ID,
                POLICE_SAFETY_ACTION.OUTCOME,
                batch);
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (ForeignKey<?, ?> key : table.getReferences()) {
                if (key.getKey().getTable().equals(REVIEW_CASE) && !OWN.containsKey(table)) {
                    @SuppressWarnings("unchecked") // the key of a case is a UUID
                    Field<UUID> column = (Field<UUID>) key.getFields().getFirst();
                    mark(uses, use(table), table, column, batch);
                }
            }
        }
        links(uses, batch);
        return uses.entrySet().stream()
                .map(e ->
                        new Imported(
                                new CaseId(e.getKey()),
                                java.util.Objects.requireNonNull(references.get(e.getKey())),
                                e.getValue()))
                .toList();
    }

    private static String use(Table<?> table) {
        return switch (table.getName()) {
            case "agenda_item", "case_discussion", "declared_interest" -> "meeting";
            case "recommendation", "panel_action" -> "action";
            default -> "other";
        };
    }

    private void answered(
            Map<UUID, Set<String>> uses,
            Table<?> table,
            Field<UUID> column,
            Field<String> outcome,
            UUID batch) {
        mark(uses, "other", table, column, outcome.isNotNull(), batch);
    }

    private void mark(
            Map<UUID, Set<String>> uses,
            String use,
            Table<?> table,
            Field<UUID> column,
            UUID batch) {
        mark(uses, use, table, column, DSL.noCondition(), batch);
    }

    private void mark(
            Map<UUID, Set<String>> uses,
            String use,
            Table<?> table,
            Field<UUID> column,
            Condition which,
            UUID batch) {
        dsl.selectDistinct(column)
                .from(table)
                .where(
                        which,
                        column.in(
                                dsl.select(REVIEW_CASE.ID)
                                        .from(REVIEW_CASE)
                                        .where(REVIEW_CASE.IMPORT_ID.eq(batch))))
                .forEach(row -> uses.getOrDefault(row.value1(), new HashSet<>()).add(use));
    }

    /** A case is kept if one is linked to it that stays; and then those it keeps in turn. */
    private void links(Map<UUID, Set<String>> uses, UUID batch) {
        record Link(UUID from, UUID to) {}
        List<Link> links =
                dsl.select(CASE_LINK.CASE_ID, CASE_LINK.OTHER_CASE_ID)
                        .from(CASE_LINK)
                        .where(
                                CASE_LINK.OTHER_CASE_ID.in(
                                        dsl.select(REVIEW_CASE.ID)
                                                .from(REVIEW_CASE)
                                                .where(REVIEW_CASE.IMPORT_ID.eq(batch))))
                        .fetch(row -> new Link(row.value1(), row.value2()));
        boolean more = true;
        while (more) {
            more = false;
            for (Link link : links) {
                Set<String> from = uses.get(link.from);
                Set<String> to = uses.getOrDefault(link.to, new HashSet<>());
                if ((from == null || !from.isEmpty()) && to.isEmpty()) {
                    more |= to.add("linked");
                }
            }
        }
    }

    @Override
    public void remove(List<CaseId> cases) {
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            people.delete(some);
            OWN.forEach((table, column) -> dsl.deleteFrom(table).where(column.in(some)).execute());
        }
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            dsl.deleteFrom(REVIEW_CASE).where(REVIEW_CASE.ID.in(some)).execute();
        }
    }

    @Override
    public void markUndone(UUID batch, UUID member, Instant at, int removed) {
        dsl.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.UNDONE_AT, Times.column(at))
                .set(IMPORT_BATCH.UNDONE_BY, member)
                .set(IMPORT_BATCH.CASES_REMOVED, IMPORT_BATCH.CASES_REMOVED.plus(removed))
                .where(IMPORT_BATCH.ID.eq(batch))
                .execute();
    }

    @Override
    public List<SavedMapping> mappings() {
        return dsl.selectFrom(SAVED_MAPPING)
                .orderBy(SAVED_MAPPING.NAME)
                .fetch(row ->
                        new SavedMapping(
                                row.getId(),
                                row.getName(),
                                Arrays.asList(row.getHeadings().split("\n", -1)),
                                MappingLines.read(content(row)),
                                Times.instant(row.getSavedAt()),
                                row.getMemberId()));
    }

    private String content(SavedMappingRecord row) {
        if (row.getSealed() == null || !cells.hold(KeyClass.IDENTITY)) {
            return row.getContent();
        }
        return Cells.text(
                cells.open(SealedColumn.MAPPINGS, new Object[] {row.getId()}, row.getSealed()), 0);
    }

    @Override
    public void save(SavedMapping mapping) {
        dsl.deleteFrom(SAVED_MAPPING)
                .where(SAVED_MAPPING.NAME.eq(mapping.name()).or(SAVED_MAPPING.ID.eq(mapping.id())))
                .execute();
        dsl.insertInto(SAVED_MAPPING)
                .set(SAVED_MAPPING.ID, mapping.id())
                .set(SAVED_MAPPING.NAME, mapping.name())
                .set(SAVED_MAPPING.HEADINGS, String.join("\n", mapping.headings()))
                .set(SAVED_MAPPING.CONTENT, "")
                .set(
                        SAVED_MAPPING.SEALED,
                        cells.sealUnlessBlank(
                                SealedColumn.MAPPINGS,
                                new Object[] {mapping.id()},
                                MappingLines.write(mapping.lines())))
                .set(SAVED_MAPPING.SAVED_AT, Times.column(mapping.savedAt()))
                .set(SAVED_MAPPING.MEMBER_ID, mapping.member())
                .execute();
    }

    @Override
    public void drop(UUID mapping) {
        dsl.deleteFrom(SAVED_MAPPING).where(SAVED_MAPPING.ID.eq(mapping)).execute();
    }

    /**
     * Lines of a mapping as text: cells parted by a unit separator, lines by a record separator.
     */
    private static final class MappingLines {

        private static final String CELL = "\u001f";
        private static final String LINE = "\u001e";
        private static final int CELLS = 7;

        private MappingLines() {}

        static String write(List<MappingLine> lines) {
            List<String> written = new ArrayList<>();
            for (MappingLine line : lines) {
                written.add(
                        String.join(
                                CELL,
                                line.column(),
                                line.use(),
                                line.target(),
                                line.when(),
                                line.value(),
                                line.onlyIf(),
                                line.note()));
            }
            return String.join(LINE, written);
        }

        static List<MappingLine> read(String content) {
            List<MappingLine> lines = new ArrayList<>();
            for (String line : content.split(LINE, -1)) {
                String[] c = line.split(CELL, -1);
                if (c.length == CELLS) {
                    lines.add(new MappingLine(c[0], c[1], c[2], c[3], c[4], c[5], c[6]));
                }
            }
            return lines;
        }
    }
}
