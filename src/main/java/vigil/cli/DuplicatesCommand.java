package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.CaseRow;
import vigil.casework.Duplicates;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.domain.access.Right;
import vigil.domain.likeness.Likeness;

/** Lists pairs of cases that may be about one person. */
@Command(
        name = "duplicates",
        description = {
            "Lists pairs of cases that may be about one person and that nobody has decided about,",
            "likeliest first, with the reasons. Names are left out unless they are asked for.",
            "--json writes the form described in docs/admin/commands.md."
        },
        mixinStandardHelpOptions = true)
final class DuplicatesCommand extends StoreCommand {

    private static final int WIDTH = 100;

    /** Reasons that quote names; without names they are said without them. */
    private static final Set<String> QUOTING =
            Set.of(
                    "nameForm",
                    "nameForms",
                    "nameAlike",
                    "nameCalled",
                    "nameInitial",
                    "surnamePart",
                    "surnameDifferent",
                    "forenameMiddle",
                    "forenameDifferent");

    @Option(names = "--names", description = "Show names.")
    private boolean names;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    DuplicatesCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        // Everybody is compared by name, whether or not the names are shown.
        desk.session().require(Right.READ_IDENTITY);
        List<Duplicates.Doubt> doubts = desk.duplicates().undecided(output.progress());
        if (json) {
            output.json(document -> write(document, doubts));
        } else {
            doubts.forEach(this::line);
            output.say("cli.duplicates.count", doubts.size());
        }
        return Exit.GOOD;
    }

    private void line(Duplicates.Doubt doubt) {
        output.line(side(doubt.first()) + "  " + side(doubt.second()) + "  " + kind(doubt));
        output.wrapped("    ", String.join("; ", reasons(doubt)), WIDTH);
    }

    private String kind(Duplicates.Doubt doubt) {
        Likeness likeness = doubt.likeness();
        return likeness.kind() == Likeness.Kind.EARLIER_NEAR_FATAL
                ? tools.words().of("likeness.kind.EARLIER_NEAR_FATAL")
                : tools.words().of("likeness.level." + likeness.level());
    }

    private String side(CaseRow row) {
        return row.reference().text() + (names ? " " + row.name() : "");
    }

    private List<String> reasons(Duplicates.Doubt doubt) {
        return doubt.likeness().reasons().stream()
                .map(reason ->
                        names || !QUOTING.contains(reason.key())
                                ? tools.words()
                                        .of(
                                                "likeness.reason." + reason.key(),
                                                reason.words().toArray())
                                : tools.words().of("cli.duplicates." + reason.key()))
                .toList();
    }

    private void write(JsonGenerator document, List<Duplicates.Doubt> doubts) throws IOException {
        document.writeStartObject();
        document.writeStringField("format", "vigil-duplicates/1");
        document.writeNumberField("count", doubts.size());
        document.writeArrayFieldStart("pairs");
        for (Duplicates.Doubt doubt : doubts) {
            document.writeStartObject();
            document.writeStringField("first", doubt.first().reference().text());
            document.writeStringField("second", doubt.second().reference().text());
            if (names) {
                document.writeStringField("firstName", doubt.first().name());
                document.writeStringField("secondName", doubt.second().name());
            }
            document.writeStringField("level", doubt.likeness().level().name());
            document.writeStringField("kind", doubt.likeness().kind().name());
            document.writeNumberField("bits", Math.round(doubt.likeness().bits() * 10) / 10.0);
            document.writeArrayFieldStart("reasons");
            List<String> said = reasons(doubt);
            for (int i = 0; i < said.size(); i++) {
                Likeness.Reason reason = doubt.likeness().reasons().get(i);
                document.writeStartObject();
                document.writeStringField("reason", reason.key());
                document.writeStringField("sentence", said.get(i));
                document.writeNumberField("bits", Math.round(reason.bits() * 10) / 10.0);
                document.writeEndObject();
            }
            document.writeEndArray();
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeEndObject();
    }
}
