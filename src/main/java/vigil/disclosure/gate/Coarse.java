package vigil.disclosure.gate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.patterns.AgeBand;

/**
 * What is told of a death outside the panel: the quarter for a day, ten years for an age, the
 * borough for a place.
 *
 * @param group the group that the substance belongs to
 */
public record Coarse(String borough, String ageBand, String sex, String quarter, String group) {

    private static final int MONTHS = 3;

    /** Of a death, as coarse as it may be told. */
    public static Coarse of(
            String borough, Optional<Integer> age, String sex, LocalDate death, String group) {
        return new Coarse(borough, age.map(Coarse::ageBand).orElse(""), sex, quarter(death), group);
    }

    /** {@code 2026Q1}. */
    public static String quarter(LocalDate day) {
        return day.getYear() + "Q" + (1 + (day.getMonthValue() - 1) / MONTHS);
    }

    /** {@code 35-44}. */
    public static String ageBand(int age) {
        return AgeBand.of(age).code();
    }

    /**
     * Those that are alone with their borough, age, sex, quarter and group of substances; nothing
     * is told of one of them by itself, not even a label.
     */
    public static <T> Set<T> alone(Collection<T> all, Function<T, Coarse> coarse) {
        Map<Coarse, Long> counts =
                all.stream().collect(Collectors.groupingBy(coarse, Collectors.counting()));
        return all.stream()
                .filter(one -> counts.getOrDefault(coarse.apply(one), 0L) == 1)
                .collect(Collectors.toUnmodifiableSet());
    }
}
