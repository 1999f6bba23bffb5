package vigil.store;

import static vigil.store.generated.Tables.LIVING_SAFETY_ACTION;
import static vigil.store.generated.Tables.POLICE_SAFETY_ACTION;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SAFETY_ACTION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
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
        CASE(SAFETY_ACTION),
        LIVING(LIVING_SAFETY_ACTION),
        POLICE(POLICE_SAFETY_ACTION);

        private final Table<?> table;

        Vault(Table<?> table) {
            this.table = table;
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

        boolean open(Sight sight) {
            return switch (this) {
                case CASE -> true;
                case LIVING -> sight.living();
                case POLICE -> sight.police();
            };
        }
    }

    private final DSLContext dsl;

    JooqSafetyStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void raise(SafetyAction action) {
        SafetyPrompt prompt = action.prompt();
        Vault vault = Vault.of(prompt.sensitivity());
        dsl.insertInto(vault.table)
                .set(vault.column(SAFETY_ACTION.ID), action.id())
                .set(vault.column(SAFETY_ACTION.CASE_ID), action.reviewCase().value())
                .set(vault.column(SAFETY_ACTION.KIND), prompt.kind().name())
                .set(vault.column(SAFETY_ACTION.SUBJECT), prompt.subject())
                .set(vault.column(SAFETY_ACTION.REASONS), SafetyReason.text(prompt.reasons()))
                .set(vault.column(SAFETY_ACTION.SENSITIVITY), prompt.sensitivity().name())
                .set(vault.column(SAFETY_ACTION.RAISED_AT), Times.column(action.raised()))
                .set(vault.column(SAFETY_ACTION.ACTED_BY), "")
                .set(vault.column(SAFETY_ACTION.TOLD), "")
                .set(vault.column(SAFETY_ACTION.NOTE), "")
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
        return dsl.update(vault.table)
                        .set(vault.column(SAFETY_ACTION.OUTCOME), answered.outcome().name())
                        .set(vault.column(SAFETY_ACTION.ANSWERED_AT), Times.column(answered.at()))
                        .set(vault.column(SAFETY_ACTION.MEMBER_ID), answered.member())
                        .set(vault.column(SAFETY_ACTION.ACTED_ON), answered.actedOn())
                        .set(vault.column(SAFETY_ACTION.ACTED_BY), answered.actedBy())
                        .set(vault.column(SAFETY_ACTION.TOLD), String.join(" ", answered.told()))
                        .set(vault.column(SAFETY_ACTION.NOTE), answered.note())
                        .where(
                                vault.column(SAFETY_ACTION.ID).eq(id),
                                vault.column(SAFETY_ACTION.OUTCOME).isNull())
                        .execute()
                == 1;
    }

    private List<SafetyAction> read(
            Sight sight, java.util.function.Function<Vault, Condition> which) {
        List<SafetyAction> found = new ArrayList<>();
        for (Vault vault : Vault.values()) {
            if (vault.open(sight)) {
                dsl.select(
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
                                vault.column(SAFETY_ACTION.NOTE))
                        .from(vault.table)
                        .where(
                                which.apply(vault),
                                OpenCases.to(dsl, sight, vault.column(SAFETY_ACTION.CASE_ID)))
                        .forEach(row -> found.add(action(vault, row)));
            }
        }
        return found;
    }

    private static SafetyAction action(Vault vault, Record row) {
        return new SafetyAction(
                row.get(vault.column(SAFETY_ACTION.ID)),
                new CaseId(row.get(vault.column(SAFETY_ACTION.CASE_ID))),
                new SafetyPrompt(
                        SafetyKind.valueOf(row.get(vault.column(SAFETY_ACTION.KIND))),
                        row.get(vault.column(SAFETY_ACTION.SUBJECT)),
                        SafetyReason.parse(row.get(vault.column(SAFETY_ACTION.REASONS))),
                        Sensitivity.valueOf(row.get(vault.column(SAFETY_ACTION.SENSITIVITY)))),
                Times.instant(row.get(vault.column(SAFETY_ACTION.RAISED_AT))),
                Optional.ofNullable(row.get(vault.column(SAFETY_ACTION.OUTCOME)))
                        .map(outcome -> answered(vault, row, outcome)));
    }

    private static SafetyAction.Answered answered(Vault vault, Record row, String outcome) {
        String told = row.get(vault.column(SAFETY_ACTION.TOLD));
        return new SafetyAction.Answered(
                SafetyAction.Outcome.valueOf(outcome),
                Times.instant(row.get(vault.column(SAFETY_ACTION.ANSWERED_AT))),
                row.get(vault.column(SAFETY_ACTION.MEMBER_ID)),
                row.get(vault.column(SAFETY_ACTION.ACTED_ON)),
                row.get(vault.column(SAFETY_ACTION.ACTED_BY)),
                told.isEmpty() ? List.of() : Arrays.asList(told.split(" ")),
                row.get(vault.column(SAFETY_ACTION.NOTE)));
    }
}
