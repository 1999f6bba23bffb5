package vigil.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vigil.casework.ImportBatch;
import vigil.casework.PanelDesk;

/** Lists the imports there were. */
@Command(
        name = "imports",
        description = {
            "Lists the imports there were, latest first, with the number that --undo asks for.",
        },
        mixinStandardHelpOptions = true)
final class ImportsCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Tools tools;
    private final Output output;

    @Parameters(paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Mixin private StoreOptions options = new StoreOptions();

    ImportsCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        PanelDesk desk = options.open(store, tools, output);
        try {
            List<ImportBatch> batches = desk.importHistory().all();
            for (ImportBatch batch : batches) {
                String line =
                        "%s  %s  %5d  %s"
                                .formatted(
                                        batch.id(),
                                        WHEN.format(batch.at().atZone(ZoneId.of("Europe/London"))),
                                        batch.casesAdded(),
                                        batch.source());
                output.line(
                        batch.undone().isEmpty()
                                ? line
                                : line
                                        + "  "
                                        + tools.words()
                                                .of("cli.imports.undone", batch.casesRemoved()));
            }
            output.say("cli.imports.count", batches.size());
            return Exit.GOOD;
        } finally {
            desk.close(output.progress());
        }
    }
}
