package vigil.patterns;

import java.util.List;
import java.util.Optional;

/**
 * Something whose share of deaths is followed over time.
 *
 * @param items one item, or the two of a combination
 * @param area the area it is followed in, if one
 * @param stratum the number of that area among the scan's strata; 0 when there is one stratum
 * @param positions the cases of its stratum that have all the items
 */
record ScanNode(List<Item> items, Optional<String> area, int stratum, int[] positions) {}
