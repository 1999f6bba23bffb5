package vigil.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The keys from which everything comes that seals the pages of the files and authenticates what
 * stands beside them: 32 bytes each, by number. The first is the master key; each further one is
 * random, and belongs to files that were written anew since somebody was removed. Two are in use
 * while that goes on; the file itself says which of them it is under.
 */
final class FileKeys {

    private static final String SIGNATURE = "audit-signature";

    private final SortedMap<Integer, byte[]> keys = new TreeMap<>();
    private int used;
    private boolean known;
    private Optional<byte[]> folder = Optional.empty();

    private FileKeys() {}

    /** Those of a store whose files are under the master key. */
    static FileKeys first(byte[] master) {
        FileKeys first = new FileKeys();
        first.keys.put(1, master.clone());
        first.used = 1;
        return first;
    }

    /** With others besides, whose arrays it takes over; the newest is used until a file says. */
    FileKeys with(SortedMap<Integer, byte[]> more) {
        keys.putAll(more);
        used = keys.lastKey();
        forget();
        return this;
    }

    synchronized FileKeys copy() {
        FileKeys copy = new FileKeys();
        keys.forEach((number, key) -> copy.keys.put(number, key.clone()));
        copy.used = used;
        copy.known = known;
        return copy;
    }

    /** The numbers of those that slots carry: all but the master key, which they always do. */
    synchronized NavigableSet<Integer> numbers() {
        NavigableSet<Integer> numbers = new TreeSet<>(keys.keySet());
        numbers.remove(1);
        return numbers;
    }

    /** A copy, which the caller wipes. */
    synchronized byte[] key(int number) {
        return Optional.ofNullable(keys.get(number)).orElseThrow().clone();
    }

    synchronized int newest() {
        return keys.lastKey();
    }

    synchronized int count() {
        return keys.size();
    }

    /** Its place among those that are there, oldest first. */
    synchronized int used() {
        return keys.headMap(used).size();
    }

    synchronized void use(int place) {
        used = keys.keySet().stream().skip(place).findFirst().orElseThrow();
        known = true;
        forget();
    }

    /** Whether the files are known to be under another key than the newest, or not known. */
    synchronized boolean isChanging() {
        return !known || used != keys.lastKey();
    }

    /** Takes up one more; files stay under the one that is used. */
    synchronized void make(SecureRandom random) {
        byte[] key = new byte[MasterKey.LENGTH];
        random.nextBytes(key);
        keys.put(keys.lastKey() + 1, key);
    }

    /** Takes up those of another that are newer than its own. */
    synchronized void adopt(FileKeys other) {
        other.numbers().stream()
                .filter(number -> !keys.containsKey(number))
                .forEach(number -> keys.put(number, other.key(number)));
    }

    /** Gives up all that are older than the newest, but for the master key. */
    synchronized void dropOlder() {
        int newest = keys.lastKey();
        for (int number : numbers()) {
            if (number != newest) {
                Arrays.fill(keys.get(number), (byte) 0);
                keys.remove(number);
            }
        }
    }

    private byte[] derived(int number, String purpose, UUID storeId) {
        return Hkdf.derive(
                Optional.ofNullable(keys.get(number)).orElseThrow(), purpose, Bytes.of(storeId));
    }

    /** The key of the seals of pages, which the caller wipes. */
    synchronized byte[] pageSeal(UUID storeId) {
        return derived(used, "page-seal", storeId);
    }

    synchronized byte[] folderMac(UUID storeId, byte[] message) {
        byte[] key = folder.orElseGet(() -> derived(used, "folder", storeId));
        folder = Optional.of(key);
        return Hmac.of(key, message);
    }

    /** By the newest, whichever the files are under. */
    synchronized byte[] slotsMac(UUID storeId, byte[] message) {
        byte[] key = derived(keys.lastKey(), "slots-mac", storeId);
        try {
            return Hmac.of(key, message);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * What the signature of what leaves comes from, which the caller wipes: from the newest, since
     * it is given to all who stay before the files are written under it.
     */
    synchronized byte[] signingSeed(UUID storeId) {
        return derived(keys.lastKey(), SIGNATURE, storeId);
    }

    /** The same of before any change. */
    synchronized byte[] firstSigningSeed(UUID storeId) {
        return derived(1, SIGNATURE, storeId);
    }

    private void forget() {
        folder.ifPresent(key -> Arrays.fill(key, (byte) 0));
        folder = Optional.empty();
    }

    synchronized void wipe() {
        keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
        forget();
    }
}
