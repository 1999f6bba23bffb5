package vigil.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.BenchSubject;
import vigil.casework.CaseRow;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.domain.casefile.ReviewCase;

/**
 * Kills the real program during saves, as {@code vigil bench kills} does. {@code -Dvigil.kills=N}
 * makes more of it, {@code -Dvigil.seed=N} another of it.
 */
@Tag("slow")
final class KillsTest {

    private static final int KILLS = Integer.getInteger("vigil.kills", 25);

    @TempDir Path folder;

    private static Subject subject() {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return BenchSubject.of(
                Clock.systemDefaultZone(),
                fault -> {
                    throw new AssertionError("a fault", fault);
                },
                classPath);
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilledDuringSaves() throws Exception {
        StringWriter said = new StringWriter();
        Kills kills =
                new Kills(
                        subject(),
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

    @Test
    void whatWasSaidToBeSavedAndIsNotThereIsCounted() throws Exception {
        Subject subject = subject();
        SampleStores.fill(subject, folder, 3, Progress.none());
        try (PanelDesk desk = SampleStores.open(subject.care(), folder, Progress.none())) {
            List<CaseRow> cases = desk.cases().list();
            ReviewCase first =
                    desk.cases().open(cases.get(0).id(), OpeningReason.COMPARED).reviewCase();
            SaveLedger ledger = new SaveLedger();
            ledger.hear("case " + cases.get(1).id() + " 2 saved-1,-,-");
            ledger.hear("done");
            ledger.hear("action " + desk.newId() + " 1 saved-2");
            ledger.hear("done");
            // Of these two marks only one is stored.
            ledger.hear("case " + first.id() + " 2 saved-3,saved-3,-");
            desk.cases()
                    .save(new Marks("saved-3", "-", "-").in(first, "not asked for without a mark"));
            assertThat(ledger.check(desk)).isEqualTo(new SaveLedger.Audit(2, 1, 0));
            assertThat(ledger.acknowledged()).isEqualTo(2);
        }
    }
}
