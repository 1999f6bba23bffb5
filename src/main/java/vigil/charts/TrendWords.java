package vigil.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.patterns.CountSeries;
import vigil.patterns.CountSeries.Span;

/** What a trend says in words: of each span, as a table, and as a whole. */
final class TrendWords {

    private final ChartWords words;
    private final TrendChart.Figures figures;
    private final CountSeries series;

    TrendWords(ChartWords words, TrendChart.Figures figures) {
        this.words = words;
        this.figures = figures;
        this.series = figures.series();
    }

    boolean hidden(Span span) {
        return figures.hidden().contains(span.first());
    }

    boolean hasOutlook() {
        return series.spans().stream().anyMatch(span -> span.outlook().isPresent());
    }

    private boolean hasEstimate() {
        return series.spans().stream().anyMatch(span -> span.estimate().isPresent());
    }

    private boolean hasNote() {
        return series.spans().stream().anyMatch(span -> span.alarm() || span.provisional());
    }

    String spot(Span span) {
        StringBuilder text = new StringBuilder(words.span(series, span)).append(": ");
        if (hidden(span)) {
            return text.append(words.say("chart.hidden")).toString();
        }
        text.append(
                figures.all()
                        ? words.say("chart.deaths", span.tally().count())
                        : words.say(
                                "chart.deaths.of", span.tally().count(), span.tally().canSay()));
        span.outlook()
                .ifPresent(outlook ->
                        text.append("; ")
                                .append(
                                        words.say(
                                                "chart.spot.expected",
                                                words.number(outlook.expected()),
                                                outlook.low(),
                                                outlook.high())));
        if (span.tally().unknown() > 0) {
            text.append("; ")
                    .append(
                            words.say(
                                    "chart.spot.unknown",
                                    span.tally().unknown(),
                                    span.tally().ceiling()));
        }
        span.estimate()
                .ifPresent(all ->
                        text.append("; ")
                                .append(words.say("chart.spot.estimate", words.number(all))));
        if (span.provisional()) {
            text.append("; ").append(words.say("chart.provisional"));
        }
        if (span.alarm()) {
            text.append("; ").append(words.say("chart.spot.alarm"));
        }
        return text.append('.').toString();
    }

    /** The same as a table. */
    void table(Drawing drawing) {
        drawing.columns(heads().toArray(String[]::new));
        series.spans().forEach(span -> drawing.row(row(span)));
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        heads.add(words.say(series.monthsEach() == 1 ? "chart.month" : "chart.quarter"));
        heads.add(words.say("chart.counted"));
        if (!figures.all()) {
            heads.add(words.say("chart.canSay"));
            heads.add(words.say("chart.unknown"));
            heads.add(words.say("chart.atMost"));
        }
        if (hasOutlook()) {
            heads.add(words.say("chart.head.expected"));
            heads.add(words.say("chart.head.range"));
        }
        if (hasEstimate()) {
            heads.add(words.say("chart.estimate"));
        }
        if (hasNote()) {
            heads.add(words.say("chart.note"));
        }
        return heads;
    }

    private List<String> row(Span span) {
        boolean hidden = hidden(span);
        List<String> row = new ArrayList<>();
        row.add(words.span(series, span));
        row.add(hidden ? words.say("chart.hidden.short") : words.whole(span.tally().count()));
        if (!figures.all()) {
            row.add(hidden ? "" : words.whole(span.tally().canSay()));
            row.add(hidden ? "" : words.whole(span.tally().unknown()));
            row.add(hidden ? "" : words.whole(span.tally().ceiling()));
        }
        if (hasOutlook()) {
            row.add(span.outlook().map(o -> words.number(o.expected())).orElse(""));
            row.add(
                    span.outlook()
                            .map(o -> words.say("chart.from.to", o.low(), o.high()))
                            .orElse(""));
        }
        if (hasEstimate()) {
            row.add(span.estimate().isPresent() ? words.number(span.estimate().getAsDouble()) : "");
        }
        if (hasNote()) {
            row.add(
                    span.alarm()
                            ? words.say("chart.spot.alarm")
                            : span.provisional() ? words.say("chart.provisional") : "");
        }
        return row;
    }

    String description() {
        List<Span> shown = series.spans().stream().filter(span -> !hidden(span)).toList();
        long total = shown.stream().mapToLong(span -> span.tally().count()).sum();
        StringBuilder text =
                new StringBuilder(
                        words.say(
                                "chart.trend.about",
                                total,
                                words.month(series.spans().getFirst().first()),
                                words.month(series.spans().getLast().last())));
        shown.stream()
                .max(Comparator.comparingLong(span -> span.tally().count()))
                .filter(span -> span.tally().count() > 0)
                .ifPresent(span ->
                        text.append(' ')
                                .append(
                                        words.say(
                                                "chart.trend.most",
                                                words.span(series, span),
                                                span.tally().count())));
        List<String> alarms =
                shown.stream().filter(Span::alarm).map(span -> words.span(series, span)).toList();
        if (hasOutlook()) {
            text.append(' ')
                    .append(
                            alarms.isEmpty()
                                    ? words.say("chart.trend.quiet")
                                    : words.say(
                                            "chart.trend.alarms",
                                            alarms.size(),
                                            String.join(
                                                    ", ",
                                                    alarms.subList(
                                                            Math.max(0, alarms.size() - 4),
                                                            alarms.size()))));
            text.append(' ')
                    .append(
                            words.say(
                                    figures.all()
                                            ? "chart.trend.method.all"
                                            : "chart.trend.method"));
        }
        long open = shown.stream().mapToLong(span -> span.tally().unknown()).sum();
        if (open > 0) {
            text.append(' ').append(words.say("chart.trend.open", open, total, total + open));
        }
        if (series.spans().getLast().provisional()) {
            text.append(' ').append(words.say("chart.trend.provisional"));
        }
        return text.toString();
    }
}
