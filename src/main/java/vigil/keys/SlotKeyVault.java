package vigil.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
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

/**
 * The key file with one slot a member and one for the recovery key. Each opening of a slot takes a
 * good part of a second and 64 MiB, so every method that takes a passphrase belongs on a background
 * thread; none can be stopped half way.
 */
public final class SlotKeyVault implements KeyVault {

    /** Enough pages for the cipher to be compiled, in some tenths of a second. */
    private static final int PAGES = 6_000;

    private static final int PAGE = 4096;

    private final Supplier<KdfCost> cost;
    private final SecureRandom random;
    private final PassphraseStrength strength = new PassphraseStrength();

    /**
     * A vault.
     *
     * @param cost what new slots cost to guess at, asked when the first slot is made
     */
    public SlotKeyVault(Supplier<KdfCost> cost) {
        this(cost, new SecureRandom());
    }

    SlotKeyVault(Supplier<KdfCost> cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
    }

    @Override
    public void rehearse() {
        byte[] page = new byte[PAGE];
        try (MasterKey key = new MasterKey(new UUID(0, 0), 1, randomBytes(32), random)) {
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
        byte[] master = new byte[MasterKey.LENGTH];
        random.nextBytes(master);
        MasterKey key = new MasterKey(storeId, 1, master, random);
        char[] recoveryKey = RecoveryKey.fresh(random);
        try {
            keys.write(
                    SlotFile.encoded(
                            key,
                            1,
                            List.of(
                                    memberSlot(first, passphrase, key),
                                    recoverySlot(recoveryKey, key))));
            return new Created(key, recoveryKey);
        } catch (Refused e) {
            key.close();
            keys.delete();
            throw e;
        }
    }

    private KeySlot memberSlot(Holder holder, Passphrase passphrase, MasterKey key) {
        return slot(KeySlot.Kind.MEMBER, holder, passphrase.bytes(), key);
    }

    private KeySlot recoverySlot(char[] recoveryKey, MasterKey key) {
        byte[] secret = RecoveryKey.typed(recoveryKey).orElseThrow();
        Holder nobody =
                new Holder(new UUID(random.nextLong(), random.nextLong()), "", "", Set.of());
        return slot(KeySlot.Kind.RECOVERY, nobody, secret, key);
    }

    /** Seals a slot, and wipes the secret. */
    private KeySlot slot(KeySlot.Kind kind, Holder holder, byte[] secret, MasterKey key) {
        try {
            return KeySlot.seal(kind, holder, cost.get(), secret, key, random);
        } finally {
            Arrays.fill(secret, (byte) 0);
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
                        .filter(slot -> slot.kind() == KeySlot.Kind.MEMBER)
                        .map(KeySlot::holder)
                        .toList();
    }

    @Override
    public Opened unlock(Path folder, String userName, Passphrase passphrase) throws Refused {
        SlotFile file = new KeyFolder(folder).read();
        KeySlot slot = slotOf(file, userName);
        return new Opened(
                opened(file, slot, passphrase.bytes(), new Problem.WrongPassphrase()),
                slot.holder());
    }

    private static KeySlot slotOf(SlotFile file, String userName) throws Refused {
        return file.of(userName).orElseThrow(() -> new Refused(new Problem.UnknownUser(userName)));
    }

    /** Opens a slot and then checks the whole file with the key found; wipes the secret. */
    private MasterKey opened(SlotFile file, KeySlot slot, byte[] secret, Problem ifWrong)
            throws Refused {
        Optional<byte[]> master;
        try {
            master = slot.open(secret, file.storeId());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        if (master.isEmpty()) {
            throw new Refused(ifWrong);
        }
        MasterKey key = new MasterKey(file.storeId(), file.generation(), master.get(), random);
        if (!file.isAuthentic(key)) {
            key.close();
            throw SlotFile.damaged("mac");
        }
        return key;
    }

    @Override
    public Opened recover(
            Path folder, char[] recoveryKey, String userName, Passphrase newPassphrase)
            throws Refused {
        byte[] secret =
                RecoveryKey.typed(recoveryKey)
                        .orElseThrow(() -> new Refused(new Problem.MistypedRecoveryKey()));
        KeyFolder keys = new KeyFolder(folder);
        SlotFile file = keys.read();
        Holder holder = slotOf(file, userName).holder();
        checkStrength(newPassphrase, userName);
        KeySlot recovery =
                file.recovery().orElseThrow(() -> new Refused(new Problem.WrongRecoveryKey()));
        MasterKey key = opened(file, recovery, secret, new Problem.WrongRecoveryKey());
        try {
            replace(keys, file, key, holder, newPassphrase);
            return new Opened(key, holder);
        } catch (Refused e) {
            key.close();
            throw e;
        }
    }

    @Override
    public void changePassphrase(
            Path folder, String userName, Passphrase old, Passphrase replacement) throws Refused {
        KeyFolder keys = new KeyFolder(folder);
        SlotFile file = keys.read();
        KeySlot slot = slotOf(file, userName);
        checkStrength(replacement, userName);
        try (MasterKey key = opened(file, slot, old.bytes(), new Problem.WrongPassphrase())) {
            replace(keys, file, key, slot.holder(), replacement);
        }
    }

    /** Wraps one slot anew; the other slots stay byte for byte. */
    private void replace(
            KeyFolder keys, SlotFile file, MasterKey key, Holder holder, Passphrase passphrase)
            throws Refused {
        List<KeySlot> slots = new ArrayList<>(file.slots());
        slots.replaceAll(
                slot -> slot.isOf(holder.userName()) ? memberSlot(holder, passphrase, key) : slot);
        write(keys, file, key, slots);
    }

    private static void write(KeyFolder keys, SlotFile file, MasterKey key, List<KeySlot> slots)
            throws Refused {
        long generation = file.generation() + 1;
        keys.write(SlotFile.encoded(key, generation, slots));
        key.generation(generation);
    }

    @Override
    public void add(Path folder, StoreKey key, Holder holder, Passphrase passphrase)
            throws Refused {
        checkName(holder);
        checkStrength(passphrase, holder.userName());
        KeyFolder keys = new KeyFolder(folder);
        MasterKey master = master(key);
        SlotFile file = authentic(keys, master);
        if (file.of(holder.userName()).isPresent()) {
            throw new Refused(new Problem.Invalid("userName", "taken", List.of()));
        }
        List<KeySlot> slots = new ArrayList<>(file.slots());
        slots.add(memberSlot(holder, passphrase, master));
        write(keys, file, master, slots);
    }

    @Override
    public void remove(Path folder, StoreKey key, String userName) throws Refused {
        KeyFolder keys = new KeyFolder(folder);
        MasterKey master = master(key);
        SlotFile file = authentic(keys, master);
        KeySlot slot = slotOf(file, userName);
        List<KeySlot> slots = new ArrayList<>(file.slots());
        slots.remove(slot);
        if (slots.stream().noneMatch(other -> other.kind() == KeySlot.Kind.MEMBER)) {
            throw new Refused(new Problem.Invalid("userName", "last", List.of()));
        }
        write(keys, file, master, slots);
    }

    private static MasterKey master(StoreKey key) {
        if (key instanceof MasterKey master) {
            return master;
        }
        throw new IllegalArgumentException("not a key of this vault");
    }

    private static SlotFile authentic(KeyFolder keys, MasterKey master) throws Refused {
        SlotFile file = keys.read();
        if (!file.storeId().equals(master.storeId()) || !file.isAuthentic(master)) {
            throw SlotFile.damaged("mac");
        }
        return file;
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
