package vigil.cli;

import java.util.List;
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
            ItemWords words = words(desk);
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
                                            TogetherCommand.WHEN.format(said.at()),
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

        private ItemWords words(PanelDesk desk) throws Refused {
            return new ItemWords(
                    tools.words(),
                    desk.vocabulary(),
                    new AnswerText(tools.words(), desk.vocabulary(), desk.membership().members()));
        }
    }

    @Command(
            name = "choose",
            description = {
                "Chooses one side of what was said differently; every side stays in the history. To",
                "write something else, use the window: what stands in an argument, others can see."
            },
            mixinStandardHelpOptions = true)
    private static final class ChoosePart extends StoreCommand {
        @Parameters(index = "1", paramLabel = "CASE", description = "The case's reference.")
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
            Reconciling.Dispute dispute =
                    desk.reconciling().disputes().stream()
                            .filter(one -> is(one.reference()))
                            .filter(one -> one.item().equals(item))
                            .findFirst()
                            .filter(one -> side > 0 && side <= one.sides().size())
                            .orElseThrow(() ->
                                    new Refused(new Problem.NotFound(reference + " " + item)));
            desk.reconciling().choose(dispute, dispute.sides().get(side - 1).text());
            output.say("cli.together.chosen", dispute.reference().text());
            return Exit.GOOD;
        }

        private boolean is(CaseReference other) {
            return CaseReference.parse(reference).filter(other::equals).isPresent();
        }
    }
}
