package vigil.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table in a file, and how it is to be read.
 *
 * @param sheet of a workbook; the first if empty
 * @param headerRow number of the row that names the columns; 0 if it is to be guessed
 * @param encoding of a text file; guessed if empty
 */
public record TableShape(
        Path file, Optional<String> sheet, long headerRow, Optional<String> encoding) {

    public static TableShape of(Path file) {
        return new TableShape(file, Optional.empty(), 0, Optional.empty());
    }

    public TableShape withSheet(String name) {
        return new TableShape(file, Optional.of(name), 0, encoding);
    }

    public TableShape withHeaderRow(long row) {
        return new TableShape(file, sheet, row, encoding);
    }

    /** The same as lines of a mapping. */
    public List<MappingLine> lines() {
        List<MappingLine> lines = new ArrayList<>();
        sheet.ifPresent(name -> lines.add(MappingLine.of("", "sheet", "").with("", name)));
        if (headerRow > 0) {
            lines.add(MappingLine.of("", "header-row", "").with("", String.valueOf(headerRow)));
        }
        encoding.ifPresent(name -> lines.add(MappingLine.of("", "encoding", "").with("", name)));
        return lines;
    }
}
