package vigil.store;

import java.time.Duration;

/**
 * Told of what happens in an open store. Called on the store's threads; must be quick, never throw.
 */
interface StoreWatch {

    /** A statement has been running for so long and still does; told once for each. */
    void slowStatement(Duration running);

    /** A transaction was committed and is on the disk. */
    void committed(AuditHead head);

    /** A commit was kept but could not be noted in the anchor, which therefore lags behind. */
    void anchorLags();

    static StoreWatch none() {
        return new StoreWatch() {
            @Override
            public void slowStatement(Duration running) {}

            @Override
            public void committed(AuditHead head) {}

            @Override
            public void anchorLags() {}
        };
    }
}
