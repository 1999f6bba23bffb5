package vigil.store;

import static vigil.store.generated.Tables.IDENTITY_PERSON;
import static vigil.store.generated.Tables.SEALING_DONE;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vigil.casework.Progress;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;

/**
 * Goes through every column of sealed cells: seals what earlier programs left in plain words, and
 * seals anew what is sealed under a key that was given up. Each step is a transaction; what was cut
 * off goes on where it ended, because what is left is asked of the rows themselves.
 */
final class Sealing {

    private static final int AT_ONCE = 200;
    private static final int FILES_AT_ONCE = 5;
    private static final String DRAFTS = "DRAFTS";

    private static final List<KeyClass> CLASSES =
            List.of(KeyClass.IDENTITY, KeyClass.LIVING, KeyClass.POLICE);

    /** One transaction's work. */
    @FunctionalInterface
    interface Step {
        void run(Connection connection) throws SQLException;
    }

    /** Runs steps, each in a transaction of its own. */
    @FunctionalInterface
    interface Steps<E extends Exception> {
        void take(Step step) throws E;
    }

    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final Cells cells;

    Sealing(FieldCatalogue catalogue, PersonKeys keys, Cells cells) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.cells = cells;
    }

    /** Whether this opener can seal something that is still in plain words. */
    boolean isNeeded(Connection connection) {
        return !wanted(JooqSetup.on(connection)).isEmpty();
    }

    private List<String> wanted(DSLContext dsl) {
        Set<String> done = new HashSet<>(dsl.selectFrom(SEALING_DONE).fetch(SEALING_DONE.PART));
        List<String> wanted = new ArrayList<>();
        CLASSES.stream().filter(cells::hold).map(KeyClass::name).forEach(wanted::add);
        if (wanted.size() == CLASSES.size()) {
            wanted.add(DRAFTS);
        }
        wanted.removeAll(done);
        return wanted;
    }

    /** Seals what is in plain words and of a class that this key holds; whether there was any. */
    <E extends Exception> boolean sealPlain(Steps<E> steps, Progress progress) throws E {
        List<String> wanted = new ArrayList<>();
        steps.take(connection -> wanted.addAll(wanted(JooqSetup.on(connection))));
        boolean any = false;
        int done = 0;
        for (SealedColumn column : SealedColumn.ALL) {
            progress.report("sealing", done++, SealedColumn.ALL.size());
            if (wanted.contains(column.keyClass().name())) {
                any |= inSteps(column, plain(column), steps, this::sealPlain) > 0;
            }
        }
        for (String part : wanted) {
            steps.take(connection -> {
                DSLContext dsl = JooqSetup.on(connection);
                if (part.equals(DRAFTS)) {
                    new CaseDrafts(dsl, new AnswerRows(dsl, catalogue, cells), cells).sealAll();
                }
                if (part.equals(KeyClass.IDENTITY.name())) {
                    dsl.update(IDENTITY_PERSON).set(IDENTITY_PERSON.SAID, "").execute();
                }
                dsl.insertInto(SEALING_DONE).set(SEALING_DONE.PART, part).execute();
            });
        }
        return any;
    }

    /** Rows that have something in plain words. */
    private static Condition plain(SealedColumn column) {
        if (column.flag().isPresent()) {
            return column.flag().get().isFalse().and(column.cell().isNotNull());
        }
        Condition some = DSL.falseCondition();
        for (TableField<?, ?> field : column.plain()) {
            some =
                    some.or(
                            field.getType() == String.class
                                    ? field.coerce(String.class).ne("")
                                    : field.isNotNull());
        }
        return column.which().and(column.cell().isNull()).and(some);
    }

    @FunctionalInterface
    private interface Change {
        Query of(DSLContext dsl, SealedColumn column, Record row);
    }

    /** Makes a change to the rows for which a condition holds, a few at a time; to how many. */
    private <E extends Exception> long inSteps(
            SealedColumn column, Condition which, Steps<E> steps, Change change) throws E {
        Field<?> first = column.place().getFirst();
        List<Object> beginnings = new ArrayList<>();
        steps.take(connection ->
                beginnings.addAll(
                        JooqSetup.on(connection)
                                .selectDistinct(first)
                                .from(column.table())
                                .where(which)
                                .orderBy(first)
                                .fetch(row -> row.value1())));
        long[] changed = {0};
        int atOnce = column.flag().isPresent() ? FILES_AT_ONCE : AT_ONCE;
        for (int from = 0; from < beginnings.size(); from += atOnce) {
            List<Object> some =
                    beginnings.subList(from, Math.min(from + atOnce, beginnings.size()));
            steps.take(connection -> {
                DSLContext dsl = JooqSetup.on(connection);
                List<Query> updates = new ArrayList<>();
                rows(dsl, column, in(first, some).and(which))
                        .forEach(row -> updates.add(change.of(dsl, column, row)));
                dsl.batch(updates).execute();
                changed[0] += updates.size();
            });
        }
        return changed[0];
    }

    @SuppressWarnings("unchecked") // the values are of this field
    private static Condition in(Field<?> field, List<Object> values) {
        return ((Field<Object>) field).in(values);
    }

    private static List<Record> rows(DSLContext dsl, SealedColumn column, Condition which) {
        List<Field<?>> fields = new ArrayList<>(column.place());
        fields.addAll(column.plain());
        fields.add(column.cell());
        return List.copyOf(dsl.select(fields).from(column.table()).where(which).fetch());
    }

    private static Object[] place(SealedColumn column, Record row) {
        return column.place().stream().map(row::get).toArray();
    }

    private static Condition at(SealedColumn column, Record row) {
        Condition at = DSL.noCondition();
        for (TableField<?, ?> field : column.place()) {
            at = at.and(in(field, Arrays.asList(row.get(field))));
        }
        return at;
    }

    private Query sealPlain(DSLContext dsl, SealedColumn column, Record row) {
        Object[] place = place(column, row);
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        if (column.flag().isPresent()) {
            columns.put(column.cell(), cells.sealBytes(column, place, row.get(column.cell())));
            columns.put(column.flag().get(), true);
        } else {
            List<Optional<String>> texts = new ArrayList<>();
            for (TableField<?, ?> field : column.plain()) {
                Object text = row.get(field);
                texts.add(Optional.ofNullable(text).map(Object::toString));
                columns.put(field, text instanceof String ? "" : null);
            }
            columns.put(column.cell(), cells.seal(column, place, texts));
        }
        return dsl.update(column.table()).set(columns).where(at(column, row));
    }

    /**
     * Opens every cell that is sealed under another key than the present one of its class and seals
     * it under that; then makes what people are found by anew, if it was blinded by another key.
     *
     * @return how many cells were sealed anew
     */
    <E extends Exception> long reseal(Steps<E> steps, Progress progress) throws E {
        int done = 0;
        long cellsSealed = 0;
        for (SealedColumn column : SealedColumn.ALL) {
            progress.report("resealing", done++, SealedColumn.ALL.size());
            if (cells.hold(column.keyClass()) && !column.equals(SealedColumn.PEOPLE)) {
                cellsSealed += inSteps(column, foreign(column), steps, this::again);
            }
        }
        PersonFill people = new PersonFill(catalogue, keys, cells);
        steps.take(connection -> {
            if (people.isNeeded(connection)) {
                people.fill(connection, progress);
            }
        });
        return cellsSealed;
    }

    private Condition foreign(SealedColumn column) {
        byte[] number =
                ByteBuffer.allocate(Integer.BYTES).putInt(cells.number(column.keyClass())).array();
        return sealed(column)
                .and(
                        DSL.field("substring({0} from 1 for 4)", byte[].class, column.cell())
                                .ne(DSL.val(number)));
    }

    private static Condition sealed(SealedColumn column) {
        Condition sealed = column.which().and(column.cell().isNotNull());
        return column.flag().isPresent() ? sealed.and(column.flag().get().isTrue()) : sealed;
    }

    private Query again(DSLContext dsl, SealedColumn column, Record row) {
        Object[] place = place(column, row);
        byte[] plain = cells.openBytes(column, place, row.get(column.cell()));
        return dsl.update(column.table())
                .set(Map.of(column.cell(), cells.sealBytes(column, place, plain)))
                .where(at(column, row));
    }
}
