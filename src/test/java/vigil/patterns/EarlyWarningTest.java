package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.close;
import static vigil.patterns.Reference.count;
import static vigil.patterns.Reference.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.SharedMaterial;

class EarlyWarningTest {

    private static final int PERMUTATIONS = 999;
    private static final int REFERENCE_PERMUTATIONS = 9_999;
    private static final int REPLAY_PERMUTATIONS = 499;
    private static final Map<String, Item.Kind> LEVELS =
            Map.of(
                    "item", Item.Kind.SUBSTANCE,
                    "class", Item.Kind.SUBSTANCE_CLASS,
                    "family", Item.Kind.SUBSTANCE_FAMILY);

    @Test
    void allOfConnecticutEqualsTheReference() {
        equalsTheReference("oracles/scan/case_scan_ct.csv", known());
    }

    @Test
    void aPanelsShareOfItEqualsTheReference() throws IOException {
        Set<String> chosen =
                Set.copyOf(
                        Files.readAllLines(
                                SharedMaterial.require(
                                        "oracles/scan/case_scan_ct_panel_case_ids.txt")));
        equalsTheReference(
                "oracles/scan/case_scan_ct_panel.csv",
                known().stream().filter(fact -> chosen.contains(fact.reference())).toList());
    }

    private static void equalsTheReference(String file, List<CaseFact> facts) {
        Map<String, List<NamedCsvRecord>> months = new TreeMap<>();
        Reference.rows(file)
                .forEach(row ->
                        months.computeIfAbsent(
                                        row.getField("as_at_month"), key -> new ArrayList<>())
                                .add(row));
        Taxonomy taxonomy = Connecticut.taxonomy();
        months.forEach((month, rows) -> {
            Map<Item, ScanRow> found = scan(facts, taxonomy, month, PERMUTATIONS);
            for (NamedCsvRecord row : rows) {
                String what = month + " " + row.getField("node");
                ScanRow actual = found.get(item(row));
                assertThat(actual).as(what).isNotNull();
                assertThat(actual.cases()).as(what).isEqualTo(count(row, "cases_36m"));
                assertThat(actual.nodeCases()).as(what).isEqualTo(count(row, "node_cases_36m"));
                assertThat(actual.window()).as(what).isEqualTo(count(row, "window_months"));
                assertThat(actual.observed()).as(what).isEqualTo(count(row, "observed"));
                close(actual.expected(), number(row, "expected"), 1e-9, what);
                close(actual.statistic(), number(row, "statistic"), 1e-9, what);
                sameByChance(actual.p(), number(row, "p_adjusted"), REFERENCE_PERMUTATIONS, what);
            }
        });
    }

    /** Two Monte Carlo estimates of one p. */
    private static void sameByChance(double actual, double reference, int permutations, String w) {
        double p = Math.max(reference, 1.0 / PERMUTATIONS);
        double tolerance =
                3 * Math.sqrt(p * (1 - p) * (1.0 / PERMUTATIONS + 1.0 / permutations))
                        + 1.0 / PERMUTATIONS
                        + 1.0 / permutations;
        assertThat(actual - reference)
                .as("%s: p %s should be %s", w, actual, reference)
                .isBetween(-tolerance, tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "xylazine, SUBSTANCE, 2019-05",
        "fluorofentanyl, SUBSTANCE, 2017-10",
        "bromazolam, SUBSTANCE, 2023-11",
        "nitazenes, SUBSTANCE_CLASS, 2023-12"
    })
    void whatArrivedIsSaidInTime(String code, Item.Kind kind, String month) {
        ScanRow row =
                scan(known(), Connecticut.taxonomy(), month, PERMUTATIONS)
                        .get(new Item(kind, "", code));
        assertThat(row).isNotNull();
        assertThat(row.p()).isLessThanOrEqualTo(0.01);
    }

    /** Every month of ten years in which the reference has something to say. */
    @Test
    @Tag("slow")
    void replayedMonthByMonthItSaysWhatTheReferenceSays() {
        List<CaseFact> facts = known();
        Taxonomy taxonomy = Connecticut.taxonomy();
        Map<String, Map<Item, Double>> reference = new TreeMap<>();
        for (NamedCsvRecord row : Reference.rows("oracles/scan/case_scan_ct_replay.csv")) {
            reference
                    .computeIfAbsent(row.getField("as_at_month"), key -> new HashMap<>())
                    .put(item(row), number(row, "p_adjusted_R499"));
        }
        for (Map.Entry<String, Map<Item, Double>> expected : reference.entrySet()) {
            Map<Item, ScanRow> found =
                    scan(facts, taxonomy, expected.getKey(), REPLAY_PERMUTATIONS);
            expected.getValue()
                    .forEach((item, p) -> {
                        if (p <= 0.003) {
                            assertThat(found.get(item).p())
                                    .as(expected.getKey() + item)
                                    .isLessThanOrEqualTo(0.01);
                        }
                    });
            found.forEach((item, row) -> {
                // The reference lists what it found at 0.01 or less.
                if (row.p() <= 0.003) {
                    assertThat(expected.getValue()).as(expected.getKey()).containsKey(item);
                }
            });
        }
    }

    @Test
    void aShareIsAmongTheDeathsThatCanSay() {
        List<CaseFact> facts = new ArrayList<>();
        for (int month = 0; month < 36; month++) {
            for (int k = 0; k < 10; k++) {
                CaseFact.Builder fact =
                        CaseFact.of(
                                "C" + (month * 10 + k),
                                LocalDate.of(2022, 1, 10).plusMonths(month),
                                "A");
                // Half of the last three months' laboratories have not reported.
                fact.toxicologyBack(month < 33 || k % 2 == 0);
                if (month < 33 ? k < 4 : k % 2 == 0 && k < 4) {
                    fact.substance("x", EvidenceStage.TOXICOLOGY);
                }
                facts.add(fact.build());
            }
        }
        Map<Item, ScanRow> found = scan(facts, Taxonomy.empty(), "2024-12", 99);
        assertThat(found).doesNotContainKey(Item.substance("x"));
        facts.removeIf(fact -> !fact.toxicologyBack());
        assertThat(scan(facts, Taxonomy.empty(), "2024-12", 99)).isEqualTo(found);
    }

    private static Item item(NamedCsvRecord row) {
        return new Item(
                LEVELS.getOrDefault(row.getField("level"), Item.Kind.FACTOR),
                "",
                row.getField("node"));
    }

    /** The scan's reference knows the substances of its taxonomy only. */
    private static List<CaseFact> known() {
        Set<String> known = new TreeSet<>();
        Reference.rows("oracles/scan/taxonomy.csv").forEach(row -> known.add(row.getField("item")));
        return Connecticut.asSubstances().stream()
                .map(fact -> {
                    CaseFact.Builder copy =
                            CaseFact.of(fact.reference(), fact.died(), fact.area())
                                    .toxicologyBack(true);
                    fact.substances().keySet().stream()
                            .filter(known::contains)
                            .forEach(code -> copy.substance(code, EvidenceStage.TOXICOLOGY));
                    return copy.build();
                })
                .toList();
    }

    private static Map<Item, ScanRow> scan(
            List<CaseFact> facts, Taxonomy taxonomy, String month, int permutations) {
        LocalDate last = YearMonth.parse(month).atEndOfMonth();
        List<CaseFact> known =
                facts.stream()
                        .filter(fact -> !fact.died().isAfter(last))
                        .sorted(
                                Comparator.comparing(CaseFact::died)
                                        .thenComparing(CaseFact::reference))
                        .toList();
        ScanTable table =
                new EarlyWarning(
                                known,
                                taxonomy,
                                EvidenceBasis.CONFIRMED,
                                Options.asAt(last).withPermutations(permutations),
                                new Months(last),
                                1,
                                Cancellation.never())
                        .substances();
        Map<Item, ScanRow> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.items().getFirst(), row));
        return rows;
    }
}
