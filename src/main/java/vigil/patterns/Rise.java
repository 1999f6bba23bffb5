package vigil.patterns;

/** A signal of a scan, with what is needed to compare it with others. Each is itself only. */
final class Rise {

    private static final double CLEAR_FROM = 0.01;

    private final ScanRow row;
    private final int[] counts;
    private final boolean belongTogether;
    private final Finding finding;

    /**
     * @param counts its cases in the last 1, 2, … months, at those indices
     * @param belongTogether whether both parts of a pair rose with it and met more than by chance
     */
    Rise(ScanRow row, int[] counts, boolean belongTogether, Finding finding) {
        this.row = row;
        this.counts = counts;
        this.belongTogether = belongTogether;
        this.finding = finding;
    }

    ScanRow row() {
        return row;
    }

    boolean belongTogether() {
        return belongTogether;
    }

    Finding finding() {
        return finding;
    }

    /** Whether luck would do as much in one search of a hundred at most. */
    boolean isClear() {
        return row.p() <= CLEAR_FROM;
    }

    /** Cases beyond the expected in another signal's window. */
    double excess(int window, int deathsInWindow) {
        return counts[window] - (double) row.nodeCases() * deathsInWindow / row.cases();
    }
}
