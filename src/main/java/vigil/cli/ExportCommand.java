package vigil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** Takes cases out. */
@Command(
        name = "export",
        description = {
            "Writes every case as a workbook (.xlsx) that vigil import reads again.",
            "The file is not encrypted: keep it only where the cases themselves may be kept."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand extends StoreCommand {

    @Parameters(index = "1", paramLabel = "FILE", description = "The workbook to write.")
    private Path file = Path.of(".");

    @Option(names = "--names", description = "With what names somebody, as far as you may read it.")
    private boolean names;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why closed cases are wanted; needed if there are any.")
    private String reason = "";

    ExportCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    public Integer call() throws Exception {
        if (Files.exists(file)) {
            throw new Refused(new Problem.AlreadyThere(file.toString()));
        }
        return super.call();
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        List<String> about =
                List.of(
                        tools.words().of("imports.about.marking"),
                        tools.words().of("imports.about.warning"),
                        tools.words().of("imports.about.what", desk.profile().name()),
                        tools.words().of(names ? "imports.about.names" : "imports.about.noNames"));
        int cases =
                desk.export()
                        .write(file, names, about, StoreOptions.reason(reason), output.progress());
        output.say("cli.export.done", cases, file.toString());
        return Exit.GOOD;
    }
}
