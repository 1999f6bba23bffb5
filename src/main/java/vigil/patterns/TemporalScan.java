package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks, for many nodes at once, for a rise of their share of deaths in the latest months.
 *
 * <p>For each window of the last 1 to 6 whole months: c cases of the node in it, e = node's cases ×
 * deaths in the window / all deaths; the statistic is c ln(c/e) − (c − e) when c &gt; e and c ≥ 2,
 * the best over the windows (the tree-based scan statistic of Kulldorff, Fang and Walsh, Biometrics
 * 59, 2003, in the temporal form of Kulldorff et al., Pharmacoepidemiol. Drug Saf. 22, 2013). Its p
 * counts how often the largest statistic over all nodes and windows is at least as large when the
 * months are permuted among the cases, which keeps the items of a case together: p = (1 + number) /
 * (permutations + 1). With several strata (areas) the months are permuted within each.
 *
 * <p>The random numbers of a permutation depend on the seed and its index only, so that the result
 * is the same on any number of threads.
 */
final class TemporalScan {

    private static final int LEAST_COUNT = 2;
    private static final double SIGNAL = 0.05;

    private final int[] monthsBack;
    private final int[] stratum;
    private final int strata;
    private final List<ScanNode> nodes;
    private final int windows;
    private final int[][] nodesOfCase;
    private final int[] stratumSize;
    private final int[][] inWindow;
    private final double[][] expected;
    private final double[][] logExpected;
    private final double[] logCount;

    /**
     * @param monthsBack of each case, 0 for the latest month
     * @param stratum of each case
     * @param strata how many there are
     * @param windows the longest window, in months
     */
    TemporalScan(int[] monthsBack, int[] stratum, int strata, List<ScanNode> nodes, int windows) {
        this.monthsBack = monthsBack;
        this.stratum = stratum;
        this.strata = strata;
        this.nodes = nodes;
        this.windows = windows;
        stratumSize = new int[strata];
        inWindow = new int[strata][windows + 1];
        for (int i = 0; i < monthsBack.length; i++) {
            stratumSize[stratum[i]]++;
            for (int w = monthsBack[i] + 1; w <= windows; w++) {
                inWindow[stratum[i]][w]++;
            }
        }
        int most = nodes.stream().mapToInt(node -> node.positions().length).max().orElse(0);
        logCount = new double[most + 1];
        for (int c = 1; c <= most; c++) {
            logCount[c] = Math.log(c);
        }
        nodesOfCase = byCase(monthsBack.length, nodes);
        expected = new double[nodes.size()][windows + 1];
        logExpected = new double[nodes.size()][windows + 1];
        for (int k = 0; k < nodes.size(); k++) {
            int s = nodes.get(k).stratum();
            double all = nodes.get(k).positions().length;
            for (int w = 1; w <= windows; w++) {
                expected[k][w] = all * inWindow[s][w] / stratumSize[s];
                logExpected[k][w] = Math.log(expected[k][w]);
            }
        }
    }

    private static int[][] byCase(int cases, List<ScanNode> nodes) {
        int[] sizes = new int[cases];
        nodes.forEach(node -> Arrays.stream(node.positions()).forEach(i -> sizes[i]++));
        int[][] lists = new int[cases][];
        Arrays.setAll(lists, i -> new int[sizes[i]]);
        for (int k = nodes.size() - 1; k >= 0; k--) {
            for (int i : nodes.get(k).positions()) {
                lists[i][--sizes[i]] = k;
            }
        }
        return lists;
    }

    /** The largest statistic of each permutation. */
    double[] permute(int permutations, long seed, Cancellation cancellation) {
        int[][] members = new int[strata][];
        Arrays.setAll(
                members,
                s -> IntStream.range(0, stratum.length).filter(i -> stratum[i] == s).toArray());
        return IntStream.range(0, permutations)
                .parallel()
                .mapToDouble(r -> {
                    cancellation.check();
                    return permuted(members, Seeds.random(seed, r));
                })
                .toArray();
    }

    private double permuted(int[][] members, SplittableRandom random) {
        int[][] order = new int[strata][];
        for (int s = 0; s < strata; s++) {
            order[s] = members[s].clone();
        }
        int[] counts = new int[nodes.size()];
        int[] touched = new int[nodes.size()];
        int[] touchedIn = new int[nodes.size()];
        double best = 0;
        for (int w = 1; w <= windows; w++) {
            int touches = 0;
            for (int s = 0; s < strata; s++) {
                int[] cases = order[s];
                for (int slot = inWindow[s][w - 1]; slot < inWindow[s][w]; slot++) {
                    int pick = slot + random.nextInt(cases.length - slot);
                    int chosen = cases[pick];
                    cases[pick] = cases[slot];
                    for (int k : nodesOfCase[chosen]) {
                        counts[k]++;
                        if (touchedIn[k] != w) {
                            touchedIn[k] = w;
                            touched[touches++] = k;
                        }
                    }
                }
            }
            // A count that did not grow only looks smaller against a longer window.
            for (int i = 0; i < touches; i++) {
                best = Math.max(best, statistic(counts[touched[i]], touched[i], w));
            }
        }
        return best;
    }

    private double statistic(int count, int node, int window) {
        double e = expected[node][window];
        if (count < LEAST_COUNT || count <= e) {
            return 0;
        }
        return count * (logCount[count] - logExpected[node][window]) - (count - e);
    }

    /**
     * Every node whose share rose at all, most surprising first.
     *
     * @param maxima from {@link #permute}, of this scan or the larger of several that are judged
     *     together
     */
    List<ScanRow> rows(double[] maxima) {
        double[] sorted = maxima.clone();
        Arrays.sort(sorted);
        List<ScanRow> rows = new ArrayList<>();
        for (int k = 0; k < nodes.size(); k++) {
            int best = 0;
            int bestCount = 0;
            double bestStatistic = 0;
            int count = 0;
            int[] perMonth = perMonth(k);
            for (int w = 1; w <= windows; w++) {
                count += perMonth[w - 1];
                double statistic = statistic(count, k, w);
                if (statistic > bestStatistic) {
                    bestStatistic = statistic;
                    best = w;
                    bestCount = count;
                }
            }
            if (best > 0) {
                double p = chance(sorted, bestStatistic);
                int going = p <= SIGNAL ? monthsGoing(k, sorted) : 0;
                rows.add(row(k, best, bestCount, bestStatistic, p, going));
            }
        }
        rows.sort(ScanTable.ORDER);
        return rows;
    }

    private ScanRow row(int k, int window, int count, double statistic, double p, int going) {
        ScanNode node = nodes.get(k);
        int s = node.stratum();
        return new ScanRow(
                node.items(),
                node.area(),
                stratumSize[s],
                node.positions().length,
                window,
                count,
                inWindow[s][window],
                expected[k][window],
                statistic,
                p,
                going);
    }

    private int[] perMonth(int k) {
        int[] perMonth = new int[Math.max(windows, 1)];
        for (int i : nodes.get(k).positions()) {
            if (monthsBack[i] < windows) {
                perMonth[monthsBack[i]]++;
            }
        }
        return perMonth;
    }

    /** How many of the months before the last would have shown the same node as a signal. */
    private int monthsGoing(int k, double[] sorted) {
        ScanNode node = nodes.get(k);
        int going = 0;
        for (int back = 1; back <= 2 * windows; back++) {
            double best = 0;
            int all = 0;
            int known = 0;
            for (int i = 0; i < monthsBack.length; i++) {
                known += stratum[i] == node.stratum() && monthsBack[i] >= back ? 1 : 0;
            }
            for (int i : node.positions()) {
                all += monthsBack[i] >= back ? 1 : 0;
            }
            for (int w = 1; w <= windows; w++) {
                int count = 0;
                int deaths = 0;
                for (int i : node.positions()) {
                    count += monthsBack[i] >= back && monthsBack[i] < back + w ? 1 : 0;
                }
                for (int i = 0; i < monthsBack.length; i++) {
                    deaths +=
                            stratum[i] == node.stratum()
                                            && monthsBack[i] >= back
                                            && monthsBack[i] < back + w
                                    ? 1
                                    : 0;
                }
                double e = (double) all * deaths / Math.max(1, known);
                if (count >= LEAST_COUNT && count > e) {
                    best = Math.max(best, count * Math.log(count / e) - (count - e));
                }
            }
            if (chance(sorted, best) > SIGNAL) {
                break;
            }
            going++;
        }
        return going;
    }

    private static double chance(double[] sorted, double statistic) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= statistic) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (1.0 + sorted.length - low) / (sorted.length + 1.0);
    }
}
