package vigil.casework.search;

import java.util.Map;

/**
 * How many cases each value of each facet would show, all other facets and words holding: what one
 * has chosen in a facet does not lower the counts beside it.
 */
public record FacetCounts(Map<Facet, Map<String, Integer>> counts) {

    public static final FacetCounts NONE = new FacetCounts(Map.of());

    public Map<String, Integer> of(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }

    public int of(Facet facet, String value) {
        return of(facet).getOrDefault(value, 0);
    }
}
