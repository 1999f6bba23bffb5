package vigil.patterns.statistics;

/**
 * How far a count in a window stands above what was expected there: c ln(c/e) − (c − e) when c &gt;
 * e, else 0. The Poisson log-likelihood ratio of Kulldorff (J. R. Stat. Soc. A 164, 2001) for small
 * windows.
 */
public final class ScanStatistic {

    private ScanStatistic() {}

    public static double of(long count, double expected) {
        if (count <= expected || expected <= 0) {
            return 0;
        }
        return count * Math.log(count / expected) - (count - expected);
    }
}
