package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * With which keys a store has signed what left it: the first until its keys were changed, then each
 * that followed. The audit record itself keeps that, so that nobody changes it unnoticed.
 */
final class SigningKeys {

    /** What the rows that say so are about. */
    static final String SUBJECT = "signing key";

    private static final String THEN = ", then ";

    /** Where it is said; elsewhere a subject may be what somebody typed. */
    private static final Set<String> SAYING =
            Set.of(Intent.CHANGE_KEYS.name(), Intent.EXPORT_AUDIT.name());

    /**
     * A key and until when it was used.
     *
     * @param given number of the row by which it was given up
     * @param until when that was
     */
    record Used(String fingerprint, Optional<Long> given, Optional<Instant> until) {}

    private final Signatures signatures;
    private final StoreKey key;

    SigningKeys(Signatures signatures, StoreKey key) {
        this.signatures = signatures;
        this.key = key;
    }

    /** All of them, earliest first; the last is used now. */
    List<Used> all(Records records) {
        List<Used> all = new ArrayList<>();
        String last = signatures.fingerprint(key.firstSigningKey());
        for (AuditTrail.Entry row : records.audit().latest(SUBJECT, Integer.MAX_VALUE).reversed()) {
            String[] change = row.detail().split(THEN, -1);
            if (change.length == 2 && SAYING.contains(row.intent())) {
                all.add(new Used(change[0], Optional.of(row.sequence()), Optional.of(row.at())));
                last = change[1];
            }
        }
        all.add(new Used(last, Optional.empty(), Optional.empty()));
        return all;
    }

    /** Says in the audit that another key signs from here on, if that is so and not yet said. */
    void note(Transaction tx) {
        String before = all(tx).getLast().fingerprint();
        String now = signatures.fingerprint(key.signingKey());
        if (!now.equals(before)) {
            tx.audit(SUBJECT, before + THEN + now);
        }
    }
}
