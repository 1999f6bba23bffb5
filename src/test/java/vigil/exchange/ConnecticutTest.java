package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.SharedMaterial;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Vocabulary;

/** The mapping that ships as an example, against the whole file it is for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnecticutTest {

    private List<NamedCsvRecord> rows = List.of();
    private HeardIntake heard = new HeardIntake();

    @BeforeAll
    void readOnce() throws IOException, Refused {
        Path file = SharedMaterial.require("data/connecticut_2012_2024.csv.gz");
        rows = rows(file);
        heard = read(file);
    }

    private static final Path MAPPING = Path.of("sample-data", "mappings", "connecticut.csv");

    private static List<Area> counties() {
        return Stream.of(
                        "Hartford",
                        "New Haven",
                        "Fairfield",
                        "New London",
                        "Litchfield",
                        "Middlesex",
                        "Windham",
                        "Tolland")
                .map(name -> {
                    String code = name.toUpperCase(java.util.Locale.ROOT).replace(" ", "");
                    return new Area(code, name, code.substring(0, 5));
                })
                .toList();
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(file)),
                                        StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }

    private static HeardIntake read(Path file) throws Refused {
        Vocabulary vocabulary = VocabularyResources.load();
        HeardIntake heard = new HeardIntake();
        new MappedTable(
                        file,
                        MAPPING,
                        vocabulary,
                        counties(),
                        VocabularyResources.mentions(vocabulary.substances()),
                        UUID::randomUUID)
                .read(heard, Progress.none());
        return heard;
    }

    private static long confirmed(HeardIntake heard, String substance) {
        return heard.cases.stream()
                .filter(c ->
                        c.evidence().stream()
                                .anyMatch(e ->
                                        e.stage() == EvidenceStage.CONFIRMED
                                                && e.substance()
                                                        .equals(java.util.Optional.of(substance))))
                .count();
    }

    private static long count(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> test) {
        return rows.stream().filter(test).count();
    }

    @Test
    void everyRowComesInAndCountsAsTheFileSays() {
        assertThat(heard.refused).isEmpty();
        assertThat(heard.rows).isEqualTo(12_961).isEqualTo(rows.size());
        assertThat(heard.cases).hasSize(12_961);
        assertThat(heard.needsReference).containsOnly(true);

        assertThat(confirmed(heard, "OPI017"))
                .isEqualTo(count(rows, r -> r.getField("Fentanyl").startsWith("Y")));
        assertThat(confirmed(heard, "STI001"))
                .isEqualTo(count(rows, r -> r.getField("Cocaine").equals("Y")));
        assertThat(confirmed(heard, "ALC001"))
                .isEqualTo(count(rows, r -> r.getField("Ethanol").equals("Y")));
        assertThat(confirmed(heard, "OPI006"))
                .isEqualTo(count(rows, r -> r.getField("Methadone").equals("Y")));
        assertThat(confirmed(heard, "GAB002"))
                .isEqualTo(count(rows, r -> r.getField("Gabapentin").equalsIgnoreCase("Y")));
        assertThat(confirmed(heard, "SED009"))
                .isEqualTo(
                        count(
                                rows,
                                r ->
                                        r.getField("Xylazine").equalsIgnoreCase("Y")
                                                || r.getField("Other").contains("ylazine")));

        assertThat(
                        heard.cases.stream()
                                .filter(c -> c.dateOfDeath().orElseThrow().estimated())
                                .count())
                .isEqualTo(count(rows, r -> r.getField("Date Type").equals("Date reported")));
        assertThat(coded(heard, Fields.SEX, "SEX01"))
                .isEqualTo(count(rows, r -> r.getField("Sex").equals("Male")));
        assertThat(coded(heard, Fields.AREA_OF_RESIDENCE, "HARTFORD"))
                .isEqualTo(count(rows, r -> r.getField("Residence County").equals("HARTFORD")));
        assertThat(coded(heard, Fields.AREA_OF_RESIDENCE, "OTHER"))
                .isEqualTo(heard.skipped.get("Residence County: areaUnknown").longValue());
        assertThat(heard.cases).allMatch(c -> c.answers().part(Fields.CAUSE, "1a").isPresent());
        assertThat(
                        heard.cases.stream()
                                .filter(c -> c.answers().known(Fields.AGE_AT_DEATH).isPresent())
                                .count())
                .isEqualTo(count(rows, r -> !r.getField("Age").isEmpty()));
    }

    private static long coded(HeardIntake heard, FieldKey field, String code) {
        return heard.cases.stream()
                .filter(c -> c.answers().code(field).filter(code::equals).isPresent())
                .count();
    }

    @Test
    void everyColumnIsUsedOrSaidToBeLeftOut() {
        Set<String> leftOut =
                heard.skipped.keySet().stream()
                        .filter(k -> k.endsWith(": columnSkipped"))
                        .map(k -> k.substring(0, k.indexOf(':')))
                        .collect(Collectors.toSet());
        assertThat(heard.skipped.keySet()).noneMatch(k -> k.endsWith(": columnNotMapped"));
        assertThat(leftOut)
                .contains("Injury City", "Death City", "death_town_lat")
                .doesNotContain("Cause of Death", "Age");
    }

    @Test
    void noTownStandsInATextThatLeavesThePanel() {
        int town = 0;
        for (int i = 0; i < rows.size(); i++) {
            ReviewCase reviewCase = heard.cases.get(i);
            String city = rows.get(i).getField("Residence City").strip();
            List<String> places = new ArrayList<>();
            reviewCase
                    .answers()
                    .all()
                    .forEach((key, answer) -> {
                        if (answer instanceof Answer.Known known
                                && known.value() instanceof Value.Text text
                                && text.text().equals(city)) {
                            places.add(key.field().text());
                        }
                    });
            assertThat(places).allMatch("person.smallArea"::equals);
            town += places.size();
        }
        assertThat(town)
                .isEqualTo(
                        (int)
                                count(
                                        rows,
                                        r ->
                                                !r.getField("Residence City").isBlank()
                                                        && !r.getField("Residence City")
                                                                .strip()
                                                                .equalsIgnoreCase("unknown")));
    }

    @Test
    void valuesThatMeanNothingAreCountedAndNotGuessed() {
        assertThat(heard.skippedValues.get("Morphine (Not Heroin): valueNotMapped"))
                .containsOnlyKeys("STOLE MEDS", "NO RX BUT STRAWS", "PCP NEG");
        assertThat(heard.skippedValues.get("Ethanol: valueNotMapped")).containsOnlyKeys("P");
        assertThat(heard.skippedValues.get("Cause of Death: noSubstance"))
                .containsKey("Multiple Drug Toxicity");
        assertThat(heard.skipped.get("Ethnicity: alreadyAnswered")).isGreaterThan(1_000);
    }
}
