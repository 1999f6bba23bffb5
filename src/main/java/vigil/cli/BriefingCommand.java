package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.Briefing;
import vigil.casework.BriefingPacks;
import vigil.casework.BriefingReplies;
import vigil.casework.Bundles;
import vigil.casework.IdentityFile;
import vigil.casework.OpenBriefing;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** Papers of a meeting for single members, sealed; and what comes back of them. */
@Command(
        name = "briefing",
        description = "Makes briefing packs, opens one, and takes in the comments that come back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BriefingCommand {

    private static final int LARGEST_TEXT = 20_000;

    private BriefingCommand() {}

    static BriefingCommand group() {
        return new BriefingCommand();
    }

    private static PanelStore.MeetingRow meeting(PanelDesk desk, LocalDate day) throws Refused {
        return desk.meetings().list().stream()
                .filter(row -> row.date().equals(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refused(new Problem.NotFound(day.toString())));
    }

    private static String text(Path file) throws Refused {
        try {
            if (Files.size(file) > LARGEST_TEXT) {
                throw new Refused(new Problem.BundleUnusable("card", List.of()));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
    }

    /** Makes packs. */
    @Command(
            name = "make",
            description = {
                "Makes a pack for each member named, in a file of its own. What opens it stands on",
                "standard output, once: read it out by telephone. Nothing leaves if the papers name",
                "somebody the member may not read the name of."
            },
            mixinStandardHelpOptions = true)
    static final class Make extends StoreCommand {

        @Option(
                names = "--meeting",
                required = true,
                paramLabel = "DATE",
                description = "The meeting, by its day.")
        private @Nullable LocalDate meeting;

        @Option(
                names = "--member",
                paramLabel = "NAME",
                description = "For whom; may be given more than once. Without it, who there is.")
        private List<String> names = new ArrayList<>();

        @Option(
                names = "--to-card",
                description = "Seal to the cards that these members gave, instead of a code.")
        private boolean toCard;

        @Option(
                names = "--card",
                paramLabel = "FILE",
                description = "The card of the one member named, kept from now on; with --to-card.")
        private @Nullable Path card;

        @Option(
                names = "--until",
                paramLabel = "DATE",
                description = "The last day on which the packs open; else that of the meeting.")
        private @Nullable LocalDate until;

        @Option(
                names = "--without-cases",
                description = "Make a pack also where no case would be in it.")
        private boolean withoutCases;

        @Option(names = "--folder", paramLabel = "DIR", description = "Where to write the packs.")
        private Path folder = Path.of(".");

        Make(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            LocalDate day = java.util.Objects.requireNonNull(meeting);
            UUID of = meeting(desk, day).id();
            List<BriefingPacks.Reader> readers = desk.briefings().readers(of);
            if (names.isEmpty()) {
                readers.forEach(this::offer);
                return Exit.GOOD;
            }
            List<UUID> members = new ArrayList<>();
            boolean empty = false;
            for (String name : names) {
                BriefingPacks.Reader reader = reader(readers, name);
                members.add(reader.member().id());
                reader.empty()
                        .ifPresent(why ->
                                output.note(
                                        "cli.briefing.empty",
                                        reader.member().name(),
                                        tools.words().of("briefings.empty." + why.name())));
                empty |= reader.empty().isPresent();
            }
            if (empty && !withoutCases) {
                output.note("cli.briefing.empty.none");
                return Exit.USAGE;
            }
            if (card != null && members.size() == 1) {
                output.say(
                        "cli.briefing.card",
                        desk.briefings().keepCard(members.getFirst(), text(card)).fingerprint());
            }
            Set<UUID> cards = toCard ? new HashSet<>(members) : Set.of();
            // One at a time, so that the code of each that was made is said.
            for (int i = 0; i < members.size(); i++) {
                BriefingPacks.Made one =
                        desk.briefings()
                                .make(
                                        of,
                                        List.of(members.get(i)),
                                        cards,
                                        until != null ? until : day,
                                        folder,
                                        output.progress())
                                .getFirst();
                output.say(
                        one.code().isEmpty() ? "cli.briefing.madeToCard" : "cli.briefing.made",
                        names.get(i),
                        one.file().toString(),
                        one.code());
            }
            return Exit.GOOD;
        }

        private void offer(BriefingPacks.Reader reader) {
            output.say(
                    "cli.briefing.reader",
                    reader.member().name(),
                    tools.words().of("role." + reader.member().role().name()),
                    reader.closed(),
                    reader.card().map(Bundles.Card::fingerprint).orElse("–"));
            reader.empty()
                    .ifPresent(why ->
                            output.line("  " + tools.words().of("briefings.empty." + why.name())));
        }

        private static BriefingPacks.Reader reader(List<BriefingPacks.Reader> readers, String name)
                throws Refused {
            return readers.stream()
                    .filter(reader -> reader.member().name().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Refused(new Problem.NotFound(name)));
        }
    }

    /** Opens a pack where there is no store. */
    @Command(
            name = "open",
            description = {
                "Shows a pack on standard output; needs no store and writes nothing but what is",
                "asked for. The window shows it with search, large letters and comments."
            },
            mixinStandardHelpOptions = true)
    static final class Open implements Callable<Integer> {
        private final Tools tools;
        private final Output output;

        @Parameters(paramLabel = "FILE", description = "The pack.")
        private Path file = Path.of(".");

        @Option(
                names = "--passphrase-file",
                paramLabel = "FILE",
                description = "File whose first line is the code; otherwise it is asked for.")
        private @Nullable Path code;

        @Option(
                names = "--identity",
                paramLabel = "FILE",
                description = "Your own identity, for a pack sealed to your card.")
        private @Nullable Path identity;

        @Option(
                names = "--receipt",
                paramLabel = "FILE",
                description = "Also writes the receipt, to be sent back.")
        private @Nullable Path receipt;

        @Option(names = "--look", description = "Only who made it and until when it opens.")
        private boolean look;

        Open(Tools tools, Output output) {
            this.tools = tools;
            this.output = output;
        }

        @Override
        public Integer call() throws Exception {
            Bundles.Header header = OpenBriefing.look(tools.bundles(), file);
            if (look) {
                output.say(
                        "cli.briefing.look",
                        header.sender().name(),
                        header.sender().fingerprint(),
                        header.expiresAt()
                                .map(Problem::day)
                                .map(tools.words()::moment)
                                .orElse("–"));
                return Exit.GOOD;
            }
            try (OpenBriefing open = opened()) {
                show(open.briefing());
                if (receipt != null) {
                    open.receipt(receipt);
                    output.say("cli.briefing.receipt", receipt.toString());
                }
            }
            return Exit.GOOD;
        }

        private OpenBriefing opened() throws Refused {
            try (Passphrase words = words()) {
                if (identity == null) {
                    try (Passphrase typed = OpenBriefing.typed(words)) {
                        return open(new Bundles.Opener.ByPassphrase(typed));
                    }
                }
                try (Bundles.Self self =
                        new IdentityFile(tools.bundles(), tools.clock()).open(identity, words)) {
                    return open(new Bundles.Opener.BySelf(self));
                }
            }
        }

        private OpenBriefing open(Bundles.Opener opener) throws Refused {
            return OpenBriefing.open(tools.bundles(), tools.clock(), file, opener);
        }

        private Passphrase words() throws Refused {
            return code != null
                    ? StoreOptions.fromFile(code)
                    : new StoreOptions().passphrase(tools, "cli.briefing.code");
        }

        private void show(Briefing briefing) {
            output.line(briefing.marking());
            output.line(briefing.title() + "  " + briefing.date() + "  " + briefing.place());
            if (!briefing.note().isEmpty()) {
                output.line(briefing.note());
            }
            for (Briefing.Page page : briefing.pages()) {
                output.line("");
                output.line("== " + page.title());
                for (Briefing.Block block : page.blocks()) {
                    show(block);
                }
            }
        }

        private void show(Briefing.Block block) {
            if (!block.heading().isEmpty()) {
                output.line(block.heading());
            }
            if (!block.text().isEmpty()) {
                output.wrapped("  ", block.text(), 96);
            }
            block.facts().forEach(f -> output.line("  " + f.caption() + ": " + f.value()));
            block.lines().forEach(line -> output.wrapped("  - ", line, 96));
        }
    }

    /** Takes in comments and receipts, and lists what there is. */
    @Command(
            name = "comments",
            description = {
                "Takes in files that members sent back, comments or receipts; then lists the packs",
                "of a meeting and the comments on it."
            },
            mixinStandardHelpOptions = true)
    static final class Comments extends StoreCommand {

        @Parameters(index = "1..*", paramLabel = "FILE", description = "Files to take in.")
        private List<Path> files = new ArrayList<>();

        @Option(names = "--meeting", paramLabel = "DATE", description = "Whose packs to list.")
        private @Nullable LocalDate meeting;

        Comments(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            for (Path file : files) {
                take(desk, file);
            }
            if (meeting != null) {
                list(desk, meeting(desk, meeting).id());
            }
            return Exit.GOOD;
        }

        private void take(PanelDesk desk, Path file) throws Refused {
            if (BriefingReplies.isReceipt(file)) {
                output.say(
                        "cli.briefing.receiptTaken",
                        desk.briefingReplies().takeReceipt(file).reader());
            } else {
                BriefingReplies.Taken taken = desk.briefingReplies().takeComments(file);
                output.say("cli.briefing.taken", taken.comments(), taken.from());
            }
        }

        private String when(java.time.Instant at) {
            return tools.words().moment(Problem.day(at));
        }

        private void list(PanelDesk desk, UUID of) throws Refused {
            for (BriefingPacks.Line line : desk.briefings().sent(of)) {
                output.say(
                        "cli.briefing.sent",
                        line.reader(),
                        when(line.sent().madeAt()),
                        line.sent().cases(),
                        line.sent().received().map(this::when).orElse("–"),
                        line.sent().commented().map(this::when).orElse("–"));
            }
            for (BriefingReplies.Comment each : desk.briefingReplies().comments(of)) {
                output.say("cli.briefing.comment", each.from(), each.about());
                output.wrapped("  ", each.text(), 96);
            }
        }
    }

    /** Cards. */
    @Command(
            name = "card",
            description = {
                "Shows the card of a store; or, with --identity, makes you an identity of your own",
                "in a file that opens with a passphrase, and shows its card, to be given to panels."
            },
            mixinStandardHelpOptions = true)
    static final class Card implements Callable<Integer> {
        private final Tools tools;
        private final Output output;

        @Parameters(arity = "0..1", paramLabel = "STORE", description = "Folder of the store.")
        private @Nullable Path store;

        @Option(names = "--identity", paramLabel = "FILE", description = "The file to make.")
        private @Nullable Path identity;

        @Option(names = "--name", paramLabel = "NAME", description = "Your name, for the card.")
        private String name = "";

        @Mixin private StoreOptions options = new StoreOptions();

        Card(Tools tools, Output output) {
            this.tools = tools;
            this.output = output;
        }

        @Override
        public Integer call() throws Exception {
            if (identity != null) {
                if (Files.exists(identity)) {
                    throw new Refused(new Problem.AlreadyThere(identity.toString()));
                }
                try (Passphrase words = options.passphrase(tools, "cli.passphrase")) {
                    output.line(
                            new IdentityFile(tools.bundles(), tools.clock())
                                    .make(identity, name, words));
                }
                return Exit.GOOD;
            }
            PanelDesk desk = options.open(store != null ? store : Path.of("."), tools, output);
            try {
                output.line(tools.bundles().written(desk.bundles().card()));
                return Exit.GOOD;
            } finally {
                desk.close(output.progress());
            }
        }
    }
}
