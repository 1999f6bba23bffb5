package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.KeyVault;
import vigil.casework.KeyVault.Holder;
import vigil.casework.KeyVault.Notice;
import vigil.casework.KeyVault.Opened;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

final class KeyGrantsTest {

    private static final String FIRST = "kettle urban lantern violet";
    private static final String SECOND = "meadow ticket gravel oyster";
    private static final String THIRD = "parcel hollow ribbon saddle";
    private static final byte[] PLACE = {1, 2, 3};
    private static final Set<KeyClass> ALL = Set.of(KeyClass.values());

    @TempDir Path folder;

    private final SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, Clock.systemUTC());
    private final Holder carys = holder("carys", "COORDINATOR", ALL);
    private final Holder panel = holder("pat", "PANEL_MEMBER", Set.of());
    private final Holder owner = holder("owen", "SYSTEM_OWNER", Set.of(KeyClass.MEMBERS));
    private final Holder chair =
            holder("dewi", "CHAIR", Set.of(KeyClass.IDENTITY, KeyClass.LIVING));
    private StoreKey key;
    private char[] recoveryKey;

    @BeforeEach
    void aStoreWithACoordinator() throws Refused {
        try (KeyVault.Created created = vault.create(folder, new UUID(7, 8), carys, pass(FIRST))) {
            key = created.key();
            recoveryKey = created.recoveryKey();
        }
    }

    private static Holder holder(String name, String role, Set<KeyClass> keys) {
        return new Holder(UUID.randomUUID(), name, role, keys);
    }

    private static Passphrase pass(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private Opened open(Holder holder, String passphrase) throws Refused {
        return vault.unlock(folder, holder.userName(), pass(passphrase));
    }

    private SlotFile file() throws Exception {
        return SlotFile.decoded(Files.readAllBytes(folder.resolve(KeyVault.FILE)));
    }

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    private static byte[] sealed(StoreKey by, KeyClass keyClass) {
        return by.sealCell(keyClass, PLACE, "words".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean opens(StoreKey by, KeyClass keyClass, byte[] cell) {
        return by.openCell(keyClass, PLACE, cell).isPresent();
    }

    @Test
    void whatOneHolderSealsEveryOtherHolderOpens() throws Refused {
        vault.add(folder, key, chair, pass(SECOND));
        byte[] cell = sealed(key, KeyClass.IDENTITY);
        Opened opened = open(chair, SECOND);
        assertThat(opened.key().held()).isEqualTo(chair.keys());
        assertThat(opens(opened.key(), KeyClass.IDENTITY, cell)).isTrue();
        assertThat(opens(opened.key(), KeyClass.POLICE, sealed(key, KeyClass.POLICE))).isFalse();
        assertThat(opened.notices()).isEmpty();
        assertThat(opened.key().databasePassword()).isEqualTo(key.databasePassword());
    }

    @Test
    void aPanelMembersPrivateKeyAndTheWholeFileGiveNoDataKey() throws Exception {
        vault.add(folder, key, panel, pass(SECOND));
        assertThat(open(panel, SECOND).key().held()).isEmpty();
        SlotFile file = file();
        MemberSlot own = (MemberSlot) file.of("pat").orElseThrow();
        KeyLock.Kept kept;
        try (Secret secret = Secret.of(pass(SECOND))) {
            kept = own.lock().open(secret, own.entry().place(file.storeId())).orElseThrow();
        }
        // Every 80 bytes of the whole file, as if it were something sealed to this private key.
        byte[] all = Files.readAllBytes(folder.resolve(KeyVault.FILE));
        byte[] info =
                Bytes.joined(
                        "vigil/2/grant/", Bytes.of(file.storeId()), Bytes.of(panel.memberId()));
        List<byte[]> opened = new ArrayList<>();
        int entry = indexOf(all, own.entry().publicKey()) + Hpke.KEY;
        assertThat(all[entry]).as("sealed keys in the entry").isEqualTo((byte) 1);
        for (int at = entry - 200; at <= entry + 200; at++) {
            for (byte code = 0; code <= 4; code++) {
                byte[] label = {code, 0, 0, 0, 1};
                Hpke.open(
                                kept.privateKey(),
                                info,
                                label,
                                java.util.Arrays.copyOfRange(all, at, at + 80))
                        .ifPresent(opened::add);
            }
        }
        assertThat(opened).containsExactly(((MasterKey) key).copy());
        assertThat(kept.privateKey()).hasSize(32);
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the file");
    }

    @Test
    void aRoleForgedByAMemberWithAChangedProgramIsRefused() throws Exception {
        vault.add(folder, key, panel, pass(SECOND));
        MasterKey insider = (MasterKey) open(panel, SECOND).key();
        SlotFile file = file();
        MemberSlot own = (MemberSlot) file.of("pat").orElseThrow();
        Holder wanted = new Holder(panel.memberId(), "pat", "COORDINATOR", ALL);
        List<KeySlot> slots = new ArrayList<>(file.slots());
        slots.set(slots.indexOf(own), own.with(own.entry().as(wanted)));
        // The insider can make MAC and digest fit, and even sign with a MEMBERS key of their own.
        KeyRing made = KeyRing.fresh(new java.security.SecureRandom());
        for (Optional<KeyRoster> roster :
                List.of(
                        file.roster(),
                        file.roster().map(r -> r.signed(slots, made, file.storeId())),
                        Optional.of(
                                KeyRoster.first(made, file.storeId())
                                        .signed(slots, made, file.storeId())))) {
            Files.write(
                    folder.resolve(KeyVault.FILE),
                    SlotFile.encoded(insider, file.generation() + 1, roster, slots));
            assertThat(problem(() -> open(carys, FIRST))).isEqualTo(new Problem.KeysForged());
            assertThat(problem(() -> open(panel, SECOND))).isEqualTo(new Problem.KeysForged());
        }
        assertThat(problem(() -> vault.change(folder, key, wanted)))
                .isEqualTo(new Problem.KeysForged());
    }

    @Test
    void onlyAHolderOfTheMembersKeyChangesMembers() throws Refused {
        vault.add(folder, key, chair, pass(SECOND));
        StoreKey chairs = open(chair, SECOND).key();
        assertThat(problem(() -> vault.add(folder, chairs, panel, pass(THIRD))))
                .isEqualTo(new Problem.KeyNotHeld());
        assertThat(problem(() -> vault.remove(folder, chairs, "carys")))
                .isEqualTo(new Problem.KeyNotHeld());
        assertThat(problem(() -> vault.startRotation(folder, chairs, Set.of(KeyClass.LIVING))))
                .isEqualTo(new Problem.KeyNotHeld());
        assertThat(problem(() -> vault.newRecoveryKey(folder, chairs)))
                .isEqualTo(new Problem.KeyNotHeld());
    }

    @Test
    void whoManagesMembersWithoutTheKeysOfNamesGivesASlotThatWaits() throws Exception {
        vault.add(folder, key, owner, pass(SECOND));
        StoreKey owners = open(owner, SECOND).key();
        vault.add(folder, owners, chair, pass(THIRD));
        assertThat(waiting("dewi")).isEqualTo(chair.keys());
        Opened early = open(chair, THIRD);
        assertThat(early.key().held()).isEmpty();
        assertThat(early.notices()).containsExactly(Notice.WAITING);
        assertThat(open(owner, SECOND).notices()).isEmpty();
        assertThat(waiting("dewi")).isEqualTo(chair.keys());
        byte[] cell = sealed(key, KeyClass.LIVING);

        long generation = file().generation();
        assertThat(open(carys, FIRST).notices()).containsExactly(Notice.GAVE_WAITING);
        // An opening does not make an older file, put back by somebody, as new as the present one.
        assertThat(file().generation()).isEqualTo(generation);

        assertThat(waiting("dewi")).isEmpty();
        assertThat(opens(open(chair, THIRD).key(), KeyClass.LIVING, cell)).isTrue();
        assertThat(open(carys, FIRST).notices()).isEmpty();
    }

    private Set<KeyClass> waiting(String userName) throws Refused {
        return vault.roster(folder).slots().stream()
                .filter(slot -> slot.holder().userName().equals(userName))
                .findFirst()
                .orElseThrow()
                .waiting();
    }

    @Test
    void aRoleChangesWithoutThePassphraseAndItsKeysWithIt() throws Refused {
        vault.add(folder, key, chair, pass(SECOND));
        vault.add(folder, key, owner, pass(THIRD));
        StoreKey owners = open(owner, THIRD).key();
        Holder lower = new Holder(chair.memberId(), "dewi", "X", Set.of(KeyClass.LIVING));
        // Whoever holds no key of names can take one away and leave the other as it is.
        vault.change(folder, owners, lower);
        Opened opened = open(chair, SECOND);
        assertThat(opened.holder()).isEqualTo(lower);
        assertThat(opened.key().held()).containsExactly(KeyClass.LIVING);
        vault.change(folder, key, new Holder(chair.memberId(), "dewi", "COORDINATOR", ALL));
        assertThat(open(chair, SECOND).key().held()).isEqualTo(ALL);
        vault.change(folder, key, new Holder(chair.memberId(), "dewi", "PANEL_MEMBER", Set.of()));
        assertThat(open(chair, SECOND).key().held()).isEmpty();
    }

    @Test
    void changingOnesOwnPassphraseKeepsKeysAndSignature() throws Exception {
        vault.add(folder, key, chair, pass(SECOND));
        MemberSlot before = (MemberSlot) file().of("dewi").orElseThrow();
        vault.changePassphrase(folder, "dewi", pass(SECOND), pass(THIRD));
        MemberSlot after = (MemberSlot) file().of("dewi").orElseThrow();
        assertThat(after.entry().encoded()).isEqualTo(before.entry().encoded());
        assertThat(open(chair, THIRD).key().held()).isEqualTo(chair.keys());
        assertThat(open(carys, FIRST).key().held()).isEqualTo(ALL);
    }

    @Test
    void theRecoveryKeyOpensEverythingForWhomItIsGivenTo() throws Refused {
        vault.add(folder, key, chair, pass(SECOND));
        byte[] cell = sealed(key, KeyClass.POLICE);
        assertThat(vault.recover(folder, recoveryKey, "dewi", pass(THIRD)).key().held())
                .isEqualTo(chair.keys());
        Opened opened = vault.recover(folder, recoveryKey, "carys", pass(SECOND));
        assertThat(opens(opened.key(), KeyClass.POLICE, cell)).isTrue();
        assertThat(opens(open(carys, SECOND).key(), KeyClass.POLICE, cell)).isTrue();
    }

    @Test
    void aNewRecoveryKeyTakesThePlaceOfTheOld() throws Refused {
        char[] fresh = vault.newRecoveryKey(folder, key);
        assertThat(problem(() -> vault.recover(folder, recoveryKey, "carys", pass(THIRD))))
                .isEqualTo(new Problem.WrongRecoveryKey());
        assertThat(vault.recover(folder, fresh, "carys", pass(THIRD)).key().held()).isEqualTo(ALL);
    }
}
