package vigil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The key file of a store: who may open it, each with a passphrase of their own. */
public interface KeyVault {

    /** Somebody who has a slot. {@code role} is the name of a panel role. */
    record Holder(UUID memberId, String userName, String role) {}

    /** A slot opened: the key, and whose it was. */
    record Opened(StoreKey key, Holder holder) {}

    /** A new store's key, and the recovery key to print, which is shown this once. */
    record Created(StoreKey key, char[] recoveryKey) {}

    /** How good a passphrase is: 0 (refused) to 4, and the end of a message key that says why. */
    record Strength(int score, String reason) {
        /** Whether a store may be made with it. */
        public boolean accepted() {
            return score >= 2;
        }
    }

    /** Judges a passphrase without keeping it. */
    Strength strength(Passphrase passphrase);

    /** Writes a key file with one slot and a recovery slot into {@code folder}. */
    Created create(Path folder, UUID storeId, Holder first, Passphrase passphrase) throws Refused;

    /** Whose slots there are, without opening any; the recovery slot is left out. */
    List<Holder> holders(Path folder) throws Refused;

    Opened unlock(Path folder, String userName, Passphrase passphrase) throws Refused;

    /**
     * Opens with the recovery key and at once gives {@code userName} a new passphrase, so that a
     * recovery is never left half done.
     */
    Opened recover(Path folder, char[] recoveryKey, String userName, Passphrase newPassphrase)
            throws Refused;

    /** Rewraps one slot; nothing else is re-encrypted. */
    void changePassphrase(Path folder, String userName, Passphrase old, Passphrase replacement)
            throws Refused;

    /** Gives another member a slot. Needs the opened key. */
    void add(Path folder, StoreKey key, Holder holder, Passphrase passphrase) throws Refused;

    /**
     * Whether a recovery key as typed is this one: spaces, hyphens and look-alike letters forgiven.
     */
    boolean sameRecoveryKey(char[] shown, char[] typed);
}
