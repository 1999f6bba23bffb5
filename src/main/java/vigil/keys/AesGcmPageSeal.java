package vigil.keys;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vigil.casework.PageSeal;

/**
 * AES-256-GCM for the pages of one file. A sealed page is {@code epoch 16 | counter 8 | ciphertext
 * | tag 16}; page number and label are authenticated with it.
 *
 * <p>Why a nonce can never come twice under one key: each seal object, that is each opening of a
 * file, draws a random 128-bit epoch and seals with a key derived from the file's key and that
 * epoch. Under that key the nonce is a counter that exists in memory only and only grows, so a page
 * rewritten a thousand times has a thousand nonces. After a crash nothing has to be remembered: the
 * next opening draws another epoch and so has another key. Two openings would have to draw the same
 * 128 bits. A random 96-bit nonce under the file's key would come near its limit only after 2^32
 * pages, but its safety would be a matter of counting; this one is not.
 */
final class AesGcmPageSeal implements PageSeal {

    private static final int EPOCH = 16;
    private static final int COUNTER = 8;
    private static final int OVERHEAD = EPOCH + COUNTER + TAG;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The random part of a seal; a record so that it finds its key again. */
    private record Epoch(long high, long low) {}

    /** A cipher and the small arrays that go with it, used by one thread at a time. */
    private static final class Lane {
        final Cipher cipher;
        final byte[] nonce = new byte[12];
        final byte[] associated = new byte[16];

        Lane() throws GeneralSecurityException {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        }
    }

    private final byte[] fileKey;
    private final Epoch own;
    private final SecretKeySpec ownKey;
    private final AtomicLong counter = new AtomicLong();
    private final ConcurrentMap<Epoch, SecretKeySpec> keys = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Lane> lanes = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Takes over the array. */
    AesGcmPageSeal(byte[] fileKey, SecureRandom random) {
        this.fileKey = fileKey;
        this.own = new Epoch(random.nextLong(), random.nextLong());
        this.ownKey = keyOf(own);
        keys.put(own, ownKey);
    }

    private SecretKeySpec keyOf(Epoch epoch) {
        byte[] random = new byte[EPOCH];
        LONG.set(random, 0, epoch.high);
        LONG.set(random, 8, epoch.low);
        byte[] key = Hkdf.derive(fileKey, "epoch", random);
        try {
            return new SecretKeySpec(key, "AES");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public int overhead() {
        return OVERHEAD;
    }

    @Override
    public void seal(
            long page,
            long label,
            byte[] plain,
            int plainOffset,
            int length,
            byte[] sealed,
            int sealedOffset) {
        mustBeOpen();
        long count = counter.incrementAndGet();
        LONG.set(sealed, sealedOffset, own.high);
        LONG.set(sealed, sealedOffset + 8, own.low);
        LONG.set(sealed, sealedOffset + EPOCH, count);
        try {
            Lane lane = take();
            prepare(lane, Cipher.ENCRYPT_MODE, ownKey, count, page, label);
            lane.cipher.doFinal(plain, plainOffset, length, sealed, sealedOffset + EPOCH + COUNTER);
            lanes.add(lane);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a page could not be sealed", e);
        }
    }

    @Override
    public boolean open(
            long page,
            long label,
            byte[] sealed,
            int sealedOffset,
            int length,
            byte[] plain,
            int plainOffset) {
        mustBeOpen();
        if (length < OVERHEAD) {
            return false;
        }
        Epoch epoch = epochAt(sealed, sealedOffset);
        SecretKeySpec known = keys.get(epoch);
        SecretKeySpec key = known == null ? keyOf(epoch) : known;
        try {
            Lane lane = take();
            prepare(
                    lane,
                    Cipher.DECRYPT_MODE,
                    key,
                    (long) LONG.get(sealed, sealedOffset + EPOCH),
                    page,
                    label);
            lane.cipher.doFinal(
                    sealed,
                    sealedOffset + EPOCH + COUNTER,
                    length - EPOCH - COUNTER,
                    plain,
                    plainOffset);
            lanes.add(lane);
        } catch (AEADBadTagException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a page could not be opened", e);
        }
        if (known == null) {
            // Only after a page of that epoch proved good, so that noise cannot fill the memory.
            keys.put(epoch, key);
        }
        return true;
    }

    private Epoch epochAt(byte[] sealed, int offset) {
        long high = (long) LONG.get(sealed, offset);
        long low = (long) LONG.get(sealed, offset + 8);
        return high == own.high && low == own.low ? own : new Epoch(high, low);
    }

    private Lane take() throws GeneralSecurityException {
        Lane lane = lanes.poll();
        return lane == null ? new Lane() : lane;
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("the store key is closed");
        }
    }

    private static void prepare(
            Lane lane, int mode, SecretKeySpec key, long count, long page, long label)
            throws GeneralSecurityException {
        LONG.set(lane.nonce, 4, count);
        LONG.set(lane.associated, 0, page);
        LONG.set(lane.associated, 8, label);
        lane.cipher.init(mode, key, new GCMParameterSpec(TAG * 8, lane.nonce));
        lane.cipher.updateAAD(lane.associated);
    }

    void close() {
        closed = true;
        Arrays.fill(fileKey, (byte) 0);
        keys.clear();
        lanes.clear();
    }
}
