package vigil.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and
 * its Nonce-Reuse Misuse-Resistance, CRYPTO 2015, section 5) over AES-256-GCM: content cut into
 * pieces of 64 KiB, each under the nonce {@code 000 | number of the piece 8 | last piece? 1}. A
 * piece that is missing, moved or repeated, or an end that was cut off, does not open. The key is
 * used for this one content only, so a nonce never comes twice.
 */
final class ChunkSeal {

    /**
     * Bytes of content in every piece but the last, which holds at least one unless all is empty.
     */
    static final int CHUNK = 64 * 1024;

    static final int TAG = 16;

    private final SecretKeySpec key;
    private long number;

    /** Copies the key. */
    ChunkSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] seal(byte[] plain, int length, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece could not be sealed", e);
        }
    }

    /** The next piece, or nothing if it is not that. */
    Optional<byte[]> open(byte[] sealed, int length, boolean last) {
        if (length < TAG) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, last).doFinal(sealed, 0, length));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece could not be opened", e);
        }
    }

    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(12)
                        .position(3)
                        .putLong(number++)
                        .put((byte) (last ? 1 : 0))
                        .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }

    static void wipe(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }
}
