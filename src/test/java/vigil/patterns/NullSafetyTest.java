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
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where nothing goes on, little is claimed: real deaths whose tags are permuted within their year
 * of death (combinations), or whose months are permuted (rises). The full check is 200 sets; here
 * are 60.
 */
@Tag("slow")
class NullSafetyTest {

    private static final int SETS = 200;

    static List<CaseFact> panel() {
        return Connecticut.asFactors(
                Connecticut.transactions("oracles/itemsets/ct400_transactions.csv"),
                "data/connecticut_rich_cases.csv.gz");
    }

    @Test
    void tagsPermutedWithinYearAreHardlyEverStrong() {
        List<CaseFact> facts = panel();
        Taxonomy taxonomy = Connecticut.taxonomy();
        int withStrong = 0;
        int possible = 0;
        for (int set = 0; set < SETS; set++) {
            List<CaseFact> shuffled = tagsPermuted(facts, new SplittableRandom(1000 + set));
            CombinationTable table = CombinationsTest.table(shuffled, taxonomy, true);
            withStrong += table.count(Level.STRONG) > 0 ? 1 : 0;
            possible += (int) table.count(Level.POSSIBLE);
        }
        // Five in a hundred are allowed; one and a half in a hundred were measured.
        assertThat(withStrong).isLessThanOrEqualTo(SETS / 20);
        assertThat((double) possible / SETS).isLessThan(20);
    }

    @Test
    void monthsPermutedAmongDeathsAreSignalsAsOftenAsTheySay() {
        List<CaseFact> facts =
                Connecticut.asSubstances().stream()
                        .filter(fact -> Integer.parseInt(fact.reference()) % 4 == 0)
                        .toList();
        LocalDate last = LocalDate.of(2019, 12, 31);
        Taxonomy taxonomy = Connecticut.taxonomy();
        int signals = 0;
        int sets = 2 * SETS;
        for (int set = 0; set < sets; set++) {
            List<CaseFact> shuffled = datesPermuted(facts, new SplittableRandom(2000 + set));
            ScanTable table =
                    new EarlyWarning(
                                    shuffled.stream()
                                            .filter(fact -> !fact.died().isAfter(last))
                                            .toList(),
                                    taxonomy,
                                    EvidenceBasis.CONFIRMED,
                                    Options.asAt(last).withPermutations(199),
                                    new Months(last),
                                    set,
                                    Cancellation.never())
                            .substances();
            signals += !table.rows().isEmpty() && table.rows().getFirst().p() <= 0.05 ? 1 : 0;
        }
        // Five in a hundred, within three in a hundred.
        assertThat(signals).isBetween(sets * 2 / 100, sets * 8 / 100);
    }

    static List<CaseFact> tagsPermuted(List<CaseFact> facts, SplittableRandom random) {
        Map<Integer, List<CaseFact>> years = new TreeMap<>();
        facts.forEach(fact ->
                years.computeIfAbsent(fact.died().getYear(), key -> new ArrayList<>()).add(fact));
        List<CaseFact> permuted = new ArrayList<>();
        for (List<CaseFact> year : years.values()) {
            List<CaseFact.Builder> builders = new ArrayList<>();
            Set<String> tags = new TreeSet<>();
            for (CaseFact fact : year) {
                tags.addAll(fact.factors().keySet());
                builders.add(
                        CaseFact.of(fact.reference(), fact.died(), fact.area())
                                .factorsAssessed(true));
            }
            for (String tag : tags) {
                int[] order = shuffled(year.size(), random);
                for (int i = 0; i < order.length; i++) {
                    if (year.get(i).factors().containsKey(tag)) {
                        builders.get(order[i]).factor(tag, 1);
                    }
                }
            }
            builders.forEach(builder -> permuted.add(builder.build()));
        }
        return permuted;
    }

    private static List<CaseFact> datesPermuted(List<CaseFact> facts, SplittableRandom random) {
        int[] order = shuffled(facts.size(), random);
        LocalDate[] dates = facts.stream().map(CaseFact::died).toArray(LocalDate[]::new);
        Arrays.sort(dates);
        List<CaseFact> permuted = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            CaseFact fact = facts.get(order[i]);
            CaseFact.Builder copy =
                    CaseFact.of(fact.reference(), dates[i], fact.area()).toxicologyBack(true);
            fact.substances()
                    .keySet()
                    .forEach(code -> copy.substance(code, EvidenceStage.TOXICOLOGY));
            permuted.add(copy.build());
        }
        return permuted;
    }

    private static int[] shuffled(int size, SplittableRandom random) {
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
}
