package vigil.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one agency was asked and what it answered.
 *
 * @param agency code of AGENCY_TYPE
 * @param status code of AGENCY_STATUS
 * @param recordsHeld code of RECORDS_HELD
 * @param content the return as it was received
 * @param disclosure code of DISCLOSURE: how far the agency lets it travel
 * @param file name and hash of the file it came in, or empty
 */
public record AgencyReturn(
        UUID id,
        String agency,
        String contact,
        Optional<LocalDate> sent,
        Optional<LocalDate> due,
        String status,
        List<LocalDate> reminders,
        Optional<LocalDate> received,
        Optional<String> recordsHeld,
        String content,
        Optional<String> disclosure,
        String file) {

    public AgencyReturn {
        reminders = List.copyOf(reminders);
    }

    /** Whether it is asked for, not received, and its due date has passed. */
    public boolean overdue(LocalDate today) {
        return received.isEmpty() && due.isPresent() && due.get().isBefore(today);
    }
}
