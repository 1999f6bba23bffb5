package vigil.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How the file layer asks the tables how far they have come. Asked before every commit, inside the
 * transaction, so that nobody can forget to say it.
 */
interface AuditChain {

    /** The last row as this connection sees it; {@link AuditHead#START} if there is none. */
    AuditHead head(Connection connection) throws SQLException;

    /** The MAC of one earlier row. */
    Optional<AuditHead> at(Connection connection, long sequence) throws SQLException;
}
