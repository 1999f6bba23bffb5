package vigil.keys;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
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
    private static final int BLOCK = 16;
    private static final int NONCES_AT_ONCE = 256;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Ciphers and random bytes for one thread at a time. */
    private static final class Lane {
        private final SecureRandom random;
        private final Cipher sealing;
        private final Cipher opening;
        private final Cipher block;
        private final byte[] number = new byte[BLOCK];
        private final byte[] blind = new byte[BLOCK];
        private final byte[] nonces = new byte[NONCE * NONCES_AT_ONCE];
        private int used = nonces.length;

        Lane(SecureRandom random, SecretKeySpec blinding) throws GeneralSecurityException {
            this.random = random;
            this.sealing = Cipher.getInstance("AES/GCM/NoPadding");
            this.opening = Cipher.getInstance("AES/GCM/NoPadding");
            this.block = Cipher.getInstance("AES/ECB/NoPadding");
            this.block.init(Cipher.ENCRYPT_MODE, blinding);
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
    private final SecretKeySpec blinding;
    private final SecretKeySpec key;
    private final SecureRandom random;
    private final ConcurrentLinkedQueue<Lane> lanes = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Takes over the array of 32 bytes. */
    CellSeal(int number, byte[] secret, SecureRandom random) {
        this.number = number;
        byte[] bytes = Hkdf.derive(secret, "cell");
        this.key = new SecretKeySpec(bytes, "AES");
        byte[] blind = Hkdf.derive(secret, "blinded/aes");
        this.blinding = new SecretKeySpec(blind, "AES");
        this.random = random;
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(blind, (byte) 0);
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

    /**
     * 63 bits of AES-256 over the number, padded with zeros to one block, under a key of its own.
     * AES is taken for a pseudo-random permutation, as GCM takes it; cut to half a block and asked
     * for at most one block a number, it is a pseudo-random function, with no structure of messages
     * that CBC or CMAC would have to guard against. It takes a tenth of HMAC-SHA256.
     */
    long blinded(long value) {
        try {
            Lane lane = take();
            LONG.set(lane.number, 0, value);
            lane.block.update(lane.number, 0, BLOCK, lane.blind, 0);
            long blind = (long) LONG.get(lane.blind, 0) & Long.MAX_VALUE;
            lanes.add(lane);
            return blind;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a number could not be blinded", e);
        }
    }

    /** Wipes what is within reach; what Java's ciphers hold stays until it is collected. */
    void close() {
        closed = true;
        lanes.clear();
    }
}
