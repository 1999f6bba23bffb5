package vigil.domain.pattern;

import java.time.LocalDate;
import java.util.UUID;

/** What was decided about a finding. */
public sealed interface Verdict {

    /** Stays on the board, however weak it becomes. */
    record Watched() implements Verdict {}

    /**
     * Goes to a meeting.
     *
     * @param item of its agenda
     */
    record Raised(UUID meeting, UUID item) implements Verdict {}

    /** Leaves the board until a day. */
    record Snoozed(LocalDate until, String reason) implements Verdict {}

    /** Leaves the board for good, unless it grows. */
    record Dismissed(String reason) implements Verdict {}

    /** Stands among all others again, as if nothing had been decided. */
    record TakenUp(String note) implements Verdict {}

    /** Takes an earlier decision back; what was decided before that holds again. */
    record Undone(UUID decision) implements Verdict {}

    /** Why it was decided, as far as a reason belongs to it. */
    default String why() {
        return switch (this) {
            case Snoozed snoozed -> snoozed.reason();
            case Dismissed dismissed -> dismissed.reason();
            case TakenUp taken -> taken.note();
            case Watched watched -> "";
            case Raised raised -> "";
            case Undone undone -> "";
        };
    }
}
