package vigil.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.casework.Refused;

/** Vigil's own tables while they are written: files of a folder, or sheets of a workbook. */
interface TableOutput {

    void begin() throws Refused;

    void row(FolderLayout layout, List<String> cells) throws Refused;

    default void row(FolderLayout layout, String... cells) throws Refused {
        row(layout, List.of(cells));
    }

    /** Ends every table, the one of the panel with these rows. Until then nothing can be read. */
    void finish(List<List<String>> panel) throws Refused;

    /** Gives up what is held; without {@link #finish} nothing was written that can be read. */
    void letGo();

    static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
