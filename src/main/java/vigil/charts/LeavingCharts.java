package vigil.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;
import vigil.patterns.Band;
import vigil.patterns.BeforeAfter;
import vigil.patterns.CalendarTable;
import vigil.patterns.ChartFigures;
import vigil.patterns.CountSeries;
import vigil.patterns.CountSeries.Span;
import vigil.patterns.CountSeries.Tally;
import vigil.patterns.Item;
import vigil.patterns.TogetherTable;
import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.TwoRates;
import vigil.words.PatternWords;

/**
 * Charts for outside the panel. Time is told by quarters and place by areas; whatever is drawn
 * beside the counts is worked out from the counts that may be seen. First detections, the days of
 * the month, series by area and findings about combinations do not leave: they are about one death,
 * one day or a handful.
 */
public final class LeavingCharts {

    private static final String WITH = "with";
    private static final String WITHOUT = "without";
    private static final String UNKNOWN = "not known";
    private static final String DEATHS = "deaths";
    private static final String QUARTER = "quarter";
    private static final int MOST_ITEMS = 10;
    private static final int MOST_QUARTERS = 28;
    private static final long LEAST_TOGETHER = 5;

    /** No percentage of fewer is told. */
    private static final long LEAST_OF = 10;

    private static final double LEVEL = 0.95;

    private final PatternWords patternWords;
    private final ChartWords words;
    private final ChartFigures figures;

    public LeavingCharts(PatternWords words, ChartFigures figures) {
        this.patternWords = words;
        this.words = new ChartWords(words);
        this.figures = figures;
    }

    /**
     * @param compared deaths before and after the action, for that chart
     * @return nothing for what never leaves
     */
    public Optional<LeavingChart> of(PanelCharts.Question question, List<BeforeAfter> compared) {
        return switch (question.kind()) {
            case TREND -> Optional.of(trend(question.item()));
            case AREAS -> question.item().map(this::areas);
            case TOGETHER -> Optional.of(together());
            case BEFORE_AFTER -> beforeAfter(question, compared);
            case WEEKDAYS -> Optional.of(weekdays());
            case QUARTERS -> Optional.of(quarters());
            case RELEASE -> Optional.of(since(true));
            case DISCHARGE -> Optional.of(since(false));
            case FIRSTS, DAYS_OF_MONTH, PANELS, COMBINATIONS -> Optional.empty();
        };
    }

    private Subject subject(String rows, String columns) {
        Subject subject = Subject.of("deaths " + figures.slice().basis().name(), rows, columns);
        if (!figures.slice().areas().isEmpty()) {
            subject = subject.within("area", figures.slice().areas());
        }
        if (!figures.slice().statuses().isEmpty()) {
            subject = subject.within("status", figures.slice().statuses());
        }
        for (Item item : figures.slice().having()) {
            subject = subject.within(item.key(), Set.of(WITH));
        }
        return subject;
    }

    /** Limited to the quarters of the period. */
    private Subject inPeriod(Subject subject) {
        CountSeries all = figures.series(Optional.empty(), Optional.empty(), 3);
        return subject.within(
                QUARTER,
                all.spans().stream()
                        .map(LeavingCharts::quarter)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String quarter(Span span) {
        return span.first().getYear() + "Q" + (span.first().getMonthValue() + 2) / 3;
    }

    private String place() {
        return figures.slice().areas().stream()
                .map(Item::area)
                .map(words::name)
                .collect(Collectors.joining(", "));
    }

    private String title(Optional<Item> item) {
        String what = item.map(words::name).orElse(words.say("chart.all"));
        return place().isEmpty() ? what : words.say("chart.in", what, place());
    }

    private String beneath() {
        return words.say("chart.basis." + figures.slice().basis().name());
    }

    private LeavingChart trend(Optional<Item> item) {
        List<Span> spans = figures.series(item, Optional.empty(), 3).latest(MOST_QUARTERS).spans();
        List<String> columns = item.isEmpty() ? List.of(DEATHS) : List.of(WITH, WITHOUT, UNKNOWN);
        List<List<Long>> counts = new ArrayList<>();
        for (Span span : spans) {
            Tally tally = span.tally();
            counts.add(
                    item.isEmpty()
                            ? List.of(tally.count())
                            : List.of(
                                    tally.count(),
                                    tally.canSay() - tally.count(),
                                    tally.unknown()));
        }
        CountTable table =
                new CountTable(
                        title(item),
                        spans.stream().map(LeavingCharts::quarter).toList(),
                        columns,
                        counts,
                        true);
        return new LeavingChart(
                title(item),
                List.of(
                        new LeavingChart.Counts(
                                table, subject(QUARTER, item.map(Item::key).orElse("")))),
                shown -> trend(item, spans, shown.getFirst()));
    }

    /** Of hidden counts nothing is drawn, and then nothing that rests on the others either. */
    private Chart trend(Optional<Item> item, List<Span> spans, ShownTable shown) {
        List<LocalDate> starts = spans.stream().map(Span::first).toList();
        List<Tally> tallies = new ArrayList<>();
        Set<LocalDate> hidden = new HashSet<>();
        boolean whole = true;
        for (int i = 0; i < starts.size(); i++) {
            List<ShownCount> row = shown.counts().get(i);
            whole &= row.stream().allMatch(ShownCount.Exact.class::isInstance);
        }
        for (int i = 0; i < starts.size(); i++) {
            List<ShownCount> row = shown.counts().get(i);
            OptionalLong count = number(row.getFirst());
            if (count.isEmpty()) {
                hidden.add(starts.get(i));
            }
            long has = count.orElse(0);
            long canSay = whole && row.size() > 1 ? has + number(row.get(1)).orElse(0) : has;
            long deaths = whole && row.size() > 1 ? canSay + number(row.get(2)).orElse(0) : has;
            tallies.add(new Tally(has, canSay, deaths));
        }
        LocalDate last = spans.isEmpty() ? figures.last() : spans.getLast().last();
        LocalDate provisional =
                spans.stream()
                        .filter(Span::provisional)
                        .map(Span::first)
                        .findFirst()
                        .orElse(last.plusDays(1));
        boolean countsOnly = item.isEmpty() || !whole;
        CountSeries series =
                CountSeries.ofTallies(3, starts, tallies, last, provisional, countsOnly);
        return TrendChart.draw(
                patternWords,
                TrendChart.Figures.of(
                                title(item),
                                item.filter(Item::isSubstance).isPresent() ? beneath() : "",
                                whole ? series : series.withoutOutlook(),
                                countsOnly)
                        .hiding(hidden),
                PanelCharts.WIDTH,
                320);
    }

    private static OptionalLong number(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> OptionalLong.of(exact.count());
            case ShownCount.Rounded rounded -> OptionalLong.of(rounded.count());
            case ShownCount.Hidden hidden -> OptionalLong.empty();
        };
    }

    private LeavingChart areas(Item item) {
        List<ChartFigures.InArea> all = figures.inAreas(List.of(item));
        String title = words.say("chart.areas.share", words.name(item));
        CountTable table =
                new CountTable(
                        title,
                        all.stream().map(ChartFigures.InArea::area).toList(),
                        List.of(WITH, WITHOUT),
                        all.stream()
                                .map(in ->
                                        List.of(
                                                in.figures().observed(),
                                                in.figures().denominator()
                                                        - in.figures().observed()))
                                .toList(),
                        true);
        return new LeavingChart(
                title,
                List.of(new LeavingChart.Counts(table, inPeriod(subject("area", item.key())))),
                shown -> {
                    List<IntervalChart.Line> lines = new ArrayList<>();
                    for (int i = 0; i < all.size(); i++) {
                        lines.add(
                                share(
                                        words.name(Item.area(all.get(i).area())),
                                        shown.getFirst().counts().get(i)));
                    }
                    return IntervalChart.draw(
                            patternWords,
                            title,
                            item.isSubstance() ? beneath() : "",
                            title + ".",
                            IntervalChart.Axis.SHARE,
                            lines,
                            PanelCharts.WIDTH);
                });
    }

    private IntervalChart.Line share(String label, List<ShownCount> counts) {
        OptionalLong has = number(counts.getFirst());
        OptionalLong rest = number(counts.get(1));
        if (has.isEmpty() || rest.isEmpty() || has.getAsLong() + rest.getAsLong() == 0) {
            return new IntervalChart.Line(
                    label, Double.NaN, Double.NaN, Double.NaN, words.say("chart.hidden"), false);
        }
        long of = has.getAsLong() + rest.getAsLong();
        if (of < LEAST_OF) {
            return new IntervalChart.Line(
                    label,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    words.say("chart.counts.of", has.getAsLong(), of),
                    false);
        }
        Interval interval = BinomialShare.wilson(has.getAsLong(), of, LEVEL);
        return new IntervalChart.Line(
                label,
                interval.low(),
                interval.estimate(),
                interval.high(),
                words.say("chart.counts.of", has.getAsLong(), of),
                false);
    }

    private LeavingChart together() {
        TogetherTable table = new PanelCharts(patternWords, figures).table(MOST_ITEMS);
        List<LeavingChart.Counts> counts = new ArrayList<>();
        for (int i = 0; i < table.items().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (leaves(table.pair(i, j))) {
                    counts.add(pair(table.items().get(i), table.items().get(j), table.pair(i, j)));
                }
            }
        }
        String title = words.say("chart.together.title", table.items().size());
        return new LeavingChart(title, counts, shown -> together(title, table, shown));
    }

    /** No combination of fewer than five leaves, nor one that fewer than five are outside of. */
    private static boolean leaves(TogetherTable.Pair pair) {
        long firstOnly = pair.first() - pair.observed();
        long secondOnly = pair.second() - pair.observed();
        long neither = pair.canSay() - pair.first() - secondOnly;
        return !pair.known()
                && Stream.of(pair.observed(), firstOnly, secondOnly, neither)
                        .allMatch(count -> count >= LEAST_TOGETHER);
    }

    private LeavingChart.Counts pair(Item first, Item second, TogetherTable.Pair pair) {
        long firstOnly = pair.first() - pair.observed();
        long secondOnly = pair.second() - pair.observed();
        return new LeavingChart.Counts(
                new CountTable(
                        words.say("pattern.names.2", words.name(first), words.name(second)),
                        List.of(WITH, WITHOUT),
                        List.of(WITH, WITHOUT),
                        List.of(
                                List.of(pair.observed(), firstOnly),
                                List.of(secondOnly, pair.canSay() - pair.first() - secondOnly)),
                        true),
                inPeriod(subject(first.key(), second.key())));
    }

    /** The expected are those of the four counts that are seen, whatever the year of death. */
    private Chart together(String title, TogetherTable table, List<ShownTable> shown) {
        List<List<TogetherChart.Cell>> cells = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < table.items().size(); i++) {
            List<TogetherChart.Cell> row = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                TogetherTable.Pair pair = table.pair(i, j);
                if (leaves(pair)) {
                    row.add(cell(shown.get(next++)));
                } else {
                    row.add(
                            new TogetherChart.Cell(
                                    new ShownCount.Hidden(), Double.NaN, pair.known()));
                }
            }
            cells.add(row);
        }
        return TogetherChart.draw(
                patternWords,
                table.items().stream().map(words::name).toList(),
                cells,
                title,
                words.say("chart.together.crude", beneath()),
                PanelCharts.WIDTH);
    }

    private static TogetherChart.Cell cell(ShownTable shown) {
        List<OptionalLong> four =
                shown.counts().stream().flatMap(List::stream).map(LeavingCharts::number).toList();
        boolean whole = four.stream().allMatch(OptionalLong::isPresent);
        double expected = Double.NaN;
        if (whole) {
            double both = four.get(0).getAsLong();
            double first = both + four.get(1).getAsLong();
            double second = both + four.get(2).getAsLong();
            double all = first + four.get(2).getAsLong() + four.get(3).getAsLong();
            expected = all > 0 ? first * second / all : Double.NaN;
        }
        return new TogetherChart.Cell(shown.counts().getFirst().getFirst(), expected, false);
    }

    private Optional<LeavingChart> beforeAfter(
            PanelCharts.Question question, List<BeforeAfter> compared) {
        if (compared.isEmpty() || question.action().isEmpty()) {
            return Optional.empty();
        }
        BeforeAfter all = compared.getFirst();
        LocalDate day = question.action().get();
        String title = words.say("chart.beforeAfter.title", words.day(day));
        CountTable table =
                new CountTable(
                        title,
                        List.of("before", "after"),
                        List.of(DEATHS),
                        List.of(List.of(all.before()), List.of(all.after())),
                        true);
        Subject subject =
                subject("action " + day, "")
                        .within("days", Set.of(all.daysBefore() + " and " + all.daysAfter()));
        return Optional.of(
                new LeavingChart(
                        title,
                        List.of(new LeavingChart.Counts(table, subject)),
                        shown -> beforeAfter(title, all, shown.getFirst())));
    }

    private Chart beforeAfter(String title, BeforeAfter all, ShownTable shown) {
        OptionalLong before = number(shown.counts().get(0).getFirst());
        OptionalLong after = number(shown.counts().get(1).getFirst());
        List<IntervalChart.Line> lines = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            Interval ratio =
                    new TwoRates(
                                    after.getAsLong(),
                                    all.daysAfter(),
                                    before.getAsLong(),
                                    all.daysBefore())
                            .ratio();
            lines.add(
                    ForestLines.beforeAfter(
                            words,
                            new BeforeAfter(
                                    Optional.empty(),
                                    before.getAsLong(),
                                    all.daysBefore(),
                                    after.getAsLong(),
                                    all.daysAfter(),
                                    ratio,
                                    Double.NaN)));
        }
        return IntervalChart.draw(
                patternWords,
                title,
                words.say("chart.beforeAfter.beneath", all.daysBefore(), all.daysAfter()),
                words.say("chart.beforeAfter.about"),
                IntervalChart.Axis.RATIO,
                lines,
                PanelCharts.WIDTH);
    }

    private LeavingChart oneColumn(
            String title,
            List<String> rows,
            List<Long> counts,
            String variable,
            java.util.function.Function<List<ShownCount>, Chart> drawing) {
        CountTable table =
                new CountTable(
                        title, rows, List.of(DEATHS), counts.stream().map(List::of).toList(), true);
        return new LeavingChart(
                title,
                List.of(new LeavingChart.Counts(table, inPeriod(subject(variable, "")))),
                shown ->
                        drawing.apply(
                                shown.getFirst().counts().stream().map(List::getFirst).toList()));
    }

    private Calendars calendars() {
        CalendarTable none = new CalendarTable(0, List.of(), List.of(), List.of());
        return new Calendars(patternWords, none, PanelCharts.WIDTH, 300);
    }

    private LeavingChart weekdays() {
        return oneColumn(
                words.say("chart.calendar.weekdays"),
                List.of("1", "2", "3", "4", "5", "6", "7"),
                figures.calendar().weekdays(),
                "weekday",
                calendars()::weekdays);
    }

    private LeavingChart quarters() {
        Calendars counted = new Calendars(patternWords, figures.calendar(), 1, 1);
        return oneColumn(
                words.say("chart.calendar.quarters"),
                List.of("1", "2", "3", "4"),
                counted.quarterCounts(),
                "quarter of whole years",
                calendars()::quarters);
    }

    private LeavingChart since(boolean release) {
        List<Band> bands = figures.since(release);
        return oneColumn(
                words.say(release ? "chart.since.release" : "chart.since.discharge"),
                bands.stream().map(band -> band.first() + "-" + band.last()).toList(),
                bands.stream().map(Band::count).toList(),
                release ? "days since release" : "days since discharge",
                shown -> {
                    boolean whole = shown.stream().allMatch(ShownCount.Exact.class::isInstance);
                    long sum = shown.stream().mapToLong(c -> number(c).orElse(0)).sum();
                    return SinceChart.draw(
                            patternWords,
                            release,
                            bands.stream().map(b -> new Band(b.first(), b.last(), 0)).toList(),
                            shown,
                            whole ? OptionalLong.of(sum) : OptionalLong.empty(),
                            PanelCharts.WIDTH,
                            300);
                });
    }
}
