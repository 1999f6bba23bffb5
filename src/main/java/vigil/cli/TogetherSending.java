package vigil.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.casework.SmallText;
import vigil.domain.together.PanelKind;

/** Makes a bundle for another store. */
final class TogetherSending {

    private final Tools tools;
    private final Output output;

    TogetherSending(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** Its parts, for the command line. */
    List<Object> parts() {
        return List.of(new SendPart(tools, output));
    }

    @Command(
            name = "send",
            description = {
                "Writes a sealed bundle of work into a new file: for a store that confirmed earlier",
                "ones, what was changed since; otherwise everything. What the police restricted stays",
                "unless --police is given."
            },
            mixinStandardHelpOptions = true)
    private static final class SendPart extends StoreCommand {
        @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
        private Path file = Path.of("bundle");

        @Option(
                names = "--to",
                paramLabel = "CARD",
                description = "File with the card of the store it is for.")
        private @Nullable Path card;

        @Option(
                names = "--bundle-passphrase-file",
                paramLabel = "FILE",
                description = "Instead of a card: file whose first line opens the bundle.")
        private @Nullable Path bundlePassphrase;

        @Option(names = "--days", paramLabel = "DAYS", description = "Opens for so many days; 30.")
        private int days = 30;

        @Option(names = "--police", description = "With what the police restricted.")
        private boolean police;

        @Option(names = "--without-names", description = "Without what names anybody.")
        private boolean withoutNames;

        @Option(names = "--whole", description = "Everything, even what the other store has.")
        private boolean whole;

        @Spec private @Nullable CommandSpec spec;

        SendPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        public Integer call() throws Exception {
            if ((card == null) == (bundlePassphrase == null)) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        tools.words().of("cli.together.forWhom"));
            }
            if (days < 1 || days > 365) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        tools.words().of("cli.together.days"));
            }
            return super.call();
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            Instant until = desk.clock().instant().plus(Duration.ofDays(days));
            Carried usual = Carried.usual(desk.session());
            Carried carried =
                    withoutNames
                            ? new Carried(false, false, false)
                            : new Carried(usual.identity(), usual.living(), police);
            if (card != null) {
                Bundles.Card to = desk.reconciling().card(SmallText.read(card));
                send(desk, new Bundles.Recipient.ByCard(to), to.name(), carried, until);
                return Exit.GOOD;
            }
            try (Passphrase words =
                    StoreOptions.fromFile(Objects.requireNonNull(bundlePassphrase))) {
                send(desk, new Bundles.Recipient.ByPassphrase(words), "", carried, until);
            }
            return Exit.GOOD;
        }

        private void send(
                PanelDesk desk, Bundles.Recipient to, String name, Carried carried, Instant until)
                throws Refused {
            Reconciling.Made made =
                    desk.reconciling()
                            .send(
                                    new Reconciling.Order(
                                            to, name, carried, Optional.of(until), whole),
                                    file,
                                    output.progress());
            output.say(
                    made.whole() ? "cli.together.sentWhole" : "cli.together.sentSince",
                    made.cases(),
                    file.toString(),
                    TogetherCommand.WHEN.format(until));
            output.say(
                    "together.made.records",
                    made.of(PanelKind.MEETING),
                    made.of(PanelKind.RECOMMENDATION),
                    made.of(PanelKind.ACTION),
                    made.of(PanelKind.ALERT));
            output.say("together.carries." + TogetherCommand.key(carried));
        }
    }
}
