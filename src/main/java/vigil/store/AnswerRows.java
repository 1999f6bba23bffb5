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
import org.jooq.Table;
import org.jooq.TableField;
import vigil.casework.Sight;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.ValueText;

/**
 * Answers as rows. Those that name the person who died, concern living people or are restricted by
 * the police each have a table of their own, so that a reader without the right runs no query on
 * it.
 */
final class AnswerRows {

    /** The four tables have the same columns; these are read from whichever one it is. */
    private enum Vault {
        CASE(CASE_ANSWER),
        IDENTITY(IDENTITY_ANSWER),
        LIVING(LIVING_ANSWER),
        POLICE(POLICE_ANSWER);

        private final Table<?> table;

        Vault(Table<?> table) {
            this.table = table;
        }

        private <T> org.jooq.Field<T> column(TableField<?, T> like) {
            return org.jooq.impl.DSL.field(
                    table.getQualifiedName().append(like.getName()), like.getDataType());
        }

        static Vault of(Sensitivity sensitivity) {
            return switch (sensitivity) {
                case ID -> IDENTITY;
                case LIV -> LIVING;
                case POL -> POLICE;
                case OPEN, QI, SENS -> CASE;
            };
        }

        boolean open(Sight sight) {
            return switch (this) {
                case CASE -> sight.of(Sensitivity.OPEN);
                case IDENTITY -> sight.identity();
                case LIVING -> sight.living();
                case POLICE -> sight.police();
            };
        }
    }

    private final DSLContext dsl;
    private final FieldCatalogue catalogue;

    AnswerRows(DSLContext dsl, FieldCatalogue catalogue) {
        this.dsl = dsl;
        this.catalogue = catalogue;
    }

    Answers read(UUID caseId, Sight sight) {
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
        for (Vault vault : Vault.values()) {
            if (vault.open(sight)) {
                dsl.select(
                                vault.column(CASE_ANSWER.FIELD),
                                vault.column(CASE_ANSWER.OCCURRENCE),
                                vault.column(CASE_ANSWER.CONTENT),
                                vault.column(CASE_ANSWER.GAP),
                                vault.column(CASE_ANSWER.SOURCE),
                                vault.column(CASE_ANSWER.NOTE))
                        .from(vault.table)
                        .where(vault.column(CASE_ANSWER.CASE_ID).eq(caseId))
                        .forEach(row ->
                                put(
                                        answers,
                                        row.value1(),
                                        row.value2(),
                                        Optional.ofNullable(row.value3()),
                                        Optional.ofNullable(row.value4()),
                                        row.value5(),
                                        row.value6()));
            }
        }
        answers.keySet().removeIf(key -> !sees(sight, key.field()));
        return new Answers(answers);
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
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()),
                        null,
                        null);
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
            if (wanted.isEmpty() || !vault.open(sight)) {
                continue;
            }
            try (var rows =
                    dsl.select(
                                    vault.column(CASE_ANSWER.CASE_ID),
                                    vault.column(CASE_ANSWER.FIELD),
                                    vault.column(CASE_ANSWER.OCCURRENCE),
                                    vault.column(CASE_ANSWER.CONTENT),
                                    vault.column(CASE_ANSWER.GAP))
                            .from(vault.table)
                            .join(REVIEW_CASE)
                            .on(REVIEW_CASE.ID.eq(vault.column(CASE_ANSWER.CASE_ID)))
                            .where(
                                    vault.column(CASE_ANSWER.FIELD).in(wanted),
                                    REVIEW_CASE.STATUS.in(statuses))
                            .fetchSize(1000)
                            .fetchLazy()) {
                for (Record5<UUID, String, Integer, String, String> row : rows) {
                    put(
                            byCase.computeIfAbsent(row.value1(), id -> new TreeMap<>()),
                            row.value2(),
                            row.value3(),
                            Optional.ofNullable(row.value4()),
                            Optional.ofNullable(row.value5()),
                            null,
                            null);
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
            if (!vault.open(sight) || fields.isEmpty()) {
                continue;
            }
            dsl.select(
                            vault.column(CASE_ANSWER.CASE_ID),
                            vault.column(CASE_ANSWER.FIELD),
                            vault.column(CASE_ANSWER.OCCURRENCE),
                            vault.column(CASE_ANSWER.CONTENT),
                            vault.column(CASE_ANSWER.GAP),
                            vault.column(CASE_ANSWER.NOTE))
                    .from(vault.table)
                    .where(
                            vault.column(CASE_ANSWER.CASE_ID).in(cases),
                            vault.column(CASE_ANSWER.FIELD).in(fields))
                    .forEach(row ->
                            put(
                                    byCase.computeIfAbsent(row.value1(), id -> new TreeMap<>()),
                                    row.value2(),
                                    row.value3(),
                                    Optional.ofNullable(row.value4()),
                                    Optional.ofNullable(row.value5()),
                                    null,
                                    row.value6()));
        }
        Map<UUID, Answers> answers = new java.util.HashMap<>();
        byCase.forEach((id, all) -> answers.put(id, new Answers(all)));
        return answers;
    }

    private void put(
            Map<AnswerKey, Answer> answers,
            String field,
            int occurrence,
            Optional<String> content,
            Optional<String> gap,
            @org.jspecify.annotations.Nullable String source,
            @org.jspecify.annotations.Nullable String note) {
        FieldKey key = new FieldKey(field);
        Optional<FieldDefinition> definition = catalogue.find(key);
        if (definition.isEmpty()) {
            return; // written by an edition that asked something this one does not
        }
        Optional<? extends Answer> answer =
                content.isPresent()
                        ? content.flatMap(text -> ValueText.parse(definition.get().type(), text))
                                .map(value -> new Answer.Known(value, orEmpty(source)))
                        : gap.flatMap(GapReason::ofCode)
                                .map(reason -> new Answer.Gap(reason, orEmpty(note)));
        answer.ifPresent(a -> answers.put(new AnswerKey(key, occurrence), a));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    void insert(UUID caseId, Map<AnswerKey, Answer> answers) {
        Map<Vault, List<Object[]>> rows = new EnumMap<>(Vault.class);
        answers.forEach((key, answer) ->
                rows.computeIfAbsent(vault(key.field()), v -> new ArrayList<>())
                        .add(columns(caseId, key, answer)));
        rows.forEach((vault, all) -> {
            BatchBindStep batch =
                    dsl.batch(
                            dsl.insertInto(vault.table)
                                    .columns(
                                            vault.column(CASE_ANSWER.CASE_ID),
                                            vault.column(CASE_ANSWER.FIELD),
                                            vault.column(CASE_ANSWER.OCCURRENCE),
                                            vault.column(CASE_ANSWER.CONTENT),
                                            vault.column(CASE_ANSWER.GAP),
                                            vault.column(CASE_ANSWER.SOURCE),
                                            vault.column(CASE_ANSWER.NOTE))
                                    .values((UUID) null, null, null, null, null, null, null));
            for (Object[] row : all) {
                batch = batch.bind(row);
            }
            batch.execute();
        });
    }

    private static Object[] columns(UUID caseId, AnswerKey key, Answer answer) {
        return switch (answer) {
            case Answer.Known known ->
                    new Object[] {
                        caseId,
                        key.field().text(),
                        key.occurrence(),
                        ValueText.format(known.value()),
                        null,
                        known.source().isEmpty() ? null : known.source(),
                        null
                    };
            case Answer.Gap gap ->
                    new Object[] {
                        caseId,
                        key.field().text(),
                        key.occurrence(),
                        null,
                        gap.reason().code(),
                        null,
                        gap.note().isEmpty() ? null : gap.note()
                    };
        };
    }

    void delete(UUID caseId, AnswerKey key) {
        Vault vault = vault(key.field());
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

    private Vault vault(FieldKey field) {
        return Vault.of(sensitivity(field));
    }
}
