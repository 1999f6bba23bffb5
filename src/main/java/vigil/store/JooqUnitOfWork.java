package vigil.store;

import java.time.Clock;
import vigil.casework.Intent;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.StoreKey;
import vigil.casework.UnitOfWork;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.PersonKeys;

/** Permission, the work, its audit rows, the commit: all or nothing. */
final class JooqUnitOfWork implements UnitOfWork {

    private final EncryptedStore store;
    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final StoreKey key;
    private final Clock clock;

    JooqUnitOfWork(
            EncryptedStore store,
            FieldCatalogue catalogue,
            PersonKeys keys,
            StoreKey key,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.keys = keys;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public <T> T write(Session session, Intent intent, Change<T> change) throws Refused {
        if (intent.right().isPresent()) {
            session.require(intent.right().get());
        }
        return store.write(connection -> {
            JooqRecords records = new JooqRecords(connection, catalogue, keys, key);
            T result = change.make(records);
            records.settle(session.member(), clock.instant());
            if (intent.audited() && records.said().isEmpty()) {
                throw new IllegalStateException("not audited: " + intent);
            }
            JooqAuditTrail.Head head = records.trail().head();
            for (JooqRecords.Said said : records.said()) {
                head = records.trail().append(head, session, intent, said, clock.instant());
            }
            return result;
        });
    }

    @Override
    public <T> T read(Session session, Look<T> look) throws Refused {
        return store.read(
                connection -> look.take(new JooqRecords(connection, catalogue, keys, key)));
    }
}
