package vigil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.casework.SmallText;
import vigil.casework.TogetherStore;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Sensitivity;
import vigil.words.AnswerText;
import vigil.words.ItemWords;

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

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/London"));

    private final Tools tools;
    private final Output output;

    TogetherCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** Its parts, for the command line. */
    List<Object> parts() {
        return List.of(
                new CardPart(),
                new SendPart(),
                new LookPart(),
                new TakePart(),
                new ConfirmPart(),
                new ConflictsPart(),
                new ChoosePart());
    }

    /** Something done at an open store. */
    @FunctionalInterface
    private interface Doing {
        int at(PanelDesk desk) throws Refused, IOException;
    }

    private int open(Path store, StoreOptions options, Doing doing) throws Refused {
        PanelDesk desk = options.open(store, tools, output);
        try {
            return doing.at(desk);
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(""), e);
        } finally {
            desk.close(output.progress());
        }
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
            return open(
                    store,
                    options,
                    desk -> {
                        output.line(desk.reconciling().card().stripTrailing());
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "send",
            description = {
                "Writes a sealed bundle of cases into a new file: for a store that confirmed earlier",
                "ones, what was changed since; otherwise everything. What the police restricted stays",
                "unless --police is given."
            },
            mixinStandardHelpOptions = true)
    private final class SendPart implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

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

        @Mixin private StoreOptions options = new StoreOptions();

        @Spec private @Nullable CommandSpec spec;

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
            return open(store, options, this::send);
        }

        private int send(PanelDesk desk) throws Refused {
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
                    WHEN.format(until));
            output.say("together.carries." + key(carried));
        }
    }

    private static String key(Carried carried) {
        return carried.code().isEmpty() ? "none" : carried.code();
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
                WHEN.format(outcome.header().madeAt()),
                outcome.header().sender().fingerprint());
        output.say("together.carries." + key(outcome.carried()));
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
            return open(
                    came.store,
                    came.options,
                    desk -> {
                        Reconciling.Outcome outcome = outcome(came, desk, false);
                        say(outcome);
                        outcome.takenBefore()
                                .ifPresent(
                                        at -> output.say("together.takenBefore", WHEN.format(at)));
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
            return open(
                    came.store,
                    came.options,
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
            return open(
                    store,
                    options,
                    desk -> {
                        TogetherStore.Sent sent = desk.reconciling().confirm(SmallText.read(file));
                        output.say(
                                "cli.together.confirmed",
                                sent.cases(),
                                WHEN.format(sent.made()),
                                sent.confirmed().map(WHEN::format).orElse(""));
                        return Exit.GOOD;
                    });
        }
    }

    @Command(
            name = "conflicts",
            description = {
                "Lists what was said differently in several stores, with every side, who said it and",
                "when. What names somebody is left out unless it is asked for."
            },
            mixinStandardHelpOptions = true)
    private final class ConflictsPart implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Option(names = "--names", description = "Show what names somebody.")
        private boolean names;

        @Option(names = "--json", description = "Write JSON.")
        private boolean json;

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            return open(
                    store,
                    options,
                    desk -> {
                        List<Reconciling.Dispute> disputes = desk.reconciling().disputes();
                        ItemWords words = words(desk);
                        if (json) {
                            json(desk, disputes, words);
                        } else {
                            disputes.forEach(one -> say(desk, one, words));
                            output.say("cli.together.conflicts", disputes.size());
                        }
                        return Exit.GOOD;
                    });
        }

        private boolean hidden(PanelDesk desk, String item) {
            return !names
                    && ItemWords.field(item, desk.vocabulary())
                            .map(field -> field.sensitivity())
                            .filter(Sensitivity::restricted)
                            .isPresent();
        }

        private String text(PanelDesk desk, ItemWords words, String item, Reconciling.Side side) {
            return hidden(desk, item)
                    ? tools.words().of("cli.together.hidden")
                    : words.text(item, side.text()).replaceAll("\\s+", " ");
        }

        private void say(PanelDesk desk, Reconciling.Dispute dispute, ItemWords words) {
            output.line(
                    dispute.reference().text()
                            + "  "
                            + dispute.item()
                            + "  "
                            + words.name(dispute.item()));
            int number = 1;
            for (Reconciling.Side side : dispute.sides()) {
                output.wrapped(
                        "  " + number++ + "  ",
                        text(desk, words, dispute.item(), side) + " – " + said(side),
                        100);
            }
        }

        private String said(Reconciling.Side side) {
            return side.said().stream()
                    .findFirst()
                    .map(said ->
                            tools.words()
                                    .of(
                                            said.here()
                                                    ? "together.said.here"
                                                    : "together.said.there",
                                            said.author(),
                                            WHEN.format(said.at()),
                                            said.store().isEmpty()
                                                    ? tools.words().of("together.otherStore")
                                                    : said.store()))
                    .orElseGet(() -> tools.words().of("together.said.nobody"));
        }

        private void json(PanelDesk desk, List<Reconciling.Dispute> disputes, ItemWords words) {
            output.json(document -> {
                document.writeStartObject();
                document.writeStringField("format", "vigil-conflicts/1");
                document.writeNumberField("count", disputes.size());
                document.writeArrayFieldStart("conflicts");
                for (Reconciling.Dispute dispute : disputes) {
                    document.writeStartObject();
                    document.writeStringField("case", dispute.reference().text());
                    document.writeStringField("item", dispute.item());
                    document.writeStringField("name", words.name(dispute.item()));
                    document.writeArrayFieldStart("sides");
                    for (Reconciling.Side side : dispute.sides()) {
                        document.writeStartObject();
                        document.writeStringField("text", text(desk, words, dispute.item(), side));
                        document.writeBooleanField("shown", side.shown());
                        document.writeArrayFieldStart("said");
                        for (Reconciling.Said said : side.said()) {
                            document.writeStartObject();
                            document.writeStringField("by", said.author());
                            document.writeStringField("at", said.at().toString());
                            document.writeBooleanField("here", said.here());
                            document.writeStringField("store", said.store());
                            document.writeEndObject();
                        }
                        document.writeEndArray();
                        document.writeEndObject();
                    }
                    document.writeEndArray();
                    document.writeEndObject();
                }
                document.writeEndArray();
                document.writeEndObject();
            });
        }
    }

    private ItemWords words(PanelDesk desk) throws Refused {
        return new ItemWords(
                tools.words(),
                desk.vocabulary(),
                new AnswerText(tools.words(), desk.vocabulary(), desk.membership().members()));
    }

    @Command(
            name = "choose",
            description = {
                "Chooses one side of what was said differently; every side stays in the history. To",
                "write something else, use the window: what stands in an argument, others can see."
            },
            mixinStandardHelpOptions = true)
    private final class ChoosePart implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
        private Path store = Path.of(".");

        @Parameters(index = "1", paramLabel = "CASE", description = "The case's reference.")
        private String reference = "";

        @Parameters(index = "2", paramLabel = "ITEM", description = "As conflicts lists it.")
        private String item = "";

        @Parameters(index = "3", paramLabel = "SIDE", description = "The number of the side.")
        private int side;

        @Mixin private StoreOptions options = new StoreOptions();

        @Override
        public Integer call() throws Exception {
            return open(
                    store,
                    options,
                    desk -> {
                        Reconciling.Dispute dispute =
                                desk.reconciling().disputes().stream()
                                        .filter(one -> is(one.reference()))
                                        .filter(one -> one.item().equals(item))
                                        .findFirst()
                                        .filter(one -> side > 0 && side <= one.sides().size())
                                        .orElseThrow(() ->
                                                new Refused(
                                                        new Problem.NotFound(
                                                                reference + " " + item)));
                        desk.reconciling().choose(dispute, dispute.sides().get(side - 1).text());
                        output.say("cli.together.chosen", dispute.reference().text());
                        return Exit.GOOD;
                    });
        }

        private boolean is(CaseReference other) {
            return CaseReference.parse(reference).filter(other::equals).isPresent();
        }
    }
}
