package vigil.patterns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything a search found, and what is needed to check it and to repeat it.
 *
 * @param slice which deaths, on what evidence
 * @param asAt the last day that counted
 * @param seed where random numbers started
 * @param permutations of each permutation test
 * @param deaths in the slice's period
 * @param completeness of them
 * @param provisionalFrom the first day of months that are not yet complete
 * @param board the few lines to read first
 * @param findings all findings with a claim, and counts worth a line, in rank order
 * @param topCombinations the first ten combinations by themselves
 * @param combinations all pairs and triples that were tested
 * @param areaCombinations all pairs of an area and an item
 * @param rises what each early-warning scan saw
 * @param opinions what other methods say of rises, by {@link Finding#key}
 * @param groups the share of every item in every group of deaths and outside it, most surprising
 *     first
 * @param trends the share of every item by complete years, clearest first
 * @param calendar on which days people died
 * @param appearances substances new or returned
 * @param series the months of each finding that is about a time, by {@link Finding#key}
 * @param emphases every area for each finding about one that stands out, by {@link Finding#key}
 * @param remarks what is to be said of the search as a whole
 */
public record PatternSummary(
        Slice slice,
        LocalDate asAt,
        long seed,
        int permutations,
        int deaths,
        Completeness completeness,
        LocalDate provisionalFrom,
        PatternBoard board,
        List<Finding> findings,
        List<PatternBoard.Entry> topCombinations,
        CombinationTable combinations,
        CombinationTable areaCombinations,
        Rises rises,
        Map<String, SecondOpinion> opinions,
        List<GroupShare> groups,
        List<YearlyTrend> trends,
        CalendarTable calendar,
        List<Appearance> appearances,
        Map<String, CountSeries> series,
        Map<String, List<ChartFigures.InArea>> emphases,
        List<Sentence> remarks) {

    public PatternSummary {
        findings = List.copyOf(findings);
        topCombinations = List.copyOf(topCombinations);
        opinions = Collections.unmodifiableMap(new TreeMap<>(opinions));
        groups = List.copyOf(groups);
        trends = List.copyOf(trends);
        appearances = List.copyOf(appearances);
        emphases = Collections.unmodifiableMap(new TreeMap<>(emphases));
        series = Collections.unmodifiableMap(new TreeMap<>(series));
        remarks = List.copyOf(remarks);
    }

    /** The same with other lines to read first. */
    public PatternSummary withBoard(PatternBoard other) {
        return new PatternSummary(
                slice,
                asAt,
                seed,
                permutations,
                deaths,
                completeness,
                provisionalFrom,
                other,
                findings,
                topCombinations,
                combinations,
                areaCombinations,
                rises,
                opinions,
                groups,
                trends,
                calendar,
                appearances,
                series,
                emphases,
                remarks);
    }

    /**
     * The scans' tables.
     *
     * @param substances items, classes and families
     * @param pairs two substances together
     * @param areas substances within one area
     * @param circumstances everything else that is coded
     */
    public record Rises(
            ScanTable substances, ScanTable pairs, ScanTable areas, ScanTable circumstances) {

        List<ScanTable> all() {
            return List.of(substances, pairs, areas, circumstances);
        }
    }
}
