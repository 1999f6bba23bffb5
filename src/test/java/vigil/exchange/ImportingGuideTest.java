package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Vocabulary;

/** The guide says what the program does. */
class ImportingGuideTest {

    private static final Path GUIDE = Path.of("docs", "guide", "importing.md");

    @Test
    void everyReasonIsExplained() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(Arrays.stream(Fault.values()).map(fault -> "| " + fault.key() + " | "))
                .allMatch(guide::contains);
    }

    @Test
    void everyFileIsDescribedWithItsColumns() throws IOException {
        List<String> lines = Files.readAllLines(GUIDE);
        for (FolderLayout layout : FolderLayout.values()) {
            assertThat(lines)
                    .as(layout.file())
                    .anySatisfy(line -> {
                        assertThat(line).startsWith("| " + layout.file() + " |");
                        assertThat(line).contains(layout.columns());
                    });
        }
    }

    /** The block of the guide that begins with these words. */
    private static String block(String start) throws IOException {
        String guide = Files.readString(GUIDE);
        int at = guide.indexOf("```\n" + start) + 4;
        return guide.substring(at, guide.indexOf("```", at));
    }

    @Test
    void theWorkedExampleDoesWhatTheGuideSays(@TempDir Path temp) throws IOException, Refused {
        Files.writeString(temp.resolve("table.csv"), block("Ref,Died"));
        Files.writeString(temp.resolve("mapping.csv"), block("column,use"));
        Vocabulary vocabulary = VocabularyResources.load();
        HeardIntake heard = new HeardIntake();
        new MappedTable(
                        temp.resolve("table.csv"),
                        temp.resolve("mapping.csv"),
                        vocabulary,
                        List.of(new Area("ROTHERHAM", "Rotherham", "ROT")),
                        VocabularyResources.mentions(vocabulary.substances()),
                        UUID::randomUUID)
                .read(heard, Progress.none());
        assertThat(heard.refused).isEmpty();
        ReviewCase first = heard.cases.getFirst();
        assertThat(first.answers().code(Fields.AREA_OF_RESIDENCE)).contains("ROTHERHAM");
        assertThat(first.answers().code(Fields.PLACE)).contains("PLACE01");
        assertThat(first.evidence())
                .extracting(e -> e.stage() + " " + e.substance().orElse("?") + " " + e.asWritten())
                .containsExactly(
                        "CERTIFIED OPI001 Heroin",
                        "CERTIFIED BZD001 diazepam",
                        "CONFIRMED OPI001 Heroin",
                        "SUSPECTED GAB001 pregab",
                        "SUSPECTED ? blues");
        ReviewCase second = heard.cases.get(1);
        assertThat(second.dateOfDeath().orElseThrow().text()).isEqualTo("2025-02");
        assertThat(second.answers().code(Fields.PLACE)).contains("PLACE08");
        assertThat(second.answers().get(Fields.CAUSE)).isPresent();
        assertThat(second.evidence()).extracting(SubstanceEvidence::asWritten).isEmpty();
        assertThat(heard.skipped).containsEntry("Town: areaUnknown", 1);
    }
}
