package vigil.domain.chronology;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days laid out evenly along a line.
 *
 * @param from the first day
 * @param to the last day; after {@code from}
 */
public record TimeAxis(LocalDate from, LocalDate to) {

    /** Marks are not nearer to each other than this share of the line. */
    private static final double CLOSEST = 0.09;

    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final double CLOSEST_NUMBER = 0.035;

    /** In the order of what one looks for first. */
    private static final int[] BEFORE = {0, 28, 365, 90, 7, 180, 14, 730, 1825, 3650, 7300, 60};

    public TimeAxis {
        if (!to.isAfter(from)) {
            to = from.plusDays(1);
        }
    }

    /** The time that all lines take, and the death, with a little room at both ends. */
    public static TimeAxis around(Chronology chronology) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        List<LocalDate> days = new ArrayList<>();
        for (Line line : chronology.lines()) {
            days.add(line.entry().date().earliest());
            days.add(line.entry().date().latest());
        }
        chronology
                .death()
                .ifPresent(death -> {
                    days.add(death.earliest());
                    days.add(death.latest());
                });
        for (LocalDate day : days) {
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
        if (days.isEmpty()) {
            return new TimeAxis(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1));
        }
        long room = Math.max(3, ChronoUnit.DAYS.between(first, last) / 40);
        return new TimeAxis(first.minusDays(room), last.plusDays(room));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Where a day begins: 0 at the first day, 1 at the last, beyond them outside. */
    public double at(LocalDate day) {
        return ChronoUnit.DAYS.between(from, day) / (double) days();
    }

    public boolean shows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** First days of months, as many as can be told apart. */
    public List<LocalDate> months() {
        double month = 30.4 / days();
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * month >= CLOSEST) {
                step = STEPS[i];
            }
        }
        List<LocalDate> marks = new ArrayList<>();
        YearMonth at = YearMonth.of(from.getYear() - from.getYear() % Math.max(1, step / 12), 1);
        while (!at.atDay(1).isAfter(to)) {
            if (shows(at.atDay(1))) {
                marks.add(at.atDay(1));
            }
            at = at.plusMonths(step);
        }
        return marks;
    }

    /** Numbers of days before the death that can be told apart and lie on the line. */
    public List<Integer> daysBefore(LocalDate death) {
        List<Integer> marks = new ArrayList<>();
        for (int before : BEFORE) {
            LocalDate day = death.minusDays(before);
            if (shows(day)
                    && marks.stream()
                            .allMatch(mark ->
                                    Math.abs(at(death.minusDays(mark)) - at(day))
                                            >= CLOSEST_NUMBER)) {
                marks.add(before);
            }
        }
        marks.sort(null);
        return marks;
    }

    /** The same middle, nearer or further. */
    public TimeAxis zoomed(double factor, LocalDate middle) {
        double share = Math.clamp(at(middle), 0, 1);
        long wanted = Math.clamp(Math.round(days() / factor), 14, 36_500);
        LocalDate start = middle.minusDays(Math.round(wanted * share));
        return new TimeAxis(start, start.plusDays(wanted));
    }

    /** Moved by a share of what it shows. */
    public TimeAxis moved(double share) {
        long by = Math.round(days() * share);
        return new TimeAxis(from.plusDays(by), to.plusDays(by));
    }
}
