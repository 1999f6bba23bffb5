package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseReference;
import vigil.patterns.Item;
import vigil.patterns.Sentence;
import vigil.patterns.SimilarCase;
import vigil.words.PatternWords;

/** The deaths most like a case, each with what both have in common. */
@Command(
        name = "similar",
        description = "Show the deaths most like a case, and what they have in common.",
        mixinStandardHelpOptions = true)
final class SimilarCommand extends StoreCommand {

    private static final int WIDTH = 96;

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "Reference of the case.")
    private String reference = "";

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            description = "How many to show; ${DEFAULT-VALUE} if not given.")
    private int most = 10;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    SimilarCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    public Integer call() throws Exception {
        asked(); // refused before anybody types a passphrase
        return super.call();
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        CaseReference asked = asked();
        PatternWords words = new PatternWords(tools.words(), desk.vocabulary());
        List<SimilarCase> cases = desk.patterns().similar(asked, most, output.progress());
        if (json) {
            output.json(document -> write(document, asked, cases, words));
        } else if (cases.isEmpty()) {
            output.say("patterns.similar.none");
        } else {
            cases.forEach(similar -> say(similar, words));
        }
        return Exit.GOOD;
    }

    private CaseReference asked() throws Refused {
        return CaseReference.parse(reference)
                .orElseThrow(() -> new Refused(new Problem.NotFound(reference)));
    }

    private void say(SimilarCase similar, PatternWords words) {
        output.say("patterns.similar.line", similar.reference(), Math.round(100 * similar.score()));
        similar.reasons().forEach(reason -> output.wrapped("      ", words.say(reason), WIDTH));
    }

    private static void write(
            JsonGenerator json, CaseReference asked, List<SimilarCase> cases, PatternWords words)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "vigil-similar/1");
        json.writeStringField("reference", asked.text());
        json.writeArrayFieldStart("similar");
        for (SimilarCase similar : cases) {
            json.writeStartObject();
            json.writeStringField("reference", similar.reference());
            json.writeNumberField("score", similar.score());
            json.writeArrayFieldStart("shared");
            for (Item item : similar.shared()) {
                json.writeString(item.key());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("reasons");
            for (Sentence reason : similar.reasons()) {
                json.writeString(words.say(reason));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
