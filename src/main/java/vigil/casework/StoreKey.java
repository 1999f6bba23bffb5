package vigil.casework;

import java.util.UUID;

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

    @Override
    void close();
}
