package vigil.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.h2.store.fs.FilePath;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.Sha256;

/** Anchor and backup list, with the MACs put right so that what is behind them is reached. */
public final class StoreFilesFuzz {

    private static final int SLOTS = 3;
    private static final int STRIDE = 4096;
    private static final int AUTHENTICATED = 8 + 2 + 16 + 8 + AnchorState.BYTES;

    private StoreFilesFuzz() {}

    /**
     * Reads an anchor.
     *
     * @param slots what is authenticated of up to three slots, one after another
     */
    public static void anchor(byte[] slots, StoreKey key) throws Refused, IOException {
        ByteBuffer file = ByteBuffer.allocate(SLOTS * STRIDE);
        for (int i = 0; i < SLOTS; i++) {
            byte[] slot =
                    Arrays.copyOfRange(
                            slots,
                            Math.min(slots.length, i * AUTHENTICATED),
                            Math.min(slots.length, i * AUTHENTICATED) + AUTHENTICATED);
            file.position(i * STRIDE).put(slot).put(key.folderMac(slot));
        }
        FilePath path = FilePath.get("memFS:fuzz/" + Thread.currentThread().threadId());
        try (OutputStream out = path.newOutputStream(false)) {
            out.write(file.array());
        }
        try {
            StoreAnchor.open(path, key, true).close();
            StoreAnchor.damagedSlots(path, key);
        } finally {
            path.delete();
        }
    }

    /** What is authenticated of one slot of an anchor as it is written. */
    public static byte[] goodAnchor() {
        ByteBuffer slot = ByteBuffer.allocate(AUTHENTICATED);
        slot.put("VIGILANC".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1);
        slot.put(new byte[16]).putLong(7);
        AnchorState.making(1).write(slot);
        return slot.array();
    }

    /** Reads the list of a backup, without its last line. */
    public static void backup(byte[] list, StoreKey key, Path folder) throws Refused, IOException {
        String text = new String(list, StandardCharsets.UTF_8);
        String mac =
                HexFormat.of()
                        .formatHex(
                                key.folderMac(
                                        ("VIGILMAN" + text).getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve(BackupList.NAME), text + "mac " + mac + "\n");
        BackupList.check(folder, key, new Sha256());
    }
}
