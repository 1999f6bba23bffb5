package vigil.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.Carried;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.casework.SmallText;
import vigil.casework.TogetherStore;
import vigil.domain.together.PanelKind;
import vigil.words.MeetingName;

/** Work in several stores, laid together. */
@Command(
        name = "together",
        description = {
            "Work in several stores, laid together: sends what was done in one store to another in a",
            "sealed bundle, takes what came, and shows what was said differently so that somebody",
            "chooses. docs/guide/together.md explains it."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TogetherCommand {

    static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/London"));

    private final Tools tools;
    private final Output output;

    TogetherCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** Ends the key of the sentence that says what travels. */
    static String key(Carried carried) {
        return carried.code().isEmpty() ? "none" : carried.code();
    }

    /** Its parts, for the command line. */
    List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        parts.add(new CardPart(tools, output));
        parts.addAll(new TogetherSending(tools, output).parts());
        parts.addAll(
                List.of(
                        new LookPart(tools, output),
                        new TakePart(tools, output),
                        new ConfirmPart(tools, output)));
        parts.addAll(new TogetherConflicts(tools, output).parts());
        return parts;
    }

    @Command(
            name = "card",
            description = {
                "Writes this store's card, which others seal bundles to. There is nothing secret in it;",
                "read its fingerprint to each other on the telephone."
            },
            mixinStandardHelpOptions = true)
    private static final class CardPart extends StoreCommand {
        CardPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            output.line(desk.reconciling().card().stripTrailing());
            return Exit.GOOD;
        }
    }

    /** A bundle that came. */
    private abstract static class Came extends StoreCommand {
        @Parameters(index = "1", paramLabel = "FILE", description = "The bundle.")
        Path file = Path.of("bundle");

        @Option(
                names = "--bundle-passphrase-file",
                paramLabel = "FILE",
                description = "File whose first line opens the bundle, if it is sealed to one.")
        private @Nullable Path bundlePassphrase;

        Came(Tools tools, Output output) {
            super(tools, output);
        }

        final Reconciling.Outcome outcome(PanelDesk desk, boolean take) throws Refused {
            Optional<Passphrase> words =
                    bundlePassphrase == null
                            ? Optional.empty()
                            : Optional.of(StoreOptions.fromFile(bundlePassphrase));
            try {
                return take
                        ? desk.reconciling().take(file, words, output.progress())
                        : desk.reconciling().look(file, words, output.progress());
            } finally {
                words.ifPresent(Passphrase::close);
            }
        }

        /** What it holds and what taking it would do; takes nothing. */
        final void preview(PanelDesk desk) throws Refused {
            Reconciling.Outcome outcome = outcome(desk, false);
            say(outcome);
            if (outcome.alike() > 0) {
                output.say("apart.look.alike", outcome.alike());
            }
            outcome.takenBefore()
                    .ifPresent(at -> output.say("together.takenBefore", WHEN.format(at)));
        }

        final void say(Reconciling.Outcome outcome) {
            output.say(
                    "cli.together.from",
                    outcome.sender(),
                    WHEN.format(outcome.header().madeAt()),
                    outcome.header().sender().fingerprint());
            output.say("together.carries." + key(outcome.carried()));
            output.say(
                    "cli.together.counts", outcome.added(), outcome.changed(), outcome.unchanged());
            for (PanelKind kind : PanelKind.values()) {
                Reconciling.Count count = outcome.of(kind);
                if (count.added() + count.changed() + count.unchanged() > 0) {
                    output.say(
                            "together.records." + kind,
                            count.added(),
                            count.changed(),
                            count.unchanged());
                }
            }
            outcome.lettered()
                    .forEach(one -> output.say("together.lettered", one.before(), one.now()));
            outcome.relocked()
                    .forEach(day ->
                            output.say("together.relocked", MeetingName.of(tools.words(), day)));
            if (outcome.missing()) {
                output.say("together.missing");
            }
            if (outcome.unseen() > 0) {
                output.say("together.unseen", outcome.unseen());
            }
            output.say("cli.together.open", outcome.open());
        }
    }

    @Command(
            name = "look",
            description = "Says what a bundle holds and what taking it would do. Takes nothing.",
            mixinStandardHelpOptions = true)
    private static final class LookPart extends Came {
        LookPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            preview(desk);
            return Exit.GOOD;
        }
    }

    @Command(
            name = "take",
            description = {
                "Says what a bundle holds and would do, asks, then takes all of it or nothing, and",
                "writes a receipt for its sender. What was said differently is kept with every side;",
                "vigil together conflicts lists it."
            },
            mixinStandardHelpOptions = true)
    private static final class TakePart extends Came {
        @Option(
                names = "--receipt",
                paramLabel = "FILE",
                description = "The receipt; otherwise the bundle's name with .receipt after it.")
        private @Nullable Path receipt;

        @Option(names = "--yes", description = "Take it without being asked, as in a script.")
        private boolean yes;

        TakePart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            preview(desk);
            if (!yes
                    && !StoreOptions.agreed(
                            tools.words().of("cli.together.ask"),
                            tools.words().of("cli.together.ask.yes"))) {
                output.note("cli.together.notTaken");
                return Exit.USAGE;
            }
            Reconciling.Outcome outcome = outcome(desk, true);
            output.say("cli.together.taken");
            Path target =
                    receipt != null
                            ? receipt
                            : file.resolveSibling(file.getFileName() + ".receipt");
            SmallText.write(target, outcome.receipt().orElseThrow());
            output.say("cli.together.receipt", target.toString());
            if (desk.duplicates().possible()) {
                output.say(
                        "cli.duplicates.afterImport",
                        desk.duplicates().undecided(output.progress()).size());
            }
            return Exit.GOOD;
        }
    }

    @Command(
            name = "confirm",
            description = {
                "Notes from a receipt that a bundle was taken, so that the next one begins there."
            },
            mixinStandardHelpOptions = true)
    private static final class ConfirmPart extends StoreCommand {
        @Parameters(index = "1", paramLabel = "FILE", description = "The receipt.")
        private Path file = Path.of("receipt");

        ConfirmPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            TogetherStore.Sent sent = desk.reconciling().confirm(SmallText.read(file));
            output.say(
                    "cli.together.confirmed",
                    sent.cases(),
                    WHEN.format(sent.made()),
                    sent.confirmed().map(WHEN::format).orElse(""));
            return Exit.GOOD;
        }
    }
}
