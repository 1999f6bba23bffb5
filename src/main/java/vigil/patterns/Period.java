package vigil.patterns;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of dates of death, both ends included; an absent end is open.
 *
 * @param first not after {@code last}
 */
public record Period(Optional<LocalDate> first, Optional<LocalDate> last) {

    public Period {
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new IllegalArgumentException("A period must not end before it begins");
        }
    }

    public static Period always() {
        return new Period(Optional.empty(), Optional.empty());
    }

    public static Period between(LocalDate first, LocalDate last) {
        return new Period(Optional.of(first), Optional.of(last));
    }

    public static Period until(LocalDate last) {
        return new Period(Optional.empty(), Optional.of(last));
    }

    /** So many years up to a day; all time if none. */
    public static Period lastYears(int years, LocalDate day) {
        return years == 0 ? always() : between(day.minusYears(years).plusDays(1), day);
    }

    public boolean contains(LocalDate date) {
        return first.map(day -> !date.isBefore(day)).orElse(true)
                && last.map(day -> !date.isAfter(day)).orElse(true);
    }
}
