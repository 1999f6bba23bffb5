package vigil.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs all tests: the launcher does it, since it needs Maven and the sources. */
@Command(
        name = "test",
        description = "Runs all tests of the program; needs Maven and a source checkout.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private final Output output;

    TestCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        output.note("cli.test.launcher");
        return Exit.REFUSED;
    }
}
