package vigil.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.KeyClass;

/** Opens slots, and checks the whole file with the key found. */
final class SlotOpening {

    private final SecureRandom random;

    SlotOpening(SecureRandom random) {
        this.random = random;
    }

    /** The key of a slot, and what its lock keeps, which is wiped by whoever opened it. */
    record Found(MasterKey key, Optional<KeyLock.Kept> kept) {
        void wipe() {
            kept.ifPresent(KeyLock.Kept::wipe);
        }
    }

    /**
     * Opens a slot.
     *
     * @param ifWrong what to say if the secret is another
     */
    Found open(SlotFile file, KeySlot slot, Secret secret, Problem ifWrong) throws Refused {
        Found found =
                switch (slot) {
                    case OldSlot old ->
                            new Found(old(file, old, secret, ifWrong), Optional.empty());
                    case MemberSlot member -> member(file, member, secret, ifWrong);
                };
        try {
            SlotCheck.check(file, found.key());
            return found;
        } catch (Refused e) {
            found.key().close();
            found.wipe();
            throw e;
        }
    }

    private MasterKey old(SlotFile file, OldSlot slot, Secret secret, Problem ifWrong)
            throws Refused {
        byte[] master =
                slot.open(secret.typed(), file.storeId()).orElseThrow(() -> new Refused(ifWrong));
        return new MasterKey(
                file.storeId(), file.generation(), master, new KeyRing(), Optional.empty(), random);
    }

    private Found member(SlotFile file, MemberSlot slot, Secret secret, Problem ifWrong)
            throws Refused {
        KeyLock lock = slot.lock();
        if (lock.needsFile() && secret.keyFile().isEmpty()) {
            throw new Refused(new Problem.KeyFileNeeded());
        }
        if (lock.needsFile() && !lock.isFile(secret)) {
            throw new Refused(new Problem.WrongKeyFile());
        }
        KeyEntry entry = slot.entry();
        KeyLock.Kept kept =
                lock.open(secret, entry.place(file.storeId()))
                        .orElseThrow(() -> new Refused(ifWrong));
        Optional<byte[]> master = entry.master(kept.privateKey(), file.storeId());
        Optional<KeyRing> keys = entry.keys(kept.privateKey(), file.storeId());
        Optional<SortedMap<Integer, byte[]>> files = entry.files(kept.privateKey(), file.storeId());
        if (master.isEmpty() || keys.isEmpty() || files.isEmpty()) {
            kept.wipe();
            files.ifPresent(all -> all.values().forEach(key -> Arrays.fill(key, (byte) 0)));
            master.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
            keys.ifPresent(KeyRing::wipe);
            throw SlotFile.damaged("mac");
        }
        return new Found(
                new MasterKey(
                        file.storeId(),
                        file.generation(),
                        master.get(),
                        FileKeys.first(master.get()).with(files.get()),
                        keys.get(),
                        Optional.of(kept.trusted()),
                        random),
                Optional.of(kept));
    }

    /** The same store's key with fresh data keys, for a file that had none. */
    MasterKey withFreshKeys(MasterKey old) {
        KeyRing fresh = KeyRing.fresh(random);
        return new MasterKey(
                old.storeId(),
                old.generation(),
                old.copy(),
                fresh,
                Optional.of(Voucher.of(fresh, 1)),
                random);
    }

    static boolean isEverything(Set<KeyClass> keys) {
        return keys.containsAll(Set.of(KeyClass.values()));
    }
}
