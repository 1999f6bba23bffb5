package vigil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.IntakeFiles;

/** Makes the invented county; sample-data/ was made by it. */
@Command(
        name = "sample",
        hidden = true,
        description = "Writes an invented county as a folder of tables: sample-data/ was made so.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    static final int CASES = 1500;
    static final long SEED = 3;

    private final Tools tools;
    private final Output output;

    @Parameters(paramLabel = "FOLDER", description = "Where the tables go.")
    private Path folder = Path.of(".");

    @Option(names = "--cases", description = "How many cases; 1,500 if not given.")
    private int cases = CASES;

    @Option(names = "--seed", description = "Where random numbers start; 3 if not given.")
    private long seed = SEED;

    SampleCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        IntakeFiles files = tools.files();
        files.write(files.madeUp(cases, seed), files.madeUpProfile(), folder, output.progress());
        output.say("cli.sample.written", cases, folder.toString());
        return Exit.GOOD;
    }
}
