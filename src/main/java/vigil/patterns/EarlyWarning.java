package vigil.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The early-warning scans: whose share of deaths rose in the latest months. Four families, each
 * paying for its own multiplicity: substances with their classes and families; pairs of substances;
 * the same substances within each area; and everything else that is coded.
 *
 * <p>Shares are among the deaths that can say, so that late laboratory results make neither a rise
 * nor a fall.
 */
final class EarlyWarning {

    private static final int LEAST_HISTORY = 12;
    private static final int LEAST_AREA_CASES = 12;
    private static final int LEAST_IN_AREA = 2;
    private static final int LEAST_PAIR_CASES = 4;

    private final ItemMatrix matrix;
    private final Taxonomy taxonomy;
    private final int[] monthsBack;
    private final Options options;
    private final long seed;
    private final Cancellation cancellation;

    /**
     * @param known the deaths up to the last day, in order
     */
    EarlyWarning(
            List<CaseFact> known,
            Taxonomy taxonomy,
            EvidenceBasis basis,
            Options options,
            Months months,
            long seed,
            Cancellation cancellation) {
        this.taxonomy = taxonomy;
        this.options = options;
        this.seed = seed;
        this.cancellation = cancellation;
        List<CaseFact> recent =
                known.stream()
                        .filter(fact -> months.back(fact.died()) < options.historyMonths())
                        .toList();
        matrix = ItemMatrix.of(recent, taxonomy, basis);
        monthsBack = recent.stream().mapToInt(fact -> months.back(fact.died())).toArray();
    }

    /** The deaths that were scanned. */
    ItemMatrix matrix() {
        return matrix;
    }

    int monthsBack(int position) {
        return monthsBack[position];
    }

    /** Months from the first death to the last day, up to the history asked for. */
    int history() {
        return monthsBack.length == 0 ? 0 : monthsBack[0] + 1;
    }

    /** Single substances, classes and families. */
    ScanTable substances() {
        return scan(1, singles(Item::isSubstance));
    }

    /** Everything coded that is neither a substance nor the area itself. */
    ScanTable circumstances() {
        return scan(2, singles(item -> !item.isSubstance() && item.kind() != Item.Kind.AREA));
    }

    private Collection<ScanGroup> singles(Predicate<Item> wanted) {
        Groups groups = new Groups(Set.of());
        for (int k = 0; k < matrix.items().size(); k++) {
            if (wanted.test(matrix.item(k))) {
                groups.of(k).add(List.of(matrix.item(k)), matrix.present(k));
            }
        }
        return groups.all();
    }

    /** Two substances in one death. */
    ScanTable pairs() {
        Groups groups = new Groups(Set.of());
        List<Item> items = matrix.items();
        for (int a = 0; a < items.size(); a++) {
            if (items.get(a).kind() != Item.Kind.SUBSTANCE) {
                continue;
            }
            for (int b = a + 1; b < items.size(); b++) {
                if (items.get(b).kind() != Item.Kind.SUBSTANCE
                        || taxonomy.muted(items.get(a), items.get(b))) {
                    continue;
                }
                long[] both = Bits.and(matrix.present(a), matrix.present(b));
                if (Bits.count(both) >= LEAST_PAIR_CASES) {
                    groups.of(a).add(List.of(items.get(a), items.get(b)), both);
                }
            }
        }
        return scan(3, groups.all());
    }

    /** Substances, classes and families within each area that has enough deaths. */
    ScanTable areas() {
        Map<String, Integer> sizes = Reading.byArea(matrix.cases());
        Set<String> areas = new TreeSet<>(sizes.keySet());
        areas.removeIf(area -> sizes.getOrDefault(area, 0) < LEAST_AREA_CASES);
        if (sizes.size() < 2 || areas.isEmpty()) {
            return ScanTable.none();
        }
        Groups groups = new Groups(areas);
        for (int k = 0; k < matrix.items().size(); k++) {
            if (matrix.item(k).isSubstance()) {
                groups.of(k).addByArea(List.of(matrix.item(k)), matrix.present(k), LEAST_IN_AREA);
            }
        }
        return scan(4, groups.all());
    }

    /** The groups are permuted separately; a statistic must beat the largest of all of them. */
    private ScanTable scan(int family, Collection<ScanGroup> groups) {
        int nodes = groups.stream().mapToInt(ScanGroup::nodes).sum();
        if (history() < LEAST_HISTORY || nodes == 0) {
            return ScanTable.none();
        }
        double[] maxima = new double[options.permutations()];
        List<TemporalScan> scans = new ArrayList<>();
        for (ScanGroup group : groups) {
            TemporalScan scan = group.scan(monthsBack, options.windowMonths());
            long start = Seeds.derive(seed, family * 1000 + scans.size());
            double[] largest = scan.permute(options.permutations(), start, cancellation);
            for (int r = 0; r < maxima.length; r++) {
                maxima[r] = Math.max(maxima[r], largest[r]);
            }
            scans.add(scan);
        }
        List<ScanRow> rows = new ArrayList<>();
        scans.forEach(scan -> rows.addAll(scan.rows(maxima)));
        rows.sort(ScanTable.ORDER);
        return new ScanTable(matrix.size(), nodes, options.permutations(), rows);
    }

    /** One group for each set of deaths that can say. */
    private final class Groups {

        private final Set<String> areas;
        private final Map<Integer, ScanGroup> groups = new LinkedHashMap<>();

        Groups(Set<String> areas) {
            this.areas = areas;
        }

        /** The group of the deaths that can say whether they have item k. */
        ScanGroup of(int k) {
            return groups.computeIfAbsent(
                    matrix.group(k), key -> new ScanGroup(matrix, matrix.assessed(k), areas));
        }

        Collection<ScanGroup> all() {
            return groups.values();
        }
    }
}
