package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.patterns.WaitingCase;
import vigil.words.PatternWords;

/** The waiting cases from which a panel would learn most, and why. */
@Command(
        name = "select",
        description = "Show which waiting cases would add most learning, and why.",
        mixinStandardHelpOptions = true)
final class SelectCommand extends StoreCommand {

    private static final int WIDTH = 96;

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            description = "How many to show; ${DEFAULT-VALUE} if not given.")
    private int most = 10;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    SelectCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        PatternWords words = new PatternWords(tools.words(), desk.vocabulary());
        List<WaitingCase> all = desk.patterns().select(output.progress());
        List<WaitingCase> cases = all.stream().limit(most).toList();
        if (json) {
            output.json(document -> write(document, all.size(), cases, words));
        } else if (cases.isEmpty()) {
            output.say("patterns.select.none");
        } else {
            cases.forEach(waiting -> say(waiting, words));
        }
        return Exit.GOOD;
    }

    private void say(WaitingCase waiting, PatternWords words) {
        output.say("patterns.select.line", waiting.reference(), rounded(waiting.score()));
        waiting.parts().forEach(part -> output.wrapped("      ", words.say(part.reason()), WIDTH));
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private static void write(
            JsonGenerator json, int waiting, List<WaitingCase> cases, PatternWords words)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "vigil-select/1");
        json.writeNumberField("waiting", waiting);
        json.writeArrayFieldStart("cases");
        for (WaitingCase one : cases) {
            json.writeStartObject();
            json.writeStringField("reference", one.reference());
            json.writeNumberField("score", one.score());
            json.writeArrayFieldStart("grounds");
            for (WaitingCase.Part part : one.parts()) {
                json.writeStartObject();
                json.writeStringField("ground", part.ground().name());
                json.writeNumberField("points", part.points());
                json.writeStringField("reason", words.say(part.reason()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
