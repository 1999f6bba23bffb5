package vigil.patterns;

import java.util.ArrayList;
import java.util.List;
import vigil.patterns.statistics.InformationComponent;

/** Counts every two of some items, and puts those next to each other that go together. */
final class PairCounts {

    private static final int LEAST_IN_STRATUM = 10;
    private static final double MOST = 2;

    private final Reading reading;
    private final ItemMatrix matrix;
    private final int[] years;

    PairCounts(Reading reading, ItemMatrix matrix) {
        this.reading = reading;
        this.matrix = matrix;
        this.years = matrix.years(LEAST_IN_STRATUM);
    }

    TogetherTable of(List<Item> items) {
        int n = items.size();
        TogetherTable.Pair[][] all = new TogetherTable.Pair[n][n];
        double[][] alike = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                TogetherTable.Pair pair = pair(items.get(i), items.get(j));
                all[i][j] = pair;
                all[j][i] = turned(pair);
                double ic = InformationComponent.of(pair.observed(), pair.expected()).ic();
                alike[i][j] = pair.known() ? 0 : Math.clamp(ic, -MOST, MOST);
                alike[j][i] = alike[i][j];
            }
        }
        int[] order = ClusterOrder.of(alike);
        List<Item> ordered = new ArrayList<>();
        List<List<TogetherTable.Pair>> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ordered.add(items.get(order[i]));
            List<TogetherTable.Pair> row = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                row.add(all[order[i]][order[j]]);
            }
            pairs.add(row);
        }
        return new TogetherTable(ordered, pairs);
    }

    private static TogetherTable.Pair turned(TogetherTable.Pair pair) {
        return new TogetherTable.Pair(
                pair.observed(),
                pair.second(),
                pair.first(),
                pair.canSay(),
                pair.expected(),
                pair.known());
    }

    private TogetherTable.Pair pair(Item a, Item b) {
        int i = matrix.position(a);
        int j = matrix.position(b);
        long[] canSay = Bits.and(matrix.assessed(i), matrix.assessed(j));
        long[] first = Bits.and(matrix.present(i), canSay);
        long[] second = Bits.and(matrix.present(j), canSay);
        return new TogetherTable.Pair(
                Bits.countBoth(first, second),
                Bits.count(first),
                Bits.count(second),
                Bits.count(canSay),
                ChartFigures.expected(years, canSay, first, second),
                reading.taxonomy().muted(a, b));
    }
}
