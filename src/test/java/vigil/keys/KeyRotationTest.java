package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.KeyVault;
import vigil.casework.KeyVault.Holder;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

final class KeyRotationTest {

    private static final String FIRST = "kettle urban lantern violet";
    private static final String SECOND = "meadow ticket gravel oyster";
    private static final String THIRD = "parcel hollow ribbon saddle";
    private static final byte[] PLACE = {4};
    private static final Set<KeyClass> ALL = Set.of(KeyClass.values());

    @TempDir Path folder;
    @TempDir Path copies;

    private final SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, Clock.systemUTC());
    private final Holder carys = new Holder(UUID.randomUUID(), "carys", "COORDINATOR", ALL);
    private final Holder dewi =
            new Holder(UUID.randomUUID(), "dewi", "CHAIR", Set.of(KeyClass.IDENTITY));
    private StoreKey key;
    private char[] recoveryKey;

    @BeforeEach
    void aStoreWithTwoMembers() throws Refused {
        try (KeyVault.Created created =
                vault.create(folder, UUID.randomUUID(), carys, pass(FIRST))) {
            key = created.key();
            recoveryKey = created.recoveryKey();
        }
        vault.add(folder, key, dewi, pass(SECOND));
    }

    private static Passphrase pass(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private StoreKey open(String user, String passphrase) throws Refused {
        return vault.unlock(folder, user, pass(passphrase)).key();
    }

    private static byte[] sealed(StoreKey by) {
        return by.sealCell(KeyClass.IDENTITY, PLACE, "words".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean opens(StoreKey by, byte[] cell) {
        return by.openCell(KeyClass.IDENTITY, PLACE, cell).isPresent();
    }

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    @Test
    void whileKeysAreChangedBothOpenAndAfterwardsOnlyTheNew() throws Refused {
        byte[] old = sealed(key);
        long oldNumber = key.blinded(KeyClass.IDENTITY, 5);
        vault.startRotation(folder, key, Set.of(KeyClass.IDENTITY));
        assertThat(key.cellKey(KeyClass.IDENTITY)).isEqualTo(2);
        assertThat(key.cellKey(KeyClass.LIVING)).isEqualTo(1);
        byte[] fresh = sealed(key);
        assertThat(key.blinded(KeyClass.IDENTITY, 5)).isNotEqualTo(oldNumber);
        for (StoreKey each : List.of(key, open("carys", FIRST), open("dewi", SECOND))) {
            assertThat(opens(each, old)).isTrue();
            assertThat(opens(each, fresh)).isTrue();
            assertThat(each.cellKey(KeyClass.IDENTITY)).isEqualTo(2);
        }
        assertThat(vault.roster(folder).changing()).containsExactly(KeyClass.IDENTITY);

        vault.finishRotation(folder, key);

        for (StoreKey each : List.of(key, open("carys", FIRST), open("dewi", SECOND))) {
            assertThat(opens(each, old)).isFalse();
            assertThat(opens(each, fresh)).isTrue();
        }
        assertThat(vault.roster(folder).changing()).isEmpty();
    }

    @Test
    void aChangeThatWasBegunIsNotBegunTwice() throws Refused {
        vault.startRotation(folder, key, ALL);
        vault.startRotation(folder, open("carys", FIRST), ALL);
        assertThat(open("carys", FIRST).cellKey(KeyClass.POLICE)).isEqualTo(2);
        assertThat(problem(() -> vault.finishRotation(folder, open("dewi", SECOND))))
                .isEqualTo(new Problem.KeyNotHeld());
    }

    @Test
    void aRemovedMemberWithACopyOfTheKeyFileOpensNothingSealedLater() throws Exception {
        Files.copy(folder.resolve(KeyVault.FILE), copies.resolve(KeyVault.FILE));
        byte[] old = sealed(key);
        vault.remove(folder, key, "dewi");
        vault.startRotation(folder, key, dewi.keys());
        byte[] fresh = sealed(key);
        vault.finishRotation(folder, key);
        StoreKey kept = vault.unlock(copies, "dewi", pass(SECOND)).key();
        assertThat(opens(kept, fresh)).isFalse();
        // What they had they keep, and the master key with it, but not the key of the files.
        assertThat(kept.fileKeys()).isEqualTo(1);
        assertThat(key.fileKeys()).isEqualTo(2);
        byte[] page = {1, 2, 3};
        key.useFileKey(1);
        assertThat(key.folderMac(page)).isNotEqualTo(kept.folderMac(page));
        assertThat(opens(kept, old)).isTrue();
        assertThat(kept.databasePassword()).isEqualTo(key.databasePassword());
        assertThat(opens(open("carys", FIRST), fresh)).isTrue();
    }

    @Test
    void whoHadNoDataKeyIsStillShutOutByAnotherKeyOfTheFiles() throws Exception {
        byte[] signing = key.signingKey();
        vault.startRotation(folder, key, Set.of());
        assertThat(key.fileKeys()).isEqualTo(2);
        assertThat(key.signingKey()).isNotEqualTo(signing);
        assertThat(key.firstSigningKey()).isEqualTo(signing);
        StoreKey other = open("dewi", SECOND);
        assertThat(other.fileKeys()).isEqualTo(2);
        assertThat(other.signingKey()).isEqualTo(key.signingKey());
        assertThat(vault.roster(folder).changing()).isEmpty();
    }

    @Test
    void theRecoveryKeyFollowsEveryChange() throws Refused {
        vault.startRotation(folder, key, ALL);
        vault.finishRotation(folder, key);
        byte[] fresh = sealed(key);
        assertThat(opens(vault.recover(folder, recoveryKey, "carys", pass(THIRD)).key(), fresh))
                .isTrue();
    }

    @Test
    void whoEverTrustedAnEarlierMembersKeyFollowsToTheNewest() throws Refused {
        for (int i = 0; i < 3; i++) {
            vault.startRotation(folder, key, Set.of(KeyClass.MEMBERS));
            vault.finishRotation(folder, key);
        }
        assertThat(open("dewi", SECOND).held()).isEqualTo(dewi.keys());
        StoreKey other = open("carys", FIRST);
        assertThat(other.cellKey(KeyClass.MEMBERS)).isEqualTo(4);
        vault.change(folder, other, dewi);
        vault.change(folder, key, dewi);
        assertThat(open("dewi", SECOND).held()).isEqualTo(dewi.keys());
    }

    @Test
    void whoeverHasTheOldMembersKeySignsNothingAnyMore() throws Exception {
        MasterKey before = ((MasterKey) key).only(ALL);
        vault.startRotation(folder, key, Set.of(KeyClass.MEMBERS));
        vault.finishRotation(folder, key);
        open("dewi", SECOND).close();
        SlotFile file = SlotFile.decoded(Files.readAllBytes(folder.resolve(KeyVault.FILE)));
        MemberSlot slot = (MemberSlot) file.of("dewi").orElseThrow();
        List<KeySlot> slots = new ArrayList<>(file.slots());
        slots.set(
                slots.indexOf(slot),
                slot.with(
                        slot.entry().as(new Holder(dewi.memberId(), "dewi", "COORDINATOR", ALL))));
        KeyRoster own =
                KeyRoster.first(before.keys(ALL), file.storeId())
                        .signed(slots, before.keys(ALL), file.storeId());
        // A member of now, who has the new key of the files, and the old MEMBERS key.
        before.files().adopt(((MasterKey) key).files());
        Files.write(
                folder.resolve(KeyVault.FILE),
                SlotFile.encoded(before, file.generation() + 1, java.util.Optional.of(own), slots));
        assertThat(problem(() -> vault.change(folder, key, dewi)))
                .isEqualTo(new Problem.KeysForged());
        // Nor for whoever has opened the store since; only who has not is still taken in.
        assertThat(problem(() -> open("dewi", SECOND))).isEqualTo(new Problem.KeysForged());
    }

    @Test
    void aKeyThatCouldNotBeWrittenIsNeverSealedUnder() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve(KeyVault.FILE));
        Path blocked = Files.createDirectory(folder.resolve(KeyVault.FILE + ".new"));
        Files.writeString(blocked.resolve("full"), "");
        assertThat(problem(() -> vault.startRotation(folder, key, ALL)).kind())
                .isIn("notWritable", "diskFull");
        assertThat(key.cellKey(KeyClass.IDENTITY)).isEqualTo(1);
        assertThat(folder.resolve(KeyVault.FILE)).hasBinaryContent(before);
        assertThat(problem(() -> vault.finishRotation(folder, open("dewi", SECOND))))
                .isEqualTo(new Problem.KeyNotHeld());
    }

    @Test
    void everyMomentOfARotationLeavesAFileThatOpens() throws Exception {
        List<byte[]> states = new ArrayList<>();
        List<byte[]> cells = new ArrayList<>();
        states.add(Files.readAllBytes(folder.resolve(KeyVault.FILE)));
        cells.add(sealed(key));
        vault.startRotation(folder, key, dewi.keys());
        states.add(Files.readAllBytes(folder.resolve(KeyVault.FILE)));
        cells.add(sealed(key));
        // A crash here: both kinds of cells are in the store, and another session goes on.
        StoreKey next = open("carys", FIRST);
        assertThat(cells).allMatch(cell -> opens(next, cell));
        vault.startRotation(folder, next, dewi.keys());
        vault.finishRotation(folder, next);
        states.add(Files.readAllBytes(folder.resolve(KeyVault.FILE)));
        for (int i = 0; i < states.size(); i++) {
            // Killed while writing: the fresh file half there, the file itself the one before.
            for (int half : new int[] {0, 1, states.get(i).length / 2, states.get(i).length}) {
                Files.write(folder.resolve(KeyVault.FILE), states.get(Math.max(0, i - 1)));
                Files.write(
                        folder.resolve(KeyVault.FILE + ".new"),
                        java.util.Arrays.copyOf(states.get(i), half));
                assertThat(open("carys", FIRST).held()).isEqualTo(ALL);
                assertThat(open("dewi", SECOND).held()).isEqualTo(dewi.keys());
            }
            Files.move(
                    folder.resolve(KeyVault.FILE + ".new"),
                    folder.resolve(KeyVault.FILE),
                    StandardCopyOption.REPLACE_EXISTING);
            assertThat(opens(open("dewi", SECOND), cells.get(Math.min(i, 1)))).isTrue();
        }
    }
}
