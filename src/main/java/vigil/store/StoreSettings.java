package vigil.store;

import java.time.Clock;
import java.time.Duration;
import vigil.casework.ContentDigest;

/**
 * What a store is opened with.
 *
 * @param chain how to ask the tables for the audit head
 * @param schema the migrations
 * @param clock the time, for the names of backups
 * @param digest for the lists of files in backups
 * @param room free bytes on the disk
 * @param watch who is told of statements that take too long, and of commits
 * @param slowAfter how long too long is
 * @param networkAllowed whether a folder on another machine is taken all the same
 */
record StoreSettings(
        AuditChain chain,
        SchemaChange schema,
        Clock clock,
        ContentDigest digest,
        FreeRoom room,
        StoreWatch watch,
        Duration slowAfter,
        boolean networkAllowed) {

    static final Duration SLOW = Duration.ofSeconds(30);
}
