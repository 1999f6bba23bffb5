package vigil.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.casework.KeyVault.Holder;
import vigil.casework.KeyVault.Notice;
import vigil.casework.KeyVault.Opened;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/**
 * Opening a store with a passphrase or the recovery key, and what an opening is the occasion for:
 * waiting keys are granted, an old file gets data keys, an older voucher is given up.
 */
final class SlotUnlocking {

    private final SlotMaking making;
    private final SlotOpening opening;
    private final Clock clock;

    SlotUnlocking(SlotMaking making, SlotOpening opening, Clock clock) {
        this.making = making;
        this.opening = opening;
        this.clock = clock;
    }

    Opened unlock(Path folder, String userName, Passphrase passphrase) throws Refused {
        WrongTries tries = new WrongTries(folder, clock);
        KeyFolder keys = new KeyFolder(folder);
        SlotFile file = keys.read();
        KeySlot slot = slotOf(file, userName);
        try (Secret secret = Secret.of(passphrase)) {
            SlotOpening.Found found = tried(tries, file, slot, secret);
            try {
                Set<Notice> notices = EnumSet.noneOf(Notice.class);
                StoreKey key = afterwards(keys, file, slot, secret, found, notices);
                tries.clear();
                return new Opened(key, slot.holder(), notices);
            } finally {
                found.wipe();
            }
        }
    }

    private SlotOpening.Found tried(WrongTries tries, SlotFile file, KeySlot slot, Secret secret)
            throws Refused {
        tries.check();
        Problem wrong = new Problem.WrongPassphrase();
        try {
            return opening.open(file, slot, secret, wrong);
        } catch (Refused e) {
            if (e.problem().equals(wrong)) {
                tries.failed();
            }
            throw e;
        }
    }

    /**
     * What an opening is the occasion for; none of it keeps anybody out if it cannot be written.
     */
    private StoreKey afterwards(
            KeyFolder keys,
            SlotFile file,
            KeySlot slot,
            Secret secret,
            SlotOpening.Found found,
            Set<Notice> notices) {
        MasterKey key = found.key();
        try {
            if (file.roster().isEmpty() && SlotOpening.isEverything(slot.holder().keys())) {
                MasterKey converted = converted(keys, file, slot, secret, key);
                notices.add(Notice.CONVERTED);
                return converted;
            }
            if (slot instanceof OldSlot) {
                notices.add(Notice.OLD_SLOT);
                return key;
            }
            if (!key.held().containsAll(slot.holder().keys())) {
                notices.add(Notice.WAITING);
            }
            trustNewest(keys, file, (MemberSlot) slot, secret, found);
            if (key.held().contains(KeyClass.MEMBERS)) {
                RosterChange change = RosterChange.of(keys, keys.read(), key);
                if (change.grantWaiting()) {
                    change.amend();
                    notices.add(Notice.GAVE_WAITING);
                }
            }
        } catch (Refused readOnly) {
            return key;
        }
        return key;
    }

    /** Locks up the newest voucher in the place of an older, which then vouches for nothing. */
    private void trustNewest(
            KeyFolder keys, SlotFile file, MemberSlot slot, Secret secret, SlotOpening.Found found)
            throws Refused {
        KeyLock.Kept kept = found.kept().orElseThrow();
        Voucher newest = file.roster().orElseThrow().newest();
        if (kept.trusted().is(newest)) {
            return;
        }
        KeySlot fresh =
                making.relocked(
                        slot,
                        new KeyLock.Kept(kept.privateKey(), newest),
                        slot.lock().needsFile() ? secret : secret.withoutFile(),
                        file.storeId());
        // No new generation: see RosterChange.amend.
        relocked(keys, file, slot, fresh, found.key(), file.generation());
    }

    /** Makes data keys for a store that had none; the slots of others stay as they are. */
    private MasterKey converted(
            KeyFolder keys, SlotFile file, KeySlot slot, Secret secret, MasterKey old)
            throws Refused {
        MasterKey full = opening.withFreshKeys(old);
        boolean done = false;
        KeyRing members = full.keys(Set.of(KeyClass.MEMBERS));
        try {
            Voucher voucher = full.trusted().orElseThrow();
            List<KeySlot> slots = new ArrayList<>(file.slots());
            slots.set(slots.indexOf(slot), making.member(slot.holder(), secret, full, voucher));
            KeyRoster roster =
                    KeyRoster.first(members, full.storeId()).signed(slots, members, full.storeId());
            keys.write(SlotFile.encoded(full, file.generation() + 1, Optional.of(roster), slots));
            full.generation(file.generation() + 1);
            old.close();
            done = true;
            return full;
        } finally {
            members.wipe();
            if (!done) {
                full.close();
            }
        }
    }

    private static KeySlot slotOf(SlotFile file, String userName) throws Refused {
        return file.of(userName).orElseThrow(() -> new Refused(new Problem.UnknownUser(userName)));
    }

    Opened recover(Path folder, char[] recoveryKey, String userName, Passphrase newPassphrase)
            throws Refused {
        byte[] typed =
                RecoveryKey.typed(recoveryKey)
                        .orElseThrow(() -> new Refused(new Problem.MistypedRecoveryKey()));
        try (Secret recovery = new Secret(typed, Optional.empty());
                Secret secret = Secret.of(newPassphrase)) {
            KeyFolder keys = new KeyFolder(folder);
            SlotFile file = keys.read();
            KeySlot slot = slotOf(file, userName);
            Problem wrong = new Problem.WrongRecoveryKey();
            KeySlot safe = file.recovery().orElseThrow(() -> new Refused(wrong));
            if (safe instanceof OldSlot && slot instanceof MemberSlot) {
                throw new Refused(new Problem.OldRecoveryKey());
            }
            SlotOpening.Found found = opening.open(file, safe, recovery, wrong);
            found.wipe();
            boolean done = false;
            try {
                Opened opened = recovered(keys, file, slot, secret, found.key());
                done = true;
                new WrongTries(folder, clock).clear();
                return opened;
            } finally {
                if (!done) {
                    found.key().close();
                }
            }
        }
    }

    /** Opens with the recovery key and writes nothing. */
    Opened unlockRecovering(Path folder, char[] recoveryKey, String userName) throws Refused {
        byte[] typed =
                RecoveryKey.typed(recoveryKey)
                        .orElseThrow(() -> new Refused(new Problem.MistypedRecoveryKey()));
        try (Secret recovery = new Secret(typed, Optional.empty())) {
            SlotFile file = new KeyFolder(folder).read();
            KeySlot slot = slotOf(file, userName);
            Problem wrong = new Problem.WrongRecoveryKey();
            KeySlot safe = file.recovery().orElseThrow(() -> new Refused(wrong));
            SlotOpening.Found found = opening.open(file, safe, recovery, wrong);
            found.wipe();
            MasterKey key = found.key();
            if (key.held().isEmpty()) {
                return new Opened(key, slot.holder());
            }
            StoreKey own = key.only(slot.holder().keys());
            key.close();
            return new Opened(own, slot.holder());
        }
    }

    private Opened recovered(
            KeyFolder keys, SlotFile file, KeySlot slot, Secret secret, MasterKey key)
            throws Refused {
        Holder holder = slot.holder();
        if (!key.held().isEmpty()) {
            RosterChange change = RosterChange.of(keys, file, key);
            change.replace(slot, making.member(holder, secret, key, change.newest()));
            change.grantWaiting();
            change.write();
            StoreKey own = key.only(holder.keys());
            key.close();
            return new Opened(own, holder);
        }
        if (file.roster().isEmpty() && SlotOpening.isEverything(holder.keys())) {
            StoreKey full = converted(keys, file, slot, secret, key);
            return new Opened(full, holder, Set.of(Notice.CONVERTED));
        }
        relocked(keys, file, slot, making.old(holder, secret, key), key, file.generation() + 1);
        return new Opened(key, holder, Set.of(Notice.OLD_SLOT));
    }

    /** Puts one slot in the place of another that says the same; the others stay byte for byte. */
    private static void relocked(
            KeyFolder keys,
            SlotFile file,
            KeySlot before,
            KeySlot after,
            MasterKey key,
            long generation)
            throws Refused {
        List<KeySlot> slots = new ArrayList<>(file.slots());
        slots.set(slots.indexOf(before), after);
        keys.write(SlotFile.encoded(key, generation, file.roster(), slots));
        key.generation(generation);
    }

    /** Rewraps one slot. */
    void changePassphrase(Path folder, String userName, Passphrase old, Passphrase replacement)
            throws Refused {
        KeyFolder keys = new KeyFolder(folder);
        SlotFile file = keys.read();
        KeySlot slot = slotOf(file, userName);
        try (Secret before = Secret.of(old);
                Secret after = Secret.of(replacement)) {
            SlotOpening.Found found = tried(new WrongTries(folder, clock), file, slot, before);
            try (MasterKey key = found.key()) {
                KeySlot fresh =
                        switch (slot) {
                            case OldSlot same -> making.old(same.holder(), after, key);
                            case MemberSlot same ->
                                    making.relocked(
                                            same,
                                            new KeyLock.Kept(
                                                    found.kept().orElseThrow().privateKey(),
                                                    file.roster().orElseThrow().newest()),
                                            after,
                                            file.storeId());
                        };
                relocked(keys, file, slot, fresh, key, file.generation() + 1);
            } finally {
                found.wipe();
            }
        }
    }
}
