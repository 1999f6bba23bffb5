package vigil.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.LegalHolds;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseReference;
import vigil.domain.retention.LegalHold;

/** Holding cases, or the whole store, back from being removed. */
final class HoldCommands {

    private static final String STORE = "all";

    private final Tools tools;
    private final Output output;

    HoldCommands(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    List<Object> parts() {
        return List.of(
                new HoldPart(tools, output),
                new LiftPart(tools, output),
                new HoldsPart(tools, output));
    }

    /** One that says holds in words. */
    private abstract static class Part extends StoreCommand {
        Part(Tools tools, Output output) {
            super(tools, output);
        }

        String sentence(LegalHolds.Named named) {
            LegalHold hold = named.hold();
            String what =
                    named.reference()
                            .map(CaseReference::text)
                            .orElse(tools.words().of("retention.hold.store"));
            String until =
                    hold.until()
                            .map(tools.words()::date)
                            .orElse(tools.words().of("retention.hold.endless"));
            String said =
                    tools.words()
                            .of(
                                    "retention.hold.line",
                                    what,
                                    hold.setBy(),
                                    day(hold.setAt()),
                                    until,
                                    hold.reason());
            return hold.lifted()
                    .map(lifted ->
                            said
                                    + " "
                                    + tools.words()
                                            .of(
                                                    "retention.hold.lifted",
                                                    lifted.by(),
                                                    day(lifted.at()),
                                                    lifted.reason()))
                    .orElse(said);
        }

        private String day(java.time.Instant at) {
            return tools.words().date(LocalDate.ofInstant(at, ZoneId.of("Europe/London")));
        }
    }

    /** One about a case or the whole store, with a reason. */
    private abstract static class OfCase extends Part {
        @Parameters(
                index = "1",
                paramLabel = "CASE",
                description = "Reference of the case, or all.")
        String reference = STORE;

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
        String why = "";

        OfCase(Tools tools, Output output) {
            super(tools, output);
        }

        final Optional<CaseReference> reference() {
            return reference.equalsIgnoreCase(STORE)
                    ? Optional.empty()
                    : Optional.of(new CaseReference(reference));
        }
    }

    @Command(
            name = "hold",
            description = "Holds a case, or everything in the store, back from being removed.",
            mixinStandardHelpOptions = true)
    private static final class HoldPart extends OfCase {
        @Option(
                names = "--until",
                paramLabel = "DAY",
                description = "Last day; without end if not given.")
        private @Nullable LocalDate until;

        HoldPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            LegalHold hold = desk.legalHolds().hold(reference(), why, Optional.ofNullable(until));
            output.line(sentence(new LegalHolds.Named(hold, reference())));
            return Exit.GOOD;
        }
    }

    @Command(
            name = "lift",
            description = "Ends the hold of a case, or of the whole store.",
            mixinStandardHelpOptions = true)
    private static final class LiftPart extends OfCase {
        LiftPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            List<LegalHolds.Named> holds =
                    desk.legalHolds().all().stream()
                            .filter(named -> named.hold().lifted().isEmpty())
                            .filter(named -> named.reference().equals(reference()))
                            .toList();
            if (holds.isEmpty()) {
                throw new Refused(new Problem.NotFound(reference));
            }
            for (LegalHolds.Named named : holds) {
                desk.legalHolds().lift(named.hold().id(), why);
            }
            output.say("cli.retention.lifted", holds.size());
            return Exit.GOOD;
        }
    }

    @Command(
            name = "holds",
            description = "Lists legal holds, with those that were lifted.",
            mixinStandardHelpOptions = true)
    private static final class HoldsPart extends Part {
        HoldsPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            List<LegalHolds.Named> all = desk.legalHolds().all();
            if (all.isEmpty()) {
                output.say("cli.retention.noHolds");
            }
            all.forEach(named -> output.line(sentence(named)));
            return Exit.GOOD;
        }
    }
}
