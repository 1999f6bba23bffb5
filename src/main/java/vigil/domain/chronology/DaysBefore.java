package vigil.domain.chronology;

import java.time.temporal.ChronoUnit;
import vigil.domain.casefile.PartialDate;

/**
 * How many days before the death something happened, as closely as both dates are known. Negative
 * after the death.
 *
 * @param least days at least
 * @param most days at most
 */
public record DaysBefore(int least, int most) {

    public static DaysBefore of(PartialDate event, PartialDate death) {
        return new DaysBefore(
                (int) ChronoUnit.DAYS.between(event.latest(), death.earliest()),
                (int) ChronoUnit.DAYS.between(event.earliest(), death.latest()));
    }

    /** Whether both dates are known to the day. */
    public boolean exact() {
        return least == most;
    }

    /** Whether it was surely after the death. */
    public boolean after() {
        return most < 0;
    }
}
