package vigil.domain.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long one kind of content is kept: to the latest end of some periods. Without a period it is
 * kept for good.
 */
public record RetentionRule(List<Period> periods) {

    /** For good. */
    public static final RetentionRule KEPT = new RetentionRule(List.of());

    /** The longest that can be set: a hundred years. */
    public static final int MOST_MONTHS = 1200;

    /**
     * @param months from 1 to {@link #MOST_MONTHS}
     */
    public record Period(int months, RetentionEvent after) {
        public Period {
            if (months < 1 || months > MOST_MONTHS) {
                throw new IllegalArgumentException("months");
            }
        }
    }

    public RetentionRule {
        periods = List.copyOf(periods);
    }

    public boolean keptForGood() {
        return periods.isEmpty();
    }

    /**
     * The day from which it may go.
     *
     * @param events what has happened, with its day; a period whose event has not happened never
     *     ends
     */
    public Optional<LocalDate> due(Map<RetentionEvent, LocalDate> events) {
        if (keptForGood() || !periods.stream().map(Period::after).allMatch(events::containsKey)) {
            return Optional.empty();
        }
        return periods.stream().map(period -> day(events, period)).max(Comparator.naturalOrder());
    }

    private static LocalDate day(Map<RetentionEvent, LocalDate> events, Period period) {
        return java.util.Objects.requireNonNull(events.get(period.after()))
                .plusMonths(period.months());
    }
}
