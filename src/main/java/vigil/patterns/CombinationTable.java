package vigil.patterns;

import java.util.List;

/**
 * All pairs and triples that were counted and tested.
 *
 * @param cases cases read
 * @param items items held by any of them
 * @param strata cases in each stratum of years
 * @param pairsTested size of the pairs' family, which their q pays for
 * @param triplesTested the same for triples
 * @param sets those seen in at least the minimum number of cases, in the order of {@link
 *     CombinationRanking}; among very many triples, only those that could have been reported
 */
public record CombinationTable(
        int cases,
        int items,
        List<Integer> strata,
        int pairsTested,
        int triplesTested,
        List<TestedSet> sets) {

    /** A mid-p of this or less makes a set possible. */
    static final double POSSIBLE_FROM = 0.01;

    public CombinationTable {
        strata = List.copyOf(strata);
        sets = List.copyOf(sets);
    }

    static CombinationTable none() {
        return new CombinationTable(0, 0, List.of(), 0, 0, List.of());
    }

    public long count(Level level) {
        return sets.stream().filter(set -> set.level() == level).count();
    }

    /** The most that luck alone would put at the level POSSIBLE: an upper bound. */
    public double possibleByLuck() {
        return POSSIBLE_FROM * pairsTested;
    }
}
