package vigil.keys;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * Hybrid public key encryption (RFC 9180) in base mode with one suite: DHKEM(X25519, HKDF-SHA256),
 * HKDF-SHA256, AES-256-GCM. Sealed is {@code encapsulated key 32 | ciphertext | tag 16}.
 */
final class Hpke {

    static final int KEY = 32;

    private static final byte[] NONE = new byte[0];

    private Hpke() {}

    static byte[] publicKey(byte[] privateKey) {
        byte[] publicKey = new byte[KEY];
        X25519.generatePublicKey(privateKey, 0, publicKey, 0);
        return publicKey;
    }

    static byte[] seal(byte[] publicKey, byte[] info, byte[] associated, byte[] plain) {
        HPKE hpke = suite();
        try {
            byte[][] parts =
                    hpke.seal(
                            hpke.deserializePublicKey(publicKey),
                            info,
                            associated,
                            plain,
                            NONE,
                            NONE,
                            null);
            byte[] sealed = Arrays.copyOf(parts[1], parts[1].length + parts[0].length);
            System.arraycopy(parts[0], 0, sealed, parts[1].length, parts[0].length);
            return sealed;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a grant could not be sealed", e);
        }
    }

    static Optional<byte[]> open(byte[] privateKey, byte[] info, byte[] associated, byte[] sealed) {
        if (sealed.length < KEY) {
            return Optional.empty();
        }
        HPKE hpke = suite();
        try {
            AsymmetricCipherKeyPair pair =
                    hpke.deserializePrivateKey(privateKey, publicKey(privateKey));
            return Optional.of(
                    hpke.open(
                            Arrays.copyOf(sealed, KEY),
                            pair,
                            info,
                            associated,
                            Arrays.copyOfRange(sealed, KEY, sealed.length),
                            NONE,
                            NONE,
                            null));
        } catch (InvalidCipherTextException | IllegalStateException e) {
            // The latter is how an encapsulated key of small order is refused.
            return Optional.empty();
        }
    }

    private static HPKE suite() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
