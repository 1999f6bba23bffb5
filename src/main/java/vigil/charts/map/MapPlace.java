package vigil.charts.map;

import java.util.List;
import vigil.disclosure.gate.ShownCount;

/**
 * One place of a map.
 *
 * @param code by which its outline is found
 * @param count as it may be seen
 * @param of how many deaths it is, where that may be seen and is not the same
 * @param cases references behind the count, if they may be opened
 */
public record MapPlace(
        String code, String name, ShownCount count, ShownCount of, List<String> cases) {

    public MapPlace {
        cases = List.copyOf(cases);
    }

    /** The count, and 0 if it is hidden. */
    long shown() {
        return switch (count) {
            case ShownCount.Exact exact -> exact.count();
            case ShownCount.Rounded rounded -> rounded.count();
            case ShownCount.Hidden hidden -> 0;
        };
    }

    boolean hidden() {
        return count instanceof ShownCount.Hidden;
    }
}
