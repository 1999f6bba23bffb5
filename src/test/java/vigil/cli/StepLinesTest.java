package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vigil.casework.Progress;
import vigil.words.Words;

class StepLinesTest {

    private final StringWriter err = new StringWriter();

    private StepLines lines(boolean overwriting) {
        return new StepLines(Words.in(Locale.UK), new PrintWriter(err, true), overwriting);
    }

    @Test
    void aStepOfKnownLengthIsSaidAtEachTenth() {
        Progress progress = lines(false).progress();
        for (int page = 0; page <= 60_000; page += 64) {
            progress.report("checkingPages", page, 60_000);
        }
        progress.report("checkingPages", 60_000, 60_000);
        assertThat(err.toString().lines())
                .hasSize(11)
                .startsWith("  Checking page 0 of 60,000")
                .endsWith("  Checking page 60,000 of 60,000");
    }

    @Test
    void aStepOfUnknownLengthIsSaidEachFiveThousandWhateverIsReportedBetween() {
        Progress progress = lines(false).progress();
        for (int row = 100; row <= 26_000; row += 100) {
            progress.report("reading", row, 0);
            progress.report("of-no-words", row, 26_000);
        }
        progress.report("committing", 0, 0);
        progress.report("committing", 0, 0);
        assertThat(err.toString().lines())
                .containsExactly(
                        "  5,000 rows read",
                        "  10,000 rows read",
                        "  15,000 rows read",
                        "  20,000 rows read",
                        "  25,000 rows read",
                        "  Storing everything at once");
    }

    @Test
    void onATerminalOneLineIsWrittenOverAndTakenAway() {
        StepLines lines = lines(true);
        Progress progress = lines.progress();
        progress.report("reading", 12_000, 0);
        progress.report("reading", 900, 0);
        lines.clear();
        lines.clear();
        String longer = "  12,000 rows read";
        assertThat(err)
                .hasToString("\r" + longer + "\r  900 rows read   " + "\r" + " ".repeat(15) + "\r");
    }
}
