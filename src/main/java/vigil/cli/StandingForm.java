package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.PanelMemory;
import vigil.casework.PatternDecisions.Decided;
import vigil.casework.PatternWatch;
import vigil.domain.pattern.Standing;
import vigil.domain.pattern.Verdict;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Finding;
import vigil.words.DecisionWords;
import vigil.words.Words;

/** Where findings stand with the panel, as lines and as JSON. */
final class StandingForm {

    private static final int WIDTH = 96;

    private final Words words;
    private final DecisionWords said;
    private final PatternWatch.Found found;
    private final List<Decided> decided;

    StandingForm(
            Words words, Vocabulary vocabulary, PatternWatch.Found found, List<Decided> decided) {
        this.words = words;
        this.said = new DecisionWords(words, vocabulary);
        this.found = found;
        this.decided = List.copyOf(decided);
    }

    /** What is said beneath a finding; nothing if nothing is known of it. */
    Optional<String> beneath(Finding finding) {
        List<String> lines = new ArrayList<>();
        PanelMemory memory = found.memory();
        said.chip(memory, finding, found.summary().board())
                .ifPresent(chip -> lines.add(chip + "."));
        said.sinceLastMeeting(memory, finding).ifPresent(lines::add);
        said.sinceDecision(memory, finding).ifPresent(lines::add);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lines));
    }

    /** Everything set aside or kept, with who decided, when and why. */
    void sayDecided(Output output) {
        if (decided.isEmpty()) {
            output.say("decision.aside.none");
        }
        for (Decided one : decided) {
            output.wrapped(
                    "  * ",
                    words.of(
                            "cli.patterns.decided",
                            said.disposition(one.disposition()),
                            one.decision().said()),
                    WIDTH);
            String day = one.decision().at().toString().substring(0, 10);
            output.wrapped(
                    "      ",
                    words.of(
                            "cli.patterns.decided.by",
                            said.verdict(one.decision(), one.by(), ""),
                            day,
                            one.decision().verdict().why()),
                    WIDTH);
            output.wrapped("      ", said.figures(one.decision().standing()), WIDTH);
        }
    }

    /** The standing of one finding, inside its object. */
    void write(JsonGenerator json, Finding finding) throws IOException {
        PanelMemory memory = found.memory();
        json.writeObjectFieldStart("standing");
        json.writeStringField("disposition", memory.disposition(finding.key()).name());
        json.writeBooleanField("back", memory.isBack(finding, found.summary().board()));
        Optional<Standing> then = memory.atDecision(finding);
        if (then.isPresent()) {
            json.writeNumberField("observedThen", then.get().observed());
        } else {
            json.writeNullField("observedThen");
        }
        json.writeBooleanField("newSinceLastMeeting", memory.newSinceLastMeeting(finding));
        Optional<Standing> last = memory.atLastMeeting(finding);
        if (last.isPresent()) {
            json.writeNumberField("observedAtLastMeeting", last.get().observed());
        } else {
            json.writeNullField("observedAtLastMeeting");
        }
        json.writeEndObject();
    }

    /** What the panel snoozed, dismissed, watches or raised, the latest decision first. */
    void writeDecided(JsonGenerator json) throws IOException {
        if (found.memory().last().isPresent()) {
            json.writeStringField("lastMeeting", found.memory().last().get().date().toString());
        } else {
            json.writeNullField("lastMeeting");
        }
        json.writeArrayFieldStart("decided");
        for (Decided one : decided) {
            json.writeStartObject();
            json.writeStringField("key", one.record().finding());
            json.writeStringField("disposition", one.disposition().name());
            json.writeStringField("by", one.by());
            json.writeStringField("at", one.decision().at().toString());
            json.writeStringField("reason", one.decision().verdict().why());
            if (one.decision().verdict() instanceof Verdict.Snoozed snoozed) {
                json.writeStringField("until", snoozed.until().toString());
            } else {
                json.writeNullField("until");
            }
            json.writeStringField("sentence", one.decision().said());
            json.writeNumberField("observed", one.decision().standing().observed());
            json.writeStringField("level", one.decision().standing().claim().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
