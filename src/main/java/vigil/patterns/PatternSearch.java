package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the deaths of a slice and says what a panel may be missing.
 *
 * <p>The same facts, taxonomy, slice, options and seed give the same summary, whatever the order of
 * the rows, the number of threads, the locale and the time zone.
 */
public final class PatternSearch {

    private static final int FEW_DEATHS = 150;
    private static final int TOP = 10;

    private PatternSearch() {}

    /**
     * Searches once, on the calling thread and those it shares the common pool with.
     *
     * @param facts one row a death, in any order, each with its own reference
     * @param cancelled asked often; may be called from several threads
     * @throws CancellationException soon after {@code cancelled} says so
     * @throws IllegalArgumentException if two rows have one reference
     */
    public static PatternSummary run(
            List<CaseFact> facts,
            Taxonomy taxonomy,
            Slice slice,
            Options options,
            BooleanSupplier cancelled,
            SearchProgress progress) {
        Reading reading = read(facts, taxonomy, slice, options, new Cancellation(cancelled));
        Steps steps = new Steps(progress);

        steps.next("appearances");
        CaseReader reader = new CaseReader(taxonomy, slice.basis());
        Map<Item, List<CaseFact>> mentions =
                FirstSeen.mentions(reading.known(), reader, (fact, item) -> true);
        FirstSeen firstSeen = new FirstSeen(reading);
        List<Appearance> appearances = firstSeen.appearances(mentions);
        List<Finding> findings = new ArrayList<>(firstSeen.findings(mentions, appearances));
        findings.addAll(new RareRepeat(reading).findings(mentions, appearances));

        steps.next("combinations");
        ItemMatrix matrix = ItemMatrix.of(reading.inPeriod(), taxonomy, slice.basis());
        Combinations search =
                new Combinations(matrix, options.leastCases(), reading.cancellation());
        CombinationTable combinations =
                search.search(
                        (a, b) -> inCombinations(a) && inCombinations(b) && !taxonomy.muted(a, b),
                        options.largestSet() > 2,
                        options.leastCases(),
                        Combinations.STRONG_FROM);
        CombinationFindings sentences = new CombinationFindings(reading, matrix);
        List<PatternBoard.Entry> pairsAndTriples =
                new CarriedPairs(search, matrix).fold(sentences.findings(combinations));

        steps.next("areas");
        CombinationTable areaCombinations =
                Reading.byArea(reading.inPeriod()).size() < 2
                        ? CombinationTable.none()
                        : search.search(
                                areaAndItem(matrix),
                                false,
                                options.leastCases(),
                                Combinations.STRONG_IN_AREA_FROM);
        List<PatternBoard.Entry> emphases = alone(sentences.findings(areaCombinations));

        steps.next("groups");
        GroupDifferences groups = new GroupDifferences(reading, matrix);
        List<PatternBoard.Entry> different = alone(groups.findings());

        List<YearlyTrend> trends = YearlyTrend.of(reading, matrix);

        steps.next("rises");
        EarlyWarning scans =
                new EarlyWarning(
                        reading.known(),
                        taxonomy,
                        slice.basis(),
                        options,
                        reading.months(),
                        reading.seed(),
                        reading.cancellation());
        PatternSummary.Rises rises =
                new PatternSummary.Rises(
                        scans.substances(), scans.pairs(), scans.areas(), scans.circumstances());
        RiseFindings said = new RiseFindings(reading, scans, trends);
        List<PatternBoard.Entry> rising = said.entries(rises);

        steps.next("totals");
        findings.addAll(new TotalDeaths(reading).findings());
        findings.addAll(new TimeSinceEvent(reading).findings());
        CalendarDays dates = new CalendarDays(reading);
        findings.addAll(dates.findings());
        steps.next("places");
        findings.addAll(new SamePlace(reading).findings());
        List<PatternBoard.Entry> clusters = alone(new SpaceTimeClusters(reading).findings());

        steps.next("ranking");
        Luck luck = new Luck();
        SameMatter matters = new SameMatter();
        matters.add(alone(findings));
        matters.addClusters(clusters);
        matters.addRises(rising);
        matters.addEmphases(luck.sift(emphases, areaCombinations));
        matters.addGroups(different);
        matters.addCombinations(luck.sift(pairsAndTriples, combinations));
        List<Finding> all = new ArrayList<>(findings);
        for (List<PatternBoard.Entry> more :
                List.of(pairsAndTriples, emphases, rising, different, clusters)) {
            more.forEach(entry -> all.add(entry.finding()));
        }
        all.sort(Ranking.ORDER);
        return new PatternSummary(
                slice,
                options.asAt(),
                reading.seed(),
                options.permutations(),
                reading.inPeriod().size(),
                Completeness.of(reading.inPeriod()),
                reading.provisionalFrom(),
                new Ranking().board(matters.entries(), luck.aside(), options),
                all,
                new Ranking().first(pairsAndTriples, TOP),
                combinations,
                areaCombinations,
                rises,
                said.opinions(),
                groups.shares(),
                trends,
                dates.table(),
                appearances,
                new SpanCounter(reading, 1).with(slice.basis(), matrix).of(all),
                remarks(reading, luck.aside()));
    }

    static Reading read(
            List<CaseFact> facts,
            Taxonomy taxonomy,
            Slice slice,
            Options options,
            Cancellation cancellation) {
        Set<String> references = new HashSet<>();
        for (CaseFact fact : facts) {
            if (!references.add(fact.reference())) {
                throw new IllegalArgumentException("Two rows have one reference");
            }
        }
        LocalDate last =
                slice.period()
                        .last()
                        .filter(day -> day.isBefore(options.asAt()))
                        .orElse(options.asAt());
        CaseReader reader = new CaseReader(taxonomy, slice.basis());
        List<CaseFact> known =
                facts.stream()
                        .filter(fact -> !fact.died().isAfter(last))
                        .filter(fact -> slice.admits(fact, reader))
                        .sorted(
                                Comparator.comparing(CaseFact::died)
                                        .thenComparing(CaseFact::reference))
                        .toList();
        return new Reading(
                known,
                known.stream().filter(fact -> slice.period().contains(fact.died())).toList(),
                last,
                ReportingDelay.provisionalFrom(known, last),
                taxonomy,
                slice,
                options,
                options.seed().orElseGet(() -> Seeds.of(known)),
                cancellation);
    }

    private static List<PatternBoard.Entry> alone(List<Finding> findings) {
        return findings.stream().map(f -> new PatternBoard.Entry(f, List.of())).toList();
    }

    private static boolean inCombinations(Item item) {
        return switch (item.kind()) {
            case SUBSTANCE, FACTOR, CIRCUMSTANCE, SEX, AGE_BAND -> true;
            case SUBSTANCE_CLASS, SUBSTANCE_FAMILY, AREA -> false;
        };
    }

    /** An area and an item or class, unless the class only repeats its one member. */
    private static BiPredicate<Item, Item> areaAndItem(ItemMatrix matrix) {
        Set<Item> left =
                IntStream.range(0, matrix.items().size())
                        .filter(k -> !matrix.repeatsItsMember(k))
                        .mapToObj(matrix::item)
                        .filter(item -> item.kind() != Item.Kind.SUBSTANCE_FAMILY)
                        .collect(Collectors.toSet());
        return (a, b) ->
                (a.kind() == Item.Kind.AREA) != (b.kind() == Item.Kind.AREA)
                        && left.contains(a)
                        && left.contains(b);
    }

    private static List<Sentence> remarks(Reading reading, List<Finding> aside) {
        List<Sentence> remarks = new ArrayList<>();
        int deaths = reading.inPeriod().size();
        if (deaths < FEW_DEATHS) {
            remarks.add(Sentence.of("pattern.remark.tooFew", Argument.count(deaths)));
        }
        if (!aside.isEmpty()) {
            remarks.add(Sentence.of("pattern.remark.byLuck", Argument.count(aside.size())));
        }
        return remarks;
    }

    private static final class Steps {

        private static final int TOTAL = 8;

        private final SearchProgress progress;
        private int done;

        Steps(SearchProgress progress) {
            this.progress = progress;
        }

        void next(String step) {
            progress.reached(step, done++, TOTAL);
        }
    }
}
