package vigil.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vigil.casework.FailedUnlocks;
import vigil.casework.StoreKey;

/**
 * The file {@code store.unlocks}: a head, then records of one length, one an attempt.
 *
 * <p>The head holds the file's name, how many attempts there were, and the key for the next record.
 * The first key is a MAC of the name under the store's key; each key is replaced by its digest once
 * it is used, so that nobody who gets hold of the file can write a record anew that stands already,
 * or take one out. After {@value #MOST} records the last one is written over, and only counts.
 */
public final class UnlockAttempts implements FailedUnlocks {

    /** Its name in a store's folder. */
    public static final String FILE = "store.unlocks";

    /** Records that are kept one by one. */
    static final int MOST = 200;

    private static final byte[] MAGIC = "VIGILUN1".getBytes(StandardCharsets.US_ASCII);
    private static final int NAME = 16;
    private static final int KEY = 32;
    private static final int HEAD = MAGIC.length + NAME + Long.BYTES + KEY;
    private static final int USER = 80;
    private static final int BODY = Long.BYTES + 1 + 1 + USER;
    private static final int RECORD = BODY + KEY;

    /** More than anybody can have tried by hand; a file that says so is not followed that far. */
    private static final long ENDLESS = 1_000_000;

    private record Head(byte[] name, long count, byte[] key) {
        ByteBuffer bytes() {
            return ByteBuffer.allocate(HEAD).put(MAGIC).put(name).putLong(count).put(key).flip();
        }

        static Optional<Head> read(ByteBuffer in) {
            byte[] magic = new byte[MAGIC.length];
            byte[] name = new byte[NAME];
            byte[] key = new byte[KEY];
            if (in.remaining() < HEAD) {
                return Optional.empty();
            }
            in.get(magic).get(name);
            long count = in.getLong();
            in.get(key);
            return Arrays.equals(magic, MAGIC) && count >= 0
                    ? Optional.of(new Head(name, count, key))
                    : Optional.empty();
        }
    }

    private static byte[] next(byte[] key) {
        return Sha256.of(key, key.length);
    }

    private static byte[] first(StoreKey key, byte[] name) {
        byte[] purpose = "unlock attempts".getBytes(StandardCharsets.US_ASCII);
        return key.folderMac(
                ByteBuffer.allocate(purpose.length + NAME).put(purpose).put(name).array());
    }

    @Override
    public String newName(StoreKey key) {
        return HexFormat.of().formatHex(key.newSalt(), 0, NAME);
    }

    @Override
    public synchronized void begin(Path folder, StoreKey key, String name) {
        byte[] bytes = HexFormat.of().parseHex(name);
        Path file = folder.resolve(FILE);
        Path beside = folder.resolve(FILE + ".new");
        try {
            Files.write(beside, new Head(bytes, 0, first(key, bytes)).bytes().array());
            Files.move(
                    beside,
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException unwritable) {
            // The next unlock finds another file than it looks for, and says so.
            return;
        }
    }

    @Override
    public synchronized void note(Path folder, Attempt attempt) {
        Path file = folder.resolve(FILE);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            ByteBuffer start = ByteBuffer.allocate(HEAD);
            channel.read(start, 0);
            // A file that is not there was taken away: what is added then proves nothing by itself.
            Head head =
                    Head.read(start.flip())
                            .orElseGet(() -> new Head(new byte[NAME], 0, new byte[KEY]));
            byte[] body = body(attempt);
            ByteBuffer record =
                    ByteBuffer.allocate(RECORD)
                            .put(body)
                            .put(tag(head.key(), head.count(), body))
                            .flip();
            channel.write(record, HEAD + Math.min(head.count(), MOST) * RECORD);
            channel.write(new Head(head.name(), head.count() + 1, next(head.key())).bytes(), 0);
            channel.force(true);
            if (!lock.isValid()) {
                return;
            }
        } catch (IOException | java.nio.channels.OverlappingFileLockException unwritable) {
            // A wrong passphrase is refused all the same.
            return;
        }
    }

    private static byte[] body(Attempt attempt) {
        byte[] user = attempt.userName().getBytes(StandardCharsets.UTF_8);
        int length = Math.min(user.length, USER);
        return ByteBuffer.allocate(BODY)
                .putLong(attempt.at().toEpochMilli())
                .put((byte) (attempt.recovery() ? 2 : 1))
                .put((byte) length)
                .put(user, 0, length)
                .array();
    }

    private static byte[] tag(byte[] key, long number, byte[] body) {
        return Hmac.of(
                key, ByteBuffer.allocate(Long.BYTES + BODY).putLong(number).put(body).array());
    }

    @Override
    public synchronized Found read(Path folder, StoreKey key, String begun) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return found(begun.isEmpty() ? State.GOOD : State.MISSING, List.of(), 0, Instant.EPOCH);
        }
        ByteBuffer in;
        try {
            if (Files.size(file) > HEAD + (MOST + 1L) * RECORD) {
                return found(State.EDITED, List.of(), 0, Instant.EPOCH);
            }
            in = ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return found(State.MISSING, List.of(), 0, Instant.EPOCH);
        }
        Optional<Head> head = Head.read(in);
        if (head.isEmpty() || head.get().count() > ENDLESS) {
            return found(State.EDITED, List.of(), 0, Instant.EPOCH);
        }
        return checked(in, head.get(), key, begun);
    }

    private static Found checked(ByteBuffer in, Head head, StoreKey key, String begun) {
        boolean bare = Arrays.equals(head.name(), new byte[NAME]);
        byte[] now = bare ? new byte[KEY] : first(key, head.name());
        long written = Math.min(head.count(), MOST + 1L);
        boolean good = in.remaining() == written * RECORD;
        List<Attempt> attempts = new ArrayList<>();
        Instant last = Instant.EPOCH;
        for (long number = 0; number < head.count(); number++) {
            boolean kept = number < MOST || number == head.count() - 1;
            if (kept && in.remaining() >= RECORD) {
                byte[] body = new byte[BODY];
                byte[] tag = new byte[KEY];
                in.get(body).get(tag);
                good &= Arrays.equals(tag, tag(now, number, body));
                Attempt attempt = attempt(body);
                last = attempt.at();
                if (number < MOST) {
                    attempts.add(attempt);
                }
            }
            now = next(now);
        }
        good &= Arrays.equals(now, head.key());
        State state =
                !good
                        ? State.EDITED
                        : begun.isEmpty() || HexFormat.of().formatHex(head.name()).equals(begun)
                                ? State.GOOD
                                : bare ? State.MISSING : State.ANOTHER;
        return found(state, attempts, Math.max(0, head.count() - MOST), last);
    }

    private static Attempt attempt(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        long at = in.getLong();
        boolean recovery = in.get() == 2;
        int length = Math.clamp(in.get(), 0, USER);
        return new Attempt(
                Instant.ofEpochMilli(at),
                new String(body, BODY - USER, length, StandardCharsets.UTF_8),
                recovery);
    }

    private static Found found(State state, List<Attempt> attempts, long more, Instant last) {
        return new Found(state, attempts, more, last);
    }
}
