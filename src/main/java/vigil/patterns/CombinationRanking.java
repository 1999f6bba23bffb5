package vigil.patterns;

import java.util.Comparator;

/** The order of combinations: strong first, then score, then number of cases, then name. */
final class CombinationRanking {

    static final Comparator<TestedSet> ORDER =
            Comparator.comparing(TestedSet::level)
                    .thenComparing(Comparator.comparingDouble(TestedSet::score).reversed())
                    .thenComparing(Comparator.comparingInt(TestedSet::observed).reversed())
                    .thenComparing(TestedSet::name);

    private CombinationRanking() {}
}
