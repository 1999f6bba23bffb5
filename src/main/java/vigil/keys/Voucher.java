package vigil.keys;

import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vigil.domain.access.KeyClass;

/**
 * Signs with Ed25519 (RFC 8032) under a key made from the MEMBERS key, so that everybody can check
 * who may open the store and only who holds that key can say it.
 *
 * @param number of the MEMBERS key it belongs to
 * @param publicKey 32 bytes
 */
record Voucher(int number, byte[] publicKey) {

    static final int KEY = Ed25519.PUBLIC_KEY_SIZE;
    static final int SIGNATURE = Ed25519.SIGNATURE_SIZE;

    private static final String PURPOSE = "members-sign";

    /** The voucher of a MEMBERS key that is held. */
    static Voucher of(KeyRing keys, int number) {
        byte[] secret = secret(keys, number);
        try {
            byte[] publicKey = new byte[KEY];
            Ed25519.generatePublicKey(secret, 0, publicKey, 0);
            return new Voucher(number, publicKey);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    static byte[] sign(KeyRing keys, int number, byte[] message) {
        byte[] secret = secret(keys, number);
        try {
            byte[] signature = new byte[SIGNATURE];
            Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
            return signature;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] secret(KeyRing keys, int number) {
        return Hkdf.derive(keys.key(new KeyName(KeyClass.MEMBERS, number)).orElseThrow(), PURPOSE);
    }

    boolean vouches(byte[] message, byte[] signature) {
        return Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    boolean is(Voucher other) {
        return number == other.number && MessageDigest.isEqual(publicKey, other.publicKey);
    }
}
