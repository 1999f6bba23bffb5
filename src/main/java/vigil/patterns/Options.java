package vigil.patterns;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How a search is done.
 *
 * @param asAt the last day that counts; later deaths are not looked at
 * @param seed where random numbers start; absent to derive it from the facts
 * @param permutations of each permutation test: 999 on screen, 9,999 for an export
 * @param leastCases fewest cases for a margin to be tested and a combination to be shown
 * @param largestSet 2 for pairs only, 3 for pairs and triples
 * @param historyMonths how far back a rise is compared
 * @param windowMonths the longest window of a rise
 * @param newDays how recent a first appearance is
 * @param absenceDays how long an absence makes a return
 * @param places lines on the board, new findings and the watch list among them; those take places
 *     from the rest, but never more than half
 * @param parked findings the panel has set aside, by {@link Finding#key}
 */
public record Options(
        LocalDate asAt,
        OptionalLong seed,
        int permutations,
        int leastCases,
        int largestSet,
        int historyMonths,
        int windowMonths,
        int newDays,
        int absenceDays,
        int places,
        Map<String, Parked> parked) {

    public Options {
        if (permutations < 1 || leastCases < 1 || windowMonths < 1 || places < 1) {
            throw new IllegalArgumentException("Counts must be at least 1");
        }
        if (largestSet < 2 || largestSet > 3) {
            throw new IllegalArgumentException("Sets have two or three items");
        }
        parked = Map.copyOf(new TreeMap<>(parked));
    }

    /** The defaults, which were measured to be safe on panels of 80 to 1,500 deaths. */
    public static Options asAt(LocalDate date) {
        return new Options(date, OptionalLong.empty(), 999, 3, 3, 36, 6, 183, 730, 10, Map.of());
    }

    public Options withSeed(long value) {
        return new Options(
                asAt,
                OptionalLong.of(value),
                permutations,
                leastCases,
                largestSet,
                historyMonths,
                windowMonths,
                newDays,
                absenceDays,
                places,
                parked);
    }

    public Options withPermutations(int count) {
        return new Options(
                asAt,
                seed,
                count,
                leastCases,
                largestSet,
                historyMonths,
                windowMonths,
                newDays,
                absenceDays,
                places,
                parked);
    }

    public Options withLargestSet(int size) {
        return new Options(
                asAt,
                seed,
                permutations,
                leastCases,
                size,
                historyMonths,
                windowMonths,
                newDays,
                absenceDays,
                places,
                parked);
    }

    public Options withPlaces(int count) {
        return new Options(
                asAt,
                seed,
                permutations,
                leastCases,
                largestSet,
                historyMonths,
                windowMonths,
                newDays,
                absenceDays,
                count,
                parked);
    }

    public Options withParked(Map<String, Parked> findings) {
        return new Options(
                asAt,
                seed,
                permutations,
                leastCases,
                largestSet,
                historyMonths,
                windowMonths,
                newDays,
                absenceDays,
                places,
                findings);
    }
}
