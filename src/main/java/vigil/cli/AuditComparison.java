package vigil.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vigil.casework.ExtractComparison;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;

/** Holds an extract of the audit against the store it is from. */
@Command(
        name = "compare",
        description = {
            "Checks an extract against the store it is from: signed with the key of its time, and",
            "every row as the store has it. What was signed with a key that had been given up when it",
            "was made is refused. Status 0 if all is well, 3 if not."
        },
        mixinStandardHelpOptions = true)
final class AuditComparison extends StoreCommand {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Parameters(index = "1", paramLabel = "FILE", description = "The extract.")
    private Path file = Path.of(".");

    AuditComparison(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        ExtractComparison.Outcome found =
                desk.auditExport().comparison().of(file, output.progress());
        ZoneId zone = desk.clock().getZone();
        output.say(
                "cli.audit.compare." + found.verdict().name(),
                found.rows(),
                found.head().fingerprint(),
                found.until().map((Instant at) -> WHEN.format(at.atZone(zone))).orElse(""),
                found.row());
        return found.verdict().good() ? Exit.GOOD : Exit.DAMAGED;
    }
}
