package vigil.keys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vigil.casework.PageSeal;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/**
 * The 32 random bytes of a store, and the keys derived from them, one a purpose; with them the keys
 * of its files, which may have been changed since, and the data keys that a slot carried, which
 * have nothing to do with those bytes. Sub-keys that are asked for often are kept; {@link #close}
 * wipes everything, the seals handed out included. What Java's ciphers hold inside (key schedules)
 * is out of reach and stays until collected.
 */
final class MasterKey implements StoreKey {

    static final int LENGTH = 32;

    private final UUID storeId;
    private final SecureRandom random;
    private final byte[] master;
    private final byte[] auditKey;
    private final FileKeys files;
    private Optional<Voucher> trusted;
    private final KeyRing keys;
    private final Map<KeyClass, NavigableMap<Integer, CellSeal>> cells =
            new EnumMap<>(KeyClass.class);
    private final List<AesGcmPageSeal> seals = new ArrayList<>();
    private long generation;
    private boolean closed;

    /**
     * Takes over the array and the data keys.
     *
     * @param trusted who vouches for members, as the slot's owner knows it; nobody in an old slot
     */
    MasterKey(
            UUID storeId,
            long generation,
            byte[] master,
            KeyRing keys,
            Optional<Voucher> trusted,
            SecureRandom random) {
        this(storeId, generation, master, FileKeys.first(master), keys, trusted, random);
    }

    /** The same with keys of the files that were changed since the store was made. */
    MasterKey(
            UUID storeId,
            long generation,
            byte[] master,
            FileKeys files,
            KeyRing keys,
            Optional<Voucher> trusted,
            SecureRandom random) {
        this.storeId = storeId;
        this.generation = generation;
        this.master = master;
        this.keys = keys;
        this.trusted = trusted;
        this.random = random;
        this.files = files;
        this.auditKey = derived("audit-chain");
        keys.names().forEach(this::seal);
    }

    private void seal(KeyName name) {
        byte[] key = keys.key(name).orElseThrow().clone();
        cells.computeIfAbsent(name.keyClass(), none -> new TreeMap<>())
                .put(name.number(), new CellSeal(name.number(), key, random));
    }

    /** Another key of the same store, with those of the data keys that are of these classes. */
    synchronized MasterKey only(Set<KeyClass> classes) {
        mustBeOpen();
        return new MasterKey(
                storeId,
                generation,
                master.clone(),
                files.copy(),
                keys.only(classes),
                trusted,
                random);
    }

    /** The keys of the files, for whoever grants them. */
    synchronized FileKeys files() {
        mustBeOpen();
        return files;
    }

    @Override
    public synchronized int fileKeys() {
        mustBeOpen();
        return files.count();
    }

    @Override
    public synchronized int fileKey() {
        mustBeOpen();
        return files.used();
    }

    @Override
    public synchronized void useFileKey(int which) {
        mustBeOpen();
        files.use(which);
    }

    synchronized Optional<Voucher> trusted() {
        return trusted;
    }

    /** From here on this voucher and none before it is trusted. */
    synchronized void trust(Voucher newest) {
        trusted = Optional.of(newest);
    }

    /** Copies of the data keys of these classes, which the caller wipes. */
    synchronized KeyRing keys(Set<KeyClass> classes) {
        mustBeOpen();
        return keys.only(classes);
    }

    /** Takes up new data keys, of which it keeps copies. */
    synchronized void adopt(KeyRing more) {
        mustBeOpen();
        for (KeyName name : more.names()) {
            if (keys.key(name).isEmpty()) {
                keys.put(name, more.key(name).orElseThrow().clone());
                seal(name);
            }
        }
    }

    /** Gives up data keys. */
    synchronized void drop(Set<KeyName> names) {
        mustBeOpen();
        for (KeyName name : names) {
            keys.drop(name);
            Optional.ofNullable(cells.get(name.keyClass()))
                    .flatMap(numbered -> Optional.ofNullable(numbered.remove(name.number())))
                    .ifPresent(CellSeal::close);
        }
        cells.values().removeIf(Map::isEmpty);
    }

    private byte[] derived(String purpose) {
        return Hkdf.derive(master, purpose, Bytes.of(storeId));
    }

    @Override
    public UUID storeId() {
        return storeId;
    }

    @Override
    public synchronized long generation() {
        mustBeOpen();
        return generation;
    }

    synchronized void generation(long now) {
        generation = now;
    }

    @Override
    public char[] databasePassword() {
        return digits("h2-file");
    }

    @Override
    public char[] databaseUserPassword() {
        return digits("h2-user");
    }

    private synchronized char[] digits(String purpose) {
        mustBeOpen();
        byte[] key = derived(purpose);
        char[] digits = new char[key.length * 2];
        for (int i = 0; i < key.length; i++) {
            digits[2 * i] = HexFormat.of().toHighHexDigit(key[i]);
            digits[2 * i + 1] = HexFormat.of().toLowHexDigit(key[i]);
        }
        Arrays.fill(key, (byte) 0);
        return digits;
    }

    @Override
    public synchronized byte[] newSalt() {
        mustBeOpen();
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        return salt;
    }

    @Override
    public synchronized PageSeal pageSeal(byte[] salt) {
        mustBeOpen();
        AesGcmPageSeal seal = pageSeal(files.pageSeal(storeId), salt);
        seals.add(seal);
        return seal;
    }

    private AesGcmPageSeal pageSeal(byte[] pageKey, byte[] salt) {
        try {
            return new AesGcmPageSeal(Hkdf.derive(pageKey, "file", salt), random);
        } finally {
            Arrays.fill(pageKey, (byte) 0);
        }
    }

    @Override
    public synchronized byte[] auditMac(byte[] message) {
        mustBeOpen();
        return Hmac.of(auditKey, message);
    }

    @Override
    public synchronized byte[] folderMac(byte[] message) {
        mustBeOpen();
        return files.folderMac(storeId, message);
    }

    synchronized byte[] slotsMac(byte[] message) {
        mustBeOpen();
        return files.slotsMac(storeId, message);
    }

    /** A copy of the master key to be wrapped, which the caller wipes. */
    synchronized byte[] copy() {
        mustBeOpen();
        return master.clone();
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("the store key is closed");
        }
    }

    @Override
    public synchronized Set<KeyClass> held() {
        mustBeOpen();
        return keys.classes();
    }

    @Override
    public int cellKey(KeyClass keyClass) {
        return newest(keyClass).number();
    }

    @Override
    public byte[] sealCell(KeyClass keyClass, byte[] context, byte[] plain) {
        return newest(keyClass).seal(context, plain);
    }

    @Override
    public Optional<byte[]> openCell(KeyClass keyClass, byte[] context, byte[] sealed) {
        return numbered(keyClass, CellSeal.number(sealed))
                .flatMap(cell -> cell.open(context, sealed));
    }

    @Override
    public long blinded(KeyClass keyClass, long number) {
        return newest(keyClass).blinded(number);
    }

    private synchronized CellSeal newest(KeyClass keyClass) {
        mustBeOpen();
        NavigableMap<Integer, CellSeal> numbered = cells.get(keyClass);
        if (numbered == null) {
            throw new IllegalStateException("this key does not open " + keyClass);
        }
        return numbered.sequencedValues().getLast();
    }

    private synchronized Optional<CellSeal> numbered(KeyClass keyClass, int number) {
        mustBeOpen();
        return Optional.ofNullable(cells.get(keyClass))
                .flatMap(numbered -> Optional.ofNullable(numbered.get(number)));
    }

    @Override
    public synchronized byte[] signingKey() {
        mustBeOpen();
        return publicHalf(files.signingSeed(storeId));
    }

    @Override
    public synchronized byte[] firstSigningKey() {
        mustBeOpen();
        return publicHalf(files.firstSigningSeed(storeId));
    }

    private static byte[] publicHalf(byte[] seed) {
        try {
            return Ed25519.publicKey(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    @Override
    public synchronized byte[] sign(byte[] message) {
        mustBeOpen();
        byte[] seed = files.signingSeed(storeId);
        try {
            return Ed25519.sign(seed, message);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        cells.values().forEach(numbered -> numbered.values().forEach(CellSeal::close));
        keys.wipe();
        Arrays.fill(master, (byte) 0);
        Arrays.fill(auditKey, (byte) 0);
        files.wipe();
        seals.forEach(AesGcmPageSeal::close);
        seals.clear();
    }
}
