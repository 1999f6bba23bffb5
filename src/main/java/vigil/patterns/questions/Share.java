package vigil.patterns.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.Interval;

/**
 * How many deaths say yes, among those that can say.
 *
 * @param cases references of those that say yes, in order of death
 */
record Share(long yes, long no, long unknown, List<String> cases) {

    private static final double LEVEL = 0.95;

    Share {
        cases = List.copyOf(cases);
    }

    static Share of(Collection<DeathRow> rows, Function<DeathRow, Verdict> question) {
        long no = 0;
        long unknown = 0;
        List<String> cases = new ArrayList<>();
        for (DeathRow row : rows) {
            switch (question.apply(row)) {
                case YES -> cases.add(row.reference());
                case NO -> no++;
                case UNKNOWN -> unknown++;
                case OUT -> {}
            }
        }
        return new Share(cases.size(), no, unknown, cases);
    }

    /** Deaths that can say. */
    long known() {
        return yes + no;
    }

    /** Deaths of which the question can be asked. */
    long asked() {
        return yes + no + unknown;
    }

    double share() {
        return (double) yes / known();
    }

    /** The exact interval of the share among those that can say (Clopper and Pearson 1934). */
    Interval interval() {
        return BinomialShare.clopperPearson(yes, known(), LEVEL);
    }
}
