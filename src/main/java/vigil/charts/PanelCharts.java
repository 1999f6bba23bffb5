package vigil.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.patterns.BeforeAfter;
import vigil.patterns.ChartFigures;
import vigil.patterns.CountSeries;
import vigil.patterns.Finding;
import vigil.patterns.Item;
import vigil.patterns.TogetherTable;
import vigil.words.PatternWords;

/** Draws what a panel chooses to see. For within the panel: counts are true. */
public final class PanelCharts {

    /** How wide, in points. */
    public static final double WIDTH = 760;

    private static final double HEIGHT = 360;
    private static final int MOST_ITEMS = 18;
    private static final int MOST_MONTHS = 84;
    private static final int MOST_LINES = 24;

    /**
     * What is to be drawn.
     *
     * @param item what the deaths have; absent for all deaths
     * @param quarters whether a trend is by quarter
     * @param action the day of an action
     */
    public record Question(
            ChartKind kind, Optional<Item> item, boolean quarters, Optional<LocalDate> action) {}

    private final PatternWords patternWords;
    private final ChartWords words;
    private final ChartFigures figures;

    public PanelCharts(PatternWords words, ChartFigures figures) {
        this.patternWords = words;
        this.words = new ChartWords(words);
        this.figures = figures;
    }

    /**
     * @param combinations findings about combinations, for that chart
     * @param compared deaths before and after the action, for that chart
     */
    public Chart draw(Question question, List<Finding> combinations, List<BeforeAfter> compared) {
        return switch (question.kind) {
            case TREND -> trend(question);
            case PANELS -> panels(question);
            case TOGETHER -> together();
            case COMBINATIONS -> combinations(combinations);
            case FIRSTS ->
                    DetectionsChart.draw(
                            patternWords,
                            figures.detections(),
                            figures.last(),
                            words.say("chart.kind.FIRSTS"),
                            basis(),
                            WIDTH);
            case AREAS -> areas(question);
            case BEFORE_AFTER -> beforeAfter(question, compared);
            case WEEKDAYS -> calendars().weekdays(false);
            case DAYS_OF_MONTH -> calendars().daysOfMonth(false);
            case QUARTERS -> calendars().quarters(0);
            case RELEASE -> since(true);
            case DISCHARGE -> since(false);
        };
    }

    private String basis() {
        return words.say("chart.basis." + figures.slice().basis().name());
    }

    private String subject(Optional<Item> item) {
        String subject = item.map(words::name).orElse(words.say("chart.all"));
        return figures.slice().areas().size() == 1
                ? words.say(
                        "chart.in", subject, words.name(Item.area(figures.slice().areas().first())))
                : subject;
    }

    private String beneath(Optional<Item> item) {
        return item.filter(Item::isSubstance).isPresent() ? basis() : "";
    }

    private Chart trend(Question question) {
        CountSeries series =
                figures.series(question.item, Optional.empty(), question.quarters ? 3 : 1)
                        .latest(MOST_MONTHS);
        return TrendChart.draw(
                patternWords,
                TrendChart.Figures.of(
                                subject(question.item),
                                beneath(question.item),
                                series,
                                question.item.isEmpty())
                        .withAction(question.action.filter(day -> within(series, day))),
                WIDTH,
                HEIGHT);
    }

    private static boolean within(CountSeries series, LocalDate day) {
        return !series.spans().isEmpty()
                && !day.isBefore(series.spans().getFirst().first())
                && !day.isAfter(series.spans().getLast().last());
    }

    private Chart panels(Question question) {
        List<AreaPanels.Panel> panels = new ArrayList<>();
        for (String area : figures.areas()) {
            panels.add(
                    new AreaPanels.Panel(
                            words.name(Item.area(area)),
                            figures.series(question.item, Optional.of(area), 3)));
        }
        return AreaPanels.draw(
                patternWords,
                panels,
                words.say("chart.each", subject(question.item)),
                beneath(question.item),
                WIDTH);
    }

    private static boolean inTogether(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE, FACTOR, CIRCUMSTANCE -> true;
            default -> false;
        };
    }

    /** What is counted against each other. */
    TogetherTable table(int most) {
        return figures.together(most, PanelCharts::inTogether);
    }

    private Chart together() {
        return TogetherChart.draw(
                patternWords,
                table(MOST_ITEMS),
                words.say("chart.together.title", MOST_ITEMS),
                basis(),
                WIDTH);
    }

    private Chart combinations(List<Finding> combinations) {
        List<IntervalChart.Line> lines =
                combinations.stream()
                        .filter(finding -> finding.figures().hasExpectation())
                        .limit(MOST_LINES)
                        .map(finding ->
                                ForestLines.ratio(
                                        words,
                                        words.names(finding.items()),
                                        finding.figures(),
                                        false))
                        .toList();
        return IntervalChart.draw(
                patternWords,
                words.say("chart.kind.COMBINATIONS"),
                basis(),
                words.say("chart.combinations.about"),
                IntervalChart.Axis.RATIO,
                lines,
                WIDTH);
    }

    private Chart areas(Question question) {
        List<IntervalChart.Line> lines =
                question.item
                        .map(item ->
                                figures.inAreas(List.of(item)).stream()
                                        .map(in -> ForestLines.area(words, in, false))
                                        .toList())
                        .orElse(List.of());
        String subject = subject(question.item);
        return IntervalChart.draw(
                patternWords,
                words.say("chart.areas.title", subject),
                words.say("chart.areas.beneath"),
                words.say("chart.areas.about", subject),
                IntervalChart.Axis.RATIO,
                lines,
                WIDTH);
    }

    private Chart beforeAfter(Question question, List<BeforeAfter> compared) {
        List<IntervalChart.Line> lines =
                compared.stream()
                        .filter(row -> row.item().map(PanelCharts::inBeforeAfter).orElse(true))
                        .limit(MOST_LINES)
                        .map(row -> ForestLines.beforeAfter(words, row))
                        .toList();
        String day = question.action.map(words::day).orElse("");
        return IntervalChart.draw(
                patternWords,
                words.say("chart.beforeAfter.title", day),
                compared.isEmpty()
                        ? ""
                        : words.say(
                                "chart.beforeAfter.beneath",
                                compared.getFirst().daysBefore(),
                                compared.getFirst().daysAfter()),
                words.say("chart.beforeAfter.about"),
                IntervalChart.Axis.RATIO,
                lines,
                WIDTH);
    }

    /** Factors are known after a review only, so that late ones would look like a fall. */
    private static boolean inBeforeAfter(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE, AREA, SEX, AGE_BAND -> true;
            case SUBSTANCE_CLASS, SUBSTANCE_FAMILY, CIRCUMSTANCE, FACTOR -> false;
        };
    }

    private Calendars calendars() {
        return new Calendars(patternWords, figures.calendar(), WIDTH, HEIGHT);
    }

    private Chart since(boolean release) {
        var bands = figures.since(release);
        long within = bands.stream().mapToLong(band -> band.count()).sum();
        return SinceChart.draw(patternWords, release, bands, within, WIDTH, HEIGHT);
    }
}
