package vigil.patterns;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vigil.patterns.statistics.Cusum;
import vigil.patterns.statistics.Ears;
import vigil.patterns.statistics.FarringtonFlexible;

/**
 * What the usual methods of surveillance say of one month of a rise: Farrington flexible, which may
 * word the finding, and EARS and CUSUM, which give too many false alarms at a panel's counts and
 * are for comparison only. None of them makes a finding.
 *
 * @param month the first day of the month judged: of the rise's months the one furthest on its way
 *     to Farrington's threshold, or without that the one with most deaths
 * @param observed deaths in it
 * @param farrington absent with less than three years of record
 * @param ears the bound above which each method gives an alarm; absent where it cannot judge
 * @param cusum the cumulative sum at that month; absent when nothing was seen before
 */
public record SecondOpinion(
        LocalDate month,
        long observed,
        Optional<FarringtonFlexible.Verdict> farrington,
        Map<Ears, Double> ears,
        OptionalDouble cusum) {

    private static final int BASELINE = 7;
    private static final double LEAST_DEVIATION = 0.5;
    private static final int YEAR = 12;
    private static final int LEAST_YEARS = 3;
    private static final int MOST_YEARS = 5;

    public SecondOpinion {
        ears = Map.copyOf(ears);
    }

    /**
     * Judges the months of a rise.
     *
     * @param counts of whole months in order, the last the one that ends the record
     * @param window how many of the last months are the rise's
     * @param months to name them by
     */
    static SecondOpinion of(long[] counts, int window, Months months) {
        int best = counts.length - 1;
        double bestScore = Double.NEGATIVE_INFINITY;
        Optional<FarringtonFlexible.Verdict> bestVerdict = Optional.empty();
        for (int at = counts.length - 1; at >= Math.max(0, counts.length - window); at--) {
            Optional<FarringtonFlexible.Verdict> verdict = farrington(counts, at);
            double score =
                    verdict.map(FarringtonFlexible.Verdict::score)
                            .filter(Double::isFinite)
                            .orElse(bestVerdict.isPresent() ? bestScore : counts[at] * 1e-6);
            if (score > bestScore) {
                best = at;
                bestScore = score;
                bestVerdict = verdict;
            }
        }
        Map<Ears, Double> ears = new EnumMap<>(Ears.class);
        for (Ears method : Ears.values()) {
            OptionalDouble upper =
                    method.upper(counts, best, BASELINE, LEAST_DEVIATION, method.usualAlpha());
            upper.ifPresent(bound -> ears.put(method, bound));
        }
        return new SecondOpinion(
                months.firstOf(counts.length - best),
                counts[best],
                bestVerdict,
                ears,
                cusum(counts, best));
    }

    private static Optional<FarringtonFlexible.Verdict> farrington(long[] counts, int at) {
        int years = Math.min(MOST_YEARS, (at - 1) / YEAR);
        return years < LEAST_YEARS
                ? Optional.empty()
                : FarringtonFlexible.monthly(years).judge(counts, at);
    }

    /** From the middle of the record on, standardised by the mean of its first half. */
    private static OptionalDouble cusum(long[] counts, int at) {
        int from = at / 2;
        double mean = 0;
        for (int i = 0; i < from; i++) {
            mean += (double) counts[i] / from;
        }
        if (mean == 0) {
            return OptionalDouble.empty();
        }
        double[] sums = Cusum.usual().sums(counts, mean, from, at + 1);
        return OptionalDouble.of(sums[sums.length - 1]);
    }

    /** How it words the finding, if it has anything to add. */
    Optional<Sentence> note() {
        return farrington.flatMap(this::worded);
    }

    private Optional<Sentence> worded(FarringtonFlexible.Verdict verdict) {
        if (verdict.alarm()) {
            return Optional.of(
                    Sentence.of(
                            verdict.trend() && verdict.rising()
                                    ? "pattern.note.aboveLongTermRise"
                                    : "pattern.note.aboveSeason",
                            Argument.count(verdict.observed()),
                            new Argument.Month(month),
                            Argument.count(verdict.upper())));
        }
        return verdict.trend() && verdict.rising()
                ? Optional.of(
                        Sentence.of(
                                "pattern.note.inLineWithLongTermRise",
                                Argument.count(verdict.observed()),
                                new Argument.Month(month),
                                Argument.count(verdict.upper())))
                : Optional.empty();
    }
}
