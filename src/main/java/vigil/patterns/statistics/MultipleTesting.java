package vigil.patterns.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** How a probability is adjusted for having looked at many things at once. */
public enum MultipleTesting {

    /** m·p. Controls the chance of any false finding. */
    BONFERRONI {
        @Override
        double factor(int m, int rank) {
            return m;
        }

        @Override
        boolean upward() {
            return true;
        }
    },

    /** (m − i + 1)·p, never below a smaller p's (Holm 1979). */
    HOLM {
        @Override
        double factor(int m, int rank) {
            return m - rank + 1.0;
        }

        @Override
        boolean upward() {
            return true;
        }
    },

    /** (m − i + 1)·p, never above a larger p's (Hochberg 1988). */
    HOCHBERG {
        @Override
        double factor(int m, int rank) {
            return m - rank + 1.0;
        }
    },

    /** m/i·p: the share of false findings among those shown (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int m, int rank) {
            return (double) m / rank;
        }
    },

    /** The same under any dependence, m/i·p·Σ1/j (Benjamini and Yekutieli 2001). */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int m, int rank) {
            double harmonic = 0;
            for (int j = 1; j <= m; j++) {
                harmonic += 1.0 / j;
            }
            return harmonic * m / rank;
        }
    };

    /**
     * @param rank from 1 for the smallest p
     */
    abstract double factor(int m, int rank);

    /** Whether adjusted values are made monotone from the smallest p upward. */
    boolean upward() {
        return false;
    }

    /** The adjusted values, in the order given. */
    public double[] adjust(double[] p) {
        int m = p.length;
        Integer[] order = new Integer[m];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[m];
        double bound = upward() ? 0 : 1;
        // The factor of Benjamini and Yekutieli is a constant multiple of m/i, found once.
        double first = m == 0 ? 1 : factor(m, 1);
        for (int step = 0; step < m; step++) {
            int rank = upward() ? step + 1 : m - step;
            int i = order[rank - 1];
            double factor = this == BENJAMINI_YEKUTIELI ? first / rank : factor(m, rank);
            double value = Math.min(1, factor * p[i]);
            bound = upward() ? Math.max(bound, value) : Math.min(bound, value);
            adjusted[i] = bound;
        }
        return adjusted;
    }
}
