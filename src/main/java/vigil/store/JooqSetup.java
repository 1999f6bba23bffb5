package vigil.store;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** jOOQ as the store uses it: never logging, because its log would hold values. */
final class JooqSetup {

    private JooqSetup() {}

    static DSLContext on(Connection connection) {
        Settings settings =
                new Settings()
                        .withExecuteLogging(false)
                        .withRenderSchema(false)
                        .withFetchWarnings(false)
                        .withUpdatablePrimaryKeys(false);
        return DSL.using(connection, SQLDialect.H2, settings);
    }
}
