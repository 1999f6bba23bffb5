package vigil.patterns;

import vigil.patterns.statistics.LogFactorials;
import vigil.patterns.statistics.ScanStatistic;

/**
 * Whether a rise of the latest months is a rise within the latest year, and not the level of that
 * year alone. A share that went up from one year to the next and has stayed there is a change, but
 * no news; three years of months cannot tell the two apart.
 *
 * <p>Of n deaths of the last twelve months K have it. The statistic is the largest of c ln(c/e) −
 * (c − e) over the last 1, 2, … months, e = K × deaths of those months / n. Its p is exact: when
 * months are dealt out among the deaths, the cases of one month after another are hypergeometric,
 * so that the chance of staying below the statistic in every window is a sum over the counts so
 * far.
 */
final class LatestYear {

    static final int MONTHS = 12;

    private static final double NEGLIGIBLE = 1e-18;

    private final int[] deaths;
    private final int[] cases;
    private final int allDeaths;
    private final int allCases;
    private final LogFactorials factorials;

    /**
     * @param deaths of each month that can say, the latest first, at most twelve
     * @param cases of them in each month
     * @param windows the longest window, fewer than there are months
     */
    LatestYear(int[] deaths, int[] cases, int windows) {
        int sum = 0;
        int has = 0;
        for (int m = 0; m < deaths.length; m++) {
            sum += deaths[m];
            has += cases[m];
        }
        this.deaths = java.util.Arrays.copyOf(deaths, windows);
        this.cases = java.util.Arrays.copyOf(cases, windows);
        allDeaths = sum;
        allCases = has;
        factorials = new LogFactorials(Math.max(1, sum));
    }

    /** The chance of so steep a rise when nothing changed within the year. */
    double chance() {
        double observed = 0;
        int count = 0;
        int before = 0;
        for (int w = 0; w < deaths.length; w++) {
            count += cases[w];
            before += deaths[w];
            observed = Math.max(observed, statistic(count, before));
        }
        if (observed == 0) {
            return 1;
        }
        double[] below = new double[allCases + 1];
        below[0] = 1;
        int seen = 0;
        for (int w = 0; w < deaths.length; w++) {
            double[] next = new double[allCases + 1];
            for (int c = 0; c <= allCases; c++) {
                if (below[c] > NEGLIGIBLE) {
                    step(below[c], c, seen, deaths[w], observed, next);
                }
            }
            seen += deaths[w];
            below = next;
        }
        double stays = 0;
        for (double part : below) {
            stays += part;
        }
        return Math.clamp(1 - stays, 0, 1);
    }

    /** Adds what the next month may bring after c cases among those seen so far. */
    private void step(double chance, int c, int seen, int month, double observed, double[] next) {
        int left = allDeaths - seen;
        double mean = left == 0 ? 0 : (double) (allCases - c) * month / left;
        double reach = 10 * (Math.sqrt(mean) + 1);
        int least = (int) Math.max(Math.max(0, allCases - c - left + month), mean - reach);
        int most = (int) Math.min(Math.min(month, allCases - c), mean + reach);
        for (int k = least; k <= most; k++) {
            if (statistic(c + k, seen + month) < observed - 1e-12) {
                next[c + k] +=
                        chance * Math.exp(factorials.logProbability(left, allCases - c, month, k));
            }
        }
    }

    private double statistic(int count, int inWindow) {
        return ScanStatistic.of(count, (double) allCases * inWindow / allDeaths);
    }
}
