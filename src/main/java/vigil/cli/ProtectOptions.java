package vigil.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.disclosure.gate.GateRule;

/** What {@code vigil analyse --protect} is told. */
final class ProtectOptions {

    /** Whether something may be seen. */
    enum Zeros {
        SHOW,
        HIDE
    }

    /** What is done with totals. */
    enum Totals {
        KEEP,
        HIDE
    }

    @Option(
            names = "--threshold",
            paramLabel = "NUMBER",
            description = "protect: counts from 1 to one below this are small; ${DEFAULT-VALUE}.")
    int threshold = GateRule.USUAL.threshold();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "protect: suppress small counts, or round all; ${DEFAULT-VALUE}.")
    GateRule.Mode mode = GateRule.Mode.SUPPRESS;

    @Option(
            names = "--zeros",
            paramLabel = "WHAT",
            description = "protect: show counts of 0, or hide them too; ${DEFAULT-VALUE}.")
    Zeros zeros = Zeros.SHOW;

    @Option(
            names = "--totals",
            paramLabel = "WHAT",
            description = {
                "protect: keep totals that are not small, or hide some where counts cannot be",
                "protected otherwise; ${DEFAULT-VALUE}."
            })
    Totals totals = Totals.KEEP;

    @Option(
            names = "--merge",
            description = "protect: merge rows or columns of a table that cannot be protected.")
    boolean merge;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "protect: write the table here instead of to standard output.")
    @Nullable Path out;

    boolean outOfRange() {
        return threshold < GateRule.LEAST_THRESHOLD || threshold > GateRule.MOST_THRESHOLD;
    }

    GateRule rule() {
        return new GateRule(threshold, mode, zeros == Zeros.SHOW, totals == Totals.HIDE);
    }
}
