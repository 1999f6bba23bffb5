package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.alert.DrugAlert;

/** Drug alerts, and the register of what became of them, of which nothing is changed or removed. */
public interface AlertStore {

    /**
     * Something that happened to an alert.
     *
     * @param note why, in the words of who did it; may be empty
     * @param expires its last day from then on
     * @param recipient to whom a copy was given; empty if it was nothing of the kind
     * @param sha256 of the file that was given, 64 hexadecimal digits; empty if there was none
     */
    record Event(
            UUID id,
            UUID alert,
            Kind kind,
            Instant at,
            UUID member,
            String note,
            Optional<LocalDate> expires,
            String recipient,
            String sha256) {

        /** What happened; ends the key {@code alert.event.<…>}. */
        public enum Kind {
            ISSUED,
            EXTENDED,
            ENDED,
            WITHDRAWN,
            RELEASED
        }
    }

    /** Every alert, the one reported last first. */
    List<DrugAlert> all();

    Optional<DrugAlert> find(UUID id);

    /**
     * Keeps an alert as its next version.
     *
     * @return false if it was stored by somebody else since it was read; then nothing is written
     */
    boolean save(DrugAlert alert);

    /** The number after the highest of a series such as {@code DA-2026-}. */
    int nextNumber(String series);

    void append(Event event);

    /** What became of an alert, latest first. */
    List<Event> events(UUID alert);
}
