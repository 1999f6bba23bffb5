package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import vigil.disclosure.pack.Quarter;
import vigil.disclosure.report.Part.Figures;
import vigil.disclosure.report.Part.Line;
import vigil.disclosure.report.Part.Pick;
import vigil.patterns.AgeBand;
import vigil.patterns.CountedDeaths.Death;
import vigil.patterns.Item;

/**
 * Deaths told for one borough beside all, or for all boroughs beside one another, as parts of a
 * pack.
 */
final class DeathParts {

    /** So many substances at most stand in one table. */
    private static final int MOST_SUBSTANCES = 30;

    private final Ground ground;
    private final Optional<String> area;
    private final DeathTables tables;
    private final Map<Integer, Integer> years = new TreeMap<>();

    /**
     * @param area code of a borough; nothing for all
     */
    DeathParts(Ground ground, Optional<String> area, ReportDraft.Builder draft) {
        this.ground = ground;
        this.area = area;
        this.tables = new DeathTables(ground, draft);
    }

    /** The rows that are shown: the borough and all, or every one and all. */
    private List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        if (area.isPresent()) {
            rows.add(tables.row(area));
        } else {
            for (int row = 0; row < tables.areas().size(); row++) {
                rows.add(row);
            }
        }
        rows.add(tables.areas().size());
        return rows;
    }

    int lastWholeYear() {
        return ground.lastWholeYear();
    }

    /** The quarters of the year that is not over. */
    private List<Quarter> begun() {
        Quarter last = Quarter.of(ground.cutOff());
        return lastWholeYear() == ground.cutOff().getYear()
                ? List.of()
                : List.copyOf(Quarter.between(new Quarter(last.year(), 1), last));
    }

    /** The table of a year's quarters, by place. */
    private int year(int year) {
        return years.computeIfAbsent(
                year,
                y -> {
                    List<Span> quarters = new ArrayList<>();
                    for (int number = 1; number <= 4; number++) {
                        quarters.add(Span.quarter(new Quarter(y, number)));
                    }
                    return tables.byArea(
                            Phrase.of("report.deaths.year", Phrase.text(String.valueOf(y))),
                            quarters,
                            Optional.empty());
                });
    }

    /** Years by quarters; the year that is not over has no total yet. */
    Figures quarters(int first) {
        int row = tables.row(area);
        List<Line> lines = new ArrayList<>();
        for (int year = first; year <= lastWholeYear(); year++) {
            lines.add(
                    new Line(
                            Phrase.text(String.valueOf(year)),
                            DeathTables.row(year(year), row, 4, true)));
        }
        List<Quarter> begun = begun();
        if (!begun.isEmpty()) {
            List<Pick> cells = new ArrayList<>();
            for (Quarter quarter : begun) {
                int table =
                        tables.byArea(
                                Phrase.of("report.deaths.quarter", Phrase.text(quarter.code())),
                                List.of(Span.quarter(quarter)),
                                Optional.empty());
                cells.add(new Pick(table, row, 0));
            }
            while (cells.size() <= 4) {
                cells.add(Pick.NONE);
            }
            lines.add(new Line(Phrase.text(String.valueOf(begun.getFirst().year())), cells));
        }
        List<Phrase> columns = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            columns.add(Phrase.of("report.quarter." + number));
        }
        columns.add(Phrase.of("report.year.whole"));
        return new Figures(
                Phrase.of("report.deaths.quarters"),
                Phrase.of("report.year"),
                columns,
                lines,
                Optional.of(years(first, row)));
    }

    private Part.Bars years(int first, int row) {
        List<Part.Bar> bars = new ArrayList<>();
        for (int year = first; year <= lastWholeYear(); year++) {
            bars.add(new Part.Bar(Phrase.text(String.valueOf(year)), new Pick(year(year), row, 4)));
        }
        return new Part.Bars(Phrase.of("report.chart.years"), false, bars);
    }

    /** Boroughs by years. */
    Figures boroughs(int first, boolean drawn) {
        List<Line> lines = new ArrayList<>();
        for (int row : rows()) {
            List<Pick> cells = new ArrayList<>();
            for (int year = first; year <= lastWholeYear(); year++) {
                cells.add(new Pick(year(year), row, 4));
            }
            lines.add(new Line(tables.label(row), cells));
        }
        return new Figures(
                Phrase.of("report.deaths.boroughs"),
                Phrase.of("report.area"),
                Span.eachYear(first, lastWholeYear()).stream().map(Span::label).toList(),
                lines,
                drawn ? Optional.of(years(first, tables.areas().size())) : Optional.empty());
    }

    /** The last four quarters that are over on the last day that counts, or those before. */
    private Span months(int yearsBack) {
        LocalDate after = ground.cutOff().plusDays(1);
        Quarter last = Quarter.of(after).before();
        Quarter end = new Quarter(last.year() - yearsBack, last.number());
        Quarter first = new Quarter(end.year() - 1, end.number()).next();
        TreeSet<String> quarters = new TreeSet<>();
        Quarter.between(first, end).forEach(quarter -> quarters.add(quarter.code()));
        return new Span(
                first.code() + " to " + end.code(),
                Phrase.of(
                        "report.years",
                        Phrase.day(first.firstDay()),
                        Phrase.day(end.next().firstDay().minusDays(1))),
                quarters);
    }

    /** Substances of which enough deaths are on record in some spans, by name. */
    private List<String> listed(List<Span> spans, int most) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (Death death : ground.deaths().all()) {
            if (spans.stream().anyMatch(span -> span.has(death))) {
                death.items().stream()
                        .filter(item -> item.kind() == Item.Kind.SUBSTANCE)
                        .forEach(item -> counts.merge(item.code(), 1L, Long::sum));
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2L * ground.rule().threshold())
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(ground::substance).thenComparing(code -> code))
                .toList();
    }

    /** Substances by year, for the borough or for all: those on record most often. */
    Figures substances() {
        int row = tables.row(area);
        List<Span> years = tables.window();
        List<Line> lines = new ArrayList<>();
        List<Part.Bar> bars = new ArrayList<>();
        for (String code : listed(years, MOST_SUBSTANCES)) {
            Phrase name = Phrase.thing(Item.substance(code));
            int table = tables.bySubstance(code);
            lines.add(new Line(name, DeathTables.row(table, row, years.size(), true)));
            bars.add(new Part.Bar(name, new Pick(table, row, years.size() - 1)));
        }
        List<Phrase> columns = new ArrayList<>(years.stream().map(Span::label).toList());
        columns.add(Phrase.of("report.total"));
        Part.Bars drawn =
                new Part.Bars(
                        Phrase.of("report.chart.substances", years.getLast().label()), true, bars);
        return new Figures(
                Phrase.of("report.substances.caption"),
                Phrase.of("report.substance"),
                columns,
                lines,
                bars.isEmpty() ? Optional.empty() : Optional.of(drawn));
    }

    /** Substances of all boroughs over the latest four quarters and those before. */
    Figures latest(int most) {
        List<Span> spans = List.of(months(1), months(0));
        List<Line> lines = new ArrayList<>();
        for (String code : listed(spans, most)) {
            Phrase name = Phrase.thing(Item.substance(code));
            int table = tables.byTime(name, spans, Optional.of(Item.substance(code)));
            lines.add(new Line(name, DeathTables.row(table, 0, spans.size(), false)));
        }
        return new Figures(
                Phrase.of("report.substances.caption"),
                Phrase.of("report.substance"),
                spans.stream().map(Span::label).toList(),
                lines,
                Optional.empty());
    }

    /** By age. */
    Figures ages(Span span) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Map<String, Phrase> labels = new LinkedHashMap<>();
        for (AgeBand band : AgeBand.values()) {
            groups.put(band.code(), Set.of(band.code()));
            labels.put(band.code(), Phrase.of("report.age", Phrase.text(band.code())));
        }
        return groups(
                "report.ages",
                span,
                "age",
                groups,
                labels,
                death -> death.code(Item.Kind.AGE_BAND));
    }

    Figures sexes(Span span) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Map<String, Phrase> labels = new LinkedHashMap<>();
        for (String code : List.of("SEX01", "SEX02")) {
            groups.put(code, Set.of(code));
            labels.put(code, Phrase.thing(Item.sex(code)));
        }
        return groups(
                "report.sexes", span, "sex", groups, labels, death -> death.code(Item.Kind.SEX));
    }

    /** By the kind of place, in groups wide enough to be shown. */
    Figures places(Span span) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("ownHome", codes("PLACE", 1));
        groups.put("anothersHome", codes("PLACE", 2, 10));
        groups.put("supported", codes("PLACE", 3, 8, 16, 17));
        groups.put("outdoors", codes("PLACE", 4, 5, 6, 7));
        groups.put("health", codes("PLACE", 14, 15, 18));
        groups.put("custody", codes("PLACE", 12, 13));
        return circumstances("report.places", span, "place", groups);
    }

    /** By what treatment the person was in. */
    Figures treatment(Span span) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("inTreatment", codes("TX_STATUS", 1, 2));
        groups.put("referred", codes("TX_STATUS", 3, 4));
        groups.put("left", codes("TX_STATUS", 5));
        groups.put("leftLong", codes("TX_STATUS", 6));
        groups.put("never", codes("TX_STATUS", 7, 8, 9));
        return circumstances("report.treatment", span, "treatment", groups);
    }

    private static Set<String> codes(String list, int... numbers) {
        TreeSet<String> codes = new TreeSet<>();
        for (int number : numbers) {
            codes.add(list + (number < 10 ? "0" : "") + number);
        }
        return codes;
    }

    private Figures circumstances(
            String key, Span span, String group, Map<String, Set<String>> groups) {
        Map<String, Phrase> labels = new LinkedHashMap<>();
        groups.keySet().forEach(head -> labels.put(head, Phrase.of(key + "." + head)));
        return groups(key, span, group, groups, labels, death -> death.circumstance(group));
    }

    private Figures groups(
            String key,
            Span span,
            String variable,
            Map<String, Set<String>> groups,
            Map<String, Phrase> labels,
            Function<Death, Optional<String>> code) {
        int table = tables.byGroup(Phrase.of(key), span, variable, groups, code);
        List<Phrase> names = new ArrayList<>(labels.values());
        names.add(Phrase.of("report.other"));
        names.add(Phrase.of("report.total"));
        List<Line> lines = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            List<Pick> cells = new ArrayList<>();
            for (int row : rows()) {
                cells.add(new Pick(table, row, column));
            }
            lines.add(new Line(names.get(column), cells));
        }
        return new Figures(
                Phrase.of(key + ".caption", span.label()),
                Phrase.of(key),
                rows().stream().map(tables::label).toList(),
                lines,
                Optional.empty());
    }
}
