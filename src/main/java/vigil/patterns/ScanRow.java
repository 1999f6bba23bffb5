package vigil.patterns;

import java.util.List;
import java.util.Optional;

/**
 * One node of an early-warning scan at its most surprising window, as the scan saw it.
 *
 * @param items one item, or the two of a combination
 * @param area where it was followed, if in one area
 * @param cases deaths over the scan's history that can say (in the area)
 * @param nodeCases of them, those with the items
 * @param window whole months up to the end
 * @param observed those with the items in the window
 * @param inWindow deaths in the window that can say
 * @param expected nodeCases × inWindow / cases
 * @param statistic c ln(c/e) − (c − e)
 * @param p chance that anything in the scan would reach the statistic by luck
 * @param monthsGoing for how many earlier months in a row it would already have been a signal
 */
public record ScanRow(
        List<Item> items,
        Optional<String> area,
        int cases,
        int nodeCases,
        int window,
        int observed,
        int inWindow,
        double expected,
        double statistic,
        double p,
        int monthsGoing) {

    public ScanRow {
        items = List.copyOf(items);
    }
}
