package vigil.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.SummaryPacks;
import vigil.domain.panel.OutputTier;

/** Writes the pattern summary pack. */
@Command(
        name = "patterns",
        description = {
            "Writes the pattern summary pack as a PDF and as a read-only file for a browser.",
            "One for members holds true counts; one for anybody passes the gate."
        },
        mixinStandardHelpOptions = true)
final class PackPatternsCommand extends StoreCommand {

    @Option(
            names = "--meeting",
            paramLabel = "DATE",
            description = "Date of the meeting it is for, as 2026-03-31; none if not given.")
    private @Nullable String meeting;

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            required = true,
            description = "members (confidential, true counts) or public.")
    private Tier tier = Tier.MEMBERS;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the two files; this one if not given.")
    private Path folder = Path.of(".");

    /** For whom. */
    enum Tier {
        MEMBERS(OutputTier.FULL),
        PUBLIC(OutputTier.PUBLIC);

        private final OutputTier tier;

        Tier(OutputTier tier) {
            this.tier = tier;
        }
    }

    PackPatternsCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        SummaryPacks packs = desk.packs();
        SummaryPacks.Prepared prepared =
                packs.prepare(SummaryPacks.Request.of(tier.tier, wanted(desk)), output.progress());
        for (Path file : packs.release(prepared, folder, output.progress())) {
            output.say("cli.pack.written", file.toString());
        }
        if (prepared.lettersNotShown() > 0) {
            output.note("cli.minutes.letters", prepared.lettersNotShown());
        }
        return Exit.GOOD;
    }

    private Optional<UUID> wanted(PanelDesk desk) throws Refused {
        if (meeting == null) {
            return Optional.empty();
        }
        String date = meeting;
        return Optional.of(
                desk.meetings().list().stream()
                        .filter(row -> row.date().toString().equals(date))
                        .max(Comparator.comparing(PanelStore.MeetingRow::startsAt))
                        .map(PanelStore.MeetingRow::id)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(date))));
    }
}
