package vigil.disclosure;

import java.time.LocalDate;
import vigil.domain.casefile.PartialDate;

/** What stands in one cell of a list of cases. */
public sealed interface Listed {

    /** Words: a name, a reference, the label of a code. */
    record Words(String text) implements Listed {}

    /** A date as far as it is known. */
    record Day(PartialDate date) implements Listed {
        public static Day of(LocalDate day) {
            return new Day(PartialDate.of(day));
        }
    }

    /** A whole number, such as an age. */
    record Count(int number) implements Listed {}

    /** Not known, or does not apply. */
    record Nothing() implements Listed {}
}
