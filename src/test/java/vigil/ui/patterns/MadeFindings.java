package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vigil.casework.PatternWatch;
import vigil.patterns.Argument;
import vigil.patterns.CaseFact;
import vigil.patterns.Caveat;
import vigil.patterns.Completeness;
import vigil.patterns.Evidence;
import vigil.patterns.EvidenceStage;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Item;
import vigil.patterns.Level;
import vigil.patterns.Options;
import vigil.patterns.PatternBoard;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.SearchProgress;
import vigil.patterns.Sentence;
import vigil.patterns.Slice;
import vigil.patterns.Taxonomy;

/** Summaries with as many findings as a test wants, whatever would have been found. */
final class MadeFindings {

    static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    private static final List<String> SUBSTANCES =
            List.of("pregabalin", "methadone", "diazepam", "cocaine", "gabapentin", "heroin");

    private MadeFindings() {}

    /** A board of so many cards, with so many counts behind its last line, of so many deaths. */
    static PatternWatch.Found found(int cards, int counts, int deaths) {
        List<PatternBoard.Entry> entries =
                IntStream.range(0, cards)
                        .mapToObj(i -> finding(i, level(i), 4 + i % 40))
                        .map(finding -> new PatternBoard.Entry(finding, List.of()))
                        .toList();
        List<Finding> findings = new ArrayList<>();
        entries.forEach(entry -> findings.add(entry.finding()));
        IntStream.range(0, counts)
                .forEach(i -> findings.add(finding(1_000 + i, Level.COUNT, 3 + i % 9)));
        return found(new PatternBoard(entries, List.of(), List.of()), findings, deaths);
    }

    static PatternWatch.Found found(PatternBoard board, List<Finding> findings, int deaths) {
        List<CaseFact> facts =
                IntStream.range(0, deaths)
                        .mapToObj(i ->
                                CaseFact.of("D" + i, DAY.minusDays(5L * i + 40), "SHE")
                                        .substance("heroin", EvidenceStage.TOXICOLOGY)
                                        .toxicologyBack(i % 5 != 0)
                                        .build())
                        .toList();
        PatternSummary bare =
                PatternSearch.run(
                        facts,
                        new Taxonomy(List.of(), List.of(), List.of()),
                        Slice.everything(),
                        Options.asAt(DAY).withPermutations(9),
                        () -> false,
                        SearchProgress.none());
        PatternSummary made =
                new PatternSummary(
                        bare.slice(),
                        bare.asAt(),
                        bare.seed(),
                        bare.permutations(),
                        bare.deaths(),
                        bare.completeness(),
                        bare.provisionalFrom(),
                        board,
                        findings,
                        bare.topCombinations(),
                        bare.combinations(),
                        bare.areaCombinations(),
                        bare.rises(),
                        bare.opinions(),
                        bare.groups(),
                        bare.trends(),
                        bare.calendar(),
                        bare.appearances(),
                        bare.series(),
                        bare.emphases(),
                        bare.remarks());
        return new PatternWatch.Found(made, Map.of());
    }

    private static Level level(int number) {
        return number < 2 ? Level.NEW : number % 3 == 0 ? Level.POSSIBLE : Level.STRONG;
    }

    /** Two substances together; each number is another finding. */
    static Finding finding(int number, Level level, long observed) {
        Item first = Item.substance(SUBSTANCES.get(number % SUBSTANCES.size()));
        Item second = Item.factor("SOC%02d".formatted(number));
        double expected = observed / 2.5;
        Figures figures = new Figures(observed, 398, expected, 2.5, 1.4, 4.1);
        return new Finding(
                level == Level.NEW ? FindingType.FIRST_SEEN : FindingType.COMBINATION,
                level,
                List.of(first, second),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                figures,
                new Evidence(
                        Evidence.Method.STRATIFIED_EXACT,
                        OptionalDouble.of(0.0004),
                        OptionalDouble.of(0.02),
                        1_234,
                        0),
                new Completeness(398, 360, 200),
                List.of(),
                List.of(Caveat.NOT_CAUSE, Caveat.LABORATORIES_CHANGE),
                List.of(),
                100 - number / 10.0,
                number % 7 == 1,
                new Sentence(
                        "pattern.combination.strong",
                        List.of(
                                new Argument.Names(List.of(first, Item.sex("SEX02"))),
                                new Argument.Count(observed),
                                new Argument.Count(398),
                                new Argument.Estimate(expected),
                                new Argument.Estimate(2.5),
                                new Argument.Estimate(1.4),
                                new Argument.Estimate(4.1))),
                List.of(),
                Slice.everything());
    }
}
