package vigil.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vigil.casework.Refused;

/** Where Vigil's own tables lie: files in a folder, or sheets of a workbook. */
final class FolderPlace implements AutoCloseable {

    private final Path path;
    private final ReadLimits limits;
    private final Optional<WorkbookFile> workbook;
    private final LongTexts texts;

    private FolderPlace(
            Path path, ReadLimits limits, Optional<WorkbookFile> workbook, LongTexts texts) {
        this.path = path;
        this.limits = limits;
        this.workbook = workbook;
        this.texts = texts;
    }

    static FolderPlace open(Path path, ReadLimits limits) throws Refused {
        if (!Files.isRegularFile(path)) {
            return new FolderPlace(path, limits, Optional.empty(), LongTexts.NONE);
        }
        WorkbookFile workbook = WorkbookFile.open(path, limits);
        try {
            LongTexts texts = LongTexts.of(workbook);
            return new FolderPlace(path, limits, Optional.of(workbook), texts);
        } catch (Refused e) {
            workbook.close();
            throw e;
        }
    }

    /** Whether a file is a workbook with these tables. */
    static boolean isCases(Path file) {
        try {
            if (!Files.isRegularFile(file) || !WorkbookFile.isWorkbook(file)) {
                return false;
            }
            try (WorkbookFile workbook = WorkbookFile.open(file, ReadLimits.DEFAULT)) {
                return workbook.sheets().contains(FolderLayout.CASES.sheet())
                        && workbook.sheets().contains(FolderLayout.PANEL.sheet());
            }
        } catch (Refused notOne) {
            return false;
        }
    }

    boolean isWorkbook() {
        return workbook.isPresent();
    }

    boolean has(FolderLayout layout) {
        return workbook.isPresent()
                ? workbook.get().sheets().contains(layout.sheet())
                : Files.exists(path.resolve(layout.file()));
    }

    /** What a refusal calls a table. */
    String name(FolderLayout layout) {
        return workbook.isPresent() ? layout.sheet() : layout.file();
    }

    HeadedTable table(FolderLayout layout) throws Refused {
        Rows rows =
                workbook.isPresent()
                        ? texts.join(workbook.get().rows(Optional.of(layout.sheet()), false))
                        : CsvTable.rows(
                                path.resolve(layout.file()),
                                limits,
                                Optional.empty(),
                                Optional.empty());
        try {
            return HeadedTable.strict(rows);
        } catch (Refused e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public void close() {
        workbook.ifPresent(WorkbookFile::close);
    }
}
