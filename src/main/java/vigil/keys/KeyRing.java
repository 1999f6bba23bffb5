package vigil.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.domain.access.KeyClass;

/** Data keys by name, 32 random bytes each, independent of the master key and of each other. */
final class KeyRing {

    static final int LENGTH = 32;

    private final SortedMap<KeyName, byte[]> keys = new TreeMap<>();

    /** The first key of every class. */
    static KeyRing fresh(SecureRandom random) {
        KeyRing fresh = new KeyRing();
        for (KeyClass each : KeyClass.values()) {
            fresh.make(new KeyName(each, 1), random);
        }
        return fresh;
    }

    void make(KeyName name, SecureRandom random) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        keys.put(name, key);
    }

    /** Takes over the array. */
    void put(KeyName name, byte[] key) {
        keys.put(name, key);
    }

    SortedSet<KeyName> names() {
        return new TreeSet<>(keys.keySet());
    }

    Set<KeyClass> classes() {
        Set<KeyClass> classes = EnumSet.noneOf(KeyClass.class);
        keys.keySet().forEach(name -> classes.add(name.keyClass()));
        return classes;
    }

    /** The key itself, not a copy: it is wiped with the rest. */
    Optional<byte[]> key(KeyName name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Copies of those of the keys that are of these classes. */
    KeyRing only(Collection<KeyClass> classes) {
        KeyRing copies = new KeyRing();
        keys.forEach((name, key) -> {
            if (classes.contains(name.keyClass())) {
                copies.put(name, key.clone());
            }
        });
        return copies;
    }

    void drop(KeyName name) {
        byte[] key = keys.remove(name);
        if (key != null) {
            Arrays.fill(key, (byte) 0);
        }
    }

    void wipe() {
        keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
        keys.clear();
    }
}
