package vigil.domain.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Numbers that say in which order things stand, with room between them: what is put between two
 * others gets a number between theirs, so that nothing else changes, and two stores that each put
 * something somewhere do not move what the other one put.
 */
public final class Places {

    /** Room between two that were numbered one after the other. */
    public static final int GAP = 1 << 16;

    private Places() {}

    /**
     * @param order as they are to stand
     * @param known the numbers they had
     */
    public static Map<UUID, Integer> of(List<UUID> order, Map<UUID, Integer> known) {
        List<UUID> kept = rising(order, known);
        Map<UUID, Integer> places = new HashMap<>();
        int from = 0;
        int i = 0;
        while (i < order.size()) {
            List<UUID> between = new ArrayList<>();
            while (i < order.size() && !kept.contains(order.get(i))) {
                between.add(order.get(i++));
            }
            long to =
                    i < order.size()
                            ? known.getOrDefault(order.get(i), 0)
                            : (long) from + (between.size() + 1L) * GAP;
            if (to - from <= between.size() || to > Integer.MAX_VALUE) {
                return anew(order);
            }
            for (int n = 0; n < between.size(); n++) {
                places.put(
                        between.get(n),
                        (int) (from + (to - from) * (n + 1) / (between.size() + 1)));
            }
            if (i < order.size()) {
                places.put(order.get(i++), (int) to);
                from = (int) to;
            }
        }
        return places;
    }

    private static Map<UUID, Integer> anew(List<UUID> order) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), (i + 1) * GAP);
        }
        return places;
    }

    /** The most of them whose numbers rise already. */
    private static List<UUID> rising(List<UUID> order, Map<UUID, Integer> known) {
        List<List<UUID>> best = new ArrayList<>();
        List<UUID> longest = List.of();
        for (UUID id : order) {
            List<UUID> before = List.of();
            for (List<UUID> one : best) {
                if (known.containsKey(id)
                        && known.getOrDefault(one.getLast(), 0) < known.getOrDefault(id, 0)
                        && one.size() > before.size()) {
                    before = one;
                }
            }
            if (known.containsKey(id)) {
                List<UUID> here = new ArrayList<>(before);
                here.add(id);
                best.add(here);
                longest = here.size() > longest.size() ? here : longest;
            }
        }
        return longest;
    }
}
