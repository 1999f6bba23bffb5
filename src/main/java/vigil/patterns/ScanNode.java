package vigil.patterns;

import java.util.List;
import java.util.Optional;

/** Something whose share of deaths is followed over time. */
final class ScanNode {

    private final List<Item> items;
    private final Optional<String> area;
    private final int stratum;
    private final int[] positions;

    /**
     * @param items one item, or the two of a combination
     * @param area the area it is followed in, if one
     * @param stratum the number of that area among the scan's strata; 0 when there is one stratum
     * @param positions the cases of its stratum that have all the items
     */
    ScanNode(List<Item> items, Optional<String> area, int stratum, int[] positions) {
        this.items = items;
        this.area = area;
        this.stratum = stratum;
        this.positions = positions;
    }

    List<Item> items() {
        return items;
    }

    Optional<String> area() {
        return area;
    }

    int stratum() {
        return stratum;
    }

    /** Not to be changed. */
    int[] positions() {
        return positions;
    }
}
