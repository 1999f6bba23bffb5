package vigil.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.KeyClass;

/**
 * The opened key of one store, from which everything that is encrypted or authenticated in it takes
 * a key of its own. Closing wipes it; after that every method throws {@link IllegalStateException}.
 */
public interface StoreKey extends AutoCloseable {

    /** The store this key belongs to. */
    UUID storeId();

    /** Grows by one with each change of the key file. */
    long generation();

    /**
     * The password of the database file, as hexadecimal digits; a fresh copy, which the caller
     * wipes.
     */
    char[] databasePassword();

    /** The password of the user inside the database, likewise. */
    char[] databaseUserPassword();

    /** How many keys of the files there are; more than one once they have been changed. */
    default int fileKeys() {
        return 1;
    }

    /** Which of them is used, counted from 0, oldest first. */
    default int fileKey() {
        return 0;
    }

    /**
     * From here on {@link #pageSeal} and {@link #folderMac} are of this one; seals that were given
     * before stay as they are.
     */
    default void useFileKey(int which) {
        if (which != 0) {
            throw new IllegalArgumentException("no such key");
        }
    }

    /** 32 random bytes for the header of a file that is about to be sealed. */
    byte[] newSalt();

    /**
     * A seal for the pages of one file, whose {@code salt} (32 bytes) stands in its header. It
     * works until this key is closed.
     */
    PageSeal pageSeal(byte[] salt);

    /** Authenticates an entry of the audit chain: 32 bytes. */
    byte[] auditMac(byte[] message);

    /** Authenticates what stands beside the database (anchor, backup manifest): 32 bytes. */
    byte[] folderMac(byte[] message);

    /** What this key opens beyond the store itself. */
    Set<KeyClass> held();

    /**
     * The number of the key under which cells of a class are sealed now; grows by one with each
     * rotation.
     *
     * @throws IllegalStateException if the class is not {@link #held}
     */
    int cellKey(KeyClass keyClass);

    /**
     * Seals a value: the number of the key in four bytes, big-endian, then what only {@link
     * #openCell} reads.
     *
     * @param context where the value stands; it opens nowhere else
     * @throws IllegalStateException if the class is not {@link #held}
     */
    byte[] sealCell(KeyClass keyClass, byte[] context, byte[] plain);

    /**
     * The value that was sealed, under the present key or one before it that is not yet given up;
     * nothing if it was changed, moved, or sealed under a key that this one does not hold.
     */
    Optional<byte[]> openCell(KeyClass keyClass, byte[] context, byte[] sealed);

    /**
     * A number in the place of another, the same each time, which only holders of the class can
     * work out. It changes with the key.
     *
     * @throws IllegalStateException if the class is not {@link #held}
     */
    long blinded(KeyClass keyClass, long number);

    /**
     * The public half of the key with which this store signs what leaves it: Ed25519, 32 bytes. It
     * changes with the keys of the files.
     */
    byte[] signingKey();

    /** The same of before its keys were ever changed. */
    byte[] firstSigningKey();

    /** Signs with the private half of {@link #signingKey}: 64 bytes. */
    byte[] sign(byte[] message);

    @Override
    void close();
}
