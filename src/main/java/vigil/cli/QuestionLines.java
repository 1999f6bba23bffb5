package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import vigil.casework.PatternQuestions;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Caveat;
import vigil.patterns.PatternSummary;
import vigil.patterns.questions.Answered;
import vigil.patterns.questions.Figure;
import vigil.patterns.questions.Line;
import vigil.patterns.statistics.Interval;
import vigil.words.QuestionWords;
import vigil.words.Words;

/** Says the answers to the standing questions, for people and as the documented form. */
final class QuestionLines {

    private static final int WIDTH = 96;

    private final Words words;
    private final QuestionWords questions;

    QuestionLines(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.questions = new QuestionWords(words, vocabulary);
    }

    void say(Output output, PatternQuestions.Found found) {
        PatternSummary summary = found.summary();
        output.say(
                "cli.patterns.deaths",
                summary.deaths(),
                words.date(summary.asAt()),
                summary.completeness().toxicologyBack());
        for (Answered answered : found.answers()) {
            output.line(
                    "%2d. %s"
                            .formatted(
                                    answered.question().number(),
                                    questions.title(answered.question())));
            output.wrapped("    ", questions.answer(answered), WIDTH);
            questions.beneath(answered).forEach(line -> output.wrapped("      ", line, WIDTH));
        }
    }

    void write(JsonGenerator json, PatternQuestions.Found found) throws IOException {
        PatternSummary summary = found.summary();
        json.writeStartObject();
        json.writeStringField("format", "vigil-questions/1");
        json.writeStringField("asAt", summary.asAt().toString());
        json.writeStringField("basis", summary.slice().basis().name());
        strings(json, "areas", List.copyOf(summary.slice().areas()));
        json.writeNumberField("deaths", summary.deaths());
        json.writeNumberField("toxicologyBack", summary.completeness().toxicologyBack());
        json.writeStringField("provisionalFrom", summary.provisionalFrom().toString());
        json.writeArrayFieldStart("questions");
        for (Answered answered : found.answers()) {
            write(json, answered);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Answered answered) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", answered.question().number());
        json.writeStringField("question", answered.question().key());
        json.writeStringField("group", answered.question().group().name());
        json.writeStringField("title", questions.title(answered.question()));
        json.writeStringField("standing", answered.standing().name());
        strings(json, "answer", answered.sentences().stream().map(questions::say).toList());
        strings(json, "notes", answered.notes().stream().map(questions::say).toList());
        strings(json, "caveats", answered.caveats().stream().map(Caveat::name).toList());
        strings(json, "keys", answered.sentences().stream().map(s -> s.key()).toList());
        json.writeArrayFieldStart("figures");
        for (Figure figure : answered.figures()) {
            write(json, figure);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("completeness");
        json.writeNumberField("deaths", answered.completeness().deaths());
        json.writeNumberField("toxicologyBack", answered.completeness().toxicologyBack());
        json.writeNumberField("factorsAssessed", answered.completeness().factorsAssessed());
        json.writeEndObject();
        json.writeArrayFieldStart("table");
        for (Line line : answered.table()) {
            json.writeStartObject();
            json.writeStringField("label", questions.say(line.label()));
            json.writeNumberField("count", line.count());
            json.writeNumberField("of", line.of());
            number(json, "expected", line.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(json, "cases", answered.cases());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Figure figure) throws IOException {
        Interval interval = figure.interval();
        json.writeStartObject();
        json.writeStringField("label", questions.say(figure.label()));
        json.writeNumberField("count", figure.count());
        json.writeNumberField("known", figure.known());
        json.writeNumberField("notKnown", figure.notKnown());
        PatternTables.number(json, "share", interval.estimate());
        PatternTables.number(json, "low", interval.low());
        PatternTables.number(json, "high", interval.high());
        PatternTables.number(json, "floor", figure.floor());
        PatternTables.number(json, "ceiling", figure.ceiling());
        number(json, "expected", figure.expected());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, OptionalDouble value)
            throws IOException {
        PatternTables.number(json, name, value.orElse(Double.NaN));
    }

    private static void strings(JsonGenerator json, String name, List<String> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
