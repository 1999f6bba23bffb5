package vigil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.casework.SmallText;
import vigil.casework.TogetherStore;

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

    private final Tools tools;
    private final Output output;

    TogetherCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** Its parts, for the command line. */
    List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        parts.add(new CardPart());
        parts.addAll(new TogetherSending(tools, output).parts());
        parts.addAll(List.of(new LookPart(), new TakePart(), new ConfirmPart()));
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
    private final class CardPart implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            return AtStore.open(
                    store,
                    options,
                    tools,
                    output,
                    desk -> {
                        output.line(desk.reconciling().card().stripTrailing());
                        return Exit.GOOD;
                    });
        }
    }

    /** A bundle that came. */
    private static final class Came {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Parameters(index = "1", paramLabel = "FILE", description = "The bundle.")
        private Path file = Path.of("bundle");

        @Option(
                names = "--bundle-passphrase-file",
                paramLabel = "FILE",
                description = "File whose first line opens the bundle, if it is sealed to one.")
        private @Nullable Path bundlePassphrase;

        @Mixin private StoreOptions options = new StoreOptions();
    }

    private Reconciling.Outcome outcome(Came came, PanelDesk desk, boolean take) throws Refused {
        Optional<Passphrase> words =
                came.bundlePassphrase == null
                        ? Optional.empty()
                        : Optional.of(StoreOptions.fromFile(came.bundlePassphrase));
        try {
            return take
                    ? desk.reconciling().take(came.file, words, output.progress())
                    : desk.reconciling().look(came.file, words, output.progress());
        } finally {
            words.ifPresent(Passphrase::close);
        }
    }

    private void say(Reconciling.Outcome outcome) {
        output.say(
                "cli.together.from",
                outcome.sender(),
                AtStore.WHEN.format(outcome.header().madeAt()),
                outcome.header().sender().fingerprint());
        output.say("together.carries." + AtStore.key(outcome.carried()));
        output.say("cli.together.counts", outcome.added(), outcome.changed(), outcome.unchanged());
        outcome.lettered()
                .forEach(one ->
                        output.say("together.lettered", one.before().text(), one.now().text()));
        if (outcome.missing()) {
            output.say("together.missing");
        }
        if (outcome.unseen() > 0) {
            output.say("together.unseen", outcome.unseen());
        }
        output.say("cli.together.open", outcome.open());
    }

    @Command(
            name = "look",
            description = "Says what a bundle holds and what taking it would do. Takes nothing.",
            mixinStandardHelpOptions = true)
    private final class LookPart implements Callable<Integer> {
        @Mixin private Came came = new Came();

        @Override
        public Integer call() throws Exception {
            return AtStore.open(
                    came.store,
                    came.options,
                    tools,
                    output,
                    desk -> {
                        Reconciling.Outcome outcome = outcome(came, desk, false);
                        say(outcome);
                        outcome.takenBefore()
                                .ifPresent(at ->
                                        output.say(
                                                "together.takenBefore", AtStore.WHEN.format(at)));
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "take",
            description = {
                "Takes a bundle, all of it or nothing, and writes a receipt for its sender. What was",
                "said differently is kept with every side; vigil together conflicts lists it."
            },
            mixinStandardHelpOptions = true)
    private final class TakePart implements Callable<Integer> {
        @Mixin private Came came = new Came();

        @Option(
                names = "--receipt",
                paramLabel = "FILE",
                description = "The receipt; otherwise the bundle's name with .receipt after it.")
        private @Nullable Path receipt;

        @Override
        public Integer call() throws Exception {
            return AtStore.open(
                    came.store,
                    came.options,
                    tools,
                    output,
                    desk -> {
                        Reconciling.Outcome outcome = outcome(came, desk, true);
                        say(outcome);
                        Path file =
                                receipt != null
                                        ? receipt
                                        : came.file.resolveSibling(
                                                came.file.getFileName() + ".receipt");
                        SmallText.write(file, outcome.receipt().orElseThrow());
                        output.say("cli.together.receipt", file.toString());
                        if (desk.duplicates().possible()) {
                            output.say(
                                    "cli.duplicates.afterImport",
                                    desk.duplicates().undecided(output.progress()).size());
                        }
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "confirm",
            description = {
                "Notes from a receipt that a bundle was taken, so that the next one begins there."
            },
            mixinStandardHelpOptions = true)
    private final class ConfirmPart implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Parameters(index = "1", paramLabel = "FILE", description = "The receipt.")
        private Path file = Path.of("receipt");

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            return AtStore.open(
                    store,
                    options,
                    tools,
                    output,
                    desk -> {
                        TogetherStore.Sent sent = desk.reconciling().confirm(SmallText.read(file));
                        output.say(
                                "cli.together.confirmed",
                                sent.cases(),
                                AtStore.WHEN.format(sent.made()),
                                sent.confirmed().map(AtStore.WHEN::format).orElse(""));
                        return Exit.GOOD;
                    });
        }
    }
}
