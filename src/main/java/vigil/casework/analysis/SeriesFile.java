package vigil.casework.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.casework.PlainTables;
import vigil.casework.Refused;

/**
 * A table of counts: one row a period ({@code t_index,label,series…}), or one row a day on which
 * there were cases ({@code date,cases}).
 *
 * @param labels of the periods, in order; empty for days
 * @param series counts by name, in order of the columns; empty for days
 * @param days cases by day; empty for periods
 * @param step what a period is
 */
public record SeriesFile(
        String name,
        List<String> labels,
        Map<String, long[]> series,
        Map<LocalDate, Long> days,
        Step step) {

    /** What a period is, as its labels say. */
    public enum Step {
        MONTH,
        WEEK,
        UNSAID
    }

    private static final Set<String> NOT_SERIES = Set.of("t_index", "label", "t", "date");

    /** Reads one. */
    public static SeriesFile read(PlainTables tables, Path file) throws Refused {
        try (NamedRows rows = new NamedRows(tables, file)) {
            if (rows.has("date") && rows.has("cases")) {
                return days(rows);
            }
            if (!rows.has("t_index")) {
                throw rows.refusedWhole("seriesColumns");
            }
            return periods(rows);
        }
    }

    private static SeriesFile days(NamedRows rows) throws Refused {
        Map<LocalDate, Long> days = new TreeMap<>();
        while (rows.next()) {
            days.merge(rows.date("date"), (long) rows.count("cases"), Long::sum);
        }
        if (days.isEmpty()) {
            throw rows.refusedWhole("noRows");
        }
        return new SeriesFile(rows.file(), List.of(), Map.of(), days, Step.UNSAID);
    }

    private static SeriesFile periods(NamedRows rows) throws Refused {
        List<String> names =
                rows.columns().stream()
                        .filter(c -> !NOT_SERIES.contains(c.toLowerCase(java.util.Locale.ROOT)))
                        .toList();
        if (names.isEmpty()) {
            throw rows.refusedWhole("noSeries");
        }
        TreeMap<Integer, List<Long>> counts = new TreeMap<>();
        TreeMap<Integer, String> labels = new TreeMap<>();
        while (rows.next()) {
            int at = rows.count("t_index");
            List<Long> row = new ArrayList<>();
            for (String name : names) {
                row.add((long) rows.count(name));
            }
            if (counts.put(at, row) != null) {
                throw rows.refused("periodTwice", "t_index");
            }
            labels.put(at, rows.has("label") ? rows.text("label") : "" + at);
        }
        if (counts.isEmpty()) {
            throw rows.refusedWhole("noRows");
        }
        if (counts.firstKey() != 1 || counts.lastKey() != counts.size()) {
            throw rows.refusedWhole("periodMissing", "t_index");
        }
        Map<String, long[]> series = new LinkedHashMap<>();
        for (int s = 0; s < names.size(); s++) {
            int column = s;
            series.put(
                    names.get(s),
                    counts.values().stream().mapToLong(row -> row.get(column)).toArray());
        }
        List<String> said = List.copyOf(labels.values());
        return new SeriesFile(rows.file(), said, series, Map.of(), step(said));
    }

    private static Step step(List<String> labels) {
        if (labels.stream().allMatch(label -> month(label).isPresent())) {
            return Step.MONTH;
        }
        List<Optional<LocalDate>> days = labels.stream().map(SeriesFile::day).toList();
        if (days.size() > 1 && days.stream().allMatch(Optional::isPresent)) {
            long between =
                    ChronoUnit.DAYS.between(
                            days.getFirst().orElseThrow(), days.getLast().orElseThrow());
            long each = between / (days.size() - 1);
            return each == 7 ? Step.WEEK : each >= 28 && each <= 31 ? Step.MONTH : Step.UNSAID;
        }
        return Step.UNSAID;
    }

    /** The month that a label is, as 2024-03 or any day of it. */
    public static Optional<YearMonth> month(String label) {
        try {
            return Optional.of(YearMonth.parse(label));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String label) {
        try {
            return Optional.of(LocalDate.parse(label));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
