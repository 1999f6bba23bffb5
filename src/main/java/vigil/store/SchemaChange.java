package vigil.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import vigil.casework.Progress;
import vigil.casework.Refused;

/**
 * Brings the tables of a store to the shape this program expects. Called while opening, before
 * anybody else has a connection; a verified backup is made in between.
 */
interface SchemaChange {

    /**
     * Whether {@link #make} would change anything.
     *
     * @throws Refused with {@link vigil.casework.Problem.NewerStore} if the tables are of a later
     *     program, which closes the store again
     */
    boolean isNeeded(DataSource source) throws SQLException, Refused;

    void make(DataSource source) throws SQLException;

    /** The same, saying how far it is where it takes long. */
    default void make(DataSource source, Progress progress) throws SQLException {
        make(source);
    }

    /**
     * Whether {@link #make} sealed what had been in plain words, so that the file must be compacted
     * for no old page to keep it.
     */
    default boolean leavesPlainPages() {
        return false;
    }

    static SchemaChange none() {
        return new SchemaChange() {
            @Override
            public boolean isNeeded(DataSource source) {
                return false;
            }

            @Override
            public void make(DataSource source) {}
        };
    }
}
