package vigil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tables that an analyst brings, read row by row and kept nowhere. */
public interface PlainTables {

    /** The rows under a header; packed with gzip or not. */
    Table open(Path file) throws Refused;

    /** The lines of a file without a header, from first to last. */
    List<String> lines(Path file) throws Refused;

    /** One table that is being read. */
    interface Table extends AutoCloseable {

        /** The file's name, without its folder. */
        String file();

        /** The names of its columns. */
        List<String> columns();

        /** The next row, with a cell for every column; nothing at the end. */
        Optional<Row> next() throws Refused;

        @Override
        void close();
    }

    /**
     * One row.
     *
     * @param line on which it starts
     * @param cells without blanks around them
     */
    record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
