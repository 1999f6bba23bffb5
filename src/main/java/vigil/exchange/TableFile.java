package vigil.exchange;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vigil.casework.Refused;

/** A file with rows in it, whichever kind it is. What it begins with says so, not its name. */
final class TableFile {

    private TableFile() {}

    /**
     * @param sheet of a workbook; the first if empty
     * @param delimiter of a text file; guessed if empty
     * @param encoding of a text file without a mark; UTF-8 if empty
     */
    static Rows rows(
            Path file,
            Optional<String> sheet,
            Optional<Character> delimiter,
            Optional<Charset> encoding,
            ReadLimits limits)
            throws Refused {
        if (Files.isRegularFile(file) && WorkbookFile.isWorkbook(file)) {
            return WorkbookFile.open(file, limits).rows(sheet, true);
        }
        return CsvTable.rows(file, limits, delimiter, encoding);
    }
}
