package vigil.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        return List.of(new HoldPart(), new LiftPart(), new HoldsPart());
    }

    private static Optional<CaseReference> reference(String typed) {
        return typed.equalsIgnoreCase(STORE)
                ? Optional.empty()
                : Optional.of(new CaseReference(typed));
    }

    @Command(
            name = "hold",
            description = "Holds a case, or everything in the store, back from being removed.",
            mixinStandardHelpOptions = true)
    private final class HoldPart implements Callable<Integer> {
        @Mixin private RetentionParts parts = new RetentionParts();

        @Parameters(
                index = "1",
                paramLabel = "CASE",
                description = "Reference of the case, or all.")
        private String reference = STORE;

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
        private String why = "";

        @Option(
                names = "--until",
                paramLabel = "DAY",
                description = "Last day; without end if not given.")
        private @Nullable LocalDate until;

        @Override
        public Integer call() throws Exception {
            return parts.open(
                    tools,
                    output,
                    desk -> {
                        LegalHold hold =
                                desk.legalHolds()
                                        .hold(
                                                reference(reference),
                                                why,
                                                Optional.ofNullable(until));
                        output.line(sentence(new LegalHolds.Named(hold, reference(reference))));
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "lift",
            description = "Ends the hold of a case, or of the whole store.",
            mixinStandardHelpOptions = true)
    private final class LiftPart implements Callable<Integer> {
        @Mixin private RetentionParts parts = new RetentionParts();

        @Parameters(
                index = "1",
                paramLabel = "CASE",
                description = "Reference of the case, or all.")
        private String reference = STORE;

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
        private String why = "";

        @Override
        public Integer call() throws Exception {
            return parts.open(tools, output, this::lift);
        }

        private int lift(PanelDesk desk) throws Refused {
            List<LegalHolds.Named> holds =
                    desk.legalHolds().all().stream()
                            .filter(named -> named.hold().lifted().isEmpty())
                            .filter(named -> named.reference().equals(reference(reference)))
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
    private final class HoldsPart implements Callable<Integer> {
        @Mixin private RetentionParts parts = new RetentionParts();

        @Override
        public Integer call() throws Exception {
            return parts.open(
                    tools,
                    output,
                    desk -> {
                        List<LegalHolds.Named> all = desk.legalHolds().all();
                        if (all.isEmpty()) {
                            output.say("cli.retention.noHolds");
                        }
                        all.forEach(named -> output.line(sentence(named)));
                        return Exit.GOOD;
                    });
        }
    }

    private String sentence(LegalHolds.Named named) {
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
