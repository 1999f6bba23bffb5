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
 * A share of what {@code vigil bench damage} and {@code vigil bench fulldisk} do. {@code
 * -Dvigil.flips=N} makes more of it, {@code -Dvigil.seed=N} another of it.
 */
@Tag("slow")
final class DamageBenchTest {

    private static final int FLIPS = Integer.getInteger("vigil.flips", 40);
    private static final int STEPS = Integer.getInteger("vigil.steps", 6);

    @TempDir Path folder;

    private static Subject subject() {
        return BenchSubject.of(
                Clock.systemDefaultZone(),
                fault -> {
                    throw new AssertionError("a fault", fault);
                },
                "");
    }

    @Test
    void everyFlippedBitIsNoticedAndNamedOrChangesNothing() throws Exception {
        Damage.Count count =
                new Damage(
                                subject(),
                                folder.resolve("store"),
                                Long.getLong("vigil.seed", Damage.SEED),
                                new PrintWriter(new StringWriter()))
                        .run(FLIPS);
        assertThat(count.silent()).as("%s", count.outcomes()).isZero();
        assertThat(count.unnamed()).as("%s", count.outcomes()).isZero();
        assertThat(count.harmless()).as("%s", count.outcomes()).isLessThan(FLIPS / 2);
        assertThat(count.outcomes().keySet())
                .as("in the store and in its backup")
                .contains("store.mv.db", "backup: store.mv.db");
    }

    @Test
    void nothingAcknowledgedIsLostOnADiskThatFillsUp() throws Exception {
        StringWriter said = new StringWriter();
        FullDisk.Count count =
                new FullDisk(subject(), folder.resolve("store"), new PrintWriter(said))
                        .run(STEPS, 7);
        assertThat(count.audit().lost()).as(said.toString()).isZero();
        assertThat(count.audit().halves()).isZero();
        assertThat(count.unopened()).as(said.toString()).isZero();
        assertThat(count.odd()).as("%s", count.ended()).isZero();
        assertThat(count.acknowledged()).isPositive();
        assertThat(count.ended()).containsKey("diskFull");
    }
}
