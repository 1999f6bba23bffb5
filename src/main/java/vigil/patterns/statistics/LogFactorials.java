package vigil.patterns.statistics;

/**
 * Upper tails of many small hypergeometric distributions from one table of log factorials: P(X ≥ a)
 * = Σ C(x, k) C(N − x, n − k) / C(N, n).
 */
public final class LogFactorials {

    private final double[] table;

    /**
     * @param most the largest N to be asked for
     */
    public LogFactorials(int most) {
        table = new double[most + 1];
        // Sums of logarithms lose a little at each step; carrying the lost part keeps the digits.
        double lost = 0;
        for (int i = 2; i <= most; i++) {
            double add = Math.log(i) - lost;
            double next = table[i - 1] + add;
            lost = (next - table[i - 1]) - add;
            table[i] = next;
        }
    }

    private double choose(int n, int k) {
        return table[n] - table[k] - table[n - k];
    }

    /** ln P(X = a) for x marked and n drawn of N; a must be possible. */
    public double logProbability(int total, int marked, int drawn, int a) {
        return choose(marked, a) + choose(total - marked, drawn - a) - choose(total, drawn);
    }

    /** P(X ≥ a), the terms from a on by the ratio of neighbours. */
    public double upperTail(int total, int marked, int drawn, int a) {
        int least = Math.max(0, marked + drawn - total);
        if (a <= least) {
            return 1;
        }
        int most = Math.min(marked, drawn);
        if (a > most) {
            return 0;
        }
        double term = 1;
        double sum = 1;
        for (int k = a; k < most; k++) {
            term *=
                    (double) (marked - k)
                            / (k + 1)
                            * (drawn - k)
                            / (total - marked - drawn + k + 1.0);
            sum += term;
            if (term < 1e-17 * sum) {
                break;
            }
        }
        return Math.min(1, Math.exp(logProbability(total, marked, drawn, a)) * sum);
    }
}
