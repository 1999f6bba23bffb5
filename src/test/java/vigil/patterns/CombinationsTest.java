package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.close;
import static vigil.patterns.Reference.count;
import static vigil.patterns.Reference.number;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.SharedMaterial;
import vigil.patterns.statistics.InformationComponent;

class CombinationsTest {

    private static final double EXACT = 1e-9;

    private static final String RICH = "data/connecticut_rich_cases.csv.gz";
    private static final String FLAGS = "data/connecticut_flags_cases.csv.gz";

    @ParameterizedTest
    @CsvSource({
        "ct80, oracles/itemsets/ct80_transactions.csv, oracles/engine/ct80_patterns.csv",
        "ct400, oracles/itemsets/ct400_transactions.csv, oracles/engine/ct400_patterns.csv.gz",
        "ct_all, oracles/itemsets/ct_all_transactions.csv.gz, oracles/engine/ct_all_patterns.csv"
    })
    void tablesEqualTheReference(String name, String transactions, String expected) {
        CombinationTable table = search(transactions, name.equals("ct_all") ? FLAGS : RICH);
        Map<String, TestedSet> sets =
                table.sets().stream()
                        .collect(Collectors.toMap(TestedSet::name, Function.identity()));
        List<NamedCsvRecord> rows = Reference.rows(expected);
        for (NamedCsvRecord row : rows) {
            TestedSet set = sets.get(row.getField("itemset"));
            assertThat(set).as(row.getField("itemset")).isNotNull();
            String what = set.name();
            InformationComponent ratio = set.ratio();
            assertThat(set.observed()).as(what).isEqualTo(count(row, "observed"));
            close(set.expected(), number(row, "expected"), EXACT, what + " expected");
            close(set.p(), number(row, "p_exact"), EXACT, what + " p");
            close(set.midP(), number(row, "p_mid"), EXACT, what + " mid-p");
            close(set.q(), number(row, "q_bh_mid"), EXACT, what + " q");
            close(ratio.ic(), number(row, "ic"), EXACT, what + " ic");
            close(ratio.low(), number(row, "ic025"), EXACT, what + " ic025");
            close(
                    ratio.cautiousExcess(set.expected()),
                    number(row, "excess_low"),
                    EXACT,
                    what + " excess");
            // A difference of nearly equal numbers where the ratio is close to 1.
            close(set.score(), number(row, "cllr"), 1e-8, what + " score");
            String level = set.level() == Level.COUNT ? "none" : set.level().name().toLowerCase();
            assertThat(level).as(what).isEqualTo(row.getField("level"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ct80, oracles/itemsets/ct80_transactions.csv",
        "ct400, oracles/itemsets/ct400_transactions.csv",
        "ct_all, oracles/itemsets/ct_all_transactions.csv.gz"
    })
    void firstTenAreTheReferencesInOrder(String name, String transactions) throws IOException {
        Map<String, List<String>> reference = json("oracles/engine/" + name + "_top10.json");
        boolean all = name.equals("ct_all");
        PatternSummary summary =
                PatternSearch.run(
                        Connecticut.asFactors(
                                Connecticut.transactions(transactions), all ? FLAGS : RICH),
                        Connecticut.taxonomy(),
                        Slice.everything(),
                        Options.asAt(LocalDate.of(2024, 12, 31))
                                .withPermutations(19)
                                .withLargestSet(all ? 2 : 3),
                        () -> false,
                        SearchProgress.none());
        CombinationTable table = summary.combinations();
        assertThat(
                        summary.topCombinations().stream()
                                .map(entry -> names(entry.finding().items()))
                                .toList())
                .isEqualTo(reference.get("itemset"));
        assertThat(
                        summary.topCombinations().stream()
                                .map(entry -> entry.finding().level().name().toLowerCase())
                                .toList())
                .isEqualTo(reference.get("level"));
        assertThat(table.pairsTested()).isEqualTo(first(reference, "pairs_tested"));
        assertThat(table.triplesTested()).isEqualTo(first(reference, "triples_tested"));
        assertThat(table.count(Level.STRONG)).isEqualTo(first(reference, "strong"));
        assertThat(table.count(Level.POSSIBLE)).isEqualTo(first(reference, "possible"));
        assertThat(table.cases()).isEqualTo(first(reference, "cases"));
        assertThat(table.strata().stream().map(String::valueOf).toList())
                .isEqualTo(reference.get("cases").subList(1, reference.get("cases").size()));
    }

    @Test
    void whatOnlyTimeExplainsIsNotReported() {
        List<CaseFact> facts = Connecticut.asSubstances();
        Taxonomy taxonomy = Connecticut.taxonomy();
        CombinationTable table = table(facts, taxonomy, false);
        assertThat(level(table, "cocaine|xylazine")).isEqualTo(Level.COUNT);
        assertThat(level(table, "fentanyl|gabapentin")).isEqualTo(Level.COUNT);
    }

    @Test
    void mutedParentAndExclusivePairsAreNeverTested() {
        CombinationTable table = table(Connecticut.asSubstances(), Connecticut.taxonomy(), false);
        Set<String> links =
                Connecticut.links().stream()
                        .map(link -> link.first() + "|" + link.second())
                        .collect(Collectors.toSet());
        for (TestedSet set : table.sets()) {
            assertThat(links).doesNotContain(set.name());
            assertThat(set.items())
                    .extracting(item -> item.key().split(":")[0])
                    .filteredOn(group -> Set.of("sex", "age", "place").contains(group))
                    .doesNotHaveDuplicates();
        }
    }

    private static Level level(CombinationTable table, String name) {
        return table.sets().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow()
                .level();
    }

    static CombinationTable table(List<CaseFact> facts, Taxonomy taxonomy, boolean triples) {
        List<CaseFact> sorted =
                facts.stream()
                        .sorted(
                                Comparator.comparing(CaseFact::died)
                                        .thenComparing(CaseFact::reference))
                        .toList();
        ItemMatrix matrix = ItemMatrix.of(sorted, taxonomy, EvidenceBasis.CONFIRMED);
        return new Combinations(matrix, 3, Cancellation.never())
                .search((a, b) -> kept(a) && kept(b) && !taxonomy.muted(a, b), triples, 0, 0.05);
    }

    private static boolean kept(Item item) {
        return item.kind() == Item.Kind.SUBSTANCE || item.kind() == Item.Kind.FACTOR;
    }

    private static CombinationTable search(String transactions, String casesFile) {
        List<CaseFact> facts =
                Connecticut.asFactors(Connecticut.transactions(transactions), casesFile);
        return table(facts, Connecticut.taxonomy(), !casesFile.equals(FLAGS));
    }

    private static String names(List<Item> items) {
        return items.stream().map(Item::key).collect(Collectors.joining("|"));
    }

    private static long first(Map<String, List<String>> json, String key) {
        return Long.parseLong(json.getOrDefault(key, List.of("-1")).getFirst());
    }

    /** Every scalar of the file under its name, in order. */
    private static Map<String, List<String>> json(String file) throws IOException {
        Map<String, List<String>> values = new TreeMap<>();
        try (JsonParser parser =
                new JsonFactory().createParser(SharedMaterial.require(file).toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    values.computeIfAbsent(parser.currentName(), key -> new ArrayList<>())
                            .add(parser.getText());
                }
            }
        }
        return values;
    }
}
