package vigil.disclosure.gate;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a table counts, told so that it can be compared with other tables: two tables are compared
 * if they count the same, and one then looks for parts of the one among the other's.
 *
 * @param counted what one count is of, such as {@code deaths} or {@code deaths confirmed}
 * @param rows the variable of the rows, such as {@code substance}; empty if a single row stands for
 *     all
 * @param columns the variable of the columns, in the same way
 * @param within what the whole table is limited to: variable, and the values of it that are let in,
 *     such as {@code quarter} and {@code 2026Q1}, {@code 2026Q2}; a variable that is not named is
 *     not limited
 * @param parts for a head that stands for several values, those values; any other head stands for
 *     itself
 * @param whole variables whose heads together leave no death out and count none twice, so that a
 *     total over them can be compared with the totals of tables by other variables
 */
public record Subject(
        String counted,
        String rows,
        String columns,
        SortedMap<String, SortedSet<String>> within,
        SortedMap<String, SortedSet<String>> parts,
        SortedSet<String> whole) {

    public Subject {
        within = copy(within);
        parts = copy(parts);
        whole = Collections.unmodifiableSortedSet(new TreeSet<>(whole));
    }

    /** None of whose variables is known to be whole. */
    public Subject(
            String counted,
            String rows,
            String columns,
            SortedMap<String, SortedSet<String>> within,
            SortedMap<String, SortedSet<String>> parts) {
        this(counted, rows, columns, within, parts, new TreeSet<>());
    }

    private static SortedMap<String, SortedSet<String>> copy(
            Map<String, ? extends Set<String>> given) {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        given.forEach((key, values) ->
                copy.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** Everything counted, by two variables. */
    public static Subject of(String counted, String rows, String columns) {
        return new Subject(counted, rows, columns, new TreeMap<>(), new TreeMap<>());
    }

    /** The same, limited to these values of a variable. */
    public Subject within(String variable, Set<String> values) {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>(within);
        more.put(variable, new TreeSet<>(values));
        return new Subject(counted, rows, columns, more, parts, whole);
    }

    /** The same, with a head that stands for several values. */
    public Subject merging(String head, Set<String> values) {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>(parts);
        more.put(head, new TreeSet<>(values));
        return new Subject(counted, rows, columns, within, more, whole);
    }

    /** The same, where the heads of a variable leave no death out and count none twice. */
    public Subject covering(String variable) {
        SortedSet<String> more = new TreeSet<>(whole);
        more.add(variable);
        return new Subject(counted, rows, columns, within, parts, more);
    }

    /** The values that a head stands for. */
    public SortedSet<String> values(String head) {
        SortedSet<String> several = parts.get(head);
        return several == null
                ? Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(head)))
                : several;
    }
}
