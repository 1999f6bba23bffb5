package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.close;
import static vigil.patterns.Reference.number;
import static vigil.patterns.Reference.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.SharedMaterial;
import vigil.patterns.statistics.Tarone;

class ContrastTest {

    @ParameterizedTest
    @CsvSource({"ct80, sex_female, sex:", "ct400, sex_female, sex:", "ct400, xylazine, xylazine"})
    void agreesWithTheReference(String set, String group, String dropped) throws IOException {
        String folder = "oracles/contrast/" + set + "_" + group + "/";
        List<CaseFact> facts =
                Connecticut.asFactors(
                        Connecticut.transactions("oracles/itemsets/" + set + "_transactions.csv"),
                        "data/connecticut_rich_cases.csv.gz");
        Map<String, CaseFact> byReference = new HashMap<>();
        facts.forEach(fact -> byReference.put(fact.reference(), fact));
        List<NamedCsvRecord> labels = rows(folder + "labels.csv");
        List<CaseFact> ordered =
                labels.stream().map(row -> byReference.get(row.getField("case_id"))).toList();
        ItemMatrix matrix = ItemMatrix.of(ordered, Taxonomy.empty(), EvidenceBasis.CONFIRMED);
        long[] members = Bits.none(ordered.size());
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).getField("label").equals("1")) {
                Bits.set(members, i);
            }
        }
        List<Cover> covers =
                Cover.of(
                        matrix,
                        k ->
                                matrix.item(k).kind() == Item.Kind.FACTOR
                                        && !matrix.item(k).code().startsWith(dropped),
                        3,
                        3,
                        (a, b) -> true,
                        10_000);
        String summary = Files.readString(SharedMaterial.require(folder + "summary.json"));
        assertThat(covers).hasSize((int) stated(summary, "distinct_covers"));
        boolean[] tested = new boolean[covers.size()];
        Arrays.fill(tested, true);
        Contrast contrast =
                new Contrast(
                        covers,
                        List.of(
                                new Contrast.Label(
                                        Item.factor("label"),
                                        members,
                                        Bits.all(ordered.size()),
                                        tested)),
                        ordered.size(),
                        false);
        Tarone tarone = contrast.tarone();
        assertThat(tarone.k()).isEqualTo((int) stated(summary, "tarone_k"));
        assertThat(tarone.testable()).isEqualTo((int) stated(summary, "testable"));
        close(tarone.threshold(), stated(summary, "tarone_delta"), 1e-9, "threshold");

        List<String> permutations =
                Files.readAllLines(SharedMaterial.require(folder + "permutations.txt"));
        List<NamedCsvRecord> expected = rows(folder + "min_p_per_permutation.csv");
        double[] smallest = new double[permutations.size()];
        int[] ones = positions(members, ordered.size(), true);
        int[] zeros = positions(members, ordered.size(), false);
        for (int r = 0; r < smallest.length; r++) {
            smallest[r] = contrast.smallest(from(permutations.get(r), ones, zeros));
            close(smallest[r], number(expected.get(r), "min_p"), 1e-9, "permutation " + r);
        }
        Arrays.sort(smallest);

        Map<Set<String>, Contrast.Row> found = new HashMap<>();
        for (Contrast.Row row : contrast.rows()) {
            found.put(
                    covers.get(row.cover()).items().stream()
                            .map(Item::code)
                            .collect(Collectors.toSet()),
                    row);
        }
        for (NamedCsvRecord row : rows(folder + "top.csv")) {
            String name = row.getField("itemset");
            Contrast.Row actual = found.get(Set.of(name.split("\\|")));
            assertThat(actual).as(name).isNotNull();
            assertThat(actual.has()).as(name).isEqualTo(Reference.count(row, "support"));
            assertThat(actual.both()).as(name).isEqualTo(Reference.count(row, "in_group"));
            close(actual.p(), number(row, "p_greater"), 1e-9, name);
            close(
                    Contrast.adjusted(actual.p(), smallest),
                    number(row, "wy_adjusted_p"),
                    1e-9,
                    name + " adjusted");
            assertThat(actual.p() <= tarone.threshold())
                    .as(name)
                    .isEqualTo(Reference.count(row, "tarone_significant") == 1);
        }
    }

    private static int[] positions(long[] members, int size, boolean in) {
        return java.util.stream.IntStream.range(0, size)
                .filter(i -> Bits.has(members, i) == in)
                .toArray();
    }

    /** Any order of the cases that gives these labels. */
    private static int[] from(String labels, int[] ones, int[] zeros) {
        int[] from = new int[labels.length()];
        int one = 0;
        int zero = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] = labels.charAt(i) == '1' ? ones[one++] : zeros[zero++];
        }
        return from;
    }

    private static double stated(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\": ([0-9.e-]+)").matcher(json);
        assertThat(matcher.find()).as(name).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
