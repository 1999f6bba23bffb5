package vigil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.casework.ImportReport;
import vigil.casework.IntakeSource;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** Brings cases in. */
@Command(
        name = "import",
        description = {
            "Brings cases in: from a folder of Vigil's own tables, or from one table with a mapping file.",
            "All of it lands or none of it. docs/guide/importing.md explains both."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Parameters(
            index = "1",
            paramLabel = "SOURCE",
            description = "A folder, or a CSV file (also .gz).")
    private Path source = Path.of(".");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of the table mean.")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "Read and report, store nothing.")
    private boolean dryRun;

    @Mixin private StoreOptions options = new StoreOptions();

    @Spec private @Nullable CommandSpec spec;

    ImportCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        if (Files.isRegularFile(source) && mapping == null && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    tools.words().of("cli.import.noMapping", source.toString()));
        }
        if (!Files.exists(source)) {
            throw new Refused(new Problem.NotReadable(source.toString()));
        }
        PanelDesk desk = options.open(store, tools, output);
        try {
            IntakeSource from =
                    Files.isDirectory(source) || mapping == null
                            ? tools.files().folder(source)
                            : tools.files().table(source, mapping, desk.profile().areas());
            ImportReport report =
                    dryRun
                            ? desk.imports().rehearse(from, output.progress())
                            : desk.imports().run(from, output.progress());
            new ImportWords(tools.words(), output).say(report, dryRun);
            if (report.landed() && desk.duplicates().possible()) {
                output.say(
                        "cli.duplicates.afterImport",
                        desk.duplicates().undecided(output.progress()).size());
            }
            return report.refusedRows() > 0 ? Exit.REFUSED : Exit.GOOD;
        } finally {
            desk.close(output.progress());
        }
    }
}
