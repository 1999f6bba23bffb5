package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private final List<CaseFact> facts =
            Panel.deaths(
                    4,
                    100,
                    5,
                    (death, fact) -> {
                        if (death.inLastDays(91) && death.random().nextInt(3) == 0) {
                            fact.substance("protonitazene", EvidenceStage.TOXICOLOGY);
                        }
                        if (death.number() % 40 == 0) {
                            fact.premises("hostel");
                        }
                    });
    private final PatternSummary expected = search(facts);

    private static PatternSummary search(List<CaseFact> rows) {
        return Panel.search(rows, Options.asAt(Panel.LAST).withPermutations(199));
    }

    @Test
    void rowOrderDoesNotMatter() {
        List<CaseFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(search(shuffled)).isEqualTo(expected);
    }

    @Test
    void localeAndTimeZoneDoNotMatter() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(search(facts)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws InterruptedException, ExecutionException {
        for (int threads : new int[] {1, 7}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> search(facts)).get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theSeedIsReportedAndRepeatsTheSearch() {
        Options same = Options.asAt(Panel.LAST).withPermutations(199).withSeed(expected.seed());
        assertThat(Panel.search(facts, same).findings()).isEqualTo(expected.findings());
        Options other = same.withSeed(expected.seed() + 1);
        assertThat(Panel.search(facts, other).rises()).isNotEqualTo(expected.rises());
    }
}
