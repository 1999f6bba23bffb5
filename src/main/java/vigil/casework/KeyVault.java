package vigil.casework;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;

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

        /** Whose slot it was, as far as the slot says. */
        PanelMember unread() {
            return new PanelMember(
                    memberId,
                    Optional.of(userName),
                    userName,
                    "",
                    PanelRole.valueOf(role),
                    true,
                    keys.contains(KeyClass.POLICE));
        }
    }

    /** Something about the keys that whoever opened the store should know. */
    enum Notice {
        /**
         * The key file was of the first version; it has data keys now, and needs a new recovery
         * key.
         */
        CONVERTED,
        /** The slot is of the first version and opens no data keys until it is given anew. */
        OLD_SLOT,
        /** Not every key of the role is given yet. */
        WAITING,
        /** Somebody else got keys they were waiting for. */
        GAVE_WAITING
    }

    /** A slot opened: the key, and whose it was. */
    record Opened(StoreKey key, Holder holder, Set<Notice> notices) {
        public Opened {
            notices = Set.copyOf(notices);
        }

        public Opened(StoreKey key, Holder holder) {
            this(key, holder, Set.of());
        }
    }

    /**
     * What can be read of somebody's slot without opening it.
     *
     * @param waiting the keys of the role that are not given yet
     * @param old whether it is of the first version, and has no data keys
     * @param keyFile whether a file is needed besides the passphrase
     */
    record Slot(Holder holder, Set<KeyClass> waiting, boolean old, boolean keyFile) {
        public Slot {
            waiting = Set.copyOf(waiting);
        }
    }

    /**
     * Who has a key.
     *
     * @param recovery the recovery slot; nothing if the sheet in the safe is of the first version
     *     and opens no data keys
     * @param changing the classes whose keys are being changed
     */
    record Roster(List<Slot> slots, Optional<Slot> recovery, Set<KeyClass> changing) {
        public Roster {
            slots = List.copyOf(slots);
            changing = Set.copyOf(changing);
        }
    }

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

    /**
     * Opens with the recovery key what this user may open, and changes nothing: for a backup, whose
     * keys stay as they are.
     */
    Opened unlockRecovering(Path folder, char[] recoveryKey, String userName) throws Refused;

    /** Whether somebody needs a file besides the passphrase. */
    default boolean needsKeyFile(Path folder, String userName) throws Refused {
        return roster(folder).slots().stream()
                .anyMatch(slot -> slot.keyFile() && slot.holder().userName().equals(userName));
    }

    /** How long to wait before the next attempt, after wrong ones. */
    Duration wait(Path folder);

    /** Rewraps one slot; nothing else is re-encrypted. */
    void changePassphrase(Path folder, String userName, Passphrase old, Passphrase replacement)
            throws Refused;

    /** Who has a key and what is given to them, without opening any slot. */
    Roster roster(Path folder) throws Refused;

    /**
     * Gives a member a slot, in the place of the one they have. Needs the opened key with {@link
     * KeyClass#MEMBERS}; keys of the role that this key does not hold wait for somebody who holds
     * them.
     */
    void add(Path folder, StoreKey key, Holder holder, Passphrase passphrase) throws Refused;

    /**
     * Gives a member, known by their id, another role, user name or other keys; their passphrase
     * stays. What they no longer have is taken out of their slot, but whoever opened the store
     * before may have kept it: {@link #startRotation} ends that.
     */
    void change(Path folder, StoreKey key, Holder holder) throws Refused;

    /**
     * Takes a member's slot away; never the last one. Somebody who kept an older copy of the key
     * file and knows its passphrase still has the master key, and the data keys until those are
     * changed.
     */
    void remove(Path folder, StoreKey key, String userName) throws Refused;

    /**
     * Makes a new key of each of these classes and grants it to everybody whose it is. From here
     * {@link StoreKey#cellKey} says the new numbers, and cells sealed under the old keys still
     * open. Classes that are being changed already are left as they are.
     *
     * @throws Refused if this key does not hold MEMBERS and all of these classes
     */
    void startRotation(Path folder, StoreKey key, Set<KeyClass> classes) throws Refused;

    /**
     * Gives up all keys but the newest, in the file and in this key. Only when nothing in the store
     * is sealed under them any more.
     */
    void finishRotation(Path folder, StoreKey key) throws Refused;

    /**
     * Puts the present key file in the place of the one kept from before its last change, which may
     * hold keys that were given up since.
     */
    default void forgetBefore(Path folder) throws Refused {}

    /**
     * Replaces the recovery key; the one before opens nothing any more.
     *
     * @return the new one as it is printed, which the caller wipes
     * @throws Refused if this key does not hold every class
     */
    char[] newRecoveryKey(Path folder, StoreKey key) throws Refused;

    /**
     * Splits a recovery key into sheets, of which so many are needed to put it together.
     *
     * @param needed 2 to {@code sheets}
     * @param sheets at most 16
     * @return the sheets as they are printed, which the caller wipes
     */
    List<char[]> split(char[] recoveryKey, int needed, int sheets) throws Refused;

    /** The recovery key from sheets as typed, which the caller wipes; a wrong sheet is named. */
    char[] joined(List<char[]> sheets) throws Refused;

    /**
     * The recovery key out of what somebody typed, in however many lines: the key itself, or as
     * many of its sheets as are needed; the caller wipes it.
     */
    char[] recoveryKey(char[] typed) throws Refused;

    /** Writes a new random key file. */
    void makeKeyFile(Path file) throws Refused;

    /** The digest of a key file for {@link Passphrase#withKeyFile}. */
    byte[] keyFile(Path file) throws Refused;

    /** Checks that the key file kept from before the last change, if any, is not damaged. */
    default void checkKept(Path folder) throws Refused {}

    /** Likewise for the ciphers, with a key made for it and thrown away. */
    default void rehearse() {}

    /**
     * Whether a recovery key as typed is this one: spaces, hyphens and look-alike letters forgiven.
     */
    boolean sameRecoveryKey(char[] shown, char[] typed);
}
