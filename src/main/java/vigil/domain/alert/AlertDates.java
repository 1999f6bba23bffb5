package vigil.domain.alert;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an alert holds.
 *
 * @param expires the last day on which it holds
 */
public record AlertDates(
        Optional<LocalDate> issued, Optional<LocalDate> expires, Optional<LocalDate> withdrawn) {

    public static final AlertDates NONE =
            new AlertDates(Optional.empty(), Optional.empty(), Optional.empty());

    public AlertDates withIssued(LocalDate day) {
        return new AlertDates(Optional.of(day), expires, withdrawn);
    }

    public AlertDates withExpires(Optional<LocalDate> day) {
        return new AlertDates(issued, day, withdrawn);
    }

    public AlertDates withWithdrawn(LocalDate day) {
        return new AlertDates(issued, expires, Optional.of(day));
    }
}
