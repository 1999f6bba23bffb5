package vigil.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether whoever unlocked is still there. It compares times rather than counting, and is asked
 * every second: an answer that comes much later than the one before means that the computer slept.
 */
final class Absence {

    /** No window is that busy; a computer that sleeps is. */
    static final Duration SLEPT = Duration.ofSeconds(30);

    private final Clock clock;
    private final Duration limit;
    private Instant touched;
    private Instant asked;

    Absence(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        this.touched = clock.instant();
        this.asked = touched;
    }

    /** Somebody touched keyboard or mouse; whoever wakes the computer proves nothing by that. */
    void touched() {
        if (!slept()) {
            touched = clock.instant();
        }
    }

    /** Asked every second: whether to lock now. */
    boolean over() {
        boolean over = slept() || Duration.between(touched, clock.instant()).compareTo(limit) >= 0;
        asked = clock.instant();
        return over;
    }

    /** A clock that was set back says nothing; one that was set forward locks once too often. */
    boolean slept() {
        return Duration.between(asked, clock.instant()).compareTo(SLEPT) > 0;
    }
}
