package vigil.patterns.questions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step the panel agreed on.
 *
 * @param reference such as {@code A-2026-11}
 * @param fromCase reference of the case it came from
 * @param done when it was completed, if it was
 * @param finished whether nothing more is to come of it, done or not
 * @param effectChecked whether somebody looked at its effect
 * @param overdue whether it is late
 * @param naloxone whether it brings naloxone to where people are
 */
public record ActionFact(
        String reference,
        Optional<String> fromCase,
        Optional<LocalDate> done,
        boolean finished,
        boolean effectChecked,
        boolean overdue,
        boolean naloxone) {}
