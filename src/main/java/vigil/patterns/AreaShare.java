package vigil.patterns;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.patterns.statistics.Hypergeometric;

/**
 * The one area in which cases crowd together, if there is one: more of them than its share of all
 * deaths over the same dates explains (exact hypergeometric tail times the number of areas at most
 * 5%), and at least half of them.
 *
 * @param area its code
 * @param count cases in it
 * @param expected cases that its share of deaths would give
 */
record AreaShare(String area, int count, double expected) {

    private static final double CROWDED_FROM = 0.05;

    /**
     * @param cases those that have something
     * @param deaths all deaths that can say, with the cases among them
     */
    static Optional<AreaShare> crowded(Collection<CaseFact> cases, Collection<CaseFact> deaths) {
        Map<String, Integer> all = Reading.byArea(deaths);
        AreaShare best = null;
        double bestChance = CROWDED_FROM;
        for (Map.Entry<String, Integer> here : new TreeMap<>(Reading.byArea(cases)).entrySet()) {
            int count = here.getValue();
            int size = all.getOrDefault(here.getKey(), 0);
            if (count < 2 || 2 * count < cases.size() || size < count) {
                continue;
            }
            double chance =
                    all.size()
                            * new Hypergeometric(deaths.size(), size, cases.size())
                                    .upperTail(count);
            if (chance <= bestChance) {
                bestChance = chance;
                best =
                        new AreaShare(
                                here.getKey(), count, (double) cases.size() * size / deaths.size());
            }
        }
        return Optional.ofNullable(best);
    }

    /** The area of all the cases, if they share one. */
    static Optional<String> only(Collection<CaseFact> cases) {
        boolean shared = cases.stream().map(CaseFact::area).distinct().count() == 1;
        return cases.stream()
                .map(CaseFact::area)
                .filter(area -> shared && !area.isBlank())
                .findFirst();
    }
}
