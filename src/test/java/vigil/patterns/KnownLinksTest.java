package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped table of known links, and a taxonomy made of the shipped vocabulary. */
class KnownLinksTest {

    private static final Path VOCABULARY = Path.of("src/main/resources/vigil/vocabulary");

    @Test
    void everyLinkNamesSomethingInTheVocabulary() throws IOException {
        Set<String> known = new HashSet<>();
        for (NamedCsvRecord row : rows("substances.csv")) {
            known.add(row.getField("code"));
            known.add("class:" + row.getField("subgroup"));
            known.add("family:" + row.getField("group"));
        }
        rows("factors.csv").forEach(row -> known.add(row.getField("code")));
        Map<String, String> groups =
                Map.of(
                        "PLACE", "place",
                        "LIVING", "living",
                        "ACCOM", "accommodation",
                        "TX_STATUS", "treatment");
        for (NamedCsvRecord row : rows("codelists.csv")) {
            Optional.ofNullable(groups.get(row.getField("list")))
                    .ifPresent(group -> known.add(group + ":" + row.getField("code")));
        }
        for (AgeBand band : AgeBand.values()) {
            known.add(Item.ageBand(band).key());
        }
        for (NamedCsvRecord row : rows("knownlinks.csv")) {
            assertThat(known).contains(row.getField("first"), row.getField("second"));
        }
    }

    @Test
    void everyLinkIsGivenOnceWithAReasonThatIsOneSentence() throws IOException {
        Set<Set<String>> pairs = new HashSet<>();
        for (NamedCsvRecord row : rows("knownlinks.csv")) {
            String first = row.getField("first");
            String second = row.getField("second");
            assertThat(first).isNotEqualTo(second);
            assertThat(pairs.add(Set.of(first, second))).as(first + " and " + second).isTrue();
            assertThat(row.getField("reason")).matches("[A-Z][^.]+\\.");
        }
    }

    /** What a panel's form asks twice, or what one answer makes another one be. */
    @Test
    void whatIsSoByDefinitionIsNeverTestedAndWhatIsOnlyLikelyIs() throws IOException {
        Taxonomy taxonomy = taxonomy();
        Item hostel = Item.circumstance("place", "PLACE03");
        Item inTreatment = Item.circumstance("treatment", "TX_STATUS01");
        Item release = Item.factor("SOC15");
        Item noNaloxone = Item.factor("TRT14");
        Item living = Item.circumstance("living", "LIVING07");
        Item sofa = Item.circumstance("accommodation", "ACCOM05");
        Item others = Item.circumstance("living", "LIVING06");
        assertThat(taxonomy.muted(living, hostel)).isTrue();
        assertThat(taxonomy.muted(sofa, others)).isTrue();
        assertThat(taxonomy.muted(Item.substance("OPI006"), inTreatment)).isTrue();
        assertThat(taxonomy.muted(Item.factor("IND05"), release)).isTrue();
        assertThat(taxonomy.muted(Item.factor("SYS03"), release)).isTrue();
        assertThat(taxonomy.muted(noNaloxone, Item.substance("OPI034"))).isTrue();
        assertThat(taxonomy.muted(Item.ageBand(AgeBand.FROM_55), Item.factor("IND08"))).isTrue();
        // Likely, but for the panel to know.
        assertThat(taxonomy.muted(noNaloxone, inTreatment)).isFalse();
        assertThat(taxonomy.muted(noNaloxone, release)).isFalse();
        assertThat(taxonomy.muted(Item.factor("INC01"), Item.factor("SOC04"))).isFalse();
        assertThat(taxonomy.muted(Item.factor("IND06"), Item.factor("TRT01"))).isFalse();
        assertThat(
                        taxonomy.muted(
                                Item.substance("OPI006"),
                                Item.circumstance("treatment", "TX_STATUS05")))
                .isFalse();
    }

    @Test
    void whatIsKnownIsNeverTested() throws IOException {
        Taxonomy taxonomy = taxonomy();
        assertThat(taxonomy.muted(Item.substance("OPI001"), Item.substance("OPI003"))).isTrue();
        assertThat(taxonomy.muted(Item.substance("MED001"), Item.substance("OPI004"))).isTrue();
        assertThat(taxonomy.muted(Item.factor("IND02"), Item.substance("BZD018"))).isTrue();
        assertThat(taxonomy.muted(Item.factor("SOC04"), Item.circumstance("living", "LIVING01")))
                .isTrue();
        assertThat(
                        taxonomy.muted(
                                Item.circumstance("place", "PLACE01"),
                                Item.circumstance("place", "PLACE02")))
                .isTrue();
        assertThat(taxonomy.muted(Item.substance("OPI006"), Item.substance("GAB001"))).isFalse();
        assertThat(taxonomy.muted(Item.factor("SOC04"), Item.substance("GAB001"))).isFalse();
        assertThat(
                        taxonomy.muted(
                                Item.substanceClass("Synthetic opioid - nitazene"),
                                Item.substance("OPI034")))
                .isTrue();
    }

    @Test
    void metabolitesAreCountedAsWhatTheyProve() throws IOException {
        Taxonomy taxonomy = taxonomy();
        assertThat(taxonomy.countedAs("OPI002")).containsExactly("OPI001");
        assertThat(taxonomy.countedAs("STI004")).containsExactly("STI001");
        assertThat(taxonomy.countedAs("OPI001")).containsExactly("OPI001");
        assertThat(taxonomy.countedAs("of no vocabulary")).containsExactly("of no vocabulary");
    }

    @Test
    void theNitazenesAreWatchedAsAClass() throws IOException {
        Taxonomy taxonomy = taxonomy();
        assertThat(taxonomy.watched(Item.substance("OPI034"))).isTrue();
        assertThat(taxonomy.watched(Item.substanceClass("Synthetic opioid - nitazene"))).isTrue();
        assertThat(taxonomy.watched(Item.substanceClass("Opioid - OST"))).isFalse();
    }

    private static Taxonomy taxonomy() throws IOException {
        List<NamedCsvRecord> rows = rows("substances.csv");
        Map<String, String> codes = new HashMap<>();
        rows.forEach(row -> codes.put(row.getField("preferred_name"), row.getField("code")));
        List<Taxonomy.Substance> substances = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            substances.add(
                    new Taxonomy.Substance(
                            row.getField("code"),
                            Optional.of(row.getField("subgroup")),
                            Optional.of(row.getField("group")),
                            Optional.ofNullable(codes.get(row.getField("metabolite_of"))).stream()
                                    .toList(),
                            row.getField("alert_watch").equals("yes")));
        }
        return new Taxonomy(
                substances,
                rows("knownlinks.csv").stream()
                        .map(row ->
                                new Taxonomy.KnownLink(
                                        row.getField("first"),
                                        row.getField("second"),
                                        row.getField("reason")))
                        .toList(),
                List.of());
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(VOCABULARY.resolve(file))) {
            csv.forEach(rows::add);
        }
        return rows;
    }
}
