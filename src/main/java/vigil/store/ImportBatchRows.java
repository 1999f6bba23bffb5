package vigil.store;

import static vigil.store.generated.Tables.IMPORT_BATCH;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vigil.casework.ImportBatch;
import vigil.domain.access.KeyClass;
import vigil.store.generated.tables.records.ImportBatchRecord;

/** Imports, each with what was understood of its file. */
final class ImportBatchRows {

    private final DSLContext dsl;
    private final Cells cells;

    ImportBatchRows(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    void insert(ImportBatch batch) {
        dsl.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.ID, batch.id())
                .set(IMPORT_BATCH.IMPORTED_AT, Times.column(batch.at()))
                .set(IMPORT_BATCH.MEMBER_ID, batch.member())
                .set(IMPORT_BATCH.SOURCE, "")
                .set(IMPORT_BATCH.ROWS_READ, batch.rowsRead())
                .set(IMPORT_BATCH.CASES_ADDED, batch.casesAdded())
                .set(IMPORT_BATCH.REPORT, "")
                .set(IMPORT_BATCH.SEALED, said(batch))
                .execute();
    }

    void update(ImportBatch batch) {
        dsl.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.ROWS_READ, batch.rowsRead())
                .set(IMPORT_BATCH.CASES_ADDED, batch.casesAdded())
                .set(IMPORT_BATCH.SEALED, said(batch))
                .where(IMPORT_BATCH.ID.eq(batch.id()))
                .execute();
    }

    /** The name of a file and what was understood of it can name people. */
    private byte @Nullable [] said(ImportBatch batch) {
        return cells.sealUnlessBlank(
                SealedColumn.IMPORTS, new Object[] {batch.id()}, batch.source(), batch.report());
    }

    List<ImportBatch> all() {
        return dsl.selectFrom(IMPORT_BATCH)
                .orderBy(IMPORT_BATCH.IMPORTED_AT.desc())
                .fetch(row -> {
                    List<Optional<String>> said = said(row);
                    return new ImportBatch(
                            row.getId(),
                            Times.instant(row.getImportedAt()),
                            row.getMemberId(),
                            Cells.text(said, 0),
                            row.getRowsRead(),
                            row.getCasesAdded(),
                            Cells.text(said, 1),
                            Optional.ofNullable(row.getUndoneAt()).map(Times::instant),
                            row.getCasesRemoved());
                });
    }

    private List<Optional<String>> said(ImportBatchRecord row) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return List.of(Optional.empty(), Optional.empty());
        }
        return row.getSealed() == null
                ? List.of(Optional.of(row.getSource()), Optional.of(row.getReport()))
                : cells.open(SealedColumn.IMPORTS, new Object[] {row.getId()}, row.getSealed());
    }
}
