package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The board as a whole, on real deaths: silent where nothing goes on, and not misled by what
 * changed with the years. {@code -Dvigil.null.sets=200} makes the full number of sets.
 */
@Tag("slow")
class AcceptanceTest {

    private static final int SETS = Integer.getInteger("vigil.null.sets", 20);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    /**
     * Every kind of finding that allows for the year, at once: tags, sex and areas are permuted
     * within years. In 200 sets 5 showed something strong.
     */
    @Test
    void aBoardOverNothingIsHardlyEverStrong() {
        List<CaseFact> facts = thinned();
        int strong = 0;
        List<String> what = new ArrayList<>();
        for (int set = 0; set < SETS; set++) {
            PatternSummary summary =
                    PatternSearch.run(
                            permutedWithinYears(facts, new SplittableRandom(9000 + set)),
                            Connecticut.taxonomy(),
                            Slice.everything(),
                            Options.asAt(LAST).withPermutations(399),
                            () -> false,
                            SearchProgress.none());
            List<Finding> claimed =
                    summary.findings().stream()
                            .filter(f -> f.level() == Level.STRONG)
                            // Dates are as they were, and what rose from year to year still does;
                            // NullSafetyTest permutes the months for that.
                            .filter(f -> !f.type().name().startsWith("RISING"))
                            .filter(f -> f.type() != FindingType.CALENDAR)
                            .filter(f -> f.type() != FindingType.TOTAL_DEATHS)
                            .toList();
            claimed.forEach(f -> what.add(f.key() + " " + f.evidence()));
            strong += claimed.isEmpty() ? 0 : 1;
        }
        // Five in a hundred, and what chance adds to so few sets (two standard deviations).
        double allowed = 0.05 * SETS + 2 * Math.sqrt(SETS * 0.05 * 0.95);
        assertThat(strong).as(what.toString()).isLessThanOrEqualTo((int) allowed);
    }

    /** 83 deaths a year for five years: the size of a panel. */
    private static List<CaseFact> thinned() {
        List<CaseFact> recent =
                Connecticut.asSubstances().stream()
                        .filter(fact -> fact.died().getYear() >= 2020)
                        .filter(fact -> !fact.died().isAfter(LAST))
                        .toList();
        return recent.stream()
                .filter(fact -> Integer.parseInt(fact.reference()) % 16 == 3)
                .toList();
    }

    private static List<CaseFact> permutedWithinYears(
            List<CaseFact> facts, SplittableRandom random) {
        Map<Integer, List<CaseFact>> years = new TreeMap<>();
        facts.forEach(fact ->
                years.computeIfAbsent(fact.died().getYear(), key -> new ArrayList<>()).add(fact));
        List<CaseFact> permuted = new ArrayList<>();
        for (List<CaseFact> year : years.values()) {
            Map<String, int[]> orders = new TreeMap<>();
            List<CaseFact.Builder> builders = new ArrayList<>();
            int[] areas = order(year.size(), random);
            for (int i = 0; i < year.size(); i++) {
                CaseFact fact = year.get(i);
                builders.add(
                        CaseFact.of(fact.reference(), fact.died(), year.get(areas[i]).area())
                                .toxicologyBack(true)
                                .factorsAssessed(true));
            }
            for (CaseFact fact : year) {
                fact.substances().keySet().forEach(code -> orders.put(code, new int[0]));
                fact.factors().keySet().forEach(code -> orders.put(code, new int[0]));
            }
            orders.replaceAll((code, none) -> order(year.size(), random));
            for (int i = 0; i < year.size(); i++) {
                for (String code : year.get(i).substances().keySet()) {
                    builders.get(orders.get(code)[i]).substance(code, EvidenceStage.TOXICOLOGY);
                }
                for (String code : year.get(i).factors().keySet()) {
                    CaseFact.Builder builder = builders.get(orders.get(code)[i]);
                    // Sex and age as they are read from a form, so that groups are compared too.
                    if (code.startsWith("sex:")) {
                        builder.sex(code.substring(4));
                    } else if (!code.startsWith("age:")) {
                        builder.factor(code, 1);
                    }
                }
            }
            builders.forEach(builder -> permuted.add(builder.build()));
        }
        return permuted;
    }

    private static int[] order(int size, SplittableRandom random) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Both look linked, one way or the other, until the year of death is allowed for. */
    @Test
    void whatOnlyTheYearsExplainIsNotReported() {
        PatternSummary summary =
                PatternSearch.run(
                        Connecticut.asSubstances(),
                        Connecticut.taxonomy(),
                        Slice.everything(),
                        Options.asAt(LAST).withPermutations(19).withLargestSet(2),
                        () -> false,
                        SearchProgress.none());
        assertThat(summary.findings())
                .filteredOn(f -> f.type() == FindingType.COMBINATION)
                .isNotEmpty()
                .noneMatch(f -> names(f).equals(Set.of("cocaine", "xylazine")))
                .noneMatch(f -> names(f).equals(Set.of("fentanyl", "gabapentin")));
    }

    private static Set<String> names(Finding finding) {
        return Set.copyOf(finding.items().stream().map(Item::code).toList());
    }
}
