package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter to one agency with everything it owes the panel. Beside the wording it gives only the
 * references of recommendations and actions, never that of a case; the wording goes as it was
 * written.
 *
 * @param agency what kind of agency it is, in words
 * @param to organisation, person and address, as far as they are known, one a line
 * @param overdue what is past its date, longest first
 * @param coming what is still within its time, earliest first
 * @param unanswered recommendations it has neither accepted nor refused
 * @param from who signs
 */
public record OwnerLetter(
        String panel,
        String agency,
        List<String> to,
        LocalDate date,
        List<Owed> overdue,
        List<Owed> coming,
        List<Owed> unanswered,
        String from,
        String marking) {

    public OwnerLetter {
        to = List.copyOf(to);
        overdue = List.copyOf(overdue);
        coming = List.copyOf(coming);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * One thing that is owed.
     *
     * @param person who leads, if somebody is named
     * @param madeOn when the panel agreed it
     * @param daysLate 0 if it is not late
     * @param reminded how often the owner was reminded before
     */
    public record Owed(
            String reference,
            String wording,
            String person,
            LocalDate madeOn,
            Optional<LocalDate> due,
            long daysLate,
            String status,
            int reminded) {}
}
