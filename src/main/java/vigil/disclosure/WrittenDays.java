package vigil.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.domain.vocabulary.Terms;

/** The ways in which people write one day. */
final class WrittenDays {

    private static final List<DateTimeFormatter> FORMATS =
            List.of(
                    DateTimeFormatter.ofPattern("d/M/uuuu"),
                    DateTimeFormatter.ofPattern("dd/MM/uuuu"),
                    DateTimeFormatter.ofPattern("d/M/uu"),
                    DateTimeFormatter.ofPattern("dd/MM/uu"),
                    DateTimeFormatter.ofPattern("uuuu-MM-dd"),
                    DateTimeFormatter.ofPattern("d MMMM", Locale.UK),
                    DateTimeFormatter.ofPattern("d MMM", Locale.UK),
                    DateTimeFormatter.ofPattern("MMMM d", Locale.UK));

    private WrittenDays() {}

    /** Each way, folded; those with the month's name also stand for the same with a year. */
    static Set<String> of(LocalDate day) {
        Set<String> ways = new LinkedHashSet<>();
        for (DateTimeFormatter format : FORMATS) {
            ways.add(Terms.fold(format.format(day)));
        }
        String month = DateTimeFormatter.ofPattern("MMMM", Locale.UK).format(day);
        String ordinal = day.getDayOfMonth() + ending(day.getDayOfMonth());
        ways.add(Terms.fold(ordinal + " " + month));
        ways.add(Terms.fold(ordinal + " of " + month));
        ways.add(Terms.fold(month + " " + ordinal));
        return ways;
    }

    private static String ending(int day) {
        if (day / 10 == 1) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
