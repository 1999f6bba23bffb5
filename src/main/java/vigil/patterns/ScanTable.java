package vigil.patterns;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one early-warning scan saw.
 *
 * @param cases deaths it read
 * @param nodes things it followed, which its p pays for
 * @param permutations of months among cases
 * @param rows every node whose share rose at all, most surprising first
 */
public record ScanTable(int cases, int nodes, int permutations, List<ScanRow> rows) {

    static final Comparator<ScanRow> ORDER =
            Comparator.comparingDouble(ScanRow::statistic)
                    .reversed()
                    .thenComparing(row -> row.area().orElse(""))
                    .thenComparing(row ->
                            row.items().stream()
                                    .map(item -> item.kind() + item.key())
                                    .collect(Collectors.joining("|")));

    public ScanTable {
        rows = List.copyOf(rows);
    }

    static ScanTable none() {
        return new ScanTable(0, 0, 0, List.of());
    }
}
