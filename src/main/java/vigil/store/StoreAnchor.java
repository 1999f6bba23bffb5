package vigil.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.h2.store.fs.FilePath;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;

/**
 * A small file beside the database that remembers how far it had come, so that an older copy of the
 * database, or half of it, is noticed. It cannot notice an older copy of the whole folder.
 *
 * <p>Three slots, each with a MAC, in disk blocks of their own: slot 0 is forced to the disk when
 * the store is opened and closed; after each commit slot 1 or 2 is written in turn and not forced.
 * After a power cut the anchor may therefore lag behind the database but never lead it, and
 * whatever became of slots 1 and 2, slot 0 is whole. The slot with the highest number counts.
 */
final class StoreAnchor implements AutoCloseable {

    private static final byte[] MAGIC = "VIGILANC".getBytes(StandardCharsets.US_ASCII);
    private static final short VERSION = 1;
    private static final int SLOTS = 3;
    private static final int STRIDE = 4096;
    private static final int AUTHENTICATED = 8 + 2 + 16 + 8 + AnchorState.BYTES;
    private static final int MAC = 32;
    private static final int SLOT = AUTHENTICATED + MAC;
    private static final int LENGTH = (SLOTS - 1) * STRIDE + SLOT;

    private final StoreKey key;
    private final FileChannel channel;
    private AnchorState state;
    private long number;

    private StoreAnchor(StoreKey key, FileChannel channel, AnchorState state, long number) {
        this.key = key;
        this.channel = channel;
        this.state = state;
        this.number = number;
    }

    /** Starts an anchor where there is none. */
    static StoreAnchor create(FilePath file, StoreKey key) throws IOException {
        FileChannel channel = file.open("rw");
        StoreAnchor anchor = new StoreAnchor(key, channel, AnchorState.making(key.generation()), 0);
        anchor.settle(anchor.state);
        return anchor;
    }

    static StoreAnchor open(FilePath file, StoreKey key, boolean readOnly)
            throws Refused, IOException {
        if (!file.exists()) {
            throw damaged("missing");
        }
        FileChannel channel = file.open(readOnly ? "r" : "rw");
        try {
            return read(channel, key);
        } catch (Refused | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static StoreAnchor read(FileChannel channel, StoreKey key) throws Refused, IOException {
        Optional<StoreAnchor> newest = Optional.empty();
        for (int i = 0; i < SLOTS; i++) {
            Optional<StoreAnchor> found = readSlot(channel, key, i);
            if (found.isPresent()
                    && (newest.isEmpty() || found.get().number > newest.get().number)) {
                newest = found;
            }
        }
        return newest.orElseThrow(() -> damaged("mac"));
    }

    private static Optional<StoreAnchor> readSlot(FileChannel channel, StoreKey key, int slot)
            throws Refused, IOException {
        ByteBuffer in = ByteBuffer.allocate(SLOT);
        Channels.read(channel, in, (long) slot * STRIDE);
        byte[] bytes = in.array();
        byte[] mac = Arrays.copyOfRange(bytes, AUTHENTICATED, SLOT);
        if (in.hasRemaining()
                || !Arrays.equals(mac, key.folderMac(Arrays.copyOf(bytes, AUTHENTICATED)))) {
            return Optional.empty();
        }
        in.flip().position(MAGIC.length);
        short version = in.getShort();
        if (version != VERSION) {
            throw new Refused(
                    new Problem.NewerStore(Short.toString(version), Short.toString(VERSION)));
        }
        in.position(in.position() + 16);
        long number = in.getLong();
        try {
            return Optional.of(new StoreAnchor(key, channel, AnchorState.read(in), number));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // authentic, by whoever holds the key, and still nonsense
        }
    }

    /** How many slots are not as they were written; after a clean end there should be none. */
    static int damagedSlots(FilePath file, StoreKey key) throws Refused, IOException {
        int damaged = 0;
        try (FileChannel channel = file.open("r")) {
            for (int i = 0; i < SLOTS; i++) {
                damaged += readSlot(channel, key, i).isPresent() ? 0 : 1;
            }
            damaged += isEmptyBetweenSlots(channel) ? 0 : 1;
        }
        return damaged;
    }

    /**
     * Whether an anchor, read without the key, says that not one row was ever written. Good enough
     * to move files aside for, not to trust them.
     */
    static boolean nothingWritten(ByteBuffer file) {
        long highest = -1;
        long rows = 0;
        for (int i = 0; i < SLOTS; i++) {
            int at = i * STRIDE;
            if (file.limit() >= at + SLOT && file.get(at) == MAGIC[0]) {
                long slot = file.getLong(at + MAGIC.length + 2 + 16);
                if (slot > highest) {
                    highest = slot;
                    rows = file.getLong(at + MAGIC.length + 2 + 16 + 8 + 1);
                }
            }
        }
        return rows == 0 && (highest >= 0 || file.limit() < STRIDE);
    }

    private static boolean isEmptyBetweenSlots(FileChannel channel) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(LENGTH);
        Channels.read(channel, all, 0);
        for (int i = 0; i < all.position(); i++) {
            if (i % STRIDE >= SLOT && all.get(i) != 0) {
                return false;
            }
        }
        return channel.size() <= LENGTH;
    }

    static Refused damaged(String trace) {
        return new Refused(new Problem.Damaged(StoreFolder.ANCHOR, trace));
    }

    AnchorState state() {
        return state;
    }

    /** After a commit: cheap, not forced. */
    void note(AnchorState now) throws IOException {
        number++;
        writeSlot(1 + (int) (number % 2), now, SLOT);
        state = now;
    }

    /** At a turning point: on the disk when this returns, in every slot. */
    void settle(AnchorState now) throws IOException {
        number++;
        writeSlot(0, now, STRIDE);
        channel.force(true);
        writeSlot(1, now, STRIDE);
        writeSlot(2, now, SLOT);
        if (channel.size() > LENGTH) {
            channel.truncate(LENGTH);
        }
        channel.force(true);
        state = now;
    }

    /**
     * @param length of the slot alone, or with zeros up to the next one
     */
    private void writeSlot(int slot, AnchorState now, int length) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put(MAGIC).putShort(VERSION).put(AnchorState.id(key.storeId())).putLong(number);
        now.write(out);
        out.put(key.folderMac(Arrays.copyOf(out.array(), AUTHENTICATED)));
        Channels.write(channel, out.clear(), (long) slot * STRIDE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
