package vigil.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Deaths by place. A death of which the place is not known is counted apart, and with an item only
 * deaths that can say whether they have it are counted.
 *
 * @param places by code
 * @param elsewhere deaths whose place is not known, with what they have
 * @param cases references of the cases behind each place, in order of death
 */
public record PlaceCounts(
        Map<String, Count> places, Count elsewhere, Map<String, List<String>> cases) {

    /**
     * @param deaths that can say
     * @param with those that have the item; all of them if no item was asked for
     */
    public record Count(int deaths, int with) {

        static final Count NONE = new Count(0, 0);

        Count plus(boolean has) {
            return new Count(deaths + 1, with + (has ? 1 : 0));
        }
    }

    /**
     * Counts the deaths of a slice.
     *
     * @param place of a death, if it is known
     * @param item what is asked for; every death if empty
     */
    public static PlaceCounts of(
            List<CaseFact> facts,
            Taxonomy taxonomy,
            Slice slice,
            Options options,
            Optional<Item> item,
            Function<CaseFact, Optional<String>> place) {
        Reading reading =
                PatternSearch.read(facts, taxonomy, slice, options, new Cancellation(() -> false));
        CaseReader reader = new CaseReader(taxonomy, slice.basis());
        Map<String, Count> places = new TreeMap<>();
        Map<String, List<String>> cases = new TreeMap<>();
        Count elsewhere = Count.NONE;
        List<CaseFact> deaths = reading.inPeriod();
        Optional<long[]> canSay =
                item.map(one ->
                        new WhoCanSay(deaths, List.of(one), slice.basis()).sets().getFirst());
        for (int i = 0; i < deaths.size(); i++) {
            CaseFact fact = deaths.get(i);
            if (canSay.isPresent() && !Bits.has(canSay.get(), i)) {
                continue;
            }
            boolean has = item.isEmpty() || reader.items(fact).contains(item.get());
            Optional<String> where = place.apply(fact).filter(code -> !code.isBlank());
            if (where.isEmpty()) {
                elsewhere = elsewhere.plus(has);
                continue;
            }
            places.merge(where.get(), Count.NONE.plus(has), (a, b) -> a.plus(has));
            if (has) {
                cases.computeIfAbsent(where.get(), code -> new ArrayList<>()).add(fact.reference());
            }
        }
        return new PlaceCounts(places, elsewhere, cases);
    }

    public PlaceCounts {
        places = java.util.Collections.unmodifiableMap(new TreeMap<>(places));
        cases = java.util.Collections.unmodifiableMap(new TreeMap<>(cases));
    }
}
