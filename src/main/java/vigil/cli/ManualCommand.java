package vigil.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the page of the manual; for whoever packages the program. */
@Command(
        name = "manual",
        description = "Writes the page of the system's manual (man 1 vigil).",
        hidden = true,
        mixinStandardHelpOptions = true)
final class ManualCommand implements Callable<Integer> {

    private final Output output;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--date", paramLabel = "DATE", description = "What it says it is of.")
    private String date = "";

    ManualCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        output.line(new ManualPage(spec.root(), date).text());
        return Exit.GOOD;
    }
}
