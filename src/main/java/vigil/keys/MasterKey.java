package vigil.keys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.casework.PageSeal;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/**
 * The 32 random bytes of a store, and the keys derived from them, one a purpose. Sub-keys that are
 * asked for often are kept; {@link #close} wipes everything, the seals handed out included. What
 * Java's ciphers hold inside (key schedules) is out of reach and stays until collected.
 */
final class MasterKey implements StoreKey {

    static final int LENGTH = 32;

    private final UUID storeId;
    private final SecureRandom random;
    private final byte[] master;
    private final byte[] slotsKey;
    private final byte[] auditKey;
    private final byte[] folderKey;
    private final byte[] pageKey;
    private final Map<KeyClass, CellSeal> cells = new EnumMap<>(KeyClass.class);
    private final List<AesGcmPageSeal> seals = new ArrayList<>();
    private long generation;
    private boolean closed;

    /** Takes over the array. */
    MasterKey(UUID storeId, long generation, byte[] master, SecureRandom random) {
        this.storeId = storeId;
        this.generation = generation;
        this.master = master;
        this.random = random;
        this.slotsKey = derived("slots-mac");
        this.auditKey = derived("audit-chain");
        this.folderKey = derived("folder");
        this.pageKey = derived("page-seal");
        for (KeyClass each : KeyClass.values()) {
            cells.put(each, new CellSeal(1, derived("cells/" + each.name()), random));
        }
    }

    private byte[] derived(String purpose) {
        return Hkdf.derive(master, purpose, SlotFile.bytes(storeId));
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
        AesGcmPageSeal seal = new AesGcmPageSeal(Hkdf.derive(pageKey, "file", salt), random);
        seals.add(seal);
        return seal;
    }

    @Override
    public synchronized byte[] auditMac(byte[] message) {
        mustBeOpen();
        return Hmac.of(auditKey, message);
    }

    @Override
    public synchronized byte[] folderMac(byte[] message) {
        mustBeOpen();
        return Hmac.of(folderKey, message);
    }

    synchronized byte[] slotsMac(byte[] message) {
        mustBeOpen();
        return Hmac.of(slotsKey, message);
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
    public Set<KeyClass> held() {
        return cells.keySet();
    }

    @Override
    public int cellKey(KeyClass keyClass) {
        return cell(keyClass).number();
    }

    @Override
    public byte[] sealCell(KeyClass keyClass, byte[] context, byte[] plain) {
        return cell(keyClass).seal(context, plain);
    }

    @Override
    public Optional<byte[]> openCell(KeyClass keyClass, byte[] context, byte[] sealed) {
        return Optional.ofNullable(cells.get(keyClass)).flatMap(cell -> cell.open(context, sealed));
    }

    @Override
    public long blinded(KeyClass keyClass, long number) {
        return cell(keyClass).blinded(number);
    }

    private synchronized CellSeal cell(KeyClass keyClass) {
        mustBeOpen();
        CellSeal cell = cells.get(keyClass);
        if (cell == null) {
            throw new IllegalStateException("this key does not open " + keyClass);
        }
        return cell;
    }

    @Override
    public synchronized void close() {
        closed = true;
        cells.values().forEach(CellSeal::close);
        for (byte[] key : List.of(master, slotsKey, auditKey, folderKey, pageKey)) {
            Arrays.fill(key, (byte) 0);
        }
        seals.forEach(AesGcmPageSeal::close);
        seals.clear();
    }
}
