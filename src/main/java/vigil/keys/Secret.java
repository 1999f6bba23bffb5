package vigil.keys;

import java.util.Arrays;
import java.util.Optional;
import vigil.casework.Passphrase;

/** What somebody opens a slot with, as bytes: what they type, and the file they keep, if any. */
final class Secret implements AutoCloseable {

    private final byte[] typed;
    private final Optional<byte[]> keyFile;

    /** Takes over the arrays. */
    Secret(byte[] typed, Optional<byte[]> keyFile) {
        this.typed = typed;
        this.keyFile = keyFile;
    }

    static Secret of(Passphrase passphrase) {
        return new Secret(passphrase.bytes(), passphrase.keyFile());
    }

    /** What was typed alone; it is wiped with this one. */
    Secret withoutFile() {
        return new Secret(typed, Optional.empty());
    }

    byte[] typed() {
        return typed;
    }

    /** SHA-256 of the key file. */
    Optional<byte[]> keyFile() {
        return keyFile;
    }

    @Override
    public void close() {
        Arrays.fill(typed, (byte) 0);
        keyFile.ifPresent(digest -> Arrays.fill(digest, (byte) 0));
    }
}
