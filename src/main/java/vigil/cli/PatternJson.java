package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.BeforeAfter;
import vigil.patterns.Finding;
import vigil.patterns.Item;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSummary;
import vigil.patterns.SecondOpinion;
import vigil.patterns.statistics.Ears;
import vigil.patterns.statistics.FarringtonFlexible;
import vigil.words.PatternWords;
import vigil.words.Words;

/** The documented form of what a search found; docs/admin/commands.md describes it. */
final class PatternJson {

    private final PatternWords patternWords;

    private final StandingForm standing;

    PatternJson(Words words, Vocabulary vocabulary, StandingForm standing) {
        this.standing = standing;
        this.patternWords = new PatternWords(words, vocabulary);
    }

    void write(JsonGenerator json, PatternSummary summary, List<BeforeAfter> changes)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "vigil-patterns/1");
        json.writeStringField("asAt", summary.asAt().toString());
        json.writeStringField("basis", summary.slice().basis().name());
        strings(json, "areas", List.copyOf(summary.slice().areas()));
        // Seeds need all 64 bits, which a JSON number does not carry everywhere.
        json.writeStringField("seed", Long.toString(summary.seed()));
        json.writeNumberField("permutations", summary.permutations());
        json.writeNumberField("deaths", summary.deaths());
        json.writeNumberField("toxicologyBack", summary.completeness().toxicologyBack());
        json.writeStringField("provisionalFrom", summary.provisionalFrom().toString());
        json.writeArrayFieldStart("board");
        for (PatternBoard.Entry entry : summary.board().entries()) {
            finding(json, entry.finding(), summary);
        }
        json.writeEndArray();
        standing.writeDecided(json);
        json.writeArrayFieldStart("findings");
        for (Finding finding : summary.findings()) {
            finding(json, finding, summary);
        }
        json.writeEndArray();
        PatternTables.write(json, summary, changes);
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding, PatternSummary summary)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("key", finding.key());
        json.writeStringField("type", finding.type().name());
        json.writeStringField("level", finding.level().name());
        json.writeStringField("sentence", patternWords.say(finding.sentence()));
        strings(json, "beneath", patternWords.beneath(finding));
        strings(json, "items", finding.items().stream().map(Item::key).toList());
        if (finding.area().isPresent()) {
            json.writeStringField("area", finding.area().get());
        } else {
            json.writeNullField("area");
        }
        if (finding.window().isPresent()) {
            json.writeStringField("from", finding.window().get().first().toString());
            json.writeStringField("to", finding.window().get().last().toString());
        } else {
            json.writeNullField("from");
            json.writeNullField("to");
        }
        json.writeNumberField("observed", finding.figures().observed());
        json.writeNumberField("of", finding.figures().denominator());
        number(json, "expected", finding.figures().expected());
        number(json, "ratio", finding.figures().ratio());
        number(json, "ratioLow", finding.figures().low());
        number(json, "ratioHigh", finding.figures().high());
        json.writeStringField("method", finding.evidence().method().name());
        number(json, "p", finding.evidence().p());
        number(json, "q", finding.evidence().q());
        json.writeNumberField("lookedAt", finding.evidence().looked());
        strings(json, "cases", finding.cases());
        standing.write(json, finding);
        SecondOpinion opinion = summary.opinions().get(finding.key());
        if (opinion == null) {
            json.writeNullField("secondOpinion");
        } else {
            opinion(json, opinion);
        }
        json.writeEndObject();
    }

    /** For comparison with other tools; no finding rests on it. */
    private static void opinion(JsonGenerator json, SecondOpinion opinion) throws IOException {
        json.writeObjectFieldStart("secondOpinion");
        json.writeStringField("month", opinion.month().toString());
        json.writeNumberField("observed", opinion.observed());
        if (opinion.farrington().isPresent()) {
            FarringtonFlexible.Verdict verdict = opinion.farrington().get();
            json.writeObjectFieldStart("farrington");
            number(json, "expected", verdict.expected());
            number(json, "dispersion", verdict.dispersion());
            json.writeBooleanField("trend", verdict.trend());
            json.writeNumberField("upper", verdict.upper());
            number(json, "p", verdict.chance());
            json.writeBooleanField("alarm", verdict.alarm());
            json.writeEndObject();
        } else {
            json.writeNullField("farrington");
        }
        json.writeObjectFieldStart("ears");
        for (Ears method : Ears.values()) {
            number(json, method.name(), opinion.ears().getOrDefault(method, Double.NaN));
        }
        json.writeEndObject();
        number(json, "cusum", opinion.cusum());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, OptionalDouble value)
            throws IOException {
        number(json, name, value.orElse(Double.NaN));
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> texts)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
