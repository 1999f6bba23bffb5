package vigil.casework.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casework.CaseRow;

/** The values of one facet for all rows, as numbers: two bytes a row and value. */
final class FacetColumn {

    private static final short[] NONE = {};

    private final List<String> names;
    private final short[][] values;

    private FacetColumn(List<String> names, short[][] values) {
        this.names = List.copyOf(names);
        this.values = values;
    }

    static FacetColumn of(Facet facet, List<CaseRow> rows, LocalDate today) {
        Map<String, Short> numbers = new HashMap<>();
        // Most rows share their values with many others, so they share one array with them.
        Map<List<String>, short[]> shared = new HashMap<>();
        List<String> names = new ArrayList<>();
        short[][] values = new short[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            List<String> all = facet.values(rows.get(i), today);
            short[] known = shared.get(all);
            if (known == null) {
                known = numbers(all, numbers, names);
                shared.put(all, known);
            }
            values[i] = known;
        }
        return new FacetColumn(names, values);
    }

    private static short[] numbers(
            List<String> all, Map<String, Short> numbers, List<String> names) {
        if (all.isEmpty()) {
            return NONE;
        }
        short[] made = new short[all.size()];
        for (int i = 0; i < made.length; i++) {
            Short number = numbers.get(all.get(i));
            if (number == null) {
                number = (short) names.size();
                numbers.put(all.get(i), number);
                names.add(all.get(i));
            }
            made[i] = number;
        }
        return made;
    }

    List<String> names() {
        return names;
    }

    /** Which of the numbers are these values. */
    boolean[] allowing(Set<String> wanted) {
        boolean[] allowed = new boolean[names.size()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = wanted.contains(names.get(i));
        }
        return allowed;
    }

    boolean admits(int row, boolean[] allowed) {
        for (short number : values[row]) {
            if (allowed[number]) {
                return true;
            }
        }
        return false;
    }

    void count(int row, int[] counts) {
        for (short number : values[row]) {
            counts[number]++;
        }
    }
}
