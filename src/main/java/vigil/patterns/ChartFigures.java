package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vigil.patterns.statistics.Strata;

/** The figures that charts of a slice are made from, beyond those of its findings. */
public final class ChartFigures {

    private static final int LEAST_IN_STRATUM = 10;
    private static final int[][] SINCE = {
        {0, 2}, {3, 7}, {8, 14}, {15, 28}, {29, 56}, {57, 91}, {92, 182}, {183, 365}
    };
    private static final int YEAR = 365;

    private final Reading reading;
    private final ItemMatrix matrix;

    private ChartFigures(Reading reading) {
        this.reading = reading;
        this.matrix = ItemMatrix.of(reading.inPeriod(), reading.taxonomy(), reading.basis());
    }

    /**
     * Reads the deaths of a slice.
     *
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} says so
     */
    public static ChartFigures read(
            List<CaseFact> facts,
            Taxonomy taxonomy,
            Slice slice,
            Options options,
            BooleanSupplier cancelled) {
        return new ChartFigures(
                PatternSearch.read(facts, taxonomy, slice, options, new Cancellation(cancelled)));
    }

    /** An item and how many deaths of the period have it. */
    public record Counted(Item item, long deaths) {}

    /**
     * A substance and when it was found.
     *
     * @param first its first death
     * @param last its latest
     * @param watched whether it is on the watch list
     */
    public record Detection(
            Item item, LocalDate first, LocalDate last, long deaths, boolean watched) {}

    /**
     * One area against all.
     *
     * @param figures its deaths with the items; expected are Σ nₐ(t) h(t)/n(t) over years of death
     *     t, for nₐ deaths of the area among n that can say, h of which have the items
     */
    public record InArea(String area, Figures figures) {}

    public Slice slice() {
        return reading.slice();
    }

    /** The last day that counts. */
    public LocalDate last() {
        return reading.last();
    }

    public LocalDate provisionalFrom() {
        return reading.provisionalFrom();
    }

    /** Deaths of the period. */
    public long deaths() {
        return reading.inPeriod().size();
    }

    /** Everything recorded of any death of the period, what is most frequent first. */
    public List<Counted> items() {
        return IntStream.range(0, matrix.items().size())
                .mapToObj(k -> new Counted(matrix.item(k), Bits.count(matrix.present(k))))
                .sorted(
                        Comparator.comparingLong((Counted counted) -> -counted.deaths)
                                .thenComparing(Counted::item))
                .toList();
    }

    /** The areas in which anybody of the record died, by code. */
    public List<String> areas() {
        return List.copyOf(new TreeSet<>(Reading.byArea(reading.known()).keySet()));
    }

    /**
     * Deaths by month or quarter over the slice's period, with what the whole record leads one to
     * expect.
     *
     * @param item absent for all deaths
     * @param area absent for all areas of the slice
     * @param monthsEach 1 or 3
     */
    public CountSeries series(Optional<Item> item, Optional<String> area, int monthsEach) {
        CountSeries all =
                new SpanCounter(reading, monthsEach)
                        .with(reading.basis(), matrix)
                        .of(item.map(List::of).orElse(List.of()), area);
        return reading.slice()
                .period()
                .first()
                .map(day -> all.from(day.withDayOfMonth(1)))
                .orElse(all);
    }

    /** The most frequent items against each other. */
    public TogetherTable together(int most, Predicate<Item> wanted) {
        List<Item> items = items().stream().map(Counted::item).filter(wanted).limit(most).toList();
        return new PairCounts(reading, matrix).of(items);
    }

    /** Every substance of the record, the first found first. */
    public List<Detection> detections() {
        CaseReader reader = new CaseReader(reading.taxonomy(), reading.basis());
        Map<Item, List<CaseFact>> mentions =
                FirstSeen.mentions(reading.known(), reader, (fact, item) -> true);
        List<Detection> found = new ArrayList<>();
        mentions.forEach((item, deaths) ->
                found.add(
                        new Detection(
                                item,
                                deaths.getFirst().died(),
                                deaths.getLast().died(),
                                deaths.size(),
                                reading.taxonomy().watched(item))));
        found.sort(Comparator.comparing(Detection::first).thenComparing(Detection::item));
        return found;
    }

    /** Every area with a death that can say, by code. */
    public List<InArea> inAreas(List<Item> items) {
        return inAreas(matrix, items);
    }

    static List<InArea> inAreas(ItemMatrix matrix, List<Item> items) {
        if (!matrix.items().containsAll(items)) {
            return List.of();
        }
        long[] canSay = Bits.all(matrix.size());
        long[] has = canSay;
        for (Item item : items) {
            canSay = Bits.and(canSay, matrix.assessed(matrix.position(item)));
            has = Bits.and(has, matrix.present(matrix.position(item)));
        }
        has = Bits.and(has, canSay);
        int[] years = matrix.years(LEAST_IN_STRATUM);
        List<InArea> areas = new ArrayList<>();
        for (Item area : matrix.items()) {
            if (area.kind() == Item.Kind.AREA) {
                long[] here = Bits.and(matrix.present(matrix.position(area)), canSay);
                long denominator = Bits.count(here);
                if (denominator > 0) {
                    areas.add(
                            new InArea(
                                    area.code(),
                                    Figures.of(
                                            Bits.countBoth(here, has),
                                            denominator,
                                            expected(years, canSay, here, has))));
                }
            }
        }
        return areas;
    }

    /** Of two sets, allowing for year of death. */
    static double expected(int[] years, long[] canSay, long[] first, long[] second) {
        return Strata.expected(byYear(years, canSay), byYear(years, first), byYear(years, second));
    }

    private static int[] byYear(int[] years, long[] bits) {
        int[] counts = new int[Math.max(0, years.length - 1)];
        int[] at = {0};
        Bits.each(
                bits,
                i -> {
                    while (i >= years[at[0] + 1]) {
                        at[0]++;
                    }
                    counts[at[0]]++;
                });
        return counts;
    }

    /** On which days people died. */
    public CalendarTable calendar() {
        return new CalendarDays(reading).table();
    }

    /**
     * Deaths within a year of leaving prison or hospital, by days since then.
     *
     * @param release from prison, else discharge from hospital
     */
    public List<Band> since(boolean release) {
        Function<CaseFact, OptionalInt> days =
                release ? CaseFact::daysSinceRelease : CaseFact::daysSinceDischarge;
        int[] all =
                reading.inPeriod().stream()
                        .flatMapToInt(fact -> days.apply(fact).stream())
                        .filter(day -> day >= 0 && day <= YEAR)
                        .toArray();
        List<Band> bands = new ArrayList<>();
        for (int[] band : SINCE) {
            bands.add(
                    new Band(
                            band[0],
                            band[1],
                            IntStream.of(all)
                                    .filter(day -> day >= band[0] && day <= band[1])
                                    .count()));
        }
        return bands;
    }
}
