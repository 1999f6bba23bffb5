package vigil.casework;

import java.util.List;

/**
 * Where somebody can talk whom the work weighs on, a line each. A line that begins with a question
 * mark has not been checked by the panel yet.
 */
public record Helplines(List<Line> lines) {

    private static final String UNCHECKED = "?";

    /**
     * @param words such as {@code Samaritans: 116 123}
     * @param checked whether somebody of the panel has made sure of it
     */
    public record Line(String words, boolean checked) {}

    public Helplines {
        lines = List.copyOf(lines);
    }

    public static Helplines of(String written) {
        return new Helplines(
                written.lines()
                        .map(String::strip)
                        .map(line ->
                                line.startsWith(UNCHECKED)
                                        ? new Line(line.substring(1).strip(), false)
                                        : new Line(line, true))
                        .filter(line -> !line.words().isEmpty())
                        .toList());
    }

    /** As they are kept. */
    public String written() {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.checked() ? line.words() : UNCHECKED + " " + line.words())
                        .toList());
    }
}
