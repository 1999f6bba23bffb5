package vigil.store;

import static vigil.store.generated.Tables.REVIEW_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;

/** Opens every sealed cell that the key of this session can open, and says which one is damaged. */
final class CellCheck {

    private static final int AT_ONCE = 1000;

    /** The columns in which an answer is known without its cell being there. */
    private static final List<SealedColumn> ANSWERS =
            List.of(
                    SealedColumn.IDENTITY_ANSWERS,
                    SealedColumn.LIVING_ANSWERS,
                    SealedColumn.POLICE_ANSWERS);

    private final DSLContext dsl;
    private final Cells cells;

    CellCheck(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    /**
     * How many cells were opened.
     *
     * @throws Refused with {@link Problem.DamagedCell} and the reference of its case
     */
    long run(Progress progress) throws Refused {
        long opened = 0;
        int done = 0;
        for (SealedColumn column : SealedColumn.ALL) {
            progress.report("checkingCells", done++, SealedColumn.ALL.size());
            if (cells.hold(column.keyClass())) {
                opened += opened(column);
            }
        }
        return opened;
    }

    private long opened(SealedColumn column) throws Refused {
        long opened = 0;
        List<Field<?>> fields = new ArrayList<>(column.place());
        fields.add(column.cell());
        Condition which =
                ANSWERS.contains(column)
                        ? column.cell().isNotNull().or(emptied(column))
                        : column.which().and(column.cell().isNotNull());
        if (column.flag().isPresent()) {
            which = which.and(column.flag().get().isTrue());
        }
        try (var rows =
                dsl.select(fields)
                        .from(column.table())
                        .where(which)
                        .fetchSize(AT_ONCE)
                        .fetchLazy()) {
            for (Record row : rows) {
                Object[] place = column.place().stream().map(row::get).toArray();
                byte[] cell = row.get(column.cell());
                try {
                    if (cell == null) {
                        throw Cells.damaged(column, place);
                    }
                    cells.openBytes(column, place, cell);
                    opened++;
                } catch (CellTrouble trouble) {
                    throw named(column, place);
                }
            }
        }
        return opened;
    }

    private static Condition emptied(SealedColumn column) {
        return column.plain().getFirst().coerce(String.class).eq(DSL.inline(""));
    }

    private Refused named(SealedColumn column, Object[] place) {
        String row = String.valueOf(place[0]);
        for (Object value : place) {
            if (value instanceof UUID id) {
                row =
                        dsl.select(REVIEW_CASE.REFERENCE)
                                .from(REVIEW_CASE)
                                .where(REVIEW_CASE.ID.eq(id))
                                .fetchOptional(REVIEW_CASE.REFERENCE)
                                .orElse(row);
            }
        }
        return new Refused(
                new Problem.DamagedCell(
                        column.table().getName() + "." + column.cell().getName(), row));
    }
}
