package vigil.casework;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;

/** The key file of a store: who may open it, each with a passphrase of their own. */
public interface KeyVault {

    /** Name of the key file in a store's folder. */
    String FILE = "store.keys";

    /**
     * Somebody who has a slot.
     *
     * @param role name of a panel role
     * @param keys what the slot opens beyond the store itself
     */
    record Holder(UUID memberId, String userName, String role, Set<KeyClass> keys) {

        public Holder {
            keys = Set.copyOf(keys);
        }

        /** The holder that a member is. */
        public static Holder of(PanelMember member, String userName) {
            return new Holder(
                    member.id(), userName, member.role().name(), KeyClass.of(member.rights()));
        }
    }

    /** A slot opened: the key, and whose it was. */
    record Opened(StoreKey key, Holder holder) {}

    /**
     * A new store's key, and the recovery key to print, which is shown this once and then wiped.
     */
    final class Created implements AutoCloseable {
        private final StoreKey key;
        private final char[] recoveryKey;

        /** Takes over the array. */
        public Created(StoreKey key, char[] recoveryKey) {
            this.key = key;
            this.recoveryKey = recoveryKey;
        }

        public StoreKey key() {
            return key;
        }

        /** A copy, which the caller wipes. */
        public char[] recoveryKey() {
            return recoveryKey.clone();
        }

        /** Wipes the recovery key held here; the store key lives on. */
        @Override
        public void close() {
            Arrays.fill(recoveryKey, '\0');
        }
    }

    /** How good a passphrase is: 0 (refused) to 4, and the end of a message key that says why. */
    record Strength(int score, String reason) {
        /** Whether a store may be made with it. */
        public boolean accepted() {
            return score >= 2;
        }
    }

    /**
     * Judges a passphrase without keeping it.
     *
     * @param known words that somebody who knows the person would try: user name, panel, area
     */
    Strength strength(Passphrase passphrase, Collection<String> known);

    /** Writes a key file with one slot and a recovery slot into {@code folder}. */
    Created create(Path folder, UUID storeId, Holder first, Passphrase passphrase) throws Refused;

    /**
     * Takes away the key file just written by {@link #create}, as far as the disk lets it, because
     * the store it was for could not be made.
     */
    void discard(Path folder);

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
     * Takes a member's slot away; never the last one. Somebody who kept an older copy of the key
     * file and knows its passphrase can still open the store: only a new store key would end that.
     */
    void remove(Path folder, StoreKey key, String userName) throws Refused;

    /** Checks that the key file kept from before the last change, if any, is not damaged. */
    default void checkKept(Path folder) throws Refused {}

    /** Likewise for the ciphers, with a key made for it and thrown away. */
    default void rehearse() {}

    /**
     * Whether a recovery key as typed is this one: spaces, hyphens and look-alike letters forgiven.
     */
    boolean sameRecoveryKey(char[] shown, char[] typed);
}
