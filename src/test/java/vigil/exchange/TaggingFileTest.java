package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.SharedMaterial;
import vigil.casework.Refused;
import vigil.domain.vocabulary.TaggingReport;

class TaggingFileTest {

    @TempDir private Path folder;

    private TaggingReport measure(String csv) throws Exception {
        Path file = folder.resolve("county.csv");
        Files.writeString(file, csv);
        return TaggingFile.measure(file, VocabularyResources.load().substances());
    }

    @Test
    void theFinderReachesItsAimWhereTextAndFlagCanBeCompared() throws Exception {
        Path file = SharedMaterial.require("data/connecticut_2012_2024.csv.gz");
        TaggingReport report = TaggingFile.measure(file, VocabularyResources.load().substances());
        assertThat(report.rows()).isEqualTo(12_961);
        assertThat(report.fair().f1()).isGreaterThan(0.99);
        assertThat(report.fair().precision()).isGreaterThan(0.99);
        assertThat(report.filed().f1()).isGreaterThan(0.965);
        assertThat(report.columns())
                .filteredOn(c -> c.fair().both() >= 100)
                .allSatisfy(c -> assertThat(c.fair().f1()).as(c.name()).isGreaterThan(0.98));
    }

    @Test
    void anotherCountysColumnsAreUnderstoodByTheirNames() throws Exception {
        TaggingReport report =
                measure(
                        """
                        Year,Primary cause,Contributing conditions,HEROIN,Alprazolam,Any opioid,Town
                        2020,Heroin toxicity,,1,0,1,A
                        2021,Mixed drugs,heroin and alprazolm use,yes,Y,1,B
                        2021,Fall,,x,0,0,C
                        2021,Heroin toxicity,,0,0,0,D
                        2021,No heroin detected,,0,0,0,E
                        """);
        assertThat(report.texts()).containsExactly("Primary cause", "Contributing conditions");
        assertThat(report.passedOver()).containsExactly("Any opioid");
        TaggingReport.Column heroin = report.columns().getFirst();
        assertThat(heroin.filed().both()).isEqualTo(2);
        assertThat(heroin.filed().textOnly()).isEqualTo(1);
        assertThat(heroin.filed().flagOnly()).isEqualTo(1);
        assertThat(heroin.wordless()).isEqualTo(1);
        assertThat(heroin.unmarked()).isEqualTo(1);
        assertThat(heroin.fair().f1()).isEqualTo(1);
        assertThat(report.columns().get(1).filed().both()).isEqualTo(1);
    }

    @Test
    void aDenialThatTheFinderMissedIsItsOwnFaultAndNotTheFiles() throws Exception {
        TaggingReport report =
                measure("Cause of death,Cocaine\nNot a death by cocaine at all,N\nCocaine,Y\n");
        assertThat(report.columns().getFirst().unmarked()).isZero();
    }

    @Test
    void aFileWithoutTextsOrFlagsIsRefused() {
        assertThatThrownBy(() -> measure("Town,Age\nA,3\n")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> measure("")).isInstanceOf(Refused.class);
    }
}
