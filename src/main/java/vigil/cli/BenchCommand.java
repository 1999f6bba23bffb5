package vigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures. */
@Command(
        name = "bench",
        description = {
            "Measures on invented cases, side by side with a yardstick where there is one.",
            "Without WHAT: open, filter, import, patterns and minutes."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..*",
            description = {
                "open: a store of 10,000 cases, to a painted list;",
                "filter: typing over 100,000 cases;",
                "import, patterns, minutes: how fast;",
                "kills [TIMES]: kills the program during saves, 200 times if not said, and counts what was lost."
            })
    private List<String> what = List.of();

    BenchCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() {
        return tools.bench(what, output.writer());
    }
}
