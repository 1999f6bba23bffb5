package vigil.patterns;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A substance that appeared in the latest months after never, or not for long, having been there.
 *
 * @param item the substance
 * @param firstInWindow its first death in the latest months
 * @param lastBefore its last death before them; absent when it is new
 * @param cases its deaths in them
 */
public record Appearance(
        Item item, LocalDate firstInWindow, Optional<LocalDate> lastBefore, int cases) {

    public boolean isNew() {
        return lastBefore.isEmpty();
    }
}
