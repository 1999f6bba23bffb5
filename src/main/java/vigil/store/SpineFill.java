package vigil.store;

import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.CHRONOLOGY_ENTRY;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Sight;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.AppliesWhen;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Needed;
import vigil.domain.likeness.PersonKeys;

/**
 * A change of the tables, and after it what no script can work out because it takes the catalogue:
 * how much a panel still needs of each case, what the people of all cases are found by, and the
 * sealing of what earlier programs left in plain words.
 */
final class SpineFill implements SchemaChange {

    private static final int AT_ONCE = 500;

    private final SchemaChange scripts;
    private final FieldCatalogue catalogue;
    private final PersonFill people;
    private final Sealing sealing;
    private final Cells cells;
    private boolean sealed;

    /**
     * @param key of whoever opens the store; what takes a key that this one does not hold is left
     *     to the next who does
     */
    SpineFill(SchemaChange scripts, FieldCatalogue catalogue, PersonKeys keys, StoreKey key) {
        this.scripts = scripts;
        this.catalogue = catalogue;
        this.cells = new Cells(key);
        this.people = new PersonFill(catalogue, keys, cells);
        this.sealing = new Sealing(catalogue, keys, cells);
    }

    @Override
    public boolean isNeeded(DataSource source) throws SQLException, Refused {
        if (scripts.isNeeded(source)) {
            return true;
        }
        try (Connection connection = source.getConnection()) {
            return sealing.isNeeded(connection) || people.isNeeded(connection);
        }
    }

    @Override
    public void make(DataSource source) throws SQLException {
        make(source, Progress.none());
    }

    @Override
    public void make(DataSource source, Progress progress) throws SQLException {
        scripts.make(source);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Sealing.Steps<SQLException> steps =
                    step -> {
                        step.run(connection);
                        connection.commit();
                    };
            sealed = sealing.sealPlain(steps, progress);
            fill(JooqSetup.on(connection));
            connection.commit();
            if (people.isNeeded(connection)) {
                people.fill(connection, progress);
            }
        }
    }

    @Override
    public boolean leavesPlainPages() {
        return sealed;
    }

    private void fill(DSLContext dsl) {
        if (!cells.hold(KeyClass.IDENTITY)
                || !cells.hold(KeyClass.LIVING)
                || !cells.hold(KeyClass.POLICE)) {
            return; // what is needed is counted by whoever can read all of it
        }
        List<UUID> waiting =
                dsl.select(REVIEW_CASE.ID)
                        .from(REVIEW_CASE)
                        .where(REVIEW_CASE.PANEL_NEEDS.isNull())
                        .fetch(REVIEW_CASE.ID);
        AnswerRows answers = new AnswerRows(dsl, catalogue, cells);
        Set<FieldKey> deciding = deciding();
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            List<UUID> some = waiting.subList(from, Math.min(from + AT_ONCE, waiting.size()));
            Map<UUID, Answers> known =
                    answers.read(some, Sight.ALL, field -> deciding.contains(field.key()));
            Set<UUID> substances =
                    having(dsl, SUBSTANCE_EVIDENCE, SUBSTANCE_EVIDENCE.CASE_ID, some);
            Set<UUID> events = having(dsl, CHRONOLOGY_ENTRY, CHRONOLOGY_ENTRY.CASE_ID, some);
            Set<UUID> returns = having(dsl, AGENCY_RETURN, AGENCY_RETURN.CASE_ID, some);
            List<org.jooq.Query> updates = new ArrayList<>();
            for (UUID id : some) {
                int needs =
                        Needed.count(
                                known.getOrDefault(id, Answers.none()),
                                new Needed.Rows(
                                        substances.contains(id),
                                        events.contains(id),
                                        returns.contains(id)),
                                catalogue);
                updates.add(
                        dsl.update(REVIEW_CASE)
                                .set(REVIEW_CASE.PANEL_NEEDS, needs)
                                .where(REVIEW_CASE.ID.eq(id)));
            }
            dsl.batch(updates).execute();
        }
    }

    private static Set<UUID> having(
            DSLContext dsl, Table<?> table, TableField<?, UUID> caseId, List<UUID> some) {
        return new HashSet<>(
                dsl.selectDistinct(caseId).from(table).where(caseId.in(some)).fetch(caseId));
    }

    /** The mandatory fields, and those that decide whether others apply. */
    private Set<FieldKey> deciding() {
        Set<FieldKey> keys = new HashSet<>();
        for (FieldDefinition field : catalogue.fields()) {
            if (field.panel() == FieldDefinition.Need.MANDATORY) {
                keys.add(field.key());
                switch (field.when()) {
                    case AppliesWhen.Always always -> {}
                    case AppliesWhen.Answered answered -> keys.add(answered.field());
                    case AppliesWhen.HasCode hasCode -> keys.add(hasCode.field());
                    case AppliesWhen.LacksCode lacks -> keys.add(lacks.field());
                }
            }
        }
        return keys;
    }
}
