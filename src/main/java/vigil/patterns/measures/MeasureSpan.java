package vigil.patterns.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A quarter, a year from January or a year from April.
 *
 * @param first day
 * @param last day
 */
public record MeasureSpan(Step step, LocalDate first, LocalDate last) {

    /** How long a span is. */
    public enum Step {
        QUARTER(3, 0),
        YEAR(12, 0),
        /** April to March. */
        FINANCIAL_YEAR(12, 3);

        private final int months;
        private final int from;

        Step(int months, int from) {
            this.months = months;
            this.from = from;
        }
    }

    private static final int MONTHS = 12;
    private static final int QUARTER = 3;
    private static final int CENTURY = 100;

    /** The span that a day lies in. */
    public static MeasureSpan of(Step step, LocalDate day) {
        int sinceStart = Math.floorMod(day.getMonthValue() - 1 - step.from, MONTHS) % step.months;
        LocalDate first = day.withDayOfMonth(1).minusMonths(sinceStart);
        return new MeasureSpan(step, first, first.plusMonths(step.months).minusDays(1));
    }

    /** The last one that is over by the end of a day. */
    public static MeasureSpan lastComplete(Step step, LocalDate day) {
        MeasureSpan at = of(step, day);
        return at.last.isAfter(day) ? of(step, at.first.minusDays(1)) : at;
    }

    /** This one and those before it, in time. */
    public List<MeasureSpan> withBefore(int spans) {
        List<MeasureSpan> all = new ArrayList<>();
        MeasureSpan at = this;
        for (int i = 0; i < spans; i++) {
            all.add(at);
            at = of(step, at.first.minusDays(1));
        }
        Collections.reverse(all);
        return List.copyOf(all);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** {@code 2026Q1}, {@code 2026}, {@code 2025/26}. */
    public String code() {
        return switch (step) {
            case QUARTER -> quarter(first);
            case YEAR -> String.valueOf(first.getYear());
            case FINANCIAL_YEAR ->
                    String.format(
                            Locale.ROOT, "%d/%02d", first.getYear(), last.getYear() % CENTURY);
        };
    }

    /** The quarters it is made of, as {@code 2026Q1}. */
    public List<String> quarters() {
        List<String> quarters = new ArrayList<>();
        for (LocalDate at = first; at.isBefore(last); at = at.plusMonths(QUARTER)) {
            quarters.add(quarter(at));
        }
        return quarters;
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "Q" + ((day.getMonthValue() - 1) / QUARTER + 1);
    }
}
