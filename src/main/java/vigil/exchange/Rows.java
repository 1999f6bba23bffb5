package vigil.exchange;

import java.util.Optional;
import vigil.casework.Refused;

/** The rows of one table, one after another, before anything is known of its header. */
interface Rows extends AutoCloseable {

    /** The file's name, without its path. */
    String name();

    /** The next row, or nothing at the end. */
    Optional<CsvTable.Row> next() throws Refused;

    /** Where the latest row stands, in words. */
    String place();

    /**
     * Whether a row may have fewer cells than there are columns, because blank ones are left out.
     */
    boolean ragged();

    default Refused refused(String place, Fault fault) {
        return CsvTable.refused(name(), place, fault);
    }

    @Override
    void close();
}
