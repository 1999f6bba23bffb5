package vigil.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import vigil.casework.Progress;
import vigil.words.Words;

/** Where commands write: results on standard output, everything else on standard error. */
final class Output {

    /** Writes a JSON document. */
    @FunctionalInterface
    interface Json {
        void write(JsonGenerator json) throws IOException;
    }

    private final Words words;
    private final PrintWriter out;
    private final PrintWriter err;
    private final StepLines steps;

    Output(Words words, PrintWriter out, PrintWriter err, StepLines steps) {
        this.words = words;
        this.out = out;
        this.err = err;
        this.steps = steps;
    }

    void line(String text) {
        clear();
        out.println(text);
    }

    void say(String key, Object... arguments) {
        clear();
        out.println(words.of(key, arguments));
    }

    /** Breaks a long sentence into lines, the later ones as far in as the first one's text. */
    void wrapped(String lead, String text, int width) {
        clear();
        StringBuilder line = new StringBuilder(lead);
        for (String word : text.split(" ")) {
            if (line.length() > lead.length() && line.length() + word.length() + 1 > width) {
                out.println(line);
                line.setLength(0);
                line.repeat(' ', lead.length());
            }
            line.append(line.length() > lead.length() ? " " : "").append(word);
        }
        out.println(line);
    }

    void note(String key, Object... arguments) {
        clear();
        err.println(words.of(key, arguments));
    }

    void json(Json document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            document.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clear();
        out.println(text);
    }

    PrintWriter writer() {
        clear();
        return out;
    }

    /** For one piece of work: says on standard error how far it is. */
    Progress progress() {
        return steps.progress();
    }

    /** Makes room for something that is not written through here. */
    void clear() {
        steps.clear();
    }
}
