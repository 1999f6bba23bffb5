package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the store remembers of bundles: who it is itself, and what it took in. */
public interface BundleStore {

    /** A bundle that was taken in. */
    record Taken(
            UUID bundle,
            Bundles.Kind kind,
            String senderName,
            String senderFingerprint,
            Instant at,
            UUID member) {}

    /** The secret of the store's identity, a fresh copy that the caller wipes. */
    Optional<byte[]> secret();

    /** Keeps the secret, once. */
    void keepSecret(byte[] secret, Instant at);

    Optional<Taken> taken(UUID bundle);

    /** Everything that was taken in, latest first. */
    List<Taken> taken();

    void take(Taken taken);
}
