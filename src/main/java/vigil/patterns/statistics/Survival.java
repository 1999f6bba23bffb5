package vigil.patterns.statistics;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Waits of which some have not ended yet.
 *
 * <p>The share still waiting after t days is the product over the days d ≤ t on which a wait ended
 * of 1 − (ended on d) / (still waiting before d) (Kaplan and Meier, J. Am. Stat. Assoc. 53, 1958);
 * leaving out those still waiting would make every wait look shorter.
 *
 * @param endedAfter days of the waits that ended
 * @param openFor days so far of those that have not
 */
public record Survival(List<Integer> endedAfter, List<Integer> openFor) {

    private static final double HALF = 0.5 + 1e-12;

    public Survival {
        endedAfter = endedAfter.stream().sorted().toList();
        openFor = openFor.stream().sorted().toList();
    }

    public long ended() {
        return endedAfter.size();
    }

    public long size() {
        return (long) endedAfter.size() + openFor.size();
    }

    /** The longest wait that has not ended; 0 if all have. */
    public int longestOpen() {
        return openFor.isEmpty() ? 0 : openFor.getLast();
    }

    /** The first day by which half have ended; absent while more than half still wait. */
    public OptionalInt median() {
        double waiting = 1;
        int[] ends = endedAfter.stream().mapToInt(Integer::intValue).toArray();
        int[] all =
                Stream.concat(endedAfter.stream(), openFor.stream())
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
        for (int day : new TreeSet<>(endedAfter)) {
            long atRisk = all.length - below(all, day);
            long here = below(ends, day + 1) - below(ends, day);
            waiting *= 1 - (double) here / atRisk;
            if (waiting <= HALF) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    /** How many of sorted numbers are less. */
    private static long below(int[] sorted, int number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
