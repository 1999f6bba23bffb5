package vigil.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Command;
import vigil.casework.ImportBatch;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;

/** Lists the imports there were. */
@Command(
        name = "imports",
        description = {
            "Lists the imports there were, latest first, with the number that --undo asks for.",
        },
        mixinStandardHelpOptions = true)
final class ImportsCommand extends StoreCommand {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    ImportsCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
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
                                    + tools.words().of("cli.imports.undone", batch.casesRemoved()));
        }
        output.say("cli.imports.count", batches.size());
        return Exit.GOOD;
    }
}
