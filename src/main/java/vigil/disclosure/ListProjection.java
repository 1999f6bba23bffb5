package vigil.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Sensitivity;

/** Cuts a list of cases down to what its readers may have. */
public final class ListProjection {

    private ListProjection() {}

    /**
     * A list for readers inside the panel: a row a case.
     *
     * @param rows in the order of the columns
     */
    public record Inside(List<ListedColumn> columns, List<List<Listed>> rows) {}

    /**
     * A list for readers outside the panel: cases that are alike in all columns are one row with
     * their number.
     *
     * @param counts beside the rows; none is below the threshold
     * @param someLeftOut whether rows with fewer cases than the threshold were left out; how many
     *     cases they were is not said, as it would tell a small number
     */
    public record Outside(
            List<ListedColumn> columns,
            List<List<Listed>> rows,
            List<Integer> counts,
            boolean someLeftOut) {}

    /**
     * @param sight what the person who takes the list out may read
     */
    public static Inside inside(
            List<ListedColumn> columns, Iterable<List<Listed>> rows, Predicate<Sensitivity> sight) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (sight.test(columns.get(i).sensitivity())) {
                kept.add(i);
            }
        }
        List<List<Listed>> cut = new ArrayList<>();
        rows.forEach(row -> cut.add(kept.stream().map(row::get).toList()));
        return new Inside(kept.stream().map(columns::get).toList(), cut);
    }

    /**
     * @param threshold counts below it are not shown
     */
    public static Outside outside(
            List<ListedColumn> columns, Iterable<List<Listed>> rows, int threshold) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).outside() != ListedColumn.Cut.LEFT_OUT) {
                kept.add(i);
            }
        }
        Map<List<Listed>, Integer> counts = new HashMap<>();
        for (List<Listed> row : rows) {
            List<Listed> coarse =
                    kept.stream().map(i -> coarser(columns.get(i).outside(), row.get(i))).toList();
            counts.merge(coarse, 1, Integer::sum);
        }
        List<Map.Entry<List<Listed>, Integer>> shown =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() >= threshold)
                        .sorted(
                                Map.Entry.<List<Listed>, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(
                                                entry -> entry.getKey().toString(),
                                                Comparator.naturalOrder()))
                        .toList();
        return new Outside(
                kept.stream().map(columns::get).toList(),
                shown.stream().map(Map.Entry::getKey).toList(),
                shown.stream().map(Map.Entry::getValue).toList(),
                shown.size() < counts.size());
    }

    private static Listed coarser(ListedColumn.Cut cut, Listed value) {
        return switch (value) {
            case Listed.Day day -> new Listed.Words(quarter(day.date()));
            case Listed.Count count ->
                    cut == ListedColumn.Cut.TO_BANDS
                            ? new Listed.Words(DerivedFacts.ageBand(count.number()))
                            : count;
            case Listed.Words words ->
                    // Where a date or an age was to stand, words would leave as they were written.
                    cut == ListedColumn.Cut.AS_IT_IS ? words : new Listed.Nothing();
            case Listed.Nothing nothing -> nothing;
        };
    }

    /** The quarter a date lies in, {@code 2025 Q1}; the year if the month is not known. */
    static String quarter(PartialDate date) {
        return date.month() == 0
                ? String.valueOf(date.year())
                : date.year() + " Q" + ((date.month() - 1) / 3 + 1);
    }
}
