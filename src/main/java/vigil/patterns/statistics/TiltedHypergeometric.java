package vigil.patterns.statistics;

/**
 * Fisher's noncentral hypergeometric distribution, P(k) ∝ C(K, k) C(N − K, n − k) e^(θk), as the
 * array of its masses. θ = 0 is the plain hypergeometric; θ is the log odds ratio.
 *
 * <p>Masses are built from the mode outward by the ratio of neighbours and divided by their sum, so
 * no factorial is needed.
 */
final class TiltedHypergeometric {

    private final int first;
    private final double[] mass;

    private TiltedHypergeometric(int first, double[] mass) {
        this.first = first;
        this.mass = mass;
    }

    /**
     * @param total N
     * @param marked K
     * @param drawn n
     * @param tilt θ
     * @param negligible masses below this share of the mode's are left out
     */
    static TiltedHypergeometric of(
            int total, int marked, int drawn, double tilt, double negligible) {
        int rest = total - marked - drawn;
        int least = Math.max(0, -rest);
        int most = Math.min(marked, drawn);
        double odds = Math.exp(tilt);
        int mode = mode(least, most, marked, drawn, rest, odds);
        double[] up = new double[most - mode + 1];
        up[0] = 1;
        int ups = 1;
        double sum = 1;
        for (int k = mode + 1; k <= most; k++) {
            double next = up[ups - 1] * ratio(k, marked, drawn, rest) * odds;
            if (next < negligible) {
                break;
            }
            up[ups++] = next;
            sum += next;
        }
        double[] down = new double[mode - least];
        int downs = 0;
        double previous = 1;
        for (int k = mode; k > least; k--) {
            previous /= ratio(k, marked, drawn, rest) * odds;
            if (previous < negligible) {
                break;
            }
            down[downs++] = previous;
            sum += previous;
        }
        double[] mass = new double[downs + ups];
        for (int i = 0; i < downs; i++) {
            mass[downs - 1 - i] = down[i] / sum;
        }
        for (int i = 0; i < ups; i++) {
            mass[downs + i] = up[i] / sum;
        }
        return new TiltedHypergeometric(mode - downs, mass);
    }

    /** P(k)/P(k−1) without the tilt. */
    private static double ratio(int k, int marked, int drawn, int rest) {
        return (double) (marked - k + 1) * (drawn - k + 1) / ((double) k * (rest + k));
    }

    /** The largest k whose mass is not below its left neighbour's; the ratio falls with k. */
    private static int mode(int least, int most, int marked, int drawn, int rest, double odds) {
        int low = least;
        int high = most;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (ratio(middle, marked, drawn, rest) * odds >= 1) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The count that the first entry of {@link #mass()} belongs to. */
    int first() {
        return first;
    }

    /** The masses, which sum to 1. Not to be changed by the caller. */
    double[] mass() {
        return mass;
    }

    double mean() {
        double mean = 0;
        for (int i = 0; i < mass.length; i++) {
            mean += i * mass[i];
        }
        return first + mean;
    }

    double upperTail(int k) {
        double sum = 0;
        for (int i = mass.length - 1; i >= Math.max(0, k - first); i--) {
            sum += mass[i];
        }
        return sum;
    }

    double lowerTail(int k) {
        double sum = 0;
        for (int i = 0; i < mass.length && i <= k - first; i++) {
            sum += mass[i];
        }
        return sum;
    }
}
