package vigil.patterns;

/**
 * A finding that the panel has set aside. It comes back only if its count has grown by at least
 * three and its level has risen.
 *
 * @param observed its count at the time
 * @param level its level at the time
 */
public record Parked(long observed, Level level) {

    private static final int GROWTH = 3;

    /** Set aside however it grows. */
    public static Parked whatever() {
        return new Parked(Long.MAX_VALUE - GROWTH, Level.NEW);
    }

    boolean holds(Finding finding) {
        return finding.figures().observed() < observed + GROWTH
                || finding.level().compareTo(level) >= 0;
    }
}
