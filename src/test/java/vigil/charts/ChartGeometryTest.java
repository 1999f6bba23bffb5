package vigil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.disclosure.gate.ShownCount;
import vigil.exchange.VocabularyResources;
import vigil.patterns.Band;
import vigil.patterns.CalendarTable;
import vigil.patterns.ChartFigures.Detection;
import vigil.patterns.CountSeries;
import vigil.patterns.CountSeries.Tally;
import vigil.patterns.Item;
import vigil.patterns.TogetherTable;
import vigil.patterns.Window;
import vigil.words.PatternWords;
import vigil.words.Words;

/** Charts of nothing, of little, of much, of long names: nothing leaves the sheet or overlaps. */
class ChartGeometryTest {

    private static final String LONG =
            "An accommodation of a kind with a very long name that nobody ever shortened (place)";
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

    private final PatternWords words =
            new PatternWords(Words.english(), VocabularyResources.load());

    private static CountSeries series(int spans, int months, long most, boolean all, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LocalDate> starts = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        LocalDate first = LAST.withDayOfMonth(1).minusMonths((spans - 1L) * months);
        for (int i = 0; i < spans; i++) {
            starts.add(first.plusMonths((long) i * months));
            long count = random.nextLong(most + 1);
            long canSay = all ? count : count + random.nextLong(most + 1);
            long deaths = all ? count : canSay + random.nextLong(most / 2 + 1);
            tallies.add(new Tally(count, canSay, deaths));
        }
        return CountSeries.ofTallies(months, starts, tallies, LAST, LAST.minusMonths(4), all);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 3",
        "1, 1, 1",
        "2, 1, 0",
        "7, 1, 4",
        "13, 1, 9",
        "18, 1, 40",
        "19, 1, 2",
        "60, 1, 12",
        "84, 1, 100000",
        "300, 1, 7",
        "28, 3, 99",
        "40, 3, 100000"
    })
    void trends(int spans, int months, long most) {
        for (double width : new double[] {360, 620, 760}) {
            for (boolean all : new boolean[] {true, false}) {
                CountSeries series = series(spans, months, most, all, spans * 31L + months);
                Set<LocalDate> hidden = new HashSet<>();
                if (months == 3) {
                    series.spans().stream().limit(5).forEach(span -> hidden.add(span.first()));
                }
                Chart chart =
                        TrendChart.draw(
                                words,
                                TrendChart.Figures.of(LONG, LONG + LONG, series, all)
                                        .hiding(hidden)
                                        .about(Optional.of(new Window(LAST.minusDays(80), LAST)))
                                        .withAction(Optional.of(LAST.minusDays(200))),
                                width,
                                250);
                SheetCheck.sane(chart);
                assertThat(chart.spots()).hasSize(spans);
                assertThat(chart.table().rows()).hasSize(spans);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 5", "4, 12", "9, 3", "9, 100000"})
    void areasSideBySide(int areas, long most) {
        List<AreaPanels.Panel> panels = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            panels.add(
                    new AreaPanels.Panel(
                            i == 0 ? LONG : "Area " + i, series(24, 3, most, true, i)));
        }
        SheetCheck.sane(AreaPanels.draw(words, panels, "Areas", "Beneath", 760));
        SheetCheck.sane(AreaPanels.draw(words, panels, "Areas", "", 400));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 5", "2, 5", "6, 60", "20, 900", "20, 100000"})
    void together(int items, long most) {
        SplittableRandom random = new SplittableRandom(items);
        List<Item> all = new ArrayList<>();
        List<List<TogetherTable.Pair>> pairs = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(i % 2 == 0 ? Item.family(LONG + i) : Item.family("Item " + i));
            List<TogetherTable.Pair> row = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                long seen = random.nextLong(most + 1);
                row.add(
                        new TogetherTable.Pair(
                                seen,
                                most,
                                most,
                                3 * most,
                                random.nextDouble() * most,
                                random.nextInt(9) == 0));
            }
            pairs.add(row);
        }
        TogetherTable table = new TogetherTable(all, pairs);
        for (double width : new double[] {480, 760}) {
            Chart chart = TogetherChart.draw(words, table, "Together", "Beneath", width);
            SheetCheck.sane(chart);
            assertThat(chart.spots()).hasSize(items < 2 ? 0 : items * (items - 1) / 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "12", "300"})
    void firstDetections(int substances) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < substances; i++) {
            LocalDate first = LAST.minusDays(i * 11L);
            detections.add(
                    new Detection(
                            Item.family(i % 3 == 0 ? LONG : "Substance " + i),
                            first,
                            LAST.minusDays(i),
                            i == 1 ? 100000 : i + 1,
                            i % 4 == 0));
        }
        for (double width : new double[] {420, 760}) {
            SheetCheck.sane(
                    DetectionsChart.draw(words, detections, LAST, "Firsts", "Beneath", width));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5", "300"})
    void intervals(int lines) {
        SplittableRandom random = new SplittableRandom(lines);
        for (IntervalChart.Axis axis : IntervalChart.Axis.values()) {
            List<IntervalChart.Line> all = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                double estimate = random.nextDouble() * (axis == IntervalChart.Axis.SHARE ? 1 : 40);
                all.add(
                        switch (i % 5) {
                            case 0 ->
                                    new IntervalChart.Line(
                                            LONG,
                                            Double.NaN,
                                            Double.NaN,
                                            Double.NaN,
                                            "not shown",
                                            false);
                            case 1 ->
                                    new IntervalChart.Line(
                                            "Open",
                                            estimate / 2,
                                            estimate,
                                            Double.POSITIVE_INFINITY,
                                            "100,000 of 3",
                                            true);
                            default ->
                                    new IntervalChart.Line(
                                            LONG + i,
                                            estimate / 3,
                                            estimate,
                                            estimate * 1.4,
                                            "100,000 of 1,000,000",
                                            false);
                        });
            }
            for (double width : new double[] {520, 760}) {
                SheetCheck.sane(
                        IntervalChart.draw(
                                words, "Intervals", "Beneath", "About.", axis, all, width));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "40", "100000"})
    void calendarsAndDaysSince(long most) {
        SplittableRandom random = new SplittableRandom(most);
        CalendarTable table =
                new CalendarTable(
                        most,
                        counts(random, 7, most),
                        counts(random, 31, most),
                        counts(random, 12, most));
        for (double width : new double[] {420, 620, 760}) {
            Calendars calendars = new Calendars(words, table, width, 250);
            SheetCheck.sane(calendars.weekdays(true));
            SheetCheck.sane(calendars.daysOfMonth(true));
            SheetCheck.sane(calendars.quarters(3));
            SheetCheck.sane(
                    calendars.weekdays(
                            Collections.nCopies(7, (ShownCount) new ShownCount.Hidden())));
            List<Band> bands =
                    List.of(new Band(0, 2, most), new Band(3, 28, 0), new Band(29, 365, most / 2));
            SheetCheck.sane(SinceChart.draw(words, true, bands, most * 2, width, 250));
            SheetCheck.sane(
                    SinceChart.draw(
                            words,
                            false,
                            bands,
                            Collections.nCopies(3, (ShownCount) new ShownCount.Hidden()),
                            OptionalLong.empty(),
                            width,
                            250));
        }
    }

    private static List<Long> counts(SplittableRandom random, int size, long most) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            counts.add(random.nextLong(most + 1));
        }
        return counts;
    }
}
