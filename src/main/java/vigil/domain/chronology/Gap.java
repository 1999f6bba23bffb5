package vigil.domain.chronology;

import java.time.LocalDate;
import java.util.List;

/**
 * A time in which no source has anything to the day.
 *
 * @param after the last day something is known of before it
 * @param until the next day something is known of, or the death
 * @param days from one to the other
 * @param toDeath whether it ends with the death itself
 * @param perhapsWithin lines known to the month or year only, which may lie in it
 * @param unanswered codes of AGENCY_TYPE that were asked and have not answered: the gap may be in
 *     the papers only
 */
public record Gap(
        LocalDate after,
        LocalDate until,
        int days,
        boolean toDeath,
        List<Line> perhapsWithin,
        List<String> unanswered) {

    /** More days than this without anything are worth a look. */
    public static final int DAYS = 28;

    public Gap {
        perhapsWithin = List.copyOf(perhapsWithin);
        unanswered = List.copyOf(unanswered);
    }
}
