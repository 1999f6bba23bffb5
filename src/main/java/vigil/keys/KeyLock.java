package vigil.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A private key, and the voucher its owner trusts, sealed with AES-256-GCM under
 * Argon2id(passphrase [, key file]): {@code key file 1 | hint 2 | memory 4 | passes 4 | lanes 4 |
 * salt 16 | nonce 12 | sealed 84}. The hint is sixteen bits of a digest of the key file, so that a
 * wrong file is told from a wrong passphrase; it tells somebody who guesses at files hardly
 * anything.
 */
final class KeyLock {

    /** What is locked up. */
    record Kept(byte[] privateKey, Voucher trusted) {
        void wipe() {
            Arrays.fill(privateKey, (byte) 0);
        }
    }

    private static final int HINT = 2;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int PLAIN = Hpke.KEY + 4 + Voucher.KEY;
    private static final int SEALED = PLAIN + 16;
    private static final int HEAD = 1 + HINT + 12 + SALT;
    static final int LENGTH = HEAD + NONCE + SEALED;

    private final boolean needsFile;
    private final byte[] hint;
    private final KdfCost cost;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] sealed;

    private KeyLock(
            boolean needsFile,
            byte[] hint,
            KdfCost cost,
            byte[] salt,
            byte[] nonce,
            byte[] sealed) {
        this.needsFile = needsFile;
        this.hint = hint;
        this.cost = cost;
        this.salt = salt;
        this.nonce = nonce;
        this.sealed = sealed;
    }

    KdfCost cost() {
        return cost;
    }

    boolean needsFile() {
        return needsFile;
    }

    /** Whether the file given can be the one that is needed. */
    boolean isFile(Secret secret) {
        return secret.keyFile()
                .filter(digest -> MessageDigest.isEqual(hint(salt, digest), hint))
                .isPresent();
    }

    private static byte[] hint(byte[] salt, byte[] digest) {
        return Arrays.copyOf(Hmac.of(salt, digest), HINT);
    }

    /**
     * Locks up; with a fresh salt, so that the wrapping key is used this once.
     *
     * @param place what the lock belongs to; it opens nowhere else
     */
    static KeyLock lock(Kept kept, Secret secret, KdfCost cost, byte[] place, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] hint = secret.keyFile().map(digest -> hint(salt, digest)).orElse(new byte[HINT]);
        KeyLock blank =
                new KeyLock(secret.keyFile().isPresent(), hint, cost, salt, nonce, new byte[0]);
        byte[] plain =
                ByteBuffer.allocate(PLAIN)
                        .put(kept.privateKey)
                        .putInt(kept.trusted.number())
                        .put(kept.trusted.publicKey())
                        .array();
        try {
            byte[] sealed = blank.cipher(Cipher.ENCRYPT_MODE, secret, place).doFinal(plain);
            return new KeyLock(blank.needsFile, hint, cost, salt, nonce, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a private key could not be sealed", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** What was locked up, or nothing if the secret is another or the lock was edited. */
    Optional<Kept> open(Secret secret, byte[] place) {
        byte[] plain = new byte[0];
        try {
            plain = cipher(Cipher.DECRYPT_MODE, secret, place).doFinal(sealed);
            ByteBuffer in = ByteBuffer.wrap(plain);
            byte[] privateKey = Bytes.take(in, Hpke.KEY);
            return Optional.of(
                    new Kept(privateKey, new Voucher(in.getInt(), Bytes.take(in, Voucher.KEY))));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a private key could not be opened", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private Cipher cipher(int mode, Secret secret, byte[] place) throws GeneralSecurityException {
        byte[] file = needsFile ? secret.keyFile().orElse(new byte[0]) : new byte[0];
        byte[] wrapping = Argon2id.derive(secret.typed(), file, salt, cost);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(wrapping, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place);
            cipher.updateAAD(head());
            return cipher;
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    private byte[] head() {
        return ByteBuffer.allocate(HEAD)
                .put((byte) (needsFile ? 1 : 0))
                .put(hint)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(salt)
                .array();
    }

    byte[] encoded() {
        return ByteBuffer.allocate(LENGTH).put(head()).put(nonce).put(sealed).array();
    }

    static KeyLock decoded(ByteBuffer in) {
        byte file = in.get();
        if (file < 0 || file > 1) {
            throw new IllegalArgumentException("key file");
        }
        byte[] hint = Bytes.take(in, HINT);
        KdfCost cost = new KdfCost(in.getInt(), in.getInt(), in.getInt());
        return new KeyLock(
                file == 1,
                hint,
                cost,
                Bytes.take(in, SALT),
                Bytes.take(in, NONCE),
                Bytes.take(in, SEALED));
    }
}
