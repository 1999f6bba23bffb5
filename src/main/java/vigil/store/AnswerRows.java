package vigil.store;

import static vigil.store.generated.Tables.CASE_ANSWER;
import static vigil.store.generated.Tables.IDENTITY_ANSWER;
import static vigil.store.generated.Tables.LIVING_ANSWER;
import static vigil.store.generated.Tables.POLICE_ANSWER;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Record8;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import vigil.casework.Problem;
import vigil.casework.Sight;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;

/**
 * Answers as rows. Those that name the person who died, concern living people or are restricted by
 * the police each have a table of their own, so that a reader without the right runs no query on
 * it, and are sealed there under the key of their class. That a field has an answer or which gap it
 * has can be read with the store's key alone, because what a panel still needs is counted from it.
 */
final class AnswerRows {

    /** The four tables have the same columns; these are read from whichever one it is. */
    private enum Vault {
        CASE(CASE_ANSWER, Optional.empty()),
        IDENTITY(IDENTITY_ANSWER, Optional.of(SealedColumn.IDENTITY_ANSWERS)),
        LIVING(LIVING_ANSWER, Optional.of(SealedColumn.LIVING_ANSWERS)),
        POLICE(POLICE_ANSWER, Optional.of(SealedColumn.POLICE_ANSWERS));

        private final Table<?> table;
        private final Optional<SealedColumn> cells;

        Vault(Table<?> table, Optional<SealedColumn> cells) {
            this.table = table;
            this.cells = cells;
        }

        private <T> org.jooq.Field<T> column(TableField<?, T> like) {
            return org.jooq.impl.DSL.field(
                    table.getQualifiedName().append(like.getName()), like.getDataType());
        }

        /** The cells, or nothing for what is not sealed. */
        private org.jooq.Field<byte[]> sealed() {
            return cells.isPresent()
                    ? column(IDENTITY_ANSWER.SEALED)
                    : org.jooq.impl.DSL.inline((byte[]) null, IDENTITY_ANSWER.SEALED);
        }

        /** What is written; what is sealed has its texts in the cell. */
        private List<org.jooq.Field<?>> columns() {
            return cells.isEmpty()
                    ? List.of(
                            column(CASE_ANSWER.CASE_ID),
                            column(CASE_ANSWER.FIELD),
                            column(CASE_ANSWER.OCCURRENCE),
                            column(CASE_ANSWER.CONTENT),
                            column(CASE_ANSWER.GAP),
                            column(CASE_ANSWER.SOURCE),
                            column(CASE_ANSWER.NOTE))
                    : List.of(
                            column(CASE_ANSWER.CASE_ID),
                            column(CASE_ANSWER.FIELD),
                            column(CASE_ANSWER.OCCURRENCE),
                            column(CASE_ANSWER.CONTENT),
                            column(CASE_ANSWER.GAP),
                            sealed());
        }

        static Vault of(Sensitivity sensitivity) {
            return switch (sensitivity) {
                case ID -> IDENTITY;
                case LIV -> LIVING;
                case POL -> POLICE;
                case OPEN, QI, SENS -> CASE;
            };
        }

        boolean held(Cells keys) {
            return cells.map(column -> keys.hold(column.keyClass())).orElse(true);
        }

        boolean open(Sight sight, Cells keys) {
            return held(keys)
                    && switch (this) {
                        case CASE -> sight.of(Sensitivity.OPEN);
                        case IDENTITY -> sight.identity();
                        case LIVING -> sight.living();
                        case POLICE -> sight.police();
                    };
        }
    }

    /** An answer as it stands in its table. */
    private record Row(
            UUID caseId,
            String field,
            int occurrence,
            Optional<String> content,
            Optional<String> gap,
            Optional<String> source,
            Optional<String> note) {}

    private final DSLContext dsl;
    private final FieldCatalogue catalogue;
    private final Cells cells;

    AnswerRows(DSLContext dsl, FieldCatalogue catalogue, Cells cells) {
        this.dsl = dsl;
        this.catalogue = catalogue;
        this.cells = cells;
    }

    Answers read(UUID caseId, Sight sight) {
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
        for (Vault vault : Vault.values()) {
            if (vault.open(sight, cells)) {
                select(vault)
                        .where(vault.column(CASE_ANSWER.CASE_ID).eq(caseId))
                        .forEach(row -> put(answers, opened(vault, row)));
            }
        }
        answers.keySet().removeIf(key -> !sees(sight, key.field()));
        return new Answers(answers);
    }

    /**
     * All answers of a case, for what is worked out of which there are any; of those that the key
     * does not open only that they are there is right.
     */
    Answers outline(UUID caseId) {
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>(read(caseId, Sight.ALL).all());
        for (Vault vault : Vault.values()) {
            if (!vault.held(cells)) {
                select(vault)
                        .where(vault.column(CASE_ANSWER.CASE_ID).eq(caseId))
                        .forEach(row ->
                                answers.put(
                                        new AnswerKey(new FieldKey(row.value2()), row.value3()),
                                        row.value4() == null
                                                ? new Answer.Gap(GapReason.values()[0], "")
                                                : Answer.of(standIn(new FieldKey(row.value2())))));
            }
        }
        return new Answers(answers);
    }

    /** Of the same kind as what nobody can read here. */
    private static Value standIn(FieldKey field) {
        return field.equals(Fields.DATE_OF_BIRTH)
                ? new Value.Date(PartialDate.of(java.time.LocalDate.EPOCH))
                : new Value.Text(" ");
    }

    /** Whether a case has an answer of this field that the key does not open. */
    boolean unopened(UUID caseId, FieldKey field) {
        Vault vault = vault(field);
        return !vault.held(cells)
                && dsl.fetchExists(
                        dsl.selectOne()
                                .from(vault.table)
                                .where(
                                        vault.column(CASE_ANSWER.CASE_ID).eq(caseId),
                                        vault.column(CASE_ANSWER.FIELD).eq(field.text())));
    }

    /** Whether a case has any answer that the key does not open. */
    boolean unopened(UUID caseId) {
        for (Vault vault : Vault.values()) {
            if (!vault.held(cells)
                    && dsl.fetchExists(
                            dsl.selectOne()
                                    .from(vault.table)
                                    .where(vault.column(CASE_ANSWER.CASE_ID).eq(caseId)))) {
                return true;
            }
        }
        return false;
    }

    private SelectJoinStep<Record8<UUID, String, Integer, String, String, String, String, byte[]>>
            select(Vault vault) {
        return dsl.select(
                        vault.column(CASE_ANSWER.CASE_ID),
                        vault.column(CASE_ANSWER.FIELD),
                        vault.column(CASE_ANSWER.OCCURRENCE),
                        vault.column(CASE_ANSWER.CONTENT),
                        vault.column(CASE_ANSWER.GAP),
                        vault.column(CASE_ANSWER.SOURCE),
                        vault.column(CASE_ANSWER.NOTE),
                        vault.sealed())
                .from(vault.table);
    }

    /** What a row says, its cell opened; in plain words while it was not sealed yet. */
    private Row opened(
            Vault vault,
            Record8<UUID, String, Integer, String, String, String, String, byte[]> row) {
        Optional<byte[]> cell = Optional.ofNullable(row.value8());
        Optional<String> content = Optional.ofNullable(row.value4());
        if (vault.cells.isEmpty()) {
            return new Row(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    content,
                    Optional.ofNullable(row.value5()),
                    Optional.ofNullable(row.value6()),
                    Optional.ofNullable(row.value7()));
        }
        SealedColumn column = vault.cells.get();
        Object[] place = {row.value1(), row.value2(), row.value3()};
        if (cell.isEmpty()) {
            if (content.filter(String::isEmpty).isPresent()) {
                throw Cells.damaged(column, place); // an answer without what it says
            }
            return new Row(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    content,
                    Optional.ofNullable(row.value5()),
                    Optional.ofNullable(row.value6()),
                    Optional.ofNullable(row.value7()));
        }
        List<Optional<String>> texts = cells.open(column, place, cell.get());
        return new Row(
                row.value1(),
                row.value2(),
                row.value3(),
                texts.get(0),
                Optional.ofNullable(row.value5()),
                texts.get(1),
                texts.get(2));
    }

    /** The unrestricted ones of these fields, of every case. */
    Map<UUID, Answers> readAll(Collection<FieldKey> fields) {
        Map<UUID, TreeMap<AnswerKey, Answer>> byCase = new java.util.HashMap<>();
        try (var rows =
                dsl.select(
                                CASE_ANSWER.CASE_ID,
                                CASE_ANSWER.FIELD,
                                CASE_ANSWER.OCCURRENCE,
                                CASE_ANSWER.CONTENT,
                                CASE_ANSWER.GAP)
                        .from(CASE_ANSWER)
                        .where(CASE_ANSWER.FIELD.in(fields.stream().map(FieldKey::text).toList()))
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (Record5<UUID, String, Integer, String, String> row : rows) {
                put(
                        byCase.computeIfAbsent(row.value1(), id -> new TreeMap<>()),
                        new Row(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4()),
                                Optional.ofNullable(row.value5()),
                                Optional.empty(),
                                Optional.empty()));
            }
        }
        Map<UUID, Answers> answers = new java.util.HashMap<>(byCase.size() * 2);
        byCase.forEach((id, all) -> answers.put(id, new Answers(all)));
        return answers;
    }

    /** Those of these fields that the reader may see, of every case in one of these statuses. */
    Map<UUID, Answers> readAll(
            Collection<FieldKey> fields, Collection<String> statuses, Sight sight) {
        Map<UUID, TreeMap<AnswerKey, Answer>> byCase = new java.util.HashMap<>();
        for (Vault vault : Vault.values()) {
            List<String> wanted =
                    fields.stream()
                            .filter(field -> vault(field) == vault && sees(sight, field))
                            .map(FieldKey::text)
                            .toList();
            if (wanted.isEmpty() || !vault.open(sight, cells)) {
                continue;
            }
            try (var rows =
                    select(vault)
                            .join(REVIEW_CASE)
                            .on(REVIEW_CASE.ID.eq(vault.column(CASE_ANSWER.CASE_ID)))
                            .where(
                                    vault.column(CASE_ANSWER.FIELD).in(wanted),
                                    REVIEW_CASE.STATUS.in(statuses))
                            .fetchSize(1000)
                            .fetchLazy()) {
                for (var row : rows) {
                    put(
                            byCase.computeIfAbsent(row.value1(), id -> new TreeMap<>()),
                            opened(vault, row));
                }
            }
        }
        Map<UUID, Answers> answers = new java.util.HashMap<>(byCase.size() * 2);
        byCase.forEach((id, all) -> answers.put(id, new Answers(all)));
        return answers;
    }

    /** The answers of these cases to fields of these types, as far as the reader may see them. */
    Map<UUID, Answers> read(
            Collection<UUID> cases,
            Sight sight,
            java.util.function.Predicate<FieldDefinition> wanted) {
        Map<UUID, TreeMap<AnswerKey, Answer>> byCase = new java.util.HashMap<>();
        for (Vault vault : Vault.values()) {
            List<String> fields =
                    catalogue.fields().stream()
                            .filter(field -> Vault.of(field.sensitivity()) == vault)
                            .filter(sight::of)
                            .filter(wanted)
                            .map(field -> field.key().text())
                            .toList();
            if (!vault.open(sight, cells) || fields.isEmpty()) {
                continue;
            }
            select(vault)
                    .where(
                            vault.column(CASE_ANSWER.CASE_ID).in(cases),
                            vault.column(CASE_ANSWER.FIELD).in(fields))
                    .forEach(row ->
                            put(
                                    byCase.computeIfAbsent(row.value1(), id -> new TreeMap<>()),
                                    opened(vault, row)));
        }
        Map<UUID, Answers> answers = new java.util.HashMap<>();
        byCase.forEach((id, all) -> answers.put(id, new Answers(all)));
        return answers;
    }

    private void put(Map<AnswerKey, Answer> answers, Row row) {
        FieldKey key = new FieldKey(row.field());
        Optional<FieldDefinition> definition = catalogue.find(key);
        if (definition.isEmpty()) {
            return; // written by an edition that asked something this one does not
        }
        Optional<? extends Answer> answer =
                row.content().isPresent()
                        ? row.content()
                                .flatMap(text -> ValueText.parse(definition.get().type(), text))
                                .map(value -> new Answer.Known(value, row.source().orElse("")))
                        : row.gap()
                                .flatMap(GapReason::ofCode)
                                .map(reason -> new Answer.Gap(reason, row.note().orElse("")));
        answer.ifPresent(a -> answers.put(new AnswerKey(key, row.occurrence()), a));
    }

    /**
     * @throws CellTrouble if one of them is of a class that this session has no key for
     */
    void insert(UUID caseId, Map<AnswerKey, Answer> answers) {
        Map<Vault, List<Row>> rows = new EnumMap<>(Vault.class);
        answers.forEach((key, answer) ->
                rows.computeIfAbsent(vault(key.field()), v -> new ArrayList<>())
                        .add(row(caseId, key, answer)));
        rows.forEach((vault, all) -> {
            List<org.jooq.Field<?>> columns = vault.columns();
            BatchBindStep batch =
                    dsl.batch(
                            dsl.insertInto(vault.table)
                                    .columns(columns)
                                    .values(new @Nullable Object[columns.size()]));
            for (Row row : all) {
                batch = batch.bind(values(vault, row));
            }
            batch.execute();
        });
    }

    private static Row row(UUID caseId, AnswerKey key, Answer answer) {
        return switch (answer) {
            case Answer.Known known ->
                    new Row(
                            caseId,
                            key.field().text(),
                            key.occurrence(),
                            Optional.of(ValueText.format(known.value())),
                            Optional.empty(),
                            Optional.of(known.source()).filter(text -> !text.isEmpty()),
                            Optional.empty());
            case Answer.Gap gap ->
                    new Row(
                            caseId,
                            key.field().text(),
                            key.occurrence(),
                            Optional.empty(),
                            Optional.of(gap.reason().code()),
                            Optional.empty(),
                            Optional.of(gap.note()).filter(text -> !text.isEmpty()));
        };
    }

    /** In the order of {@link Vault#columns}. */
    private @Nullable Object[] values(Vault vault, Row row) {
        if (vault.cells.isEmpty()) {
            return new @Nullable Object[] {
                row.caseId(),
                row.field(),
                row.occurrence(),
                row.content().orElse(null),
                row.gap().orElse(null),
                row.source().orElse(null),
                row.note().orElse(null)
            };
        }
        byte[] cell =
                cells.seal(
                        vault.cells.get(),
                        new Object[] {row.caseId(), row.field(), row.occurrence()},
                        List.of(row.content(), row.source(), row.note()));
        return new @Nullable Object[] {
            row.caseId(),
            row.field(),
            row.occurrence(),
            row.content().map(known -> "").orElse(null),
            row.gap().orElse(null),
            cell
        };
    }

    /**
     * @throws CellTrouble if it is of a class that this session has no key for
     */
    void delete(UUID caseId, AnswerKey key) {
        Vault vault = vault(key.field());
        if (!vault.held(cells)) {
            throw new CellTrouble(new Problem.KeyLacking());
        }
        dsl.deleteFrom(vault.table)
                .where(
                        vault.column(CASE_ANSWER.CASE_ID).eq(caseId),
                        vault.column(CASE_ANSWER.FIELD).eq(key.field().text()),
                        vault.column(CASE_ANSWER.OCCURRENCE).eq(key.occurrence()))
                .execute();
    }

    private boolean sees(Sight sight, FieldKey field) {
        return catalogue.find(field).filter(sight::of).isPresent();
    }

    Sensitivity sensitivity(FieldKey field) {
        return catalogue.find(field).map(FieldDefinition::sensitivity).orElse(Sensitivity.SENS);
    }

    /** The class that an item of a change is sealed under, if it is. */
    Optional<KeyClass> keyClass(String item) {
        return SealedColumn.keyClass(sensitivity(item));
    }

    /** How an item of a change is restricted; what agencies sent holds names. */
    Sensitivity sensitivity(String item) {
        if (item.startsWith("return:")) {
            return Sensitivity.ID;
        }
        boolean ofField = item.startsWith("answer:") || item.startsWith("typed:");
        return ofField
                ? sensitivity(
                        new FieldKey(item.substring(item.indexOf(':') + 1, item.lastIndexOf('#'))))
                : Sensitivity.SENS;
    }

    private Vault vault(FieldKey field) {
        return Vault.of(sensitivity(field));
    }
}
