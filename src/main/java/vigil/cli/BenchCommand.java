package vigil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.Refused;

/** Measures. */
@Command(
        name = "bench",
        description = {
            "Measures on invented cases, side by side with a yardstick where there is one.",
            "Without WHAT: open, filter, import, patterns and minutes."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final List<String> KNOWN =
            List.of(
                    "all",
                    "start",
                    "open",
                    "filter",
                    "import",
                    "patterns",
                    "board",
                    "minutes",
                    "duplicates",
                    "store",
                    "kills",
                    "damage",
                    "fulldisk",
                    "soak",
                    "growth",
                    "signals");

    private static final List<String> COUNTED =
            List.of("kills", "damage", "soak", "growth", "duplicates", "store");

    private final Tools tools;
    private final Output output;

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..*",
            description = {
                "all: everything that measures, one after another; takes hours;",
                "start: from the start of the program to its first page and to the list, warm and cold;",
                "open: a store of 10,000 cases, to a painted list;",
                "filter: typing over 100,000 cases;",
                "import, patterns, minutes: how fast;",
                "duplicates [CASES]: looking people up among 100,000 cases if not said;",
                "store [CASES]: what encryption, sealing and the audit record cost, 10,000 cases if not said;",
                "board: of patterns only what needs no store, up to 100,000 deaths;",
                "kills [TIMES]: kills the program during saves, 200 times if not said, and counts what was lost;",
                "damage [TIMES]: flips one bit in a store or its backup, 1,000 times if not said, and",
                "counts what was not noticed;",
                "fulldisk: a disk that fills up at every 64 KiB of a session;",
                "soak [MINUTES]: a monkey plays with the window, 30 minutes if not said;",
                "growth [CASES]: everyday work in stores of 1,000, 10,000 ... up to 100,000 cases if not said;",
                "signals [FOLDER]: false alarms and detections beside other methods, by simulation;",
                "with a folder also written there as signals.md and signals.svg. Last if given."
            })
    private List<String> what = List.of();

    @Option(
            names = "--sqlcipher",
            paramLabel = "JAR",
            description = "For store: the JDBC driver of an encrypted SQLite to be compared with.")
    private @Nullable Path sqlCipher;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Write all of it to this file besides, with the machine, as Markdown.")
    private @Nullable Path page;

    BenchCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Refused {
        for (int i = 0; i < what.size(); i++) {
            boolean times = i > 0 && COUNTED.contains(what.get(i - 1));
            boolean folder = i == what.size() - 1 && i > 0 && what.get(i - 1).equals("signals");
            if (!folder
                    && !KNOWN.contains(what.get(i))
                    && !(times && what.get(i).matches("[1-9]\\d{0,5}"))) {
                output.note("cli.bench.unknown", what.get(i), String.join(", ", KNOWN));
                return Exit.USAGE;
            }
        }
        List<String> words = new ArrayList<>();
        if (page != null) {
            words.addAll(List.of("--page", page.toString()));
        }
        if (sqlCipher != null) {
            words.addAll(List.of("--sqlcipher", sqlCipher.toString()));
        }
        words.addAll(what);
        return tools.bench(words, output.writer());
    }
}
