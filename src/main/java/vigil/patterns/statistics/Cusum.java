package vigil.patterns.statistics;

/**
 * A cumulative sum of standardised counts, S = max(0, S + z − k), an alarm at S ≥ h (Rossi,
 * Lampugnani and Marchi, Stat. Med. 18, 1999). Textbook settings are wrong for a panel's counts;
 * given for comparison only.
 *
 * @param k what is let pass each period
 * @param h where an alarm begins
 * @param form how counts are standardised
 */
public record Cusum(double k, double h, Form form) {

    /** How a count x with mean m becomes z. */
    public enum Form {
        /** (x − m)/√m. */
        STANDARD {
            @Override
            double standardised(double x, double m) {
                return (x - m) / Math.sqrt(m);
            }

            @Override
            double count(double z, double m) {
                return Math.ceil(m + z * Math.sqrt(m));
            }
        },
        /** (x − 3m + 2√(xm)) / 2√m. */
        ROSSI {
            @Override
            double standardised(double x, double m) {
                return (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m));
            }

            @Override
            double count(double z, double m) {
                double square = 4 * m + 2 * z * Math.sqrt(m);
                // A negative root means that any count is an alarm; R's bound is kept there.
                double root = Math.sqrt(square) - Math.sqrt(m);
                return square < 0 ? 0 : root * root;
            }
        },
        /** 3/2 (x^⅔ − m^⅔) / m^⅙. */
        ANSCOMBE {
            @Override
            double standardised(double x, double m) {
                return 1.5 * (Math.pow(x, (2.0 / 3)) - Math.pow(m, (2.0 / 3))) / sixth(m);
            }

            @Override
            double count(double z, double m) {
                double power = Math.pow(m, (2.0 / 3)) + z * sixth(m) / 1.5;
                return Math.pow(Math.max(0, power), 1.5);
            }
        };

        private static double sixth(double m) {
            return Math.pow(m, 1.0 / 6);
        }

        abstract double standardised(double x, double m);

        /** The count that becomes z. */
        abstract double count(double z, double m);
    }

    /** The usual settings: k = 1.04, h = 2.26. */
    public static Cusum usual() {
        return new Cusum(1.04, 2.26, Form.STANDARD);
    }

    /**
     * The sums over a stretch.
     *
     * @param mean of the counts before; greater than 0
     * @param from index of the first period
     * @param to index after the last
     */
    public double[] sums(long[] counts, double mean, int from, int to) {
        double[] sums = new double[to - from];
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum = Math.max(0, sum + form.standardised(counts[i], mean) - k);
            sums[i - from] = sum;
        }
        return sums;
    }

    public boolean alarm(double sum) {
        return sum >= h;
    }

    /** The count that would be an alarm after a sum; a whole number in the standard form. */
    public double upper(double before, double mean) {
        return Math.max(0, form.count(h + k - before, mean));
    }
}
