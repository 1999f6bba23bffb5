package vigil.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, version 1.3 (RFC 9106), 32 bytes out. */
final class Argon2id {

    private static final byte[] NONE = new byte[0];

    private Argon2id() {}

    static byte[] derive(byte[] secret, byte[] salt, KdfCost cost) {
        return derive(secret, NONE, salt, cost);
    }

    /**
     * With something more that is needed.
     *
     * @param more the "secret value" K of RFC 9106; empty for none
     */
    static byte[] derive(byte[] secret, byte[] more, byte[] salt, KdfCost cost) {
        Argon2Parameters parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSecret(more)
                        .withSalt(salt)
                        .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] key = new byte[32];
        generator.generateBytes(secret, key);
        parameters.clear();
        return key;
    }
}
