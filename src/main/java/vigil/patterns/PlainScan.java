package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The early-warning scan of a table of transactions: items with their classes and families, one
 * family of nodes. Months are whole calendar months, unlike the board's, which count back from its
 * last day.
 */
public final class PlainScan {

    private static final int LEAST_HISTORY = 12;

    /**
     * How the scan is made.
     *
     * @param windows the longest window, in months
     */
    public record Settings(int windows, int permutations, long seed) {}

    private final ItemMatrix matrix;
    private final int[] monthsBack;
    private final LocalDate last;

    /**
     * @param members the items that are followed, with their classes and families; if there are
     *     none, every item by itself
     * @param asAt the last day known; the scan ends with the last month that is over by then
     */
    public PlainScan(
            Transactions transactions,
            List<Taxonomy.Substance> members,
            LocalDate asAt,
            int history) {
        this.last = end(asAt);
        Months months = new Months(last);
        List<Transactions.Case> recent =
                transactions.until(last).cases().stream()
                        .filter(one -> months.back(one.died()) < history)
                        .toList();
        monthsBack = recent.stream().mapToInt(one -> months.back(one.died())).toArray();
        SortedMap<Item, SortedSet<String>> nodes = nodes(transactions, members);
        long[][] present = new long[nodes.size()][];
        long[][] assessed = new long[nodes.size()][];
        List<Item> items = List.copyOf(nodes.keySet());
        for (int k = 0; k < items.size(); k++) {
            Set<String> names = new HashSet<>(nodes.getOrDefault(items.get(k), new TreeSet<>()));
            present[k] = Bits.none(recent.size());
            assessed[k] = Bits.none(recent.size());
            for (int i = 0; i < recent.size(); i++) {
                boolean has = recent.get(i).has().stream().anyMatch(names::contains);
                if (has) {
                    Bits.set(present[k], i);
                }
                if (has || recent.get(i).unknown().stream().noneMatch(names::contains)) {
                    Bits.set(assessed[k], i);
                }
            }
        }
        List<CaseFact> facts =
                recent.stream()
                        .map(c -> CaseFact.of(c.reference(), c.died(), c.area()).build())
                        .toList();
        matrix = ItemMatrix.of(facts, items, present, assessed);
    }

    /** The last day of the last month that is over. */
    private static LocalDate end(LocalDate asAt) {
        return asAt.getDayOfMonth() == asAt.lengthOfMonth()
                ? asAt
                : asAt.withDayOfMonth(1).minusDays(1);
    }

    private static SortedMap<Item, SortedSet<String>> nodes(
            Transactions transactions, List<Taxonomy.Substance> members) {
        SortedMap<Item, SortedSet<String>> nodes = new TreeMap<>();
        SortedSet<String> seen = transactions.items();
        Function<Item, SortedSet<String>> of =
                item -> nodes.computeIfAbsent(item, key -> new TreeSet<>());
        if (members.isEmpty()) {
            seen.forEach(name -> of.apply(Item.substance(name)).add(name));
        }
        for (Taxonomy.Substance member : members) {
            String name = member.code();
            if (seen.contains(name)) {
                of.apply(Item.substance(name)).add(name);
                member.substanceClass().ifPresent(c -> of.apply(Item.substanceClass(c)).add(name));
                member.family().ifPresent(f -> of.apply(Item.family(f)).add(name));
            }
        }
        return nodes;
    }

    /** The last day of the scan's last month. */
    public LocalDate last() {
        return last;
    }

    /**
     * Every node that was seen in the months compared, most surprising first; one whose share did
     * not rise has window 0 and p = 1. Nothing when the cases reach back less than a year.
     */
    public ScanTable table(Settings settings) {
        int oldest = Arrays.stream(monthsBack).max().orElse(-1);
        Map<Integer, ScanGroup> groups = new LinkedHashMap<>();
        List<Integer> wanted = new ArrayList<>();
        for (int k = 0; k < matrix.items().size(); k++) {
            if (Bits.count(matrix.present(k)) > 0) {
                wanted.add(k);
                long[] assessed = matrix.assessed(k);
                groups.computeIfAbsent(
                                matrix.group(k), key -> new ScanGroup(matrix, assessed, Set.of()))
                        .add(List.of(matrix.item(k)), matrix.present(k));
            }
        }
        if (oldest + 1 < LEAST_HISTORY || wanted.isEmpty()) {
            return ScanTable.none();
        }
        double[] maxima = new double[settings.permutations()];
        List<TemporalScan> scans = new ArrayList<>();
        for (ScanGroup group : groups.values()) {
            TemporalScan scan = group.scan(monthsBack, settings.windows());
            long start = Seeds.derive(settings.seed(), 9000 + scans.size());
            double[] largest = scan.permute(maxima.length, start, Cancellation.never());
            for (int r = 0; r < maxima.length; r++) {
                maxima[r] = Math.max(maxima[r], largest[r]);
            }
            scans.add(scan);
        }
        List<ScanRow> rows = new ArrayList<>();
        scans.forEach(scan -> rows.addAll(scan.rows(maxima)));
        Set<Item> rising = new HashSet<>();
        rows.forEach(row -> rising.addAll(row.items()));
        for (int k : wanted) {
            if (!rising.contains(matrix.item(k))) {
                rows.add(still(k));
            }
        }
        rows.sort(ScanTable.ORDER);
        return new ScanTable(matrix.size(), wanted.size(), maxima.length, rows);
    }

    private ScanRow still(int k) {
        return new ScanRow(
                List.of(matrix.item(k)),
                Optional.empty(),
                Bits.count(matrix.assessed(k)),
                Bits.count(matrix.present(k)),
                0,
                0,
                0,
                0,
                0,
                1,
                0);
    }
}
