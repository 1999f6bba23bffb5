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

    Output(Words words, PrintWriter out, PrintWriter err) {
        this.words = words;
        this.out = out;
        this.err = err;
    }

    void line(String text) {
        out.println(text);
    }

    void say(String key, Object... arguments) {
        out.println(words.of(key, arguments));
    }

    /** Breaks a long sentence into lines, the later ones as far in as the first one's text. */
    void wrapped(String lead, String text, int width) {
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
        out.println(text);
    }

    PrintWriter writer() {
        return out;
    }

    /** Says each step once, and how far it is whenever that is worth a line. */
    Progress progress() {
        return new Progress() {
            private String last = "";
            private long lastTenth = -1;

            @Override
            public void report(String step, long done, long total) {
                long tenth = total > 0 ? done * 10 / total : done / 1000;
                if (!step.equals(last) || tenth != lastTenth && (total > 0 || tenth % 5 == 0)) {
                    last = step;
                    lastTenth = tenth;
                    words.find("step." + step, done, total)
                            .ifPresent(text -> err.println("  " + text));
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
