package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;

final class KeyFileFactorTest {

    private static final String OTHER = "meadow ticket gravel oyster";

    @TempDir Path folder;
    @TempDir Path stick;

    private final SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, Clock.systemUTC());
    private byte[] digest = new byte[0];

    @BeforeEach
    void aMemberWithAKeyFile() throws Refused {
        Path file = stick.resolve("key");
        vault.makeKeyFile(file);
        digest = vault.keyFile(file);
        vault.create(folder, UUID.randomUUID(), CheapKeys.holder("carys"), with(digest)).close();
    }

    private static Passphrase with(byte[] digest) {
        return CheapKeys.passphrase().withKeyFile(digest);
    }

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    @Test
    void bothAreNeededAndWhicheverIsWrongIsNamed() throws Exception {
        vault.unlock(folder, "carys", with(digest)).key().close();
        assertThat(vault.needsKeyFile(folder, "carys")).isTrue();
        assertThat(problem(() -> vault.unlock(folder, "carys", CheapKeys.passphrase())))
                .isEqualTo(new Problem.KeyFileNeeded());
        Path other = stick.resolve("other");
        vault.makeKeyFile(other);
        assertThat(problem(() -> vault.unlock(folder, "carys", with(vault.keyFile(other)))))
                .isEqualTo(new Problem.WrongKeyFile());
        Passphrase wrong = Passphrase.of(OTHER.toCharArray()).withKeyFile(digest);
        assertThat(problem(() -> vault.unlock(folder, "carys", wrong)))
                .isEqualTo(new Problem.WrongPassphrase());
    }

    @Test
    void aFileThatFitsTheHintButIsAnotherOpensNothing() throws Exception {
        // Sixteen bits of hint: some file in 65,536 has the same, and must still not open.
        SlotFile file = SlotFile.decoded(Files.readAllBytes(folder.resolve(KeyVault.FILE)));
        KeyLock lock = ((MemberSlot) file.of("carys").orElseThrow()).lock();
        byte[] made = new byte[32];
        boolean fits = false;
        for (int i = 0; i < 4_000_000 && !fits; i++) {
            java.nio.ByteBuffer.wrap(made).putInt(i);
            try (Secret secret = Secret.of(with(made))) {
                fits = lock.isFile(secret);
            }
        }
        assertThat(fits).as("a file with the same hint").isTrue();
        assertThat(problem(() -> vault.unlock(folder, "carys", with(made))))
                .isEqualTo(new Problem.WrongPassphrase());
    }

    @Test
    void theFileIsGivenUpOrTakenUpWithTheNextPassphrase() throws Refused {
        Passphrase plain = Passphrase.of(OTHER.toCharArray());
        vault.changePassphrase(folder, "carys", with(digest), plain);
        assertThat(vault.needsKeyFile(folder, "carys")).isFalse();
        vault.unlock(folder, "carys", plain).key().close();
        // A file that is not needed does no harm.
        vault.unlock(folder, "carys", plain.withKeyFile(digest)).key().close();
        vault.changePassphrase(folder, "carys", plain, with(digest));
        vault.unlock(folder, "carys", with(digest)).key().close();
    }

    @Test
    void aKeyFileIsNeverWrittenOverAnother() {
        assertThat(problem(() -> vault.makeKeyFile(stick.resolve("key"))).kind())
                .isEqualTo("alreadyThere");
        assertThat(problem(() -> vault.keyFile(stick.resolve("none"))).kind())
                .isEqualTo("notReadable");
    }
}
