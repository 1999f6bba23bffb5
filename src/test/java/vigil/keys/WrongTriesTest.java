package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;

final class WrongTriesTest {

    /** A clock that somebody sets. */
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TempDir Path folder;

    private final Watch watch = new Watch();

    private WrongTries tries() {
        return new WrongTries(folder, watch);
    }

    @Test
    void theWaitDoublesUpToFiveMinutesAndNeverEndsInALockOut() throws Refused {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            // A new one each time, as after a restart.
            tries().failed();
            waits.add(tries().left().toSeconds());
            watch.now = watch.now.plus(tries().left());
            tries().check();
        }
        assertThat(waits)
                .startsWith(0L, 0L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L)
                .endsWith(300L);
        tries().clear();
        assertThat(tries().left()).isZero();
    }

    @Test
    void aClockSetBackOrForwardMakesNoLongerWait() {
        for (int i = 0; i < 5; i++) {
            tries().failed();
        }
        watch.now = watch.now.minus(Duration.ofDays(400));
        assertThat(tries().left()).isEqualTo(Duration.ofSeconds(8));
        watch.now = watch.now.plusSeconds(9);
        assertThat(tries().left()).isZero();
    }

    @Test
    void aSpoiledFileKeepsNobodyOut() throws Exception {
        for (String content : List.of("", "x", "9 yesterday", "-1 2026-03-01T09:00:00Z", "9")) {
            Files.writeString(folder.resolve(WrongTries.FILE), content);
            assertThat(tries().left()).isZero();
        }
    }

    @Test
    void theFourthWrongPassphraseIsNotEvenTriedUntilTheWaitIsOver() throws Refused {
        SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, watch);
        KeyVault.Holder carys = CheapKeys.holder("carys");
        vault.create(folder, UUID.randomUUID(), carys, CheapKeys.passphrase()).close();
        Passphrase wrong = Passphrase.of("another thing entirely here".toCharArray());
        for (int i = 0; i < 3; i++) {
            assertThat(problem(vault, wrong)).isEqualTo(new Problem.WrongPassphrase());
        }
        assertThat(problem(vault, wrong)).isEqualTo(new Problem.TooManyTries(2));
        // The right one has to wait as well, or waiting would tell nothing apart.
        assertThat(problem(vault, CheapKeys.passphrase())).isEqualTo(new Problem.TooManyTries(2));
        assertThat(vault.wait(folder)).isEqualTo(Duration.ofSeconds(2));
        watch.now = watch.now.plusSeconds(2);
        vault.unlock(folder, "carys", CheapKeys.passphrase()).key().close();
        assertThat(problem(vault, wrong)).isEqualTo(new Problem.WrongPassphrase());
        assertThat(vault.wait(folder)).isZero();
    }

    private Problem problem(SlotKeyVault vault, Passphrase passphrase) {
        return catchThrowableOfType(Refused.class, () -> vault.unlock(folder, "carys", passphrase))
                .problem();
    }
}
