package vigil.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which backups are kept: the latest of each of the last 7 days, 5 weeks and 12 months that have
 * one. Days without a backup do not count, so that a long holiday thins nothing out.
 */
final class BackupCalendar {

    static final int DAYS = 7;
    static final int WEEKS = 5;
    static final int MONTHS = 12;

    private record Week(int year, int number) {
        static Week of(LocalDate day) {
            return new Week(
                    day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    private BackupCalendar() {}

    /** Those that may go, earliest first. */
    static List<LocalDateTime> expired(Collection<LocalDateTime> made) {
        List<LocalDateTime> latestFirst =
                made.stream().sorted(Comparator.reverseOrder()).distinct().toList();
        Set<LocalDateTime> kept = new HashSet<>();
        kept.addAll(latest(latestFirst, LocalDateTime::toLocalDate, DAYS));
        kept.addAll(latest(latestFirst, time -> Week.of(time.toLocalDate()), WEEKS));
        kept.addAll(latest(latestFirst, time -> YearMonth.from(time), MONTHS));
        TreeSet<LocalDateTime> expired = new TreeSet<>(made);
        expired.removeAll(kept);
        return List.copyOf(expired);
    }

    private static Set<LocalDateTime> latest(
            List<LocalDateTime> latestFirst, Function<LocalDateTime, Object> period, int most) {
        Set<Object> periods = new HashSet<>();
        Set<LocalDateTime> kept = new HashSet<>();
        for (LocalDateTime time : latestFirst) {
            if (periods.size() < most && periods.add(period.apply(time))) {
                kept.add(time);
            }
        }
        return kept;
    }
}
