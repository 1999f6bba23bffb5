package vigil.patterns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An order in which things that are alike are neighbours: clusters are joined by the mean of their
 * members' likeness, the most alike first (average linkage; Sokal and Michener, Univ. Kansas Sci.
 * Bull. 38, 1958), and at each joining those ends meet that are most alike (Gruvaeus and Wainer,
 * Br. J. Math. Stat. Psychol. 25, 1972).
 */
final class ClusterOrder {

    private ClusterOrder() {}

    /**
     * @param alike symmetric; larger is more alike
     * @return positions in order; of equals the earlier first
     */
    static int[] of(double[][] alike) {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < alike.length; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
        }
        while (clusters.size() > 1) {
            int first = 0;
            int second = 1;
            double best = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < clusters.size(); a++) {
                for (int b = a + 1; b < clusters.size(); b++) {
                    double mean = mean(clusters.get(a), clusters.get(b), alike);
                    if (mean > best + 1e-12) {
                        best = mean;
                        first = a;
                        second = b;
                    }
                }
            }
            List<Integer> joined = join(clusters.get(first), clusters.get(second), alike);
            clusters.remove(second);
            clusters.set(first, joined);
        }
        return clusters.isEmpty()
                ? new int[0]
                : clusters.getFirst().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double mean(List<Integer> a, List<Integer> b, double[][] alike) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                sum += alike[i][j];
            }
        }
        return sum / (a.size() * b.size());
    }

    private static List<Integer> join(List<Integer> a, List<Integer> b, double[][] alike) {
        double[] ends = {
            alike[a.getLast()][b.getFirst()],
            alike[a.getLast()][b.getLast()],
            alike[a.getFirst()][b.getFirst()],
            alike[a.getFirst()][b.getLast()]
        };
        int best = 0;
        for (int i = 1; i < ends.length; i++) {
            best = ends[i] > ends[best] + 1e-12 ? i : best;
        }
        List<Integer> left = new ArrayList<>(a);
        List<Integer> right = new ArrayList<>(b);
        if (best >= 2) {
            Collections.reverse(left);
        }
        if (best % 2 == 1) {
            Collections.reverse(right);
        }
        left.addAll(right);
        return left;
    }
}
