package vigil.store;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Brings the tables of a store to the shape this program expects. Called while opening, before
 * anybody else has a connection; a verified backup is made in between.
 */
interface SchemaChange {

    /** Whether {@link #make} would change anything. */
    boolean isNeeded(DataSource source) throws SQLException;

    void make(DataSource source) throws SQLException;

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
