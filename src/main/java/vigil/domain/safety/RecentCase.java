package vigil.domain.safety;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is known of another case, to see whether several belong together.
 *
 * @param day of the death, or on which it was notified
 * @param area code of AREA
 * @param substances codes as they are counted, found or suspected
 * @param sameAddress whether it happened at the same address
 */
public record RecentCase(LocalDate day, String area, Set<String> substances, boolean sameAddress) {

    public RecentCase {
        substances = Set.copyOf(substances);
    }
}
