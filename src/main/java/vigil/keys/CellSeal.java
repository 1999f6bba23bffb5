package vigil.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single values with AES-256-GCM: {@code key number 4 | nonce 12 | ciphertext | tag 16}. The
 * nonces are random; under one key 2^32 values may be sealed (NIST SP 800-38D, 8.3), which is far
 * more than any panel writes. A list opens a value for each of its rows, so that ciphers are kept
 * and random bytes are drawn many at a time.
 */
final class CellSeal {

    private static final int HEAD = 4;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int NONCES_AT_ONCE = 256;

    /** Ciphers and random bytes for one thread at a time. */
    private static final class Lane {
        private final SecureRandom random;
        private final Cipher sealing;
        private final Cipher opening;
        private final Mac mac;
        private final byte[] nonces = new byte[NONCE * NONCES_AT_ONCE];
        private int used = nonces.length;

        Lane(SecureRandom random, byte[] blinding) throws GeneralSecurityException {
            this.random = random;
            this.sealing = Cipher.getInstance("AES/GCM/NoPadding");
            this.opening = Cipher.getInstance("AES/GCM/NoPadding");
            this.mac = Mac.getInstance("HmacSHA256");
            this.mac.init(new SecretKeySpec(blinding, "HmacSHA256"));
        }

        /** Twelve bytes that were never given before; where they stand in {@link #nonces}. */
        int nextNonce() {
            if (used == nonces.length) {
                random.nextBytes(nonces);
                used = 0;
            }
            used += NONCE;
            return used - NONCE;
        }
    }

    private final int number;
    private final byte[] blinding;
    private final SecretKeySpec key;
    private final SecureRandom random;
    private final ConcurrentLinkedQueue<Lane> lanes = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Takes over the array of 32 bytes. */
    CellSeal(int number, byte[] secret, SecureRandom random) {
        this.number = number;
        byte[] bytes = Hkdf.derive(secret, "cell");
        this.key = new SecretKeySpec(bytes, "AES");
        this.blinding = Hkdf.derive(secret, "blinded");
        this.random = random;
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(secret, (byte) 0);
    }

    int number() {
        return number;
    }

    /** The number of the key that a value was sealed under. */
    static int number(byte[] sealed) {
        return sealed.length < HEAD ? 0 : ByteBuffer.wrap(sealed).getInt();
    }

    private Lane take() throws GeneralSecurityException {
        if (closed) {
            throw new IllegalStateException("the store key is closed");
        }
        Lane lane = lanes.poll();
        return lane == null ? new Lane(random, blinding) : lane;
    }

    byte[] seal(byte[] context, byte[] plain) {
        byte[] sealed = new byte[HEAD + NONCE + plain.length + TAG];
        try {
            Lane lane = take();
            int nonce = lane.nextNonce();
            ByteBuffer.wrap(sealed).putInt(number).put(lane.nonces, nonce, NONCE);
            lane.sealing.init(
                    Cipher.ENCRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG * 8, lane.nonces, nonce, NONCE));
            lane.sealing.updateAAD(context);
            lane.sealing.doFinal(plain, 0, plain.length, sealed, HEAD + NONCE);
            lanes.add(lane);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    Optional<byte[]> open(byte[] context, byte[] sealed) {
        if (sealed.length < HEAD + NONCE + TAG) {
            return Optional.empty();
        }
        try {
            Lane lane = take();
            lane.opening.init(
                    Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, HEAD, NONCE));
            lane.opening.updateAAD(context);
            byte[] plain = lane.opening.doFinal(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE);
            lanes.add(lane);
            return Optional.of(plain);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be opened", e);
        }
    }

    /** 63 bits of HMAC-SHA256 over the number. */
    long blinded(long value) {
        try {
            Lane lane = take();
            byte[] mac = lane.mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
            lanes.add(lane);
            return ByteBuffer.wrap(mac).getLong() & Long.MAX_VALUE;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a number could not be blinded", e);
        }
    }

    /** Wipes what is within reach; what Java's ciphers hold stays until it is collected. */
    void close() {
        closed = true;
        lanes.clear();
        Arrays.fill(blinding, (byte) 0);
    }
}
