package vigil.words;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What people call a meeting that came from another store: it has no reference, its day names it.
 */
public final class MeetingName {

    private MeetingName() {}

    /**
     * @param day as it stands in a history, which may be none
     */
    public static String of(Words words, String day) {
        try {
            return words.of("apart.meeting", words.date(LocalDate.parse(day)));
        } catch (DateTimeException none) {
            return words.of("apart.meeting.noDay");
        }
    }
}
