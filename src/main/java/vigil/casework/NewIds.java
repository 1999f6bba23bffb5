package vigil.casework;

import java.time.Clock;
import java.util.UUID;

/**
 * Gives identities that sort by the time they were given, which keeps the store's indexes compact.
 */
public final class NewIds {

    private final Clock clock;

    public NewIds(Clock clock) {
        this.clock = clock;
    }

    /** A UUID of version 7 (RFC 9562): 48 bits of time in milliseconds, then random bits. */
    public UUID next() {
        UUID random = UUID.randomUUID();
        long time = clock.millis() & 0xFFFF_FFFF_FFFFL;
        return new UUID(
                time << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                random.getLeastSignificantBits());
    }
}
