package vigil.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single values with AES-256-GCM: {@code key number 4 | nonce 12 | ciphertext | tag 16}. The
 * nonces are random; under one key 2^32 values may be sealed (NIST SP 800-38D, 8.3), which is far
 * more than any panel writes.
 */
final class CellSeal {

    private static final int HEAD = 4;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final int number;
    private final byte[] key;
    private final byte[] blinding;
    private final SecureRandom random;

    /** Takes over the array of 32 bytes. */
    CellSeal(int number, byte[] secret, SecureRandom random) {
        this.number = number;
        this.key = Hkdf.derive(secret, "cell");
        this.blinding = Hkdf.derive(secret, "blinded");
        this.random = random;
        Arrays.fill(secret, (byte) 0);
    }

    int number() {
        return number;
    }

    /** The number of the key that a value was sealed under. */
    static int number(byte[] sealed) {
        return sealed.length < HEAD ? 0 : ByteBuffer.wrap(sealed).getInt();
    }

    byte[] seal(byte[] context, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = new byte[HEAD + NONCE + plain.length + TAG];
        ByteBuffer.wrap(sealed).putInt(number).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, context)
                    .doFinal(plain, 0, plain.length, sealed, HEAD + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    Optional<byte[]> open(byte[] context, byte[] sealed) {
        if (sealed.length < HEAD + NONCE + TAG) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD, HEAD + NONCE);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, context)
                            .doFinal(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be opened", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    /** 63 bits of HMAC-SHA256 over the number. */
    long blinded(long value) {
        byte[] message = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        return ByteBuffer.wrap(Hmac.of(blinding, message)).getLong() & Long.MAX_VALUE;
    }

    void close() {
        Arrays.fill(key, (byte) 0);
        Arrays.fill(blinding, (byte) 0);
    }
}
