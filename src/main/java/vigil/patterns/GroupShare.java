package vigil.patterns;

import java.util.List;

/**
 * How often something was recorded in a group of deaths, and among all others.
 *
 * @param group what the group shares
 * @param items what was recorded; usually one item
 * @param more whether more in the group was tested for, else less
 * @param has deaths of the group that have it
 * @param inGroup deaths of the group that can say
 * @param restHas all others that have it
 * @param rest all others that can say
 * @param low the smallest difference of the two shares that the data support (95%)
 * @param difference of the two shares
 * @param high the largest
 * @param p its chance under luck alone, looking at this only
 * @param adjusted the chance that anything in any group would look so different by luck
 */
public record GroupShare(
        Item group,
        List<Item> items,
        boolean more,
        long has,
        long inGroup,
        long restHas,
        long rest,
        double low,
        double difference,
        double high,
        double p,
        double adjusted) {

    public GroupShare {
        items = List.copyOf(items);
    }
}
