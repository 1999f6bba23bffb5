package vigil.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vigil.casework.KeyVault.Holder;
import vigil.domain.access.KeyClass;

/**
 * Who somebody is, in which role, and what is granted to them: {@code kind 1 | member 16 | user |
 * role | classes 1 | public key 32 | keys 1 | (class 1 | number 4 | sealed 80) ...}. Each key is
 * sealed by itself to the public key, the master key first, as number 1 of class 0, then the keys
 * of the files that have been changed since, from number 2 on; so one can be given or taken by
 * somebody who does not hold the others.
 */
final class KeyEntry {

    static final byte MEMBER = 3;
    static final byte RECOVERY = 4;

    private static final int SEALED = Hpke.KEY + 32 + 16;
    private static final int MOST_KEYS = 64;

    private final byte kind;
    private final Holder holder;
    private final byte[] publicKey;
    private final byte[] master;
    private final SortedMap<Integer, byte[]> files;
    private final SortedMap<KeyName, byte[]> keys;

    private KeyEntry(
            byte kind,
            Holder holder,
            byte[] publicKey,
            byte[] master,
            SortedMap<Integer, byte[]> files,
            SortedMap<KeyName, byte[]> keys) {
        this.kind = kind;
        this.holder = holder;
        this.publicKey = publicKey;
        this.master = master;
        this.files = files;
        this.keys = keys;
    }

    /** An entry that grants what of its holder's keys the giver holds. */
    static KeyEntry of(byte kind, Holder holder, byte[] publicKey, MasterKey giver) {
        byte[] plain = giver.copy();
        try {
            byte[] sealed =
                    Hpke.seal(publicKey, info(giver.storeId(), holder), label((byte) 0, 1), plain);
            return new KeyEntry(kind, holder, publicKey, sealed, new TreeMap<>(), new TreeMap<>())
                    .granted(giver);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    boolean isRecovery() {
        return kind == RECOVERY;
    }

    Holder holder() {
        return holder;
    }

    byte[] publicKey() {
        return publicKey;
    }

    /** The data keys that are granted. */
    SortedSet<KeyName> granted() {
        return new TreeSet<>(keys.keySet());
    }

    /** The same person in another role or under another name; what is no longer theirs is gone. */
    KeyEntry as(Holder now) {
        if (!now.memberId().equals(holder.memberId())) {
            throw new IllegalArgumentException("another member");
        }
        SortedMap<KeyName, byte[]> kept = new TreeMap<>(keys);
        kept.keySet().removeIf(name -> !now.keys().contains(name.keyClass()));
        return new KeyEntry(kind, now, publicKey, master, files, kept);
    }

    /** With every key that is its holder's and that the giver holds. */
    KeyEntry granted(MasterKey giver) {
        SortedMap<KeyName, byte[]> all = new TreeMap<>(keys);
        KeyRing held = giver.keys(holder.keys());
        try {
            for (KeyName name : held.names()) {
                if (!all.containsKey(name)) {
                    all.put(
                            name,
                            Hpke.seal(
                                    publicKey,
                                    info(giver.storeId(), holder),
                                    label(name),
                                    held.key(name).orElseThrow()));
                }
            }
        } finally {
            held.wipe();
        }
        return new KeyEntry(kind, holder, publicKey, master, filesOf(giver), all);
    }

    /** Keys of the files are everybody's, whatever their role. */
    private SortedMap<Integer, byte[]> filesOf(MasterKey giver) {
        SortedMap<Integer, byte[]> all = new TreeMap<>(files);
        for (int number : giver.files().numbers()) {
            if (!all.containsKey(number)) {
                byte[] key = giver.files().key(number);
                byte[] label = label((byte) 0, number);
                all.put(number, Hpke.seal(publicKey, info(giver.storeId(), holder), label, key));
                Arrays.fill(key, (byte) 0);
            }
        }
        return all;
    }

    /** Whether it grants no more and no less than another. */
    boolean grantsTheSame(KeyEntry other) {
        return keys.keySet().equals(other.keys.keySet())
                && files.keySet().equals(other.files.keySet());
    }

    /** Whether it has keys of files beyond the master key. */
    boolean hasFileKeys() {
        return !files.isEmpty();
    }

    /** Without keys of files that are older than the newest. */
    KeyEntry withNewestFileKey() {
        SortedMap<Integer, byte[]> newest = new TreeMap<>(files);
        while (newest.size() > 1) {
            newest.remove(newest.firstKey());
        }
        return new KeyEntry(kind, holder, publicKey, master, newest, keys);
    }

    /** The keys of files, which the caller wipes; nothing if one does not open. */
    Optional<SortedMap<Integer, byte[]>> files(byte[] privateKey, UUID storeId) {
        SortedMap<Integer, byte[]> opened = new TreeMap<>();
        for (var each : files.entrySet()) {
            byte[] label = label((byte) 0, each.getKey());
            Optional<byte[]> key =
                    Hpke.open(privateKey, info(storeId, holder), label, each.getValue())
                            .filter(bytes -> bytes.length == MasterKey.LENGTH);
            if (key.isEmpty()) {
                opened.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
                return Optional.empty();
            }
            opened.put(each.getKey(), key.get());
        }
        return Optional.of(opened);
    }

    /** Without a key that is given up. */
    KeyEntry without(Set<KeyName> names) {
        SortedMap<KeyName, byte[]> fewer = new TreeMap<>(keys);
        fewer.keySet().removeAll(names);
        return new KeyEntry(kind, holder, publicKey, master, files, fewer);
    }

    /** The master key, which the caller wipes; nothing if it was not sealed to this private key. */
    Optional<byte[]> master(byte[] privateKey, UUID storeId) {
        return Hpke.open(privateKey, info(storeId, holder), label((byte) 0, 1), master)
                .filter(key -> key.length == MasterKey.LENGTH);
    }

    /** The data keys, which the caller wipes; nothing if one does not open. */
    Optional<KeyRing> keys(byte[] privateKey, UUID storeId) {
        KeyRing opened = new KeyRing();
        for (var each : keys.entrySet()) {
            Optional<byte[]> key =
                    Hpke.open(
                            privateKey,
                            info(storeId, holder),
                            label(each.getKey()),
                            each.getValue());
            if (key.isEmpty() || key.get().length != KeyRing.LENGTH) {
                opened.wipe();
                return Optional.empty();
            }
            opened.put(each.getKey(), key.get());
        }
        return Optional.of(opened);
    }

    private static byte[] info(UUID storeId, Holder holder) {
        return Bytes.joined("vigil/2/grant/", Bytes.of(storeId), Bytes.of(holder.memberId()));
    }

    private static byte[] label(KeyName name) {
        return label(KeyName.code(name.keyClass()), name.number());
    }

    private static byte[] label(byte code, int number) {
        return ByteBuffer.allocate(5).put(code).putInt(number).array();
    }

    /** What a lock is bound to: the store, the member and their public key, but not the role. */
    byte[] place(UUID storeId) {
        return Bytes.joined(
                "vigil/2/lock/",
                Bytes.of(storeId),
                new byte[] {kind},
                Bytes.of(holder.memberId()),
                publicKey);
    }

    byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(kind);
        out.writeBytes(Bytes.of(holder.memberId()));
        out.writeBytes(Bytes.of(holder.userName()));
        out.writeBytes(Bytes.of(holder.role()));
        out.write(mask(holder.keys()));
        out.writeBytes(publicKey);
        out.write(1 + files.size() + keys.size());
        out.writeBytes(label((byte) 0, 1));
        out.writeBytes(master);
        files.forEach((number, sealed) -> {
            out.writeBytes(label((byte) 0, number));
            out.writeBytes(sealed);
        });
        keys.forEach((name, sealed) -> {
            out.writeBytes(label(name));
            out.writeBytes(sealed);
        });
        return out.toByteArray();
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws java.nio.BufferUnderflowException or IllegalArgumentException if it is something else
     */
    static KeyEntry decoded(ByteBuffer in) {
        byte kind = in.get();
        UUID member = new UUID(in.getLong(), in.getLong());
        String user = Bytes.text(in);
        String role = Bytes.text(in);
        Set<KeyClass> classes = classes(in.get());
        byte[] publicKey = Bytes.take(in, Hpke.KEY);
        int count = in.get();
        if (count < 1 || count > MOST_KEYS || in.get() != 0 || in.getInt() != 1) {
            throw new IllegalArgumentException("keys");
        }
        byte[] master = Bytes.take(in, SEALED);
        SortedMap<Integer, byte[]> files = new TreeMap<>();
        SortedMap<KeyName, byte[]> keys = new TreeMap<>();
        for (int i = 1; i < count; i++) {
            byte code = in.get();
            int number = in.getInt();
            if (code == 0) {
                if (number < 2 || files.put(number, Bytes.take(in, SEALED)) != null) {
                    throw new IllegalArgumentException("a key of the files");
                }
                continue;
            }
            KeyName name = new KeyName(KeyName.keyClass(code), number);
            if (!classes.contains(name.keyClass())) {
                throw new IllegalArgumentException("a key that is not theirs");
            }
            keys.put(name, Bytes.take(in, SEALED));
        }
        if (keys.size() + files.size() != count - 1) {
            throw new IllegalArgumentException("a key twice");
        }
        return new KeyEntry(
                kind, new Holder(member, user, role, classes), publicKey, master, files, keys);
    }

    private static Set<KeyClass> classes(byte mask) {
        Set<KeyClass> classes = EnumSet.noneOf(KeyClass.class);
        for (KeyClass each : KeyClass.values()) {
            if ((mask & (1 << KeyName.code(each))) != 0) {
                classes.add(each);
            }
        }
        if (mask(classes) != mask) {
            throw new IllegalArgumentException("classes");
        }
        return classes;
    }

    private static int mask(Set<KeyClass> classes) {
        return classes.stream().mapToInt(each -> 1 << KeyName.code(each)).sum();
    }
}
