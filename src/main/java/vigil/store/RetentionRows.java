package vigil.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/** Takes words out of the plain text columns of some rows, whatever columns a table has. */
final class RetentionRows {

    /** Shorter columns hold codes. */
    private static final int WORDS = 100;

    /** Who is in office, or whom something went to: nobody who died. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "owner_person",
                    "owner",
                    "recipient",
                    "file_name",
                    "deputy_for",
                    "acted_by",
                    "set_by",
                    "lifted_by",
                    "proposed_name",
                    "decided_name",
                    "carried_name",
                    "author",
                    "reference");

    private final DSLContext dsl;

    RetentionRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The columns of a table in which people write. */
    static List<Field<String>> words(Table<?> table) {
        return table.fieldStream()
                .filter(field -> field.getType() == String.class)
                .filter(field -> !OF_OTHERS.contains(field.getName()))
                .map(field -> field.coerce(String.class))
                .filter(RetentionRows::holdsWords)
                .toList();
    }

    /** Texts without a limit are long ones. */
    private static boolean holdsWords(Field<String> field) {
        int length = field.getDataType().length();
        return length == 0 || length >= WORDS;
    }

    /** Rewrites the texts of some rows; in how many rows something was taken out. */
    long rewrite(Table<?> table, Condition which, UnaryOperator<String> rewritten) {
        List<Field<String>> words = words(table);
        UniqueKey<?> key = table.getPrimaryKey();
        if (words.isEmpty() || key == null) {
            return 0;
        }
        long changed = 0;
        List<TableField<?, ?>> place = List.copyOf(key.getFields());
        for (Record row : dsl.select(table.fields()).from(table).where(which).fetch()) {
            Map<Field<?>, String> now = new LinkedHashMap<>();
            for (Field<String> field : words) {
                rewritten(row, field, rewritten).ifPresent(text -> now.put(field, text));
            }
            if (!now.isEmpty()) {
                dsl.update(table).set(now).where(at(place, row)).execute();
                changed++;
            }
        }
        return changed;
    }

    private static Optional<String> rewritten(
            Record row, Field<String> field, UnaryOperator<String> rewritten) {
        String text = row.get(field.getName(), String.class);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        String now = rewritten.apply(text);
        int most = field.getDataType().length();
        if (most > 0 && now.length() > most) {
            now = now.substring(0, most);
        }
        return now.equals(text) ? Optional.empty() : Optional.of(now);
    }

    @SuppressWarnings("unchecked") // the value is of this field
    private static Condition at(List<TableField<?, ?>> place, Record row) {
        Condition at = DSL.noCondition();
        for (TableField<?, ?> field : place) {
            at = at.and(((Field<Object>) (Field<?>) field).eq(row.get(field)));
        }
        return at;
    }
}
