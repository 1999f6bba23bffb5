package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.StoreKey;

/**
 * Kills a program of its own while it opens, saves, compacts and closes. {@code -Dvigil.kills=N}
 * makes more of it, {@code -Dvigil.seed=N} another of it.
 */
@Tag("slow")
final class KillTest {

    private static final int KILLS = Integer.getInteger("vigil.kills", 20);

    @TempDir Path folder;

    @Test
    void killedAtAnyMomentNothingAcknowledgedIsLost() throws Exception {
        Random random = new Random(Long.getLong("vigil.seed", 9));
        StoreKey key = Stores.filled(folder, 20);
        long acknowledged = 20;
        int unclean = 0;
        Map<String, Integer> during = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            // Half of the kills in a row of saves, half around closing and opening.
            int session = kill % 2 == 0 ? 1_000_000 : 5 + random.nextInt(20);
            try (ChildProgram child =
                    new ChildProgram(
                            KilledWriter.class,
                            List.of(),
                            List.of(folder.toString(), Integer.toString(session)))) {
                String wanted = session < 1000 ? "closing" : "open";
                String last = "";
                int saves = random.nextInt(40);
                while (!last.equals(wanted) || (session > 1000 && saves > 0)) {
                    String line = child.next().orElseThrow();
                    saves -= isNumber(line) ? 1 : 0;
                    acknowledged = isNumber(line) ? Long.parseLong(line) : acknowledged;
                    last = isNumber(line) && last.equals(wanted) ? wanted : line;
                }
                child.leave(random.nextInt(session < 1000 ? 60 : 20));
                if (kill % 5 == 4) {
                    child.terminate();
                } else {
                    child.kill();
                }
                String said = last;
                for (var line = child.next(); line.isPresent(); line = child.next()) {
                    said = line.get();
                    acknowledged = isNumber(said) ? Long.parseLong(said) : acknowledged;
                }
                during.merge(isNumber(said) ? "saving" : said, 1, Integer::sum);
            }
            EncryptedStore store = Stores.open(folder, key);
            unclean += store.opening().afterUncleanEnd() ? 1 : 0;
            long found = store.read(Stores.LEDGER::checked);
            assertThat(found).as("kill %d", kill).isBetween(acknowledged, acknowledged + 1);
            assertThat(store.verify(Progress.none()).isGood()).isTrue();
            assertThat(store.close(Progress.none()).clean()).isTrue();
            acknowledged = found;
        }
        assertThat(during).as("what it was doing").containsKey("closing");
        assertThat(unclean).isGreaterThan(KILLS / 2);
        assertThat(acknowledged).isGreaterThan(20 + KILLS * 3L);
    }

    private static boolean isNumber(String line) {
        return !line.isEmpty() && Character.isDigit(line.charAt(0));
    }

    @Test
    void aSecondProgramIsTurnedAway() throws Exception {
        StoreKey key = Stores.filled(folder, 3);
        try (ChildProgram child =
                new ChildProgram(
                        KilledWriter.class, List.of(), List.of(folder.toString(), "1000000"))) {
            String line = "";
            while (!isNumber(line)) {
                line = child.next().orElseThrow();
            }
            assertThat(Stores.problem(() -> Stores.open(folder, key)))
                    .isEqualTo(new Problem.OpenElsewhere());
            // And the first does not even notice.
            long before = Long.parseLong(line);
            long now = before;
            while (now < before + 20) {
                now = Long.parseLong(child.next().orElseThrow());
            }
            child.kill();
        }
        assertThat(Stores.cases(folder, key)).isGreaterThan(20);
    }
}
