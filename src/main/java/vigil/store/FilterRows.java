package vigil.store;

import static vigil.store.generated.Tables.SAVED_FILTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.SavedFilter;
import vigil.domain.access.KeyClass;
import vigil.store.generated.tables.records.SavedFilterRecord;

/**
 * Kept filters as rows. What was searched for may be a name: who may know names has them sealed;
 * who may not has none to search for, and theirs stand as they are.
 */
final class FilterRows {

    private final DSLContext dsl;
    private final Cells cells;

    FilterRows(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    List<SavedFilter> of(UUID member) {
        List<SavedFilter> filters = new ArrayList<>();
        dsl.selectFrom(SAVED_FILTER)
                .where(SAVED_FILTER.MEMBER_ID.eq(member))
                .orderBy(SAVED_FILTER.POSITION, SAVED_FILTER.ID)
                .forEach(row -> filter(row).ifPresent(filters::add));
        return filters;
    }

    private Optional<SavedFilter> filter(SavedFilterRecord row) {
        byte[] cell = row.getSealed();
        if (cell == null) {
            return Optional.of(new SavedFilter(row.getId(), row.getName(), row.getContent()));
        }
        if (!cells.hold(KeyClass.IDENTITY)) {
            return Optional.empty(); // made when this member could read names
        }
        List<Optional<String>> texts =
                cells.open(
                        SealedColumn.FILTERS, new Object[] {row.getId(), row.getMemberId()}, cell);
        return Optional.of(
                new SavedFilter(row.getId(), Cells.text(texts, 0), Cells.text(texts, 1)));
    }

    void keep(UUID member, SavedFilter filter) {
        SavedFilterRecord row = new SavedFilterRecord();
        if (cells.hold(KeyClass.IDENTITY)) {
            row.setSealed(
                    cells.sealUnlessBlank(
                            SealedColumn.FILTERS,
                            new Object[] {filter.id(), member},
                            filter.name(),
                            filter.content()));
            row.setName("").setContent("");
        } else {
            row.setName(filter.name()).setContent(filter.content());
        }
        int changed =
                dsl.update(SAVED_FILTER)
                        .set(row)
                        .where(SAVED_FILTER.ID.eq(filter.id()), SAVED_FILTER.MEMBER_ID.eq(member))
                        .execute();
        if (changed == 0) {
            row.setId(filter.id()).setMemberId(member).setPosition(dsl.fetchCount(SAVED_FILTER));
            dsl.insertInto(SAVED_FILTER).set(row).execute();
        }
    }

    void drop(UUID member, UUID id) {
        dsl.deleteFrom(SAVED_FILTER)
                .where(SAVED_FILTER.ID.eq(id), SAVED_FILTER.MEMBER_ID.eq(member))
                .execute();
    }
}
