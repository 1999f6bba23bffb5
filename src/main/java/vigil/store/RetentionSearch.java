package vigil.store;

import static vigil.store.generated.Tables.AUDIT_ENTRY;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import vigil.casework.RetentionStore.Found;
import vigil.store.generated.DefaultSchema;

/** Looks for words in every text column of every table and in every cell that the key opens. */
final class RetentionSearch {

    private final DSLContext dsl;
    private final Cells cells;
    private List<String> wanted = List.of();
    private long looked;
    private long audit;
    private long texts;

    RetentionSearch(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    Found of(List<String> words) {
        wanted =
                words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isBlank())
                        .distinct()
                        .toList();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            plain(table);
        }
        for (SealedColumn column : SealedColumn.ALL) {
            if (cells.hold(column.keyClass())) {
                sealed(column);
            }
        }
        return new Found(texts, audit, looked);
    }

    private void plain(Table<?> table) {
        List<Field<?>> fields =
                table.fieldStream()
                        .filter(field -> field.getType() == String.class)
                        .<Field<?>>map(field -> field)
                        .toList();
        if (fields.isEmpty()) {
            return;
        }
        try (var rows = dsl.select(fields).from(table).fetchSize(1000).fetchLazy()) {
            for (Record row : rows) {
                boolean found = false;
                for (int i = 0; i < row.size(); i++) {
                    found |= holds(row.get(i, String.class));
                }
                if (found) {
                    if (table.equals(AUDIT_ENTRY)) {
                        audit++;
                    } else {
                        texts++;
                    }
                }
            }
        }
    }

    private boolean holds(@org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        looked++;
        String small = text.toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(small::contains);
    }

    private void sealed(SealedColumn column) {
        List<Field<?>> fields = new ArrayList<>(column.place());
        fields.add(column.cell());
        var which = column.which().and(column.cell().isNotNull());
        try (var rows =
                dsl.select(fields).from(column.table()).where(which).fetchSize(100).fetchLazy()) {
            for (Record row : rows) {
                Object[] place =
                        column.place().stream()
                                .map(field -> row.get((TableField<?, ?>) field))
                                .toArray();
                byte[] plain = cells.openBytes(column, place, row.get(column.cell()));
                if (holds(new String(plain, StandardCharsets.UTF_8))) {
                    texts++;
                }
            }
        }
    }
}
