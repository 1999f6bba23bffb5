package vigil.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.KeyVault;
import vigil.casework.PageSeal;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/**
 * The key file with one slot a member and one for the recovery key. Each opening of a slot takes a
 * good part of a second and 64 MiB, so every method that takes a passphrase belongs on a background
 * thread; none can be stopped half way.
 */
public final class SlotKeyVault implements KeyVault {

    /** Enough pages for the cipher to be compiled, in some tenths of a second. */
    private static final int PAGES = 6_000;

    private static final int PAGE = 4096;

    private final Clock clock;
    private final SecureRandom random;
    private final SlotMaking making;
    private final SlotUnlocking unlocking;
    private final PassphraseStrength strength = new PassphraseStrength();

    /**
     * A vault.
     *
     * @param cost what new slots cost to guess at, asked when the first slot is made
     * @param clock by which wrong attempts wait
     */
    public SlotKeyVault(Supplier<KdfCost> cost, Clock clock) {
        this(cost, clock, new SecureRandom());
    }

    SlotKeyVault(Supplier<KdfCost> cost, Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.making = new SlotMaking(cost, random);
        this.unlocking = new SlotUnlocking(making, new SlotOpening(random), clock);
    }

    @Override
    public void rehearse() {
        byte[] page = new byte[PAGE];
        MasterKey made =
                new MasterKey(
                        new UUID(0, 0),
                        1,
                        randomBytes(32),
                        new KeyRing(),
                        Optional.empty(),
                        random);
        try (MasterKey key = made) {
            PageSeal seal = key.pageSeal(key.newSalt());
            byte[] sealed = new byte[PAGE + seal.overhead()];
            for (int i = 0; i < PAGES; i++) {
                seal.seal(i, 0, page, 0, PAGE, sealed, 0);
                if (!seal.open(i, 0, sealed, 0, sealed.length, page, 0)) {
                    throw new IllegalStateException("a page just sealed does not open");
                }
            }
        }
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public Strength strength(Passphrase passphrase, Collection<String> known) {
        return strength.of(passphrase, known);
    }

    @Override
    public Created create(Path folder, UUID storeId, Holder first, Passphrase passphrase)
            throws Refused {
        KeyFolder keys = new KeyFolder(folder);
        if (keys.hasKeys()) {
            throw new Refused(new Problem.AlreadyThere(folder.toString()));
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(new Problem.NotWritable(folder.toString()));
        }
        checkName(first);
        checkStrength(passphrase, first.userName());
        KeyRing fresh = KeyRing.fresh(random);
        Voucher voucher = Voucher.of(fresh, 1);
        char[] recoveryKey = RecoveryKey.fresh(random);
        boolean done = false;
        try (MasterKey all =
                        new MasterKey(
                                storeId,
                                1,
                                randomBytes(MasterKey.LENGTH),
                                fresh,
                                Optional.of(voucher),
                                random);
                Secret secret = Secret.of(passphrase)) {
            List<KeySlot> slots =
                    List.of(
                            making.member(first, secret, all, voucher),
                            making.recovery(recoveryKey, all, voucher));
            KeyRoster roster = KeyRoster.first(fresh, storeId).signed(slots, fresh, storeId);
            keys.write(SlotFile.encoded(all, 1, Optional.of(roster), slots));
            Created created = new Created(all.only(first.keys()), recoveryKey);
            done = true;
            return created;
        } finally {
            if (!done) {
                Arrays.fill(recoveryKey, '\0');
                keys.delete();
            }
        }
    }

    @Override
    public void discard(Path folder) {
        new KeyFolder(folder).delete();
    }

    @Override
    public List<Holder> holders(Path folder) throws Refused {
        return new KeyFolder(folder)
                .read().slots().stream()
                        .filter(slot -> !slot.isRecovery())
                        .map(KeySlot::holder)
                        .toList();
    }

    @Override
    public Roster roster(Path folder) throws Refused {
        return SlotListing.of(new KeyFolder(folder).read());
    }

    @Override
    public Duration wait(Path folder) {
        return new WrongTries(folder, clock).left();
    }

    @Override
    public Opened unlock(Path folder, String userName, Passphrase passphrase) throws Refused {
        return unlocking.unlock(folder, userName, passphrase);
    }

    @Override
    public Opened recover(
            Path folder, char[] recoveryKey, String userName, Passphrase newPassphrase)
            throws Refused {
        checkStrength(newPassphrase, userName);
        return unlocking.recover(folder, recoveryKey, userName, newPassphrase);
    }

    @Override
    public Opened unlockRecovering(Path folder, char[] recoveryKey, String userName)
            throws Refused {
        return unlocking.unlockRecovering(folder, recoveryKey, userName);
    }

    @Override
    public void changePassphrase(
            Path folder, String userName, Passphrase old, Passphrase replacement) throws Refused {
        checkStrength(replacement, userName);
        unlocking.changePassphrase(folder, userName, old, replacement);
    }

    private RosterChange change(Path folder, StoreKey key) throws Refused {
        KeyFolder keys = new KeyFolder(folder);
        return RosterChange.of(keys, keys.read(), master(key));
    }

    @Override
    public void add(Path folder, StoreKey key, Holder holder, Passphrase passphrase)
            throws Refused {
        checkName(holder);
        checkStrength(passphrase, holder.userName());
        RosterChange change = change(folder, key);
        Optional<KeySlot> before = slotOf(change, holder);
        checkFree(change, holder, before);
        try (Secret secret = Secret.of(passphrase)) {
            KeySlot fresh = making.member(holder, secret, master(key), change.newest());
            before.ifPresentOrElse(old -> change.replace(old, fresh), () -> change.add(fresh));
        }
        change.write();
    }

    private static Optional<KeySlot> slotOf(RosterChange change, Holder holder) {
        return change.slots().stream()
                .filter(each -> !each.isRecovery())
                .filter(each -> each.holder().memberId().equals(holder.memberId()))
                .findFirst();
    }

    private static void checkFree(RosterChange change, Holder holder, Optional<KeySlot> own)
            throws Refused {
        for (KeySlot slot : change.slots()) {
            if (slot.isOf(holder.userName()) && !own.equals(Optional.of(slot))) {
                throw new Refused(new Problem.Invalid("userName", "taken", List.of()));
            }
        }
    }

    @Override
    public void change(Path folder, StoreKey key, Holder holder) throws Refused {
        checkName(holder);
        RosterChange change = change(folder, key);
        KeySlot slot =
                slotOf(change, holder)
                        .orElseThrow(() -> new Refused(new Problem.UnknownUser(holder.userName())));
        checkFree(change, holder, Optional.of(slot));
        if (!(slot instanceof MemberSlot member)) {
            throw new Refused(new Problem.OldSlot(slot.holder().userName()));
        }
        change.replace(slot, member.with(member.entry().as(holder).granted(master(key))));
        change.write();
    }

    @Override
    public void remove(Path folder, StoreKey key, String userName) throws Refused {
        RosterChange change = change(folder, key);
        KeySlot slot =
                change.slots().stream()
                        .filter(each -> each.isOf(userName))
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Problem.UnknownUser(userName)));
        change.remove(slot);
        if (change.slots().stream().allMatch(KeySlot::isRecovery)) {
            throw new Refused(new Problem.Invalid("userName", "last", List.of()));
        }
        change.write();
    }

    @Override
    public void startRotation(Path folder, StoreKey key, Set<KeyClass> classes) throws Refused {
        RosterChange change = change(folder, key);
        change.startRotation(classes, random);
        change.write();
    }

    @Override
    public void finishRotation(Path folder, StoreKey key) throws Refused {
        RosterChange change = change(folder, key);
        Set<KeyName> over = change.finishRotation();
        change.write();
        master(key).drop(over);
    }

    @Override
    public void forgetBefore(Path folder) throws Refused {
        new KeyFolder(folder).forgetBefore();
    }

    @Override
    public char[] newRecoveryKey(Path folder, StoreKey key) throws Refused {
        MasterKey master = master(key);
        if (!SlotOpening.isEverything(master.held())) {
            throw new Refused(new Problem.KeyNotHeld());
        }
        RosterChange change = change(folder, key);
        char[] recoveryKey = RecoveryKey.fresh(random);
        boolean done = false;
        try {
            for (KeySlot slot : change.slots()) {
                if (slot.isRecovery()) {
                    change.remove(slot);
                }
            }
            change.add(making.recovery(recoveryKey, master, change.newest()));
            change.write();
            done = true;
            return recoveryKey;
        } finally {
            if (!done) {
                Arrays.fill(recoveryKey, '\0');
            }
        }
    }

    @Override
    public List<char[]> split(char[] recoveryKey, int needed, int sheets) throws Refused {
        return RecoverySheets.split(recoveryKey, needed, sheets, random);
    }

    @Override
    public char[] joined(List<char[]> sheets) throws Refused {
        return RecoverySheets.joined(sheets);
    }

    @Override
    public char[] recoveryKey(char[] typed) throws Refused {
        return RecoverySheets.meant(typed);
    }

    @Override
    public void makeKeyFile(Path file) throws Refused {
        SecondFactor.make(file, random);
    }

    @Override
    public byte[] keyFile(Path file) throws Refused {
        return SecondFactor.digest(file);
    }

    private static MasterKey master(StoreKey key) {
        if (key instanceof MasterKey master) {
            return master;
        }
        throw new IllegalArgumentException("not a key of this vault");
    }

    @Override
    public void checkKept(Path folder) throws Refused {
        new KeyFolder(folder).checkKept();
    }

    @Override
    public boolean sameRecoveryKey(char[] shown, char[] typed) {
        Optional<byte[]> one = RecoveryKey.typed(shown);
        Optional<byte[]> other = RecoveryKey.typed(typed);
        boolean same =
                one.isPresent()
                        && other.isPresent()
                        && MessageDigest.isEqual(one.get(), other.get());
        one.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        other.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        return same;
    }

    private static void checkName(Holder holder) throws Refused {
        if (holder.userName().isBlank() || isTooLong(holder.userName())) {
            throw new Refused(new Problem.Invalid("userName", "length", List.of()));
        }
        if (isTooLong(holder.role())) {
            throw new Refused(new Problem.Invalid("role", "length", List.of()));
        }
    }

    private static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > SlotFile.MOST_NAME_BYTES;
    }

    private void checkStrength(Passphrase passphrase, String userName) throws Refused {
        Strength judged = strength.of(passphrase, List.of(userName));
        if (!judged.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(judged.reason()));
        }
    }
}
