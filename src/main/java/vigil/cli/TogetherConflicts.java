package vigil.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Sensitivity;
import vigil.words.AnswerText;
import vigil.words.DisputeWords;
import vigil.words.ItemWords;

/** What was said differently in several stores, and choosing between its sides. */
final class TogetherConflicts {

    private final Tools tools;
    private final Output output;

    TogetherConflicts(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /** Its parts, for the command line. */
    List<Object> parts() {
        return List.of(new ConflictsPart(tools, output), new ChoosePart(tools, output));
    }

    @Command(
            name = "conflicts",
            description = {
                "Lists what was said differently in several stores, with every side, who said it and",
                "when. What names somebody is left out unless it is asked for."
            },
            mixinStandardHelpOptions = true)
    private static final class ConflictsPart extends StoreCommand {
        @Option(names = "--names", description = "Show what names somebody.")
        private boolean names;

        @Option(names = "--json", description = "Write JSON.")
        private boolean json;

        ConflictsPart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            List<Reconciling.Dispute> disputes = desk.reconciling().disputes();
            DisputeWords words = words(desk);
            if (json) {
                json(desk, disputes, words);
            } else {
                disputes.forEach(one -> say(desk, one, words));
                output.say("cli.together.conflicts", disputes.size());
            }
            return Exit.GOOD;
        }

        private boolean hidden(PanelDesk desk, String item) {
            return !names
                    && ItemWords.field(item, desk.vocabulary())
                            .map(field -> field.sensitivity())
                            .filter(Sensitivity::restricted)
                            .isPresent();
        }

        private String text(
                PanelDesk desk,
                DisputeWords words,
                Reconciling.Dispute dispute,
                Reconciling.Side side) {
            return hidden(desk, dispute.item())
                    ? tools.words().of("cli.together.hidden")
                    : words.text(dispute, side.text()).replaceAll("\\s+", " ");
        }

        private void say(PanelDesk desk, Reconciling.Dispute dispute, DisputeWords words) {
            output.line(
                    dispute.subject().name() + "  " + dispute.item() + "  " + words.name(dispute));
            int number = 1;
            for (Reconciling.Side side : dispute.sides()) {
                output.wrapped(
                        "  " + number++ + "  ",
                        text(desk, words, dispute, side) + " – " + said(side),
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
                                            TogetherCommand.WHEN.format(said.at()),
                                            said.store().isEmpty()
                                                    ? tools.words().of("together.otherStore")
                                                    : said.store()))
                    .orElseGet(() -> tools.words().of("together.said.nobody"));
        }

        private void json(PanelDesk desk, List<Reconciling.Dispute> disputes, DisputeWords words) {
            output.json(document -> {
                document.writeStartObject();
                document.writeStringField("format", "vigil-conflicts/1");
                document.writeNumberField("count", disputes.size());
                document.writeArrayFieldStart("conflicts");
                for (Reconciling.Dispute dispute : disputes) {
                    document.writeStartObject();
                    document.writeStringField("case", dispute.subject().name());
                    document.writeStringField("kind", kind(dispute.subject()));
                    document.writeStringField("id", id(dispute.subject()));
                    document.writeStringField("item", dispute.item());
                    document.writeStringField("name", words.name(dispute));
                    document.writeArrayFieldStart("sides");
                    for (Reconciling.Side side : dispute.sides()) {
                        document.writeStartObject();
                        document.writeStringField("text", text(desk, words, dispute, side));
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

        private static String kind(Reconciling.Subject subject) {
            return subject instanceof Reconciling.OfRecord one
                    ? one.key().kind().name().toLowerCase(Locale.ROOT)
                    : "case";
        }

        private DisputeWords words(PanelDesk desk) throws Refused {
            Map<UUID, String> names = desk.reconciling().names();
            return new DisputeWords(
                    tools.words(),
                    desk.vocabulary(),
                    new ItemWords(
                            tools.words(),
                            desk.vocabulary(),
                            new AnswerText(
                                    tools.words(), desk.vocabulary(), desk.membership().members())),
                    id -> Optional.ofNullable(names.get(id)));
        }
    }

    private static String id(Reconciling.Subject subject) {
        return switch (subject) {
            case Reconciling.OfCase one -> one.id().toString();
            case Reconciling.OfRecord one -> one.key().id().toString();
        };
    }

    @Command(
            name = "choose",
            description = {
                "Chooses one side of what was said differently; every side stays in the history. To",
                "write something else, use the window: what stands in an argument, others can see."
            },
            mixinStandardHelpOptions = true)
    private static final class ChoosePart extends StoreCommand {
        @Parameters(
                index = "1",
                paramLabel = "REFERENCE",
                description = {
                    "Of the case, recommendation, action or alert; of a meeting its day, or where there",
                    "are two that day its identity, which conflicts --json says."
                })
        private String reference = "";

        @Parameters(index = "2", paramLabel = "ITEM", description = "As conflicts lists it.")
        private String item = "";

        @Parameters(index = "3", paramLabel = "SIDE", description = "The number of the side.")
        private int side;

        ChoosePart(Tools tools, Output output) {
            super(tools, output);
        }

        @Override
        int at(PanelDesk desk) throws Refused {
            List<Reconciling.Dispute> meant =
                    desk.reconciling().disputes().stream()
                            .filter(one -> is(one.subject()))
                            .filter(one -> one.item().equals(item))
                            .toList();
            // Of two meetings on one day none is taken for the other.
            Reconciling.Dispute dispute =
                    Optional.of(meant)
                            .filter(all -> all.size() == 1)
                            .map(List::getFirst)
                            .filter(one -> side > 0 && side <= one.sides().size())
                            .orElseThrow(() ->
                                    new Refused(new Problem.NotFound(reference + " " + item)));
            desk.reconciling().choose(dispute, dispute.sides().get(side - 1).text());
            output.say("cli.together.chosen", dispute.subject().name());
            return Exit.GOOD;
        }

        private boolean is(Reconciling.Subject subject) {
            return subject instanceof Reconciling.OfCase one
                    ? CaseReference.parse(reference).filter(one.reference()::equals).isPresent()
                    : subject.name().equalsIgnoreCase(reference.strip())
                            || id(subject).equals(reference.strip());
        }
    }
}
