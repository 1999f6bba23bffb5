package vigil.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.BenchSubject;

/**
 * Kills the real program during saves, as {@code vigil bench kills} does. {@code -Dvigil.kills=N}
 * makes more of it, {@code -Dvigil.seed=N} another of it.
 */
@Tag("slow")
final class KillsTest {

    private static final int KILLS = Integer.getInteger("vigil.kills", 20);

    @TempDir Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilledDuringSaves() throws Exception {
        StringWriter said = new StringWriter();
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Subject subject =
                BenchSubject.of(
                        Clock.systemDefaultZone(),
                        fault -> {
                            throw new AssertionError("a fault", fault);
                        },
                        classPath);
        Kills kills =
                new Kills(
                        subject,
                        folder.resolve("store"),
                        Long.getLong("vigil.seed", Kills.SEED),
                        new PrintWriter(said));
        Kills.Count count = kills.run(KILLS);
        assertThat(count.kills()).as(said.toString()).isEqualTo(KILLS);
        assertThat(count.acknowledged()).isGreaterThan(KILLS * 3L);
        assertThat(count.lost()).as("lost").isZero();
        assertThat(count.halves()).as("half saved").isZero();
        assertThat(count.unopened()).as("did not open and verify").isZero();
    }
}
