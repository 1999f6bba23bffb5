package vigil.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.patterns.ChartFigures;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.GroupShare;
import vigil.patterns.Item;
import vigil.patterns.PatternSummary;
import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.Interval;
import vigil.words.PatternWords;

/**
 * The chart that belongs to the evidence of a finding. For within the panel: its counts are true.
 */
public final class FindingCharts {

    /** How wide a finding's chart is drawn, in points. */
    public static final double WIDTH = 620;

    private static final double HEIGHT = 250;
    private static final double LEVEL = 0.95;
    private static final int MOST_MONTHS = 48;

    private final Finding finding;
    private final PatternSummary summary;
    private final PatternWords patternWords;
    private final ChartWords words;

    private FindingCharts(Finding finding, PatternSummary summary, PatternWords words) {
        this.finding = finding;
        this.summary = summary;
        this.patternWords = words;
        this.words = new ChartWords(words);
    }

    /**
     * @param summary the one the finding is from
     * @return nothing when there is no figure to draw
     */
    public static Optional<Chart> of(Finding finding, PatternSummary summary, PatternWords words) {
        return new FindingCharts(finding, summary, words).chart();
    }

    private Optional<Chart> chart() {
        return switch (finding.type()) {
            case FIRST_SEEN,
                    RETURNED,
                    RARE_REPEAT,
                    RISING_SUBSTANCE,
                    RISING_IN_AREA,
                    RISING_COMBINATION,
                    RISING_CIRCUMSTANCE,
                    TOTAL_DEATHS,
                    SPACE_TIME_CLUSTER,
                    SAME_PLACE ->
                    trend().or(this::expected);
            case COMBINATION -> expected();
            case AREA_EMPHASIS -> areas().or(this::expected);
            case GROUP_DIFFERENCE -> groups().or(this::expected);
            case CALENDAR -> calendar();
            case AFTER_RELEASE, AFTER_DISCHARGE -> since();
        };
    }

    private String beneath() {
        String basis = words.say("chart.basis." + finding.slice().basis().name());
        return finding.items().stream().anyMatch(Item::isSubstance) ? basis : "";
    }

    private List<Item> items() {
        return finding.items().stream().filter(item -> item.kind() != Item.Kind.AREA).toList();
    }

    private String title() {
        Optional<String> area = finding.area().map(Item::area).map(words::name);
        List<Item> items = items();
        boolean ofArea =
                area.isPresent()
                        && finding.type() != FindingType.RISING_SUBSTANCE
                        && finding.type() != FindingType.RISING_COMBINATION
                        && finding.type() != FindingType.RARE_REPEAT;
        String subject = items.isEmpty() ? words.say("chart.all") : words.names(items);
        if (finding.type() == FindingType.SAME_PLACE) {
            subject = words.say("chart.address");
        }
        return ofArea ? words.say("chart.in", subject, area.get()) : subject;
    }

    private Optional<Chart> trend() {
        return Optional.ofNullable(summary.series().get(finding.key()))
                .map(series -> series.latest(MOST_MONTHS))
                .map(series ->
                        TrendChart.draw(
                                patternWords,
                                TrendChart.Figures.of(title(), beneath(), series, countsAll())
                                        .about(finding.window()),
                                WIDTH,
                                HEIGHT));
    }

    private boolean countsAll() {
        return items().stream().noneMatch(item -> !item.group().equals("district"));
    }

    private Optional<Chart> expected() {
        Figures figures = finding.figures();
        return figures.hasExpectation()
                ? Optional.of(ExpectedChart.draw(patternWords, title(), beneath(), figures, WIDTH))
                : Optional.empty();
    }

    /** The same items in every area in which they were counted. */
    private Optional<Chart> areas() {
        List<Item> items = items();
        List<ChartFigures.InArea> all =
                Optional.ofNullable(summary.emphases().get(finding.key())).orElse(List.of());
        List<IntervalChart.Line> lines = new ArrayList<>();
        for (ChartFigures.InArea in : all) {
            lines.add(
                    ForestLines.area(
                            words, in, finding.area().map(in.area()::equals).orElse(false)));
        }
        lines.sort(Comparator.comparingDouble(line -> -line.estimate()));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        IntervalChart.draw(
                                patternWords,
                                words.names(items),
                                words.say("chart.areas.beneath"),
                                words.say("chart.areas.about", words.names(items)),
                                IntervalChart.Axis.RATIO,
                                lines,
                                WIDTH));
    }

    private Optional<Chart> groups() {
        return summary.groups().stream()
                .filter(share -> finding.items().contains(share.group()))
                .filter(share -> finding.items().containsAll(share.items()))
                .filter(share -> share.has() == finding.figures().observed())
                .filter(share -> share.inGroup() == finding.figures().denominator())
                .findFirst()
                .map(this::group);
    }

    private Chart group(GroupShare share) {
        return IntervalChart.draw(
                patternWords,
                words.names(share.items()),
                words.say("chart.groups.beneath"),
                words.say("chart.groups.about", words.names(share.items())),
                IntervalChart.Axis.SHARE,
                List.of(
                        share(words.name(share.group()), share.has(), share.inGroup(), true),
                        share(words.say("chart.others"), share.restHas(), share.rest(), false)),
                WIDTH);
    }

    private IntervalChart.Line share(String label, long has, long of, boolean marked) {
        Interval interval =
                of == 0
                        ? new Interval(Double.NaN, Double.NaN, Double.NaN)
                        : BinomialShare.wilson(has, of, LEVEL);
        return new IntervalChart.Line(
                label,
                interval.low(),
                interval.estimate(),
                interval.high(),
                words.say("chart.counts.of", has, of),
                marked);
    }

    private Optional<Chart> calendar() {
        String when = finding.items().isEmpty() ? "" : finding.items().getFirst().code();
        Calendars calendars = new Calendars(patternWords, summary.calendar(), WIDTH, HEIGHT);
        return Optional.of(
                when.equals("weekend")
                        ? calendars.weekdays(true)
                        : when.startsWith("quarter")
                                ? calendars.quarters(
                                        Character.getNumericValue(when.charAt(when.length() - 1)))
                                : calendars.daysOfMonth(true));
    }

    private Optional<Chart> since() {
        return finding.bands().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SinceChart.draw(
                                patternWords,
                                finding.type() == FindingType.AFTER_RELEASE,
                                finding.bands(),
                                finding.figures().denominator(),
                                WIDTH,
                                HEIGHT));
    }
}
