package vigil.casework;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.RequestNumber;

/**
 * A return file as it was filled in: texts, not yet understood.
 *
 * @param formulas how many cells held a formula, of which only the text it last showed was read
 * @param cut whether there was more than is read
 */
public record ReturnedSheet(
        Optional<RequestNumber> number,
        String held,
        String disclosure,
        String filledBy,
        List<Given> answers,
        List<Event> events,
        int formulas,
        boolean cut) {

    public ReturnedSheet {
        answers = List.copyOf(answers);
        events = List.copyOf(events);
    }

    /** A cell: what it shows, and the moment it stands for if it is one. */
    public record Text(String text, Optional<LocalDateTime> moment) {
        public static final Text NONE = new Text("", Optional.empty());

        public boolean isBlank() {
            return text.isBlank();
        }
    }

    /** An answer with the key of its question. */
    public record Given(String key, String question, Text answer, String note) {}

    /** A line of the chronology. */
    public record Event(Text date, Text time, String kind, String what) {}
}
