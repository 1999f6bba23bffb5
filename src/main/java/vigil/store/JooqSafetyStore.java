package vigil.store;

import static vigil.store.generated.Tables.LIVING_SAFETY_ACTION;
import static vigil.store.generated.Tables.POLICE_SAFETY_ACTION;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SAFETY_ACTION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import vigil.casework.SafetyStore;
import vigil.casework.Sight;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.safety.SafetyAction;
import vigil.domain.safety.SafetyKind;
import vigil.domain.safety.SafetyPrompt;
import vigil.domain.safety.SafetyReason;

/**
 * Safety prompts as rows. Those that rest on living people's or the police's answers each have a
 * table of their own with the same columns, as the answers do.
 */
final class JooqSafetyStore implements SafetyStore {

    private enum Vault {
        CASE(SAFETY_ACTION, Optional.empty()),
        LIVING(LIVING_SAFETY_ACTION, Optional.of(SealedColumn.LIVING_SAFETY)),
        POLICE(POLICE_SAFETY_ACTION, Optional.of(SealedColumn.POLICE_SAFETY));

        private final Table<?> table;
        private final Optional<SealedColumn> cells;

        Vault(Table<?> table, Optional<SealedColumn> cells) {
            this.table = table;
            this.cells = cells;
        }

        private Field<byte[]> sealed() {
            return cells.isPresent()
                    ? column(LIVING_SAFETY_ACTION.SEALED)
                    : DSL.inline((byte[]) null, LIVING_SAFETY_ACTION.SEALED);
        }

        private <T> Field<T> column(TableField<?, T> like) {
            return DSL.field(table.getQualifiedName().append(like.getName()), like.getDataType());
        }

        static Vault of(Sensitivity sensitivity) {
            return switch (sensitivity) {
                case LIV -> LIVING;
                case POL -> POLICE;
                case OPEN, QI, ID, SENS -> CASE;
            };
        }

        boolean open(Sight sight, Cells keys) {
            return cells.map(column -> keys.hold(column.keyClass())).orElse(true)
                    && switch (this) {
                        case CASE -> true;
                        case LIVING -> sight.living();
                        case POLICE -> sight.police();
                    };
        }
    }

    /** What a prompt is about and what was done, as it stands in a cell or in columns. */
    private record Words(
            String kind, String subject, String reasons, String actedBy, String told, String note) {

        static Words of(List<Optional<String>> cell) {
            return new Words(
                    Cells.text(cell, 0),
                    Cells.text(cell, 1),
                    Cells.text(cell, 2),
                    Cells.text(cell, 3),
                    Cells.text(cell, 4),
                    Cells.text(cell, 5));
        }

        static Words of(Vault vault, Record row) {
            return new Words(
                    row.get(vault.column(SAFETY_ACTION.KIND)),
                    row.get(vault.column(SAFETY_ACTION.SUBJECT)),
                    row.get(vault.column(SAFETY_ACTION.REASONS)),
                    row.get(vault.column(SAFETY_ACTION.ACTED_BY)),
                    row.get(vault.column(SAFETY_ACTION.TOLD)),
                    row.get(vault.column(SAFETY_ACTION.NOTE)));
        }

        static Words of(SafetyPrompt prompt) {
            return new Words(
                    prompt.kind().name(),
                    prompt.subject(),
                    SafetyReason.text(prompt.reasons()),
                    "",
                    "",
                    "");
        }

        Words answered(SafetyAction.Answered answered) {
            return new Words(
                    kind,
                    subject,
                    reasons,
                    answered.actedBy(),
                    String.join(" ", answered.told()),
                    answered.note());
        }

        Words blank() {
            return new Words("", "", "", "", "", "");
        }
    }

    private final DSLContext dsl;
    private final Cells cells;

    JooqSafetyStore(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    /** The columns that say these words; sealed where the table has cells. */
    private Map<Field<?>, Object> columns(Vault vault, UUID id, UUID caseId, Words words) {
        Map<Field<?>, Object> columns = new HashMap<>();
        vault.cells.ifPresent(column ->
                columns.put(
                        vault.sealed(),
                        cells.sealUnlessBlank(
                                column,
                                new Object[] {id, caseId},
                                words.kind(),
                                words.subject(),
                                words.reasons(),
                                words.actedBy(),
                                words.told(),
                                words.note())));
        Words plain = vault.cells.isPresent() ? words.blank() : words;
        columns.put(vault.column(SAFETY_ACTION.KIND), plain.kind());
        columns.put(vault.column(SAFETY_ACTION.SUBJECT), plain.subject());
        columns.put(vault.column(SAFETY_ACTION.REASONS), plain.reasons());
        columns.put(vault.column(SAFETY_ACTION.ACTED_BY), plain.actedBy());
        columns.put(vault.column(SAFETY_ACTION.TOLD), plain.told());
        columns.put(vault.column(SAFETY_ACTION.NOTE), plain.note());
        return columns;
    }

    @Override
    public void raise(SafetyAction action) {
        SafetyPrompt prompt = action.prompt();
        Vault vault = Vault.of(prompt.sensitivity());
        dsl.insertInto(vault.table)
                .set(vault.column(SAFETY_ACTION.ID), action.id())
                .set(vault.column(SAFETY_ACTION.CASE_ID), action.reviewCase().value())
                .set(columns(vault, action.id(), action.reviewCase().value(), Words.of(prompt)))
                .set(vault.column(SAFETY_ACTION.SENSITIVITY), prompt.sensitivity().name())
                .set(vault.column(SAFETY_ACTION.RAISED_AT), Times.column(action.raised()))
                .execute();
    }

    @Override
    public Optional<SafetyAction> find(UUID id, Sight sight) {
        return read(sight, vault -> vault.column(SAFETY_ACTION.ID).eq(id)).stream().findFirst();
    }

    @Override
    public List<SafetyAction> ofCase(CaseId id, Sight sight) {
        List<SafetyAction> all =
                read(sight, vault -> vault.column(SAFETY_ACTION.CASE_ID).eq(id.value()));
        all.sort(Comparator.comparing(SafetyAction::raised).reversed());
        return all;
    }

    @Override
    public List<Waiting> waiting(Sight sight) {
        List<SafetyAction> all = read(sight, vault -> vault.column(SAFETY_ACTION.OUTCOME).isNull());
        all.sort(
                Comparator.comparing(SafetyAction::raised)
                        .thenComparing(action -> action.prompt().kind()));
        List<Waiting> waiting = new ArrayList<>();
        for (SafetyAction action : all) {
            dsl.select(REVIEW_CASE.REFERENCE)
                    .from(REVIEW_CASE)
                    .where(REVIEW_CASE.ID.eq(action.reviewCase().value()))
                    .fetchOptional(REVIEW_CASE.REFERENCE)
                    .ifPresent(text -> waiting.add(new Waiting(action, new CaseReference(text))));
        }
        return waiting;
    }

    @Override
    public boolean answer(UUID id, Sensitivity sensitivity, SafetyAction.Answered answered) {
        Vault vault = Vault.of(sensitivity);
        Optional<Record> before =
                select(vault)
                        .where(
                                vault.column(SAFETY_ACTION.ID).eq(id),
                                vault.column(SAFETY_ACTION.OUTCOME).isNull())
                        .fetchOptional();
        if (before.isEmpty()) {
            return false;
        }
        UUID caseId = before.get().get(vault.column(SAFETY_ACTION.CASE_ID));
        return dsl.update(vault.table)
                        .set(vault.column(SAFETY_ACTION.OUTCOME), answered.outcome().name())
                        .set(vault.column(SAFETY_ACTION.ANSWERED_AT), Times.column(answered.at()))
                        .set(vault.column(SAFETY_ACTION.MEMBER_ID), answered.member())
                        .set(vault.column(SAFETY_ACTION.ACTED_ON), answered.actedOn())
                        .set(
                                columns(
                                        vault,
                                        id,
                                        caseId,
                                        words(vault, before.get()).answered(answered)))
                        .where(
                                vault.column(SAFETY_ACTION.ID).eq(id),
                                vault.column(SAFETY_ACTION.OUTCOME).isNull())
                        .execute()
                == 1;
    }

    /** The words of a row, its cell opened. */
    private Words words(Vault vault, Record row) {
        byte[] cell = row.get(vault.sealed());
        if (cell == null || vault.cells.isEmpty()) {
            return Words.of(vault, row);
        }
        Object[] place = {
            row.get(vault.column(SAFETY_ACTION.ID)), row.get(vault.column(SAFETY_ACTION.CASE_ID))
        };
        return Words.of(cells.open(vault.cells.get(), place, cell));
    }

    private SelectJoinStep<Record> select(Vault vault) {
        return dsl.select(
                        List.of(
                                vault.column(SAFETY_ACTION.ID),
                                vault.column(SAFETY_ACTION.CASE_ID),
                                vault.column(SAFETY_ACTION.KIND),
                                vault.column(SAFETY_ACTION.SUBJECT),
                                vault.column(SAFETY_ACTION.REASONS),
                                vault.column(SAFETY_ACTION.SENSITIVITY),
                                vault.column(SAFETY_ACTION.RAISED_AT),
                                vault.column(SAFETY_ACTION.OUTCOME),
                                vault.column(SAFETY_ACTION.ANSWERED_AT),
                                vault.column(SAFETY_ACTION.MEMBER_ID),
                                vault.column(SAFETY_ACTION.ACTED_ON),
                                vault.column(SAFETY_ACTION.ACTED_BY),
                                vault.column(SAFETY_ACTION.TOLD),
                                vault.column(SAFETY_ACTION.NOTE),
                                vault.sealed()))
                .from(vault.table);
    }

    private List<SafetyAction> read(
            Sight sight, java.util.function.Function<Vault, Condition> which) {
        List<SafetyAction> found = new ArrayList<>();
        for (Vault vault : Vault.values()) {
            if (vault.open(sight, cells)) {
                select(vault)
                        .where(
                                which.apply(vault),
                                OpenCases.to(dsl, sight, vault.column(SAFETY_ACTION.CASE_ID)))
                        .forEach(row -> found.add(action(vault, row)));
            }
        }
        return found;
    }

    private SafetyAction action(Vault vault, Record row) {
        Words words = words(vault, row);
        return new SafetyAction(
                row.get(vault.column(SAFETY_ACTION.ID)),
                new CaseId(row.get(vault.column(SAFETY_ACTION.CASE_ID))),
                new SafetyPrompt(
                        SafetyKind.valueOf(words.kind()),
                        words.subject(),
                        SafetyReason.parse(words.reasons()),
                        Sensitivity.valueOf(row.get(vault.column(SAFETY_ACTION.SENSITIVITY)))),
                Times.instant(row.get(vault.column(SAFETY_ACTION.RAISED_AT))),
                Optional.ofNullable(row.get(vault.column(SAFETY_ACTION.OUTCOME)))
                        .map(outcome -> answered(vault, row, outcome, words)));
    }

    private static SafetyAction.Answered answered(
            Vault vault, Record row, String outcome, Words words) {
        return new SafetyAction.Answered(
                SafetyAction.Outcome.valueOf(outcome),
                Times.instant(row.get(vault.column(SAFETY_ACTION.ANSWERED_AT))),
                row.get(vault.column(SAFETY_ACTION.MEMBER_ID)),
                row.get(vault.column(SAFETY_ACTION.ACTED_ON)),
                words.actedBy(),
                words.told().isEmpty() ? List.of() : Arrays.asList(words.told().split(" ")),
                words.note());
    }
}
