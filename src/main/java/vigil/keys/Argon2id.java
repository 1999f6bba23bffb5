package vigil.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, version 1.3 (RFC 9106), 32 bytes out: the one thing taken from Bouncy Castle. */
final class Argon2id {

    private Argon2id() {}

    static byte[] derive(byte[] secret, byte[] salt, KdfCost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        byte[] key = new byte[32];
        generator.generateBytes(secret, key);
        return key;
    }
}
