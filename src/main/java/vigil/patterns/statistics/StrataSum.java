package vigil.patterns.statistics;

import java.util.Arrays;

/**
 * The distribution of a sum over strata, to which one stratum after another is added by direct
 * convolution. Each mass is a sum of products in the order of the added stratum's counts, however
 * the work is cut up, so that every way of doing it gives the same digits.
 */
final class StrataSum {

    /** Rows that are added in one pass over the sum. */
    private static final int ROWS = 4;

    /** With shorter rows, or fewer, passes cost more than they save. */
    private static final int LEAST_LENGTH = 32;

    private static final int LEAST_ROWS = 12;

    private int first;
    private double[] masses = {1};

    /** The smallest count that has a mass. */
    int first() {
        return first;
    }

    int last() {
        return first + masses.length - 1;
    }

    double mass(int k) {
        int i = k - first;
        return i < 0 || i >= masses.length ? 0 : masses[i];
    }

    /**
     * Adds a stratum.
     *
     * @param negligible masses below this at either end are left out
     */
    void add(TiltedHypergeometric stratum, double negligible) {
        double[] more = stratum.mass();
        if (more.length == 1) {
            first += stratum.first();
            return;
        }
        double[] out =
                masses.length == 1 && masses[0] == 1
                        ? more
                        : masses.length >= more.length
                                ? convolved(masses, more)
                                : backwards(more, masses);
        int length = masses.length + more.length - 1;
        int from = 0;
        int to = length;
        while (out[from] < negligible) {
            from++;
        }
        while (out[to - 1] < negligible) {
            to--;
        }
        first += stratum.first() + from;
        masses = from == 0 && to == out.length ? out : Arrays.copyOfRange(out, from, to);
    }

    /** Rows of the longer, in the order of the shorter. */
    private static double[] convolved(double[] row, double[] weights) {
        if (row.length < LEAST_LENGTH || weights.length < LEAST_ROWS) {
            double[] out = new double[row.length + weights.length - 1];
            for (int i = 0; i < weights.length; i++) {
                double weight = weights[i];
                for (int j = 0; j < row.length; j++) {
                    out[i + j] += weight * row[j];
                }
            }
            return out;
        }
        Rows rows = new Rows(row, weights.length);
        int i = 0;
        for (; i + ROWS <= weights.length; i += ROWS) {
            rows.add(i, weights[i], weights[i + 1], weights[i + 2], weights[i + 3]);
        }
        if (i < weights.length) {
            rows.add(
                    i,
                    weights[i],
                    i + 1 < weights.length ? weights[i + 1] : 0,
                    i + 2 < weights.length ? weights[i + 2] : 0,
                    0);
        }
        return rows.out;
    }

    /**
     * Rows of the longer, which is the added one: in reverse the order of additions is the same.
     */
    private static double[] backwards(double[] row, double[] weights) {
        if (row.length < LEAST_LENGTH || weights.length < LEAST_ROWS) {
            double[] out = new double[row.length + weights.length - 1];
            for (int i = weights.length - 1; i >= 0; i--) {
                double weight = weights[i];
                for (int j = 0; j < row.length; j++) {
                    out[i + j] += weight * row[j];
                }
            }
            return out;
        }
        Rows rows = new Rows(reversed(row), weights.length);
        int i = 0;
        for (; i + ROWS <= weights.length; i += ROWS) {
            int w = weights.length - 1 - i;
            rows.add(i, weights[w], weights[w - 1], weights[w - 2], weights[w - 3]);
        }
        if (i < weights.length) {
            int w = weights.length - 1 - i;
            rows.add(i, weights[w], w > 0 ? weights[w - 1] : 0, w > 1 ? weights[w - 2] : 0, 0);
        }
        return reversed(Arrays.copyOf(rows.out, row.length + weights.length - 1));
    }

    private static double[] reversed(double[] row) {
        double[] out = new double[row.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = row[out.length - 1 - i];
        }
        return out;
    }

    /**
     * A sum to which a row is added at growing offsets, four at a time. The four are kept shifted
     * against each other and the part of the sum they meet is copied out and back, because loops
     * over arrays at one and the same index are what the compiler makes wide instructions of.
     */
    private static final class Rows {

        private final double[] a;
        private final double[] b;
        private final double[] c;
        private final double[] d;
        private final double[] part;
        private final double[] out;

        Rows(double[] row, int weights) {
            int length = row.length + ROWS - 1;
            a = shifted(row, 0, length);
            b = shifted(row, 1, length);
            c = shifted(row, 2, length);
            d = shifted(row, 3, length);
            part = new double[length];
            out = new double[row.length + weights + ROWS - 1];
        }

        private static double[] shifted(double[] row, int by, int length) {
            double[] out = new double[length];
            System.arraycopy(row, 0, out, by, row.length);
            return out;
        }

        void add(int at, double w, double x, double y, double z) {
            System.arraycopy(out, at, part, 0, part.length);
            add(part, a, b, c, d, w, x, y, z);
            System.arraycopy(part, 0, out, at, part.length);
        }

        private static void add(
                double[] sum,
                double[] a,
                double[] b,
                double[] c,
                double[] d,
                double w,
                double x,
                double y,
                double z) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] = sum[k] + w * a[k] + x * b[k] + y * c[k] + z * d[k];
            }
        }
    }
}
