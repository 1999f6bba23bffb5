package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.Subject;
import vigil.disclosure.report.Part.Figures;
import vigil.disclosure.report.Part.Line;
import vigil.disclosure.report.Part.Pick;
import vigil.disclosure.report.ReportDraft.Counted;
import vigil.domain.context.ContextHead;
import vigil.domain.context.ContextPeriod;
import vigil.domain.context.ContextPublication;
import vigil.domain.context.ContextSeries;
import vigil.domain.context.ContextValue;
import vigil.domain.panel.Area;
import vigil.patterns.Item;
import vigil.patterns.measures.Measure;
import vigil.patterns.measures.MeasureCount;
import vigil.patterns.measures.MeasureFigures;
import vigil.patterns.measures.MeasureSpan;

/**
 * The sheet of national measures: each with numerator, denominator and what is not known, by area
 * for the last of its spans and for all areas in the spans before, and beside it the figures from
 * elsewhere about the same.
 */
public final class MeasuresSheet {

    /** The most spans, so that its tables fit a page. */
    public static final int MOST_SPANS = 8;

    /**
     * What it is of.
     *
     * @param spans in time; the last is the one that is told by area
     * @param series figures from elsewhere; what was published after the cut-off is not shown
     */
    public record Asked(List<MeasureSpan> spans, List<ContextSeries> series) {
        public Asked {
            spans = List.copyOf(spans);
            series = List.copyOf(series);
            if (spans.isEmpty() || spans.size() > MOST_SPANS) {
                throw new IllegalArgumentException("From one to eight spans");
            }
        }
    }

    private static final String AREA = "area";
    private static final String QUARTER = "quarter";
    private static final String DEATHS = "deaths";
    private static final String YES = "yes";
    private static final List<String> SAID = List.of(YES, "no", "unknown");

    /** Periods of a series that are shown, at most. */
    private static final int PERIODS = 4;

    private final Ground ground;
    private final Asked asked;
    private final MeasureFigures figures;
    private final MeasureSpan last;
    private final List<String> areas = new ArrayList<>();
    private final Set<String> elsewhere = new TreeSet<>();
    private final ReportDraft.Builder draft;
    private final Map<Measure, Integer> byArea = new LinkedHashMap<>();
    private final Map<Measure, Integer> bySpan = new LinkedHashMap<>();

    private MeasuresSheet(Ground ground, Asked asked, MeasureFigures figures) {
        this.ground = ground;
        this.asked = asked;
        this.figures = figures.where(fact -> !fact.died().isAfter(ground.cutOff()));
        this.last = asked.spans.getLast();
        ground.areas().forEach(area -> areas.add(area.code()));
        this.figures.areas().stream()
                .filter(code -> !areas.contains(code))
                .map(code -> code.isBlank() ? "not known" : code)
                .forEach(elsewhere::add);
        elsewhere.add(Area.OTHER.code());
        elsewhere.add(Area.NO_FIXED_ABODE.code());
        if (this.figures.areas().stream().anyMatch(code -> !areas.contains(code))) {
            areas.add(DeathTables.ELSEWHERE);
        }
        this.draft =
                ReportDraft.of(
                        ground.about(
                                "measures",
                                Phrase.of("report.measures.title"),
                                last.code().replace('/', '-'),
                                List.of(
                                        new Report.Fact(
                                                Phrase.of("report.measures.span"), label(last)),
                                        new Report.Fact(
                                                Phrase.of("report.measures.before"),
                                                Phrase.of(
                                                        "report.measures.before.value",
                                                        Phrase.number(asked.spans.size() - 1L))))),
                        ground.vocabulary());
    }

    /**
     * @param figures of all deaths; those after the cut-off are left out
     */
    public static ReportDraft of(Ground ground, Asked asked, MeasureFigures figures) {
        return new MeasuresSheet(ground, asked, figures).draft();
    }

    /** How readers see a span. */
    static Phrase label(MeasureSpan span) {
        return switch (span.step()) {
            case QUARTER ->
                    Phrase.of(
                            "report.measures.quarter",
                            Phrase.of("report.quarter." + span.code().substring(5)),
                            Phrase.text(span.code().substring(0, 4)));
            case YEAR -> Phrase.text(span.code());
            case FINANCIAL_YEAR -> Phrase.of("report.measures.financial", Phrase.text(span.code()));
        };
    }

    private ReportDraft draft() {
        int deaths = deaths();
        for (Measure measure : Measure.values()) {
            if (measure != Measure.DEATHS) {
                byArea.put(measure, table(measure, true));
                bySpan.put(measure, table(measure, false));
            }
        }
        glance();
        for (Measure.Part part : Measure.Part.values()) {
            section(part, deaths);
        }
        others();
        draft.section(
                Phrase.of("report.measures.how"),
                new Part.Points(
                        Arrays.asList(
                                Phrase.of("report.measures.how.1"),
                                Phrase.of("report.measures.how.2"),
                                Phrase.of("report.measures.how.3"),
                                Phrase.of("report.measures.how.4"),
                                Phrase.of("report.measures.how.5"))));
        return draft.build();
    }

    private static String variable(Measure measure) {
        return "measure:" + measure.key();
    }

    private Subject subject(String rows, String columns) {
        return Subject.of("deaths " + ground.deaths().basis().name(), rows, columns);
    }

    private Subject areas(Subject subject) {
        return subject.merging(DeathTables.ELSEWHERE, elsewhere).covering(AREA);
    }

    private Subject spans(Subject subject) {
        Subject merged = subject;
        for (MeasureSpan span : asked.spans) {
            if (!span.quarters().equals(List.of(span.code()))) {
                merged = merged.merging(span.code(), Set.copyOf(span.quarters()));
            }
        }
        return merged;
    }

    private MeasureFigures of(String area) {
        return figures.where(fact ->
                (areas.contains(fact.area()) ? fact.area() : DeathTables.ELSEWHERE).equals(area));
    }

    private int deaths() {
        List<List<Long>> counts = new ArrayList<>();
        for (String area : areas) {
            MeasureFigures there = of(area);
            counts.add(asked.spans.stream().map(span -> (long) there.in(span).deaths()).toList());
        }
        return draft.count(
                Counted.of(
                        Phrase.of("measure.deaths"),
                        new CountTable(
                                "Deaths by area, " + range(),
                                areas,
                                asked.spans.stream().map(MeasureSpan::code).toList(),
                                counts,
                                true),
                        spans(areas(subject(AREA, QUARTER)))));
    }

    private String range() {
        String first = asked.spans.getFirst().code();
        return first.equals(last.code()) ? first : first + " to " + last.code();
    }

    private int table(Measure measure, boolean byAreas) {
        List<String> heads = byAreas ? areas : asked.spans.stream().map(MeasureSpan::code).toList();
        List<List<Long>> counts = new ArrayList<>();
        if (byAreas) {
            areas.forEach(area -> counts.add(said(of(area).in(last).count(measure))));
        } else {
            asked.spans.forEach(span -> counts.add(said(figures.in(span).count(measure))));
        }
        Subject subject = subject(byAreas ? AREA : QUARTER, variable(measure));
        subject =
                byAreas
                        ? areas(subject).within(QUARTER, Set.copyOf(last.quarters()))
                        : spans(subject);
        Optional<Measure> among = measure.among().measure();
        while (among.isPresent()) {
            subject = subject.within(variable(among.get()), Set.of(YES));
            among = among.get().among().measure();
        }
        return draft.count(
                Counted.of(
                        Phrase.of(
                                byAreas ? "report.measures.byArea" : "report.measures.bySpan",
                                name(measure)),
                        new CountTable(
                                "Measure "
                                        + measure.key()
                                        + " by "
                                        + (byAreas ? AREA : "time")
                                        + ", "
                                        + (byAreas ? last.code() : range()),
                                heads,
                                SAID,
                                counts,
                                true),
                        subject.covering(variable(measure))));
    }

    private static List<Long> said(MeasureCount count) {
        return List.of(count.yes(), count.no(), count.unknown());
    }

    private static Phrase name(Measure measure) {
        return Phrase.of("measure." + measure.key());
    }

    private static Phrase definition(Measure measure) {
        return Phrase.of("measure." + measure.key() + ".what");
    }

    private static Line line(Phrase label, int table, int row) {
        return new Line(label, DeathTables.row(table, row, SAID.size(), false));
    }

    private static Part shares(Phrase defined, Phrase caption, Phrase corner, List<Line> lines) {
        return new Part.Shares(
                defined,
                new Figures(
                        caption,
                        corner,
                        SAID.stream().map(head -> Phrase.of("report.measures." + head)).toList(),
                        lines,
                        Optional.empty()));
    }

    /** All measures of all areas, in the last span. */
    private void glance() {
        List<Line> lines = new ArrayList<>();
        byArea.forEach((measure, table) -> lines.add(line(name(measure), table, areas.size())));
        draft.section(
                Phrase.of("report.measures.glance"),
                shares(
                        Phrase.of("report.measures.glance.text"),
                        Phrase.of("report.measures.glance.caption", label(last)),
                        Phrase.of("report.measures.measure"),
                        lines));
    }

    private Phrase area(int row) {
        return row == areas.size()
                ? Phrase.of("report.area.all")
                : areas.get(row).equals(DeathTables.ELSEWHERE)
                        ? Phrase.of("report.area.elsewhere")
                        : Phrase.thing(Item.area(areas.get(row)));
    }

    private void section(Measure.Part part, int deaths) {
        List<Part> parts = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (measure.part() == part) {
                if (measure == Measure.DEATHS) {
                    parts.add(Part.body(definition(measure)));
                    parts.add(deathsByArea(deaths));
                } else {
                    parts.add(table(measure));
                }
                parts.addAll(beside(measure));
            }
        }
        if (part == Measure.Part.PRISON) {
            parts.addAll(bands());
        }
        draft.section(Phrase.of("measure.part." + part.name()), parts);
    }

    private Part deathsByArea(int table) {
        List<Line> lines = new ArrayList<>();
        int columns = asked.spans.size();
        for (int row = 0; row <= areas.size(); row++) {
            lines.add(new Line(area(row), DeathTables.row(table, row, columns, false)));
        }
        return new Figures(
                Phrase.of("measure.deaths"),
                Phrase.of("report.area"),
                asked.spans.stream().map(MeasuresSheet::label).toList(),
                lines,
                Optional.empty());
    }

    private Part table(Measure measure) {
        int now = java.util.Objects.requireNonNull(byArea.get(measure));
        int before = java.util.Objects.requireNonNull(bySpan.get(measure));
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row <= areas.size(); row++) {
            lines.add(line(area(row), now, row));
        }
        for (int span = asked.spans.size() - 2; span >= 0; span--) {
            lines.add(
                    line(
                            Phrase.of("report.measures.all", label(asked.spans.get(span))),
                            before,
                            span));
        }
        return shares(
                definition(measure),
                Phrase.of("report.measures.caption", name(measure), label(last)),
                Phrase.of("report.area"),
                lines);
    }

    /** Days from release to death in all spans together, because they are few. */
    private List<Part> bands() {
        Set<String> quarters = new LinkedHashSet<>();
        asked.spans.forEach(span -> quarters.addAll(span.quarters()));
        MeasureFigures all =
                figures.where(
                        fact -> asked.spans.stream().anyMatch(span -> span.contains(fact.died())));
        List<MeasureFigures.Band> bands = all.bands();
        List<String> heads = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        List<Phrase> labels = new ArrayList<>();
        for (MeasureFigures.Band band : bands) {
            heads.add(band.first() + "-" + band.last());
            counts.add(band.deaths());
            labels.add(
                    Phrase.of(
                            "report.measures.days",
                            Phrase.number(band.first()),
                            Phrase.number(band.last())));
        }
        heads.add("unknown");
        counts.add(all.withoutDay());
        labels.add(Phrase.of("report.measures.noDay"));
        labels.add(Phrase.of("report.total"));
        int table =
                draft.count(
                        Counted.of(
                                Phrase.of("report.measures.bands"),
                                new CountTable(
                                        "Days from leaving prison, " + range(),
                                        heads,
                                        List.of(DEATHS),
                                        counts.stream().map(List::of).toList(),
                                        true),
                                subject("daysSinceRelease", "")
                                        .within(QUARTER, quarters)
                                        .within(variable(Measure.RELEASED), Set.of(YES))
                                        .covering("daysSinceRelease")));
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            lines.add(new Line(labels.get(row), List.of(new Pick(table, row, 0))));
        }
        return List.of(
                Part.body(
                        Phrase.of(
                                "report.measures.bands.text",
                                label(asked.spans.getFirst()),
                                label(last))),
                new Figures(
                        Phrase.of("report.measures.bands"),
                        Phrase.of("report.measures.bands.days"),
                        List.of(Phrase.of("report.deaths")),
                        lines,
                        Optional.empty()));
    }

    private List<Part> beside(Measure measure) {
        List<Part> parts = new ArrayList<>();
        asked.series.stream()
                .flatMap(series -> series.asPublishedBy(ground.cutOff()).stream())
                .filter(one -> one.head().measure().equals(measure.key()))
                .forEach(one -> parts.addAll(series(one)));
        return parts;
    }

    /** Series that stand beside no measure. */
    private void others() {
        List<Part> parts = new ArrayList<>();
        asked.series.stream()
                .flatMap(series -> series.asPublishedBy(ground.cutOff()).stream())
                .filter(one -> Measure.of(one.head().measure()).isEmpty())
                .forEach(one -> parts.addAll(series(one)));
        if (!parts.isEmpty()) {
            draft.section(Phrase.of("report.measures.others"), parts);
        }
    }

    /** The latest periods of a publication that are over by the cut-off, and where it is from. */
    private List<Part> series(ContextPublication publication) {
        LocalDate end = ground.cutOff();
        List<ContextPeriod> all =
                publication.values().stream()
                        .map(ContextValue::period)
                        .filter(period -> !period.last().isAfter(end))
                        .distinct()
                        .sorted()
                        .toList();
        List<ContextPeriod> periods = all.subList(Math.max(0, all.size() - PERIODS), all.size());
        List<String> rows = new ArrayList<>(ground.areas().stream().map(Area::code).toList());
        rows.add(ContextValue.WHOLE);
        rows.add(ContextValue.ENGLAND);
        List<List<Phrase>> lines = new ArrayList<>();
        for (String area : rows) {
            if (periods.stream().anyMatch(p -> publication.at(area, p).isPresent())) {
                List<Phrase> line = new ArrayList<>();
                line.add(place(area));
                periods.forEach(period -> line.add(value(publication.at(area, period))));
                lines.add(line);
            }
        }
        ContextHead head = publication.head();
        List<Phrase> heads = new ArrayList<>(List.of(Phrase.of("report.area")));
        List<Integer> widths = new ArrayList<>(List.of(3));
        for (ContextPeriod period : periods) {
            heads.add(Phrase.text(period.text()));
            widths.add(2);
        }
        return List.of(
                new Part.Lines(
                        Phrase.of(
                                "report.measures.series",
                                Phrase.text(head.series()),
                                Phrase.text(head.unit())),
                        heads,
                        widths,
                        lines,
                        Phrase.of("report.measures.series.none")),
                Part.note(
                        Phrase.of(
                                "report.measures.source",
                                Phrase.text(head.source()),
                                Phrase.day(head.published()))));
    }

    private static Phrase place(String area) {
        return switch (area) {
            case ContextValue.WHOLE -> Phrase.of("context.whole");
            case ContextValue.ENGLAND -> Phrase.of("context.england");
            default -> Phrase.thing(Item.area(area));
        };
    }

    private static Phrase value(Optional<ContextValue> value) {
        return value.flatMap(ContextValue::amount)
                .<Phrase>map(Phrase.Figure::new)
                .orElseGet(() -> Phrase.text("–"));
    }
}
