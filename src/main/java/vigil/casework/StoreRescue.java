package vigil.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looking for damage, and bringing a store back: what {@code vigil verify}, {@code backup} and
 * {@code restore} do, and the window when a store does not open. The stores are closed. Everything
 * here waits.
 */
public final class StoreRescue {

    /** A backup and what proving it found. */
    public record Proof(StoreBackups.Copy copy, Optional<Problem> trouble) {
        public boolean good() {
            return trouble.isEmpty();
        }

        /** As listed, but not opened: another passphrase or user is needed for it. */
        public boolean unproven() {
            return copy.good() && trouble.filter(t -> !(t instanceof Problem.Damaged)).isPresent();
        }
    }

    private final KeyVault vault;
    private final StoreDoor door;
    private final StoreMemory memory;
    private final Clock clock;

    StoreRescue(KeyVault vault, StoreDoor door, StoreMemory memory, Clock clock) {
        this.vault = vault;
        this.door = door;
        this.memory = memory;
        this.clock = clock;
    }

    /** The backups in a folder, newest first, each compared with its list, without any key. */
    public List<StoreBackups.Copy> backups(Path folder, Progress progress) throws Refused {
        return door.backups().list(folder, progress);
    }

    /** The newest backup of a store that is as it was listed. */
    public Optional<StoreBackups.Copy> newestGood(Path store, Progress progress) throws Refused {
        return door.backups().newestGood(store, progress);
    }

    /** Whose keys open a backup. */
    public List<KeyVault.Holder> holders(Path backup) throws Refused {
        return vault.holders(backup);
    }

    /** Names the newest good backup with a problem that says that something is damaged. */
    Refused offering(Path store, Refused refused) {
        if (!(refused.problem() instanceof Problem.Damaged d) || d.copy().isPresent()) {
            return refused;
        }
        try {
            return newestGood(store, Progress.none())
                    .map(copy ->
                            new Refused(
                                    new Problem.Damaged(
                                            d.file(),
                                            d.trace(),
                                            Optional.of(
                                                    new Problem.GoodCopy(
                                                            copy.name(),
                                                            made(copy),
                                                            copy.cases()))),
                                    refused))
                    .orElse(refused);
        } catch (Refused noBackups) {
            return refused;
        }
    }

    /** When a backup was made, here. */
    public LocalDateTime made(StoreBackups.Copy copy) {
        return LocalDateTime.ofInstant(copy.made(), clock.getZone());
    }

    /**
     * Reads every file of a closed store, and changes none.
     *
     * @throws Refused also if the key file itself is damaged
     */
    public List<StoreBackups.FileCheck> check(
            Path store, String userName, Passphrase passphrase, Progress progress) throws Refused {
        KeyVault.Opened opened;
        try {
            opened = vault.unlock(store, userName, passphrase);
        } catch (Refused e) {
            throw offering(store, e);
        }
        try (StoreKey key = opened.key()) {
            List<StoreBackups.FileCheck> files =
                    new ArrayList<>(door.backups().check(store, key, progress));
            String kept = KeyVault.FILE + ".bak";
            try {
                vault.checkKept(store);
            } catch (Refused e) {
                String trace = e.problem() instanceof Problem.Damaged d ? d.trace() : "unreadable";
                files.add(new StoreBackups.FileCheck(kept, 0, Optional.of(trace)));
            }
            return List.copyOf(files);
        }
    }

    /**
     * Proves every backup in a folder with the key that its own key file gives for this passphrase.
     */
    public List<Proof> prove(Path folder, String userName, Passphrase passphrase, Progress progress)
            throws Refused {
        List<Proof> proofs = new ArrayList<>();
        for (StoreBackups.Copy copy : backups(folder, progress)) {
            progress.checkCancelled();
            proofs.add(proven(copy, userName, passphrase, progress));
        }
        return List.copyOf(proofs);
    }

    private Proof proven(
            StoreBackups.Copy copy, String userName, Passphrase passphrase, Progress progress)
            throws Refused {
        try (StoreKey key = vault.unlock(copy.folder(), userName, passphrase).key()) {
            door.backups().prove(copy.folder(), key, progress);
            return new Proof(copy, Optional.empty());
        } catch (Refused e) {
            if (e.problem() instanceof Problem.Cancelled) {
                throw e;
            }
            // With the key it is known whether the list or the file in it is the damaged one.
            boolean known = e.problem() instanceof Problem.Damaged || copy.good();
            return new Proof(copy, Optional.of(known ? e.problem() : copy.trouble().orElseThrow()));
        }
    }

    /**
     * Makes a backup now, after putting the store in order if it was not closed. It stands in the
     * audit record, which the backup holds too. Backups that the program makes by itself take no
     * right.
     *
     * @return its folder
     * @throws Refused if the role of whose key it is does not manage the store
     */
    public Path backUp(Path store, String userName, Passphrase passphrase, Progress progress)
            throws Refused {
        progress.report("keys", 0, 0);
        KeyVault.Opened unlocked;
        try {
            unlocked = vault.unlock(store, userName, passphrase);
        } catch (Refused e) {
            throw offering(store, e);
        }
        try (StoreKey key = unlocked.key()) {
            Session session = new Session(unlocked.holder().unread());
            session.require(Intent.MAKE_BACKUP.right().orElseThrow());
            OpenedStore opened = door.open(store, key, progress);
            try {
                opened.work()
                        .write(
                                session,
                                Intent.MAKE_BACKUP,
                                tx -> {
                                    tx.audit("store", "by command");
                                    return store;
                                });
            } finally {
                opened.close(progress);
            }
            return door.backups().make(store, key, progress);
        } catch (Refused e) {
            throw offering(store, e);
        }
    }

    /** Copies a backup to a second place, such as a stick. */
    public Path copyTo(Path backup, Path place, Progress progress) throws Refused {
        return door.backups().copyTo(backup, place, progress);
    }

    /** Copies the newest backup of a store to a second place, if it is not there yet. */
    public Optional<Path> copyNewest(Path store, Path place, Progress progress) throws Refused {
        Optional<StoreBackups.Copy> newest = door.backups().newest(store);
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(copyTo(newest.get().folder(), place, progress));
    }

    /** How a backup is opened. */
    @FunctionalInterface
    private interface Opening {
        KeyVault.Opened of(Path backup) throws Refused;
    }

    private Opening recovering(String userName, char[] recoveryKey) {
        return backup -> {
            char[] whole = vault.recoveryKey(recoveryKey);
            try {
                return vault.unlockRecovering(backup, whole, userName);
            } finally {
                Arrays.fill(whole, '\0');
            }
        };
    }

    /** Makes a store of a backup in a new folder. */
    public StoreBackups.Copy restore(
            Path backup, Path target, String userName, Passphrase passphrase, Progress progress)
            throws Refused {
        return restore(backup, target, b -> vault.unlock(b, userName, passphrase), progress);
    }

    /**
     * The same with the recovery key, or with enough of its sheets one after the other. Passphrases
     * stay those of the backup; a new one is given where the store is unlocked.
     */
    public StoreBackups.Copy restoreRecovering(
            Path backup, Path target, String userName, char[] recoveryKey, Progress progress)
            throws Refused {
        return restore(backup, target, recovering(userName, recoveryKey), progress);
    }

    private StoreBackups.Copy restore(Path backup, Path target, Opening opening, Progress progress)
            throws Refused {
        StoreBackups.Copy copy = one(backup, progress);
        progress.report("keys", 0, 0);
        try (StoreKey key = opening.of(backup).key()) {
            door.backups().restore(backup, target, key, progress);
            expect(target, key, copy, progress);
            return copy;
        }
    }

    /** Puts a backup in the place of a damaged store, which is kept aside. */
    public StoreBackups.PutBack putBack(
            StoreBackups.Copy copy,
            Path store,
            String userName,
            Passphrase passphrase,
            Progress progress)
            throws Refused {
        return putBack(copy, store, b -> vault.unlock(b, userName, passphrase), progress);
    }

    /** The same with the recovery key or its sheets. */
    public StoreBackups.PutBack putBackRecovering(
            StoreBackups.Copy copy,
            Path store,
            String userName,
            char[] recoveryKey,
            Progress progress)
            throws Refused {
        return putBack(copy, store, recovering(userName, recoveryKey), progress);
    }

    private StoreBackups.PutBack putBack(
            StoreBackups.Copy copy, Path store, Opening opening, Progress progress) throws Refused {
        progress.report("keys", 0, 0);
        try (StoreKey key = opening.of(copy.folder()).key()) {
            StoreBackups.PutBack done = door.backups().putBack(copy.folder(), store, key, progress);
            if (!done.keysOnly()) {
                expect(store, key, copy, Progress.none());
            }
            return done;
        }
    }

    /** What was put back on purpose needs no warning when it is opened. */
    private void expect(Path store, StoreKey key, StoreBackups.Copy copy, Progress progress)
            throws Refused {
        OpenedStore restored;
        try {
            restored = door.open(store, key, progress);
        } catch (Refused saidWhenItIsUnlocked) {
            return; // such as a store of a later program
        }
        try {
            Optional<OpenedStore.Standing> standing = restored.standing();
            memory.expect(
                    key,
                    standing.map(s -> new StoreMemory.Expected(s.rows(), s.mac(), copy.name())));
        } finally {
            restored.close(Progress.none());
        }
    }

    private StoreBackups.Copy one(Path backup, Progress progress) throws Refused {
        List<StoreBackups.Copy> found = backups(backup, progress);
        if (found.size() != 1 || !found.getFirst().folder().equals(backup)) {
            throw new Refused(new Problem.NotABackup(backup.toString()));
        }
        if (found.getFirst().trouble().isPresent()) {
            throw new Refused(found.getFirst().trouble().get());
        }
        return found.getFirst();
    }
}
