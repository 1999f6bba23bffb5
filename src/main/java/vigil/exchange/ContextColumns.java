package vigil.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.casework.TablePreview;
import vigil.domain.context.ContextPeriod;

/**
 * Which column of a table of figures is which, by the headings that publishers use. A table without
 * a column of figures may have a column for each period instead.
 *
 * @param places by kind of column
 * @param periods columns that are a period each; empty if the table has a column of figures
 */
record ContextColumns(
        long headerRow, Map<Kind, Integer> places, Map<Integer, ContextPeriod> periods) {

    /** What a column holds. */
    enum Kind {
        SERIES("series", "indicator", "indicator name", "measure name"),
        AREA(
                "area",
                "area name",
                "local authority",
                "local authority name",
                "geography",
                "geography name",
                "borough",
                "district",
                "partnership",
                "la name"),
        PERIOD(
                "period",
                "time period",
                "reporting period",
                "year",
                "financial year",
                "quarter",
                "month",
                "date"),
        VALUE(
                "value",
                "figure",
                "count",
                "number",
                "total",
                "amount",
                "percentage",
                "percent",
                "%",
                "rate"),
        UNIT("unit", "units", "unit of measure"),
        SOURCE("source", "publisher"),
        PUBLISHED("published", "date published", "publication date", "release date"),
        NOTE("note", "notes", "value note", "comment"),
        MEASURE("measure", "beside", "stands beside");

        private final Set<String> headings;

        Kind(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    private static final int LEAST = 2;

    /** The columns, by the first row that names some; empty if no row does. */
    static Optional<ContextColumns> find(List<TablePreview.Line> lines) {
        for (TablePreview.Line line : lines) {
            Map<Kind, Integer> places = new EnumMap<>(Kind.class);
            Map<Integer, ContextPeriod> periods = new java.util.TreeMap<>();
            List<String> cells = new ArrayList<>(line.cells());
            for (int i = 0; i < cells.size(); i++) {
                int place = i;
                kind(cells.get(i)).ifPresent(kind -> places.putIfAbsent(kind, place));
                ContextPeriod.read(cells.get(i)).ifPresent(period -> periods.put(place, period));
            }
            if (places.containsKey(Kind.VALUE)
                    && (places.containsKey(Kind.PERIOD) || places.size() > LEAST)) {
                return Optional.of(new ContextColumns(line.number(), places, Map.of()));
            }
            if (!periods.isEmpty() && !places.isEmpty()) {
                return Optional.of(new ContextColumns(line.number(), places, periods));
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
        for (Kind kind : Kind.values()) {
            if (kind.headings.contains(plain)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    boolean wide() {
        return !periods.isEmpty();
    }

    /** What stands under a kind of column; empty if there is no such column. */
    String cell(Kind kind, List<String> cells) {
        int place = places.getOrDefault(kind, -1);
        return place < 0 || place >= cells.size()
                ? ""
                : cells.get(place).replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
