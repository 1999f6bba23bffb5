package vigil.patterns;

import java.time.LocalDate;
import java.util.List;

/** What goes into a {@link Sentence}; a {@link Wording} turns it into text. */
public sealed interface Argument {

    /** A number of cases, areas, months. */
    record Count(long value) implements Argument {}

    /** A number that is not a count, to be rounded for reading. */
    record Estimate(double value) implements Argument {}

    /** How many times as many: an estimate that is read as more than one thing, never as "1". */
    record Ratio(double value) implements Argument {}

    /** Once in how many, to be rounded to two digits. */
    record OnceIn(double chance) implements Argument {}

    /** A share in whole percent; always shown beside its fraction. */
    record Percent(long part, long whole) implements Argument {}

    /** The names of items, joined. */
    record Names(List<Item> items) implements Argument {

        public Names {
            items = List.copyOf(items);
        }
    }

    /** A calendar year. */
    record Year(int year) implements Argument {}

    /** A date. */
    record Day(LocalDate date) implements Argument {}

    /** The month of a date. */
    record Month(LocalDate date) implements Argument {}

    static Argument count(long value) {
        return new Count(value);
    }

    static Argument about(double value) {
        return new Estimate(value);
    }

    static Argument times(double value) {
        return new Ratio(value);
    }

    static Argument name(Item item) {
        return new Names(List.of(item));
    }

    static Argument names(List<Item> items) {
        return new Names(items);
    }
}
