package vigil.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Refuses every change and deletion of a row of the audit. The database makes it by its name, which
 * the script of the table gives, and that is why it is public.
 */
public final class OnlyGrows implements Trigger {

    /** Made by the database. */
    public OnlyGrows() {}

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("rows of the audit are only added", "23V01");
    }
}
