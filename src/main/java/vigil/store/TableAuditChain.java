package vigil.store;

import static vigil.store.generated.Tables.AUDIT_ENTRY;

import java.sql.Connection;
import java.util.Optional;

/** Tells the file layer how far the audit table has come. */
final class TableAuditChain implements AuditChain {

    @Override
    public AuditHead head(Connection connection) {
        return JooqSetup.on(connection)
                .select(AUDIT_ENTRY.SEQ, AUDIT_ENTRY.MAC)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new AuditHead(row.value1(), row.value2()))
                .orElse(AuditHead.START);
    }

    @Override
    public Optional<AuditHead> at(Connection connection, long sequence) {
        return JooqSetup.on(connection)
                .select(AUDIT_ENTRY.SEQ, AUDIT_ENTRY.MAC)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SEQ.eq(sequence))
                .fetchOptional(row -> new AuditHead(row.value1(), row.value2()));
    }
}
