package vigil.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Chance that can be repeated: SplitMix64 (Steele, Lea and Flood 2014), written out because the
 * library's own generators may choose their numbers differently in another release.
 */
final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;
    private final LocalDate since;

    Dice(long seed, long stream) {
        this(seed, stream, Plan.FIRST_DAY);
    }

    /**
     * @param since identities sort by this day, as those that the program gives sort by their time
     */
    Dice(long seed, long stream, LocalDate since) {
        this.state = mix(seed) ^ mix(stream * GOLDEN + 1);
        this.since = since;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** At least 0, less than 1. */
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> all) {
        return all.get(below(all.size()));
    }

    /** A bell curve, cut at both ends. */
    int around(double mean, double spread, int least, int most) {
        double normal =
                StrictMath.sqrt(-2 * StrictMath.log(1 - unit()))
                        * StrictMath.cos(2 * StrictMath.PI * unit());
        return (int) Math.max(least, Math.min(most, StrictMath.rint(mean + spread * normal)));
    }

    /**
     * One of several codes by weight.
     *
     * @param choices such as {@code "SEX01 69, SEX02 31"}
     */
    String weighted(String choices) {
        String[] all = choices.split(",", -1);
        double sum = 0;
        for (String choice : all) {
            sum += weight(choice);
        }
        double at = unit() * sum;
        for (String choice : all) {
            at -= weight(choice);
            if (at < 0) {
                return code(choice);
            }
        }
        return code(all[all.length - 1]);
    }

    private static double weight(String choice) {
        return Double.parseDouble(choice.substring(choice.lastIndexOf(' ') + 1));
    }

    private static String code(String choice) {
        String stripped = choice.strip();
        return stripped.substring(0, stripped.lastIndexOf(' '));
    }

    /** A UUID of version 7 with the day it is since; the other bits by chance. */
    UUID id() {
        long day = Duration.ofDays(since.toEpochDay()).toMillis();
        long high = day << 16 | 0x7000L | (next() & 0xfffL);
        long low = (next() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    LocalDate daysAfter(LocalDate date, int least, int most) {
        return date.plusDays(between(least, most));
    }

    LocalDate daysBefore(LocalDate date, int least, int most) {
        return date.minusDays(between(least, most));
    }
}
