package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;

/** Whole cases out as a workbook and in again. */
class CaseWorkbookTest {

    private static final PanelProfile PROFILE =
            new PanelProfile("=Panel", List.of(new Area("SHEFFIELD", "Sheffield", "SHE")));
    private static final Vocabulary VOCABULARY =
            VocabularyResources.load()
                    .withList(
                            new CodeList(
                                    "AREA",
                                    "Areas",
                                    List.of(
                                            new Code("SHEFFIELD", "Sheffield"),
                                            new Code("OTHER", "Other area"))));

    @TempDir private Path temp;

    private static void write(HeardIntake all, Path file) throws Refused {
        try (VigilFolderWriter writer =
                VigilFolderWriter.workbook(
                        file, List.of("OFFICIAL-SENSITIVE", "why"), PROFILE, VOCABULARY)) {
            for (var member : all.members) {
                writer.member(member);
            }
            for (ReviewCase reviewCase : all.cases) {
                writer.reviewCase(reviewCase, false);
            }
            writer.finish();
        }
    }

    private static HeardIntake read(Path file) throws Refused {
        HeardIntake heard = new HeardIntake();
        new VigilFolder(file, VocabularyResources.load(), UUID::randomUUID)
                .read(heard, Progress.none());
        return heard;
    }

    private static HeardIntake random(long seed, int cases) {
        RandomCases random = new RandomCases(seed, VOCABULARY);
        HeardIntake all = new HeardIntake();
        all.members.addAll(random.members(5));
        all.cases.addAll(random.cases(cases, all.members));
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatGoesOutComesInEqual(long seed) throws Refused {
        HeardIntake all = random(seed, 25);
        Path file = temp.resolve("cases.xlsx");
        write(all, file);
        assertThat(VigilFolder.isCases(file)).isTrue();
        HeardIntake heard = read(file);
        assertThat(heard.refused).isEmpty();
        assertThat(heard.skipped).isEmpty();
        assertThat(Named.difference(Named.all(heard), Named.all(all))).isEmpty();
    }

    @Test
    void textLongerThanACellTakesComesInWhole() throws Refused {
        HeardIntake all = random(9, 3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 14_000; i++) {
            text.append("word ").append(i % 97 == 0 ? "\r\u0001_x0041_" : "");
        }
        ReviewCase before = all.cases.removeFirst();
        all.cases.addFirst(
                before.with(
                        new FieldKey("incident.narrative"),
                        Answer.of(new Value.Text(text.toString().strip()))));
        Path file = temp.resolve("long.xlsx");
        write(all, file);
        assertThat(Named.difference(Named.all(read(file)), Named.all(all))).isEmpty();
    }

    @Test
    void firstSheetCarriesTheMarkingAndNoCellIsAFormula() throws Exception {
        Path file = temp.resolve("cases.xlsx");
        write(random(3, 10), file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().read().getFirst().getCellText(0))
                    .isEqualTo("OFFICIAL-SENSITIVE");
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    for (var cell : row) {
                        assertThat(cell == null || cell.getFormula() == null).isTrue();
                    }
                }
            }
        }
        assertThat(Files.size(file)).isPositive();
    }
}
