package vigil.patterns.statistics;

import java.util.Arrays;

/**
 * The correction for many tests that leaves out those which could never be significant (Tarone,
 * Biometrics 46, 1990): the smallest k such that at most k tests can reach α/k.
 *
 * @param k by which p is multiplied
 * @param testable tests that can reach the threshold
 * @param threshold α/k
 */
public record Tarone(int k, int testable, double threshold) {

    /**
     * Finds k.
     *
     * @param smallest for each test the smallest p it could have, given its margins
     */
    public static Tarone of(double[] smallest, double alpha) {
        double[] sorted = smallest.clone();
        Arrays.sort(sorted);
        int k = 1;
        while (reaching(sorted, alpha / k) > k) {
            k++;
        }
        return new Tarone(k, reaching(sorted, alpha / k), alpha / k);
    }

    private static int reaching(double[] sorted, double threshold) {
        int count = 0;
        while (count < sorted.length && sorted[count] <= threshold) {
            count++;
        }
        return count;
    }
}
