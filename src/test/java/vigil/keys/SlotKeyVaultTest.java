package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
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

final class SlotKeyVaultTest {

    private static final String FIRST = "kettle urban lantern violet";
    private static final String SECOND = "meadow ticket gravel oyster";
    private static final String THIRD = "parcel hollow ribbon saddle";

    @TempDir Path folder;

    private final SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, new Later());
    private final UUID storeId = UUID.randomUUID();
    private final Holder carys =
            new Holder(UUID.randomUUID(), "carys", "COORDINATOR", EnumSet.allOf(KeyClass.class));
    private final Holder dewi =
            new Holder(UUID.randomUUID(), "dewi", "REVIEWER", EnumSet.allOf(KeyClass.class));
    private StoreKey key;
    private char[] recoveryKey;

    @BeforeEach
    void createWithTwoMembers() throws Refused {
        try (KeyVault.Created created = vault.create(folder, storeId, carys, pass(FIRST))) {
            key = created.key();
            recoveryKey = created.recoveryKey();
        }
        vault.add(folder, key, dewi, pass(SECOND));
    }

    /** A clock on which every attempt comes a day after the one before. */
    private static final class Later extends java.time.Clock {
        private java.time.Instant now = java.time.Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public java.time.Instant instant() {
            now = now.plus(java.time.Duration.ofDays(1));
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private static Passphrase pass(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private Path file() {
        return folder.resolve(KeyVault.FILE);
    }

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    private StoreKey unlock(String user, String passphrase) throws Refused {
        return vault.unlock(folder, user, pass(passphrase)).key();
    }

    @Test
    void everyMemberOpensTheSameKey() throws Refused {
        try (StoreKey one = unlock("carys", FIRST);
                StoreKey other = unlock("dewi", SECOND)) {
            assertThat(one.databasePassword())
                    .isEqualTo(other.databasePassword())
                    .isEqualTo(key.databasePassword())
                    .hasSize(64)
                    .isNotEqualTo(key.databaseUserPassword());
            assertThat(one.storeId()).isEqualTo(storeId);
            assertThat(one.generation()).isEqualTo(2).isEqualTo(key.generation());
        }
        assertThat(vault.unlock(folder, " CARYS ", pass(FIRST)).holder()).isEqualTo(carys);
    }

    @Test
    void wrongPassphraseAndUnknownUserAreToldApart() {
        assertThat(problem(() -> unlock("carys", SECOND))).isEqualTo(new Problem.WrongPassphrase());
        assertThat(problem(() -> unlock("carys", ""))).isEqualTo(new Problem.WrongPassphrase());
        assertThat(problem(() -> unlock("nobody", FIRST)))
                .isEqualTo(new Problem.UnknownUser("nobody"));
        assertThat(problem(() -> unlock("", FIRST))).isEqualTo(new Problem.UnknownUser(""));
    }

    @Test
    void holdersAreListedWithoutTheRecoverySlot() throws Refused {
        assertThat(vault.holders(folder)).containsExactly(carys, dewi);
    }

    @Test
    void aStoreIsNeverCreatedOverAnother() {
        assertThat(problem(() -> vault.create(folder, storeId, carys, pass(FIRST))))
                .isEqualTo(new Problem.AlreadyThere(folder.toString()));
    }

    @Test
    void everySingleBitFlippedIsDamageAndNeverAWrongPassphrase() throws Exception {
        byte[] good = Files.readAllBytes(file());
        Set<String> traces = new HashSet<>();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            // Read alone, which comes before everything else; some of them all the way.
            Problem problem;
            if (bit % 97 == 0) {
                Files.write(file(), flipped);
                problem = problem(() -> unlock("carys", FIRST));
            } else {
                problem = problem(() -> SlotFile.decoded(flipped));
            }
            assertThat(problem).as("bit %d", bit).isInstanceOf(Problem.Damaged.class);
            traces.add(((Problem.Damaged) problem).trace());
        }
        assertThat(traces).containsExactly("checksum");
        assertThat(good.length).isGreaterThan(400);
    }

    @Test
    void everyByteAnOutsiderEditsOpensNothing() throws Exception {
        byte[] good = Files.readAllBytes(file());
        int refusedByMac = 0;
        // An outsider can make the plain digest fit again, but neither the slots nor the MAC.
        for (int at = 0; at < good.length - Sha256.LENGTH; at++) {
            byte[] edited = good.clone();
            edited[at] ^= (byte) (1 << at % 8);
            Files.write(file(), withDigest(edited));
            Problem problem = problem(() -> unlock("carys", FIRST));
            assertThat(problem.kind())
                    .as("byte %d", at)
                    .isIn(
                            "damaged",
                            "newerStore",
                            "wrongPassphrase",
                            "unknownUser",
                            "keyFileNeeded");
            refusedByMac += problem.equals(new Problem.Damaged(KeyVault.FILE, "mac")) ? 1 : 0;
        }
        assertThat(refusedByMac).isGreaterThan(500);
    }

    private static byte[] withDigest(byte[] file) {
        byte[] digest = Sha256.of(file, file.length - Sha256.LENGTH);
        System.arraycopy(digest, 0, file, file.length - Sha256.LENGTH, Sha256.LENGTH);
        return file;
    }

    @Test
    void aRoleEditedFromOutsideIsRefused() throws Exception {
        byte[] file = Files.readAllBytes(file());
        int place = indexOf(file, "REVIEWER".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        System.arraycopy(
                "MINISTER".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, file, place, 8);
        Files.write(file(), withDigest(file));
        assertThat(vault.holders(folder).getLast().role()).isEqualTo("MINISTER");
        for (String[] each : new String[][] {{"carys", FIRST}, {"dewi", SECOND}}) {
            assertThat(problem(() -> unlock(each[0], each[1])))
                    .isEqualTo(new Problem.Damaged(KeyVault.FILE, "mac"));
        }
    }

    @Test
    void aSlotDroppedOrPutInTwiceFromOutsideIsRefused() throws Exception {
        SlotFile now = SlotFile.decoded(Files.readAllBytes(file()));
        List<KeySlot> fewer = new ArrayList<>(now.slots());
        fewer.removeIf(slot -> slot.isOf("dewi"));
        List<KeySlot> more = new ArrayList<>(now.slots());
        more.add(now.of("dewi").orElseThrow());
        for (List<KeySlot> slots : List.of(fewer, more)) {
            // The outsider has no key, so the MAC is that of some other key.
            Files.write(
                    file(),
                    SlotFile.encoded(
                            (MasterKey) otherKey(), now.generation(), now.roster(), slots));
            assertThat(problem(() -> unlock("carys", FIRST)))
                    .isEqualTo(new Problem.Damaged(KeyVault.FILE, "mac"));
        }
    }

    private StoreKey otherKey() {
        return new MasterKey(
                storeId,
                1,
                new byte[32],
                new KeyRing(),
                java.util.Optional.empty(),
                new java.security.SecureRandom());
    }

    @Test
    void kdfParametersOutOfBoundsAreRefusedBeforeAnyWork() throws Exception {
        KdfCost[] absurd = {
            new KdfCost(2 * 1024 * 1024, 1, 1),
            new KdfCost(Integer.MAX_VALUE, 3, 1),
            new KdfCost(64 * 1024, 1_000_000, 1),
            new KdfCost(64 * 1024, 3, 1000),
            new KdfCost(0, 0, 0),
            new KdfCost(-1, -1, -1)
        };
        byte[] good = Files.readAllBytes(file());
        for (KdfCost cost : absurd) {
            byte[] edited = good.clone();
            int place = indexOf(edited, costBytes(CheapKeys.COST));
            System.arraycopy(costBytes(cost), 0, edited, place, 12);
            Files.write(file(), withDigest(edited));
            assertThat(problem(() -> unlock("carys", FIRST)))
                    .isEqualTo(new Problem.Damaged(KeyVault.FILE, "cost"));
        }
    }

    private static byte[] costBytes(KdfCost cost) {
        return ByteBuffer.allocate(12)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .array();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the file");
    }

    @Test
    void everyTruncationIsDamage() throws Exception {
        byte[] good = Files.readAllBytes(file());
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThat(problem(() -> SlotFile.decoded(cut)))
                    .as("length %d", length)
                    .isInstanceOf(Problem.Damaged.class);
        }
        Files.write(file(), Arrays.copyOf(good, good.length + 1));
        assertThat(problem(() -> unlock("carys", FIRST))).isInstanceOf(Problem.Damaged.class);
        Files.write(file(), new byte[SlotFile.MOST_BYTES + 1]);
        assertThat(problem(() -> unlock("carys", FIRST))).isInstanceOf(Problem.Damaged.class);
    }

    @Test
    void missingKeysOfAStoreAreDamageButAnEmptyFolderIsNoStore(@TempDir Path empty)
            throws IOException {
        assertThat(problem(() -> vault.unlock(empty, "carys", pass(FIRST))))
                .isEqualTo(new Problem.NotAStore(empty.toString()));
        Files.delete(file());
        assertThat(problem(() -> unlock("carys", FIRST)))
                .isEqualTo(new Problem.Damaged(KeyVault.FILE, "missing"));
    }

    @Test
    void aLaterFormatIsNotTakenForDamage() throws Exception {
        byte[] file = Files.readAllBytes(file());
        file[9] = 4;
        Files.write(file(), withDigest(file));
        assertThat(problem(() -> unlock("carys", FIRST)))
                .isEqualTo(new Problem.NewerStore("4", "3"));
    }

    @Test
    void changingAPassphraseRewrapsOneSlotAndNothingElse() throws Exception {
        SlotFile before = SlotFile.decoded(Files.readAllBytes(file()));
        vault.changePassphrase(folder, "carys", pass(FIRST), pass(THIRD));
        SlotFile after = SlotFile.decoded(Files.readAllBytes(file()));
        assertThat(after.generation()).isEqualTo(before.generation() + 1);
        assertThat(after.of("dewi").orElseThrow().encoded())
                .isEqualTo(before.of("dewi").orElseThrow().encoded());
        assertThat(after.recovery().orElseThrow().encoded())
                .isEqualTo(before.recovery().orElseThrow().encoded());
        assertThat(after.of("carys").orElseThrow().encoded())
                .isNotEqualTo(before.of("carys").orElseThrow().encoded());
        try (StoreKey opened = unlock("carys", THIRD)) {
            assertThat(opened.databasePassword()).isEqualTo(key.databasePassword());
        }
        assertThat(problem(() -> unlock("carys", FIRST))).isEqualTo(new Problem.WrongPassphrase());
        assertThat(
                        problem(() ->
                                vault.changePassphrase(folder, "carys", pass(FIRST), pass(SECOND))))
                .isEqualTo(new Problem.WrongPassphrase());
    }

    @Test
    void theFormerKeyFileIsKeptBeside() throws Exception {
        byte[] before = Files.readAllBytes(file());
        vault.changePassphrase(folder, "dewi", pass(SECOND), pass(THIRD));
        assertThat(folder.resolve("store.keys.bak")).hasBinaryContent(before);
        assertThat(folder.resolve("store.keys.new")).doesNotExist();
    }

    @Test
    void recoveryGivesANewPassphraseAndLeavesTheOthers() throws Refused {
        KeyVault.Opened opened = vault.recover(folder, recoveryKey, "dewi", pass(THIRD));
        assertThat(opened.holder()).isEqualTo(dewi);
        assertThat(opened.key().databasePassword()).isEqualTo(key.databasePassword());
        assertThat(unlock("dewi", THIRD).generation()).isEqualTo(opened.key().generation());
        assertThat(unlock("carys", FIRST).storeId()).isEqualTo(storeId);
        assertThat(problem(() -> unlock("dewi", SECOND))).isEqualTo(new Problem.WrongPassphrase());
    }

    @Test
    void recoveryRefusesWithTheReason() {
        char[] mistyped = recoveryKey.clone();
        mistyped[0] = mistyped[0] == 'A' ? 'B' : 'A';
        assertThat(problem(() -> vault.recover(folder, mistyped, "dewi", pass(THIRD))))
                .isEqualTo(new Problem.MistypedRecoveryKey());
        char[] another = RecoveryKey.fresh(new java.security.SecureRandom());
        assertThat(problem(() -> vault.recover(folder, another, "dewi", pass(THIRD))))
                .isEqualTo(new Problem.WrongRecoveryKey());
        assertThat(problem(() -> vault.recover(folder, recoveryKey, "nobody", pass(THIRD))))
                .isEqualTo(new Problem.UnknownUser("nobody"));
        assertThat(problem(() -> vault.recover(folder, recoveryKey, "dewi", pass("short"))))
                .isInstanceOf(Problem.WeakPassphrase.class);
    }

    @Test
    void sameRecoveryKeyForgivesTypingButNotAnotherKey() {
        String typed =
                new String(recoveryKey).toLowerCase(java.util.Locale.ROOT).replace("-", "  ");
        assertThat(vault.sameRecoveryKey(recoveryKey, typed.toCharArray())).isTrue();
        assertThat(
                        vault.sameRecoveryKey(
                                recoveryKey, RecoveryKey.fresh(new java.security.SecureRandom())))
                .isFalse();
        assertThat(vault.sameRecoveryKey(recoveryKey, new char[0])).isFalse();
    }

    @Test
    void weakPassphrasesMakeNoSlot(@TempDir Path other) {
        assertThat(problem(() -> vault.create(other, storeId, carys, pass("password123"))))
                .isInstanceOf(Problem.WeakPassphrase.class);
        assertThat(
                        problem(() ->
                                vault.add(
                                        folder,
                                        key,
                                        new Holder(
                                                UUID.randomUUID(),
                                                "eleri",
                                                "R",
                                                EnumSet.allOf(KeyClass.class)),
                                        pass("aaaaaaaaaaaaaaaaaaaa"))))
                .isInstanceOf(Problem.WeakPassphrase.class);
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void userNamesAreUniqueWhateverTheCase() {
        assertThat(
                        problem(() ->
                                vault.add(
                                        folder,
                                        key,
                                        new Holder(
                                                UUID.randomUUID(),
                                                "Dewi",
                                                "R",
                                                EnumSet.allOf(KeyClass.class)),
                                        pass(THIRD))))
                .isEqualTo(new Problem.Invalid("userName", "taken", List.of()));
    }

    @Test
    void aRemovedMemberCannotOpenAndTheLastIsNeverRemoved() throws Refused {
        vault.remove(folder, key, "dewi");
        assertThat(problem(() -> unlock("dewi", SECOND)))
                .isEqualTo(new Problem.UnknownUser("dewi"));
        assertThat(unlock("carys", FIRST).generation()).isEqualTo(3);
        assertThat(problem(() -> vault.remove(folder, key, "carys")))
                .isEqualTo(new Problem.Invalid("userName", "last", List.of()));
    }

    @Test
    void anotherStoresKeyChangesNothing(@TempDir Path other) throws Refused {
        StoreKey stranger = CheapKeys.create(other);
        assertThat(
                        problem(() ->
                                vault.add(
                                        folder,
                                        stranger,
                                        new Holder(
                                                UUID.randomUUID(),
                                                "eleri",
                                                "R",
                                                EnumSet.allOf(KeyClass.class)),
                                        pass(THIRD))))
                .isEqualTo(new Problem.Damaged(KeyVault.FILE, "mac"));
    }

    @Test
    void aClosedKeyGivesNothingAway() throws Refused {
        StoreKey opened = unlock("carys", FIRST);
        opened.close();
        assertThatThrownBy(opened::databasePassword).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened.folderMac(new byte[1]))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened.pageSeal(new byte[32]))
                .isInstanceOf(IllegalStateException.class);
        assertThat(((MasterKey) opened).storeId()).isEqualTo(storeId);
    }

    @Test
    void accentsTypedInAnotherWayOpenTheSameSlot() throws Refused {
        vault.changePassphrase(
                folder, "carys", pass(FIRST), pass("t\u0177 bach wrth y m\u00f4r tawel"));
        assertThat(unlock("carys", "ty\u0302 bach wrth y mo\u0302r tawel").storeId())
                .isEqualTo(storeId);
    }

    @Test
    void noSecretIsReadableInTheFile() throws IOException {
        String text =
                new String(
                        Files.readAllBytes(file()), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text)
                .doesNotContain("kettle")
                .doesNotContain(new String(recoveryKey))
                .doesNotContain(new String(key.databasePassword()));
    }
}
