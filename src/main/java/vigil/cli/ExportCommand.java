package vigil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class ExportCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Parameters(index = "1", paramLabel = "FILE", description = "The workbook to write.")
    private Path file = Path.of(".");

    @Option(names = "--names", description = "With what names somebody, as far as you may read it.")
    private boolean names;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why closed cases are wanted; needed if there are any.")
    private String reason = "";

    @Mixin private StoreOptions options = new StoreOptions();

    ExportCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        if (Files.exists(file)) {
            throw new Refused(new Problem.AlreadyThere(file.toString()));
        }
        PanelDesk desk = options.open(store, tools, output);
        try {
            List<String> about =
                    List.of(
                            tools.words().of("imports.about.marking"),
                            tools.words().of("imports.about.warning"),
                            tools.words().of("imports.about.what", desk.profile().name()),
                            tools.words()
                                    .of(names ? "imports.about.names" : "imports.about.noNames"));
            int cases =
                    desk.export()
                            .write(
                                    file,
                                    names,
                                    about,
                                    StoreOptions.reason(reason),
                                    output.progress());
            output.say("cli.export.done", cases, file.toString());
            return Exit.GOOD;
        } finally {
            desk.close(output.progress());
        }
    }
}
