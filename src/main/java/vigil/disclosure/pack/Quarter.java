package vigil.disclosure.pack;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * Three months of a year: the finest time that stands in a pack.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    /** Before all others. */
    static final Quarter NONE = new Quarter(0, 1);

    private static final int MONTHS = 3;
    private static final int LAST = 4;

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public Quarter next() {
        return number == LAST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter before() {
        return number == 1 ? new Quarter(year - 1, LAST) : new Quarter(year, number - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** {@code 2026Q3}: how tables that leave name it. */
    public String code() {
        return year + "Q" + number;
    }

    /** All from one to another, both included. */
    public static java.util.SortedSet<Quarter> between(Quarter first, Quarter last) {
        TreeSet<Quarter> all = new TreeSet<>();
        for (Quarter at = first; at.compareTo(last) <= 0; at = at.next()) {
            all.add(at);
        }
        return all;
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparingInt(Quarter::year)
                .thenComparingInt(Quarter::number)
                .compare(this, other);
    }
}
