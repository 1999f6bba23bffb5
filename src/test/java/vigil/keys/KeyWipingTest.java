package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.domain.access.KeyClass;

/** Every array of ours that holds a secret is overwritten when it is done with. */
final class KeyWipingTest {

    private static final Set<KeyClass> ALL = Set.of(KeyClass.values());

    @TempDir Path folder;

    private final SecureRandom random = new SecureRandom();

    private byte[] filled() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<byte[]> arrays(KeyRing keys) {
        List<byte[]> arrays = new ArrayList<>();
        keys.names().forEach(name -> arrays.add(keys.key(name).orElseThrow()));
        return arrays;
    }

    @Test
    void closingAKeyOverwritesTheMasterKeyAndEveryDataKey() {
        byte[] master = filled();
        KeyRing data = KeyRing.fresh(random);
        List<byte[]> held = arrays(data);
        MasterKey key = new MasterKey(new UUID(1, 2), 1, master, data, Optional.empty(), random);
        MasterKey copy = key.only(Set.of(KeyClass.POLICE));
        key.close();
        assertThat(master).containsOnly(0);
        assertThat(held).hasSize(4).allSatisfy(each -> assertThat(each).containsOnly(0));
        assertThat(data.names()).isEmpty();
        // Another key of the same store is another key, and closed by itself.
        assertThat(copy.held()).containsExactly(KeyClass.POLICE);
        copy.close();
        assertThatThrownBy(copy::held).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyGivenUpIsOverwritten() {
        KeyRing data = KeyRing.fresh(random);
        KeyName name = new KeyName(KeyClass.LIVING, 1);
        byte[] array = data.key(name).orElseThrow();
        MasterKey key = new MasterKey(new UUID(1, 2), 1, filled(), data, Optional.empty(), random);
        key.drop(Set.of(name));
        assertThat(array).containsOnly(0);
        assertThat(key.held()).doesNotContain(KeyClass.LIVING).contains(KeyClass.POLICE);
    }

    @Test
    void whatWasTypedAndTheKeyFileAreOverwritten() {
        Passphrase passphrase = CheapKeys.passphrase().withKeyFile(filled());
        Secret secret = Secret.of(passphrase);
        byte[] typed = secret.typed();
        byte[] file = secret.keyFile().orElseThrow();
        secret.close();
        assertThat(typed).containsOnly(0);
        assertThat(file).containsOnly(0);
        passphrase.close();
        assertThat(passphrase.copy()).containsOnly('\0');
        assertThat(passphrase.keyFile().orElseThrow()).containsOnly(0);
    }

    @Test
    void thePrivateKeyOutOfALockIsOverwritten() throws Exception {
        SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, Clock.systemUTC());
        vault.create(folder, new UUID(7, 8), CheapKeys.holder("carys"), CheapKeys.passphrase())
                .close();
        SlotFile file = SlotFile.decoded(Files.readAllBytes(folder.resolve(KeyVault.FILE)));
        try (Secret secret = Secret.of(CheapKeys.passphrase())) {
            SlotOpening.Found found =
                    new SlotOpening(random)
                            .open(
                                    file,
                                    file.of("carys").orElseThrow(),
                                    secret,
                                    new Problem.WrongPassphrase());
            byte[] privateKey = found.kept().orElseThrow().privateKey();
            assertThat(privateKey).isNotEqualTo(new byte[32]);
            found.wipe();
            assertThat(privateKey).containsOnly(0);
            List<byte[]> copies = arrays(found.key().keys(ALL));
            found.key().close();
            assertThat(copies)
                    .as("copies are their taker's to wipe")
                    .noneMatch(KeyWipingTest::zero);
        }
    }

    private static boolean zero(byte[] bytes) {
        return java.util.Arrays.equals(bytes, new byte[bytes.length]);
    }

    @Test
    void aRecoveryKeyOnceShownIsOverwritten() throws Exception {
        SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, Clock.systemUTC());
        KeyVault.Created created =
                vault.create(
                        folder, new UUID(7, 8), CheapKeys.holder("carys"), CheapKeys.passphrase());
        created.close();
        assertThat(created.recoveryKey()).containsOnly('\0');
        created.key().close();
    }
}
