package vigil.keys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.KeyVault;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * The content of the key file: {@code magic 8 | version 2 | store 16 | generation 8 | slots 2 |
 * roster | slot ... | mac 32 | digest 32}. The MAC, with a key from the master key, covers
 * everything before it and so notices what an outsider edited. The digest covers everything before
 * it, the MAC included, and needs no key: it tells a damaged file from a wrong passphrase. Every
 * version keeps magic, version and digest where they are; version 1 had no roster, and its slots
 * carried the master key alone; in version 3 the keys of the files have been changed.
 */
final class SlotFile {

    static final byte[] MAGIC = "VIGILKEY".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 3;
    static final int MOST_NAME_BYTES = 400;

    private static final int HEAD = 8 + 2 + 16 + 8 + 2;
    private static final int TAIL = Hmac.LENGTH + Sha256.LENGTH;
    private static final int MOST_SLOTS = 200;
    static final int MOST_BYTES = 512 * 1024;

    private final UUID storeId;
    private final long generation;
    private final Optional<KeyRoster> roster;
    private final List<KeySlot> slots;
    private final byte[] authenticated;
    private final byte[] mac;

    private SlotFile(
            UUID storeId,
            long generation,
            Optional<KeyRoster> roster,
            List<KeySlot> slots,
            byte[] authenticated,
            byte[] mac) {
        this.storeId = storeId;
        this.generation = generation;
        this.roster = roster;
        this.slots = slots;
        this.authenticated = authenticated;
        this.mac = mac;
    }

    UUID storeId() {
        return storeId;
    }

    long generation() {
        return generation;
    }

    /** Nothing in a file of version 1. */
    Optional<KeyRoster> roster() {
        return roster;
    }

    List<KeySlot> slots() {
        return slots;
    }

    Optional<KeySlot> of(String userName) {
        return slots.stream().filter(slot -> slot.isOf(userName)).findFirst();
    }

    Optional<KeySlot> recovery() {
        return slots.stream().filter(KeySlot::isRecovery).findFirst();
    }

    /** Whether the file is as somebody who held the master key wrote it. */
    boolean isAuthentic(MasterKey key) {
        return MessageDigest.isEqual(mac, key.slotsMac(authenticated));
    }

    /** A file as it is written; without a roster it is one of version 1. */
    static byte[] encoded(
            MasterKey key, long generation, Optional<KeyRoster> roster, List<KeySlot> slots) {
        List<byte[]> parts = new ArrayList<>();
        roster.ifPresent(signed -> parts.add(signed.encoded()));
        slots.forEach(slot -> parts.add(slot.encoded()));
        int length = HEAD + parts.stream().mapToInt(part -> part.length).sum();
        ByteBuffer out =
                ByteBuffer.allocate(length + TAIL)
                        .put(MAGIC)
                        .putShort((short) version(roster, slots))
                        .put(Bytes.of(key.storeId()))
                        .putLong(generation)
                        .putShort((short) slots.size());
        parts.forEach(out::put);
        out.put(key.slotsMac(Arrays.copyOf(out.array(), length)));
        out.put(Sha256.of(out.array(), length + Hmac.LENGTH));
        return out.array();
    }

    /** The earliest program's that can read it. */
    private static int version(Optional<KeyRoster> roster, List<KeySlot> slots) {
        boolean fileKeys =
                slots.stream()
                        .anyMatch(slot ->
                                slot instanceof MemberSlot member && member.entry().hasFileKeys());
        return roster.isEmpty() ? 1 : fileKeys ? VERSION : 2;
    }

    /** Reads a file, doing no work for it that it could order. */
    static SlotFile decoded(byte[] file) throws Refused {
        if (file.length < HEAD + TAIL) {
            throw damaged("truncated");
        }
        byte[] digest = Arrays.copyOfRange(file, file.length - Sha256.LENGTH, file.length);
        if (!Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || !MessageDigest.isEqual(digest, Sha256.of(file, file.length - Sha256.LENGTH))) {
            throw damaged("checksum");
        }
        ByteBuffer in = ByteBuffer.wrap(file, 0, file.length - TAIL).position(MAGIC.length);
        int version = Short.toUnsignedInt(in.getShort());
        if (version > VERSION) {
            throw new Refused(
                    new Problem.NewerStore(Integer.toString(version), Integer.toString(VERSION)));
        }
        try {
            UUID storeId = new UUID(in.getLong(), in.getLong());
            long generation = in.getLong();
            int count = in.getShort();
            if (version < 1 || count < 1 || count > MOST_SLOTS) {
                throw damaged("structure");
            }
            Optional<KeyRoster> roster =
                    version < 2 ? Optional.empty() : Optional.of(KeyRoster.decoded(in));
            List<KeySlot> slots = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                KeySlot slot = slot(in, version);
                if (!slot.cost().withinBounds()) {
                    throw damaged("cost");
                }
                slots.add(slot);
            }
            if (in.hasRemaining()) {
                throw damaged("structure");
            }
            int end = file.length - TAIL;
            return new SlotFile(
                    storeId,
                    generation,
                    roster,
                    List.copyOf(slots),
                    Arrays.copyOf(file, end),
                    Arrays.copyOfRange(file, end, end + Hmac.LENGTH));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged("structure");
        }
    }

    private static KeySlot slot(ByteBuffer in, int version) {
        byte kind = in.duplicate().get();
        boolean now = kind == KeyEntry.MEMBER || kind == KeyEntry.RECOVERY;
        if (now && version < 2) {
            throw new IllegalArgumentException("kind");
        }
        return now ? MemberSlot.decoded(in) : OldSlot.decoded(in);
    }

    static Refused damaged(String trace) {
        return new Refused(new Problem.Damaged(KeyVault.FILE, trace));
    }
}
