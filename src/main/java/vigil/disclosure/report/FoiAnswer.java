package vigil.disclosure.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.disclosure.report.Part.Figures;
import vigil.disclosure.report.Part.Line;
import vigil.disclosure.report.Part.Pick;
import vigil.patterns.CountedDeaths.Death;
import vigil.patterns.Item;

/**
 * The answer to a request for information: deaths by any of substance, year and borough. With none
 * of them it is one number.
 */
public final class FoiAnswer {

    /** The most years of one answer, so that its tables fit a page. */
    public static final int MOST_YEARS = 12;

    /**
     * What was asked for.
     *
     * @param substances codes of those asked for; none for all that may be listed
     */
    public record Asked(
            boolean bySubstance,
            boolean byYear,
            boolean byArea,
            int firstYear,
            int lastYear,
            Set<String> substances) {

        public Asked {
            substances = Set.copyOf(substances);
            if (firstYear > lastYear || lastYear - firstYear >= MOST_YEARS) {
                throw new IllegalArgumentException("From one to twelve years");
            }
        }
    }

    private final Ground ground;
    private final Asked asked;
    private final ReportDraft.Builder draft;
    private final DeathTables tables;
    private final List<Span> spans;

    private FoiAnswer(Ground ground, Asked asked) {
        this.ground = ground;
        this.asked = asked;
        Span years = Span.years(asked.firstYear, asked.lastYear);
        this.spans = asked.byYear ? Span.eachYear(asked.firstYear, asked.lastYear) : List.of(years);
        this.draft =
                ReportDraft.of(
                        ground.about(
                                "foi",
                                Phrase.of("report.foi.title"),
                                years.head(),
                                List.of(
                                        new Report.Fact(
                                                Phrase.of("report.foi.years"), years.label()),
                                        new Report.Fact(Phrase.of("report.foi.by"), by(asked)))),
                        ground.vocabulary());
        this.tables = new DeathTables(ground, draft);
    }

    public static ReportDraft of(Ground ground, Asked asked) {
        return new FoiAnswer(ground, asked).draft();
    }

    private static Phrase by(Asked asked) {
        String key =
                (asked.bySubstance ? "S" : "")
                        + (asked.byYear ? "Y" : "")
                        + (asked.byArea ? "A" : "");
        return Phrase.of("report.foi.by." + (key.isEmpty() ? "none" : key));
    }

    private ReportDraft draft() {
        draft.section(
                Phrase.of("report.foi.all"),
                Part.body(Phrase.of("report.foi.all.text")),
                figures(Phrase.of("report.foi.all.caption"), Optional.empty(), true));
        if (asked.bySubstance) {
            substances();
        }
        draft.section(
                Phrase.of("report.foi.counts"),
                new Part.Points(
                        List.of(
                                Phrase.of("report.foi.counts.1"),
                                Phrase.of("report.foi.counts.2"),
                                Phrase.of("report.foi.counts.3"),
                                Phrase.of("report.foi.counts.4"),
                                Phrase.of("report.foi.counts.5"))));
        return draft.build();
    }

    private boolean inYears(Death death) {
        return spans.stream().anyMatch(span -> span.has(death));
    }

    /** Those asked for, or all that were recorded in as many deaths as may be shown, by name. */
    private List<String> listed() {
        if (!asked.substances.isEmpty()) {
            return named(asked.substances);
        }
        TreeMap<String, Long> counts = new TreeMap<>();
        ground.deaths().all().stream()
                .filter(this::inYears)
                .flatMap(death -> death.items().stream())
                .filter(item -> item.kind() == Item.Kind.SUBSTANCE)
                .forEach(item -> counts.merge(item.code(), 1L, Long::sum));
        TreeSet<String> enough = new TreeSet<>();
        counts.forEach((code, count) -> {
            if (count >= ground.rule().threshold()) {
                enough.add(code);
            }
        });
        return named(enough);
    }

    private List<String> named(Set<String> codes) {
        return codes.stream()
                .sorted(Comparator.comparing(ground::substance).thenComparing(code -> code))
                .toList();
    }

    private void substances() {
        List<String> listed = listed();
        List<Part> parts = new ArrayList<>();
        parts.add(
                Part.body(
                        Phrase.of(
                                asked.substances.isEmpty()
                                        ? "report.foi.substances.text"
                                        : "report.foi.substances.chosen",
                                Phrase.number(ground.rule().threshold()))));
        if (asked.byYear && asked.byArea) {
            listed.forEach(code ->
                    parts.add(
                            figures(
                                    Phrase.of(
                                            "report.foi.substance.caption",
                                            Phrase.thing(Item.substance(code))),
                                    Optional.of(Item.substance(code)),
                                    false)));
        } else if (!listed.isEmpty()) {
            parts.add(oneTable(listed));
        }
        if (listed.isEmpty()) {
            parts.add(Part.body(Phrase.of("report.foi.substances.none")));
        }
        draft.section(Phrase.of("report.foi.substances"), parts);
    }

    /** A line for each substance, by years or by boroughs. */
    private Part oneTable(List<String> listed) {
        List<Line> lines = new ArrayList<>();
        List<Phrase> columns = asked.byArea ? areaColumns() : timeColumns(summed());
        for (String code : listed) {
            Counts counts = of(Item.substance(code));
            List<Pick> cells = new ArrayList<>();
            if (asked.byArea) {
                for (int row = 0; row <= tables.areas().size(); row++) {
                    cells.add(counts.at(row, 0));
                }
            } else {
                cells.addAll(counts.row(tables.areas().size(), columns.size()));
            }
            lines.add(new Line(Phrase.thing(Item.substance(code)), cells));
        }
        return new Figures(
                Phrase.of("report.foi.substances.caption"),
                Phrase.of("report.substance"),
                columns,
                lines,
                Optional.empty());
    }

    /**
     * Where the numbers of a table stand.
     *
     * @param first the column of the first time that was asked for
     * @param oneRow whether it has a single row, for all places
     */
    private record Counts(int table, int first, boolean oneRow) {

        Pick at(int row, int time) {
            return new Pick(table, oneRow ? 0 : row, first + time);
        }

        List<Pick> row(int row, int times) {
            List<Pick> picks = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                picks.add(at(row, time));
            }
            return picks;
        }
    }

    /** Whether the years asked for are those of the table that all packs share. */
    private boolean whole() {
        int last = ground.lastWholeYear();
        return asked.lastYear == last && asked.firstYear == last - DeathTables.WINDOW + 1;
    }

    private boolean shared() {
        int last = ground.lastWholeYear();
        return whole()
                || asked.byYear
                        && asked.lastYear <= last
                        && asked.firstYear > last - DeathTables.WINDOW;
    }

    /** Whether the years asked for have a total in the tables of substances. */
    private boolean summed() {
        return spans.size() > 1 && (whole() || !shared());
    }

    private Counts of(Item substance) {
        if (shared()) {
            int window = ground.lastWholeYear() - DeathTables.WINDOW + 1;
            return new Counts(
                    tables.bySubstance(substance.code()),
                    asked.byYear ? asked.firstYear - window : DeathTables.WINDOW,
                    false);
        }
        return own(Phrase.thing(substance), Optional.of(substance));
    }

    private Counts own(Phrase what, Optional<Item> with) {
        return asked.byArea
                ? new Counts(tables.byArea(what, spans, with), 0, false)
                : new Counts(tables.byTime(what, spans, with), 0, true);
    }

    private List<Phrase> areaColumns() {
        List<Phrase> columns = new ArrayList<>();
        for (int row = 0; row <= tables.areas().size(); row++) {
            columns.add(tables.label(row));
        }
        return columns;
    }

    private List<Phrase> timeColumns(boolean total) {
        List<Phrase> columns = new ArrayList<>(spans.stream().map(Span::label).toList());
        if (total) {
            columns.add(Phrase.of("report.total"));
        }
        return columns;
    }

    /** Boroughs by years; one line where boroughs were not asked for. */
    private Figures figures(Phrase caption, Optional<Item> with, boolean drawn) {
        Counts counts = with.map(this::of).orElseGet(() -> own(caption, with));
        List<Phrase> columns = timeColumns(with.isPresent() ? summed() : spans.size() > 1);
        List<Line> lines = new ArrayList<>();
        int all = tables.areas().size();
        for (int row = asked.byArea ? 0 : all; row <= all; row++) {
            lines.add(
                    new Line(
                            asked.byArea ? tables.label(row) : Phrase.of("report.deaths"),
                            counts.row(row, columns.size())));
        }
        List<Part.Bar> bars = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            bars.add(new Part.Bar(spans.get(i).label(), counts.at(all, i)));
        }
        return new Figures(
                caption,
                Phrase.of(asked.byArea ? "report.area" : "report.what"),
                columns,
                lines,
                drawn && bars.size() > 1
                        ? Optional.of(new Part.Bars(Phrase.of("report.chart.years"), false, bars))
                        : Optional.empty());
    }
}
