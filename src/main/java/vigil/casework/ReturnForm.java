package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import vigil.domain.casefile.RequestNumber;

/**
 * The file an agency fills in. It names the request and never the person.
 *
 * @param agency what kind of agency it is, in words
 * @param held the choices of whether there is a record
 * @param disclosure the choices of how far the answer may travel
 * @param events the kinds of event of the chronology
 */
public record ReturnForm(
        RequestNumber number,
        String agency,
        String panel,
        LocalDate due,
        String marking,
        List<String> held,
        List<String> disclosure,
        List<String> events,
        List<Line> lines) {

    public ReturnForm {
        held = List.copyOf(held);
        disclosure = List.copyOf(disclosure);
        events = List.copyOf(events);
        lines = List.copyOf(lines);
    }

    /**
     * A question with a cell for its answer.
     *
     * @param key finds the question again: {@code treatment.lastContact}, with {@code /date} for a
     *     part, or {@code free.…}
     * @param how how to answer, such as the form of a date; may be empty
     * @param choices what can be chosen; empty if it is written
     */
    public record Line(String key, String question, String how, List<String> choices) {
        public Line {
            choices = List.copyOf(choices);
        }
    }
}
