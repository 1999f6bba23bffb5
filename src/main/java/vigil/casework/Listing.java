package vigil.casework;

import java.time.LocalDate;
import java.util.List;

/**
 * A table that a person takes out of the program, already cut down to what may leave it.
 *
 * @param title names the sheet; no case content
 * @param notes what the reader of the file must know, such as marking and filter
 * @param rows in the order of the columns; read once, so that a long list need not be held
 */
public record Listing(
        String title, List<String> notes, List<String> columns, Iterable<List<Cell>> rows) {

    public Listing {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /** What stands where a row and a column meet. */
    public sealed interface Cell {
        /** Words; never run as a formula, whatever they begin with. */
        record Text(String text) implements Cell {}

        record Number(double number) implements Cell {}

        record Day(LocalDate date) implements Cell {}

        record Blank() implements Cell {}
    }

    /** The kinds of file. */
    public enum Format {
        CSV,
        XLSX
    }
}
