package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vigil.patterns.statistics.MultipleTesting;
import vigil.patterns.statistics.YearlyShares;

/**
 * The share of deaths with one item, by complete calendar years.
 *
 * @param item what is counted
 * @param firstYear the first of the years
 * @param has deaths with it in each year
 * @param of deaths that can say in each year
 * @param shares the trend
 * @param q its chance under luck alone, allowing for all items
 */
public record YearlyTrend(
        Item item, int firstYear, List<Long> has, List<Long> of, YearlyShares shares, double q) {

    private static final int LEAST_YEARS = 3;
    private static final int LEAST_CASES = 5;
    private static final double CLEAR_FROM = 0.05;

    public YearlyTrend {
        has = List.copyOf(has);
        of = List.copyOf(of);
    }

    /** All items with enough cases, the clearest trend first; none with less than three years. */
    static List<YearlyTrend> of(Reading reading, ItemMatrix matrix) {
        if (matrix.size() == 0) {
            return List.of();
        }
        LocalDate start = reading.known().getFirst().died();
        int first = start.getDayOfYear() == 1 ? start.getYear() : start.getYear() + 1;
        int last = lastCompleteYear(reading);
        if (last - first + 1 < LEAST_YEARS) {
            return List.of();
        }
        int[] years = matrix.cases().stream().mapToInt(fact -> fact.died().getYear()).toArray();
        List<YearlyTrend> raw = new ArrayList<>();
        for (int k = 0; k < matrix.items().size(); k++) {
            long[] has = new long[last - first + 1];
            long[] of = new long[has.length];
            long[] present = matrix.present(k);
            Bits.each(
                    matrix.assessed(k),
                    i -> {
                        int year = years[i] - first;
                        if (year >= 0 && year < has.length) {
                            of[year]++;
                            has[year] += Bits.has(present, i) ? 1 : 0;
                        }
                    });
            if (Arrays.stream(has).sum() >= LEAST_CASES
                    && Arrays.stream(of).filter(n -> n > 0).count() >= LEAST_YEARS) {
                raw.add(
                        new YearlyTrend(
                                matrix.item(k),
                                first,
                                Arrays.stream(has).boxed().toList(),
                                Arrays.stream(of).boxed().toList(),
                                YearlyShares.of(has, of),
                                1));
            }
        }
        double[] q =
                MultipleTesting.BENJAMINI_HOCHBERG.adjust(
                        raw.stream().mapToDouble(trend -> trend.shares.chance()).toArray());
        return IntStream.range(0, q.length)
                .mapToObj(i -> raw.get(i).with(q[i]))
                .sorted(
                        Comparator.comparingDouble((YearlyTrend t) -> t.shares.chance())
                                .thenComparing(YearlyTrend::item))
                .toList();
    }

    /** The last year that ended before the months that are not yet complete. */
    private static int lastCompleteYear(Reading reading) {
        return reading.provisionalFrom().isAfter(reading.last())
                        && reading.last().getDayOfYear() == reading.last().lengthOfYear()
                ? reading.last().getYear()
                : reading.provisionalFrom().getYear() - 1;
    }

    private YearlyTrend with(double adjusted) {
        return new YearlyTrend(item, firstYear, has, of, shares, adjusted);
    }

    /** What it adds to a rise of the same item; nothing if there is no clear trend upward. */
    static Optional<Sentence> note(List<YearlyTrend> trends, List<Item> items) {
        TreeMap<Item, YearlyTrend> byItem = new TreeMap<>();
        trends.forEach(trend -> byItem.put(trend.item, trend));
        return items.size() != 1
                ? Optional.empty()
                : Optional.ofNullable(byItem.get(items.getFirst()))
                        .filter(trend -> trend.q <= CLEAR_FROM && trend.shares.slope() > 0)
                        .filter(trend -> trend.of.getFirst() > 0 && trend.of.getLast() > 0)
                        .map(YearlyTrend::sentence);
    }

    private Sentence sentence() {
        return Sentence.of(
                "pattern.note.yearlyTrend",
                Argument.count(has.getFirst()),
                Argument.count(of.getFirst()),
                new Argument.Percent(has.getFirst(), of.getFirst()),
                new Argument.Year(firstYear),
                Argument.count(has.getLast()),
                Argument.count(of.getLast()),
                new Argument.Percent(has.getLast(), of.getLast()),
                new Argument.Year(firstYear + has.size() - 1));
    }
}
