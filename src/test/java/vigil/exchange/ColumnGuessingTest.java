package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.ColumnGuess;
import vigil.casework.ColumnGuess.Certainty;
import vigil.casework.MappingLine;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.TableFiles;
import vigil.casework.TablePreview;
import vigil.casework.TableShape;
import vigil.casework.UnclearValue;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Vocabulary;

/** What is guessed of an ordinary spreadsheet, and that a guess says how sure it is. */
class ColumnGuessingTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final TableFiles.Words WORDS =
            new TableFiles.Words(VOCABULARY, List.of(new Area("ROTHERHAM", "Rotherham", "ROT")));
    private static final String TABLE =
            "DRD list 2025,,,,,,,,,\n"
                    + "Confidential,,,,,,,,,\n"
                    + "\n"
                    + "Surname,First name,DOB,D.o.D,Gender,NHS no,Post code,Drugs found,COD 1a,Town\n"
                    + "Kind,Ada,14/02/1980,03/02/2025,F,943 476 5919,S60 1AE,heroin; diazepam,Heroin"
                    + " toxicity,Rotherham\n"
                    + "Grey,Tom,31/12/1975,13/03/2025,M,,S65 2QT,methadone,Methadone,Leeds\n";

    private final TableInspection tables = new TableInspection();
    @TempDir private Path folder;

    private TableShape file(String name, String content, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content.getBytes(charset));
        return TableShape.of(file);
    }

    private List<ColumnGuess> guess(TableShape shape) throws Refused {
        return tables.guess(tables.preview(shape).shape(), WORDS, Progress.none());
    }

    private static String best(ColumnGuess guess) {
        return guess.uses().isEmpty()
                ? "-"
                : guess.uses().getFirst().target() + " " + guess.uses().getFirst().certainty();
    }

    @Test
    void ordinaryHeadingsAreKnown() throws Exception {
        TableShape shape = file("list.csv", TABLE, StandardCharsets.UTF_8);
        TablePreview preview = tables.preview(shape);
        assertThat(preview.shape().headerRow()).isEqualTo(4);
        assertThat(guess(shape))
                .extracting(g -> g.column() + ": " + best(g))
                .containsExactly(
                        "Surname: person.surname CERTAIN",
                        "First name: person.forenames CERTAIN",
                        "DOB: person.dateOfBirth CERTAIN",
                        "D.o.D: incident.dateOfDeath CERTAIN",
                        "Gender: person.sex CERTAIN",
                        "NHS no: person.nhsNumber CERTAIN",
                        "Post code: person.address.postcode CERTAIN",
                        "Drugs found: SUB_STAGE05 CERTAIN",
                        "COD 1a: coroner.cause.1a CERTAIN",
                        "Town: case.areaOfResidence CERTAIN");
    }

    @Test
    void dayOrMonthFirstIsDecidedOverTheColumnAndOtherwiseAsked() throws Exception {
        List<ColumnGuess> british = guess(file("a.csv", TABLE, StandardCharsets.UTF_8));
        assertThat(british.get(2).dates())
                .isEqualTo(new ColumnGuess.DateReading(List.of("d/M/yyyy"), false, 0));
        List<ColumnGuess> american =
                guess(file("b.csv", "Died,Ref\n2/14/2025,1\n3/4/2025,2\n", StandardCharsets.UTF_8));
        assertThat(american.getFirst().dates().formats()).containsExactly("M/d/yyyy");
        List<ColumnGuess> either =
                guess(file("c.csv", "Died,Ref\n2/4/2025,1\n3/4/2025,2\n", StandardCharsets.UTF_8));
        assertThat(either.getFirst().dates().ambiguous()).isTrue();
    }

    @Test
    void headingThatTheValuesDoNotBearOutIsOnlyPossible() throws Exception {
        List<ColumnGuess> guesses =
                guess(
                        file(
                                "d.csv",
                                "NHS no,Died\nyes,2025-01-01\nno,2025-01-02\n",
                                StandardCharsets.UTF_8));
        assertThat(guesses.getFirst().uses().getFirst().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(guesses.getFirst().uses().getFirst().why()).isEqualTo("valuesDoNotFit");
    }

    @Test
    void contentIsKnownWithoutAHeading() throws Exception {
        List<ColumnGuess> guesses =
                guess(
                        file(
                                "e.csv",
                                "Q1,Q2,Heroin\n943 476 5919,M,Y\n943 476 5919,F,N\n",
                                StandardCharsets.UTF_8));
        assertThat(guesses)
                .extracting(ColumnGuessingTest::best)
                .containsExactly(
                        "person.nhsNumber LIKELY", "person.sex LIKELY", "SUB_STAGE05 LIKELY");
        assertThat(guesses.get(2).uses().getFirst().substance()).isEqualTo("OPI001");
    }

    @Test
    void oldEncodingIsNoticed() throws Exception {
        TableShape shape =
                file("f.csv", "Surname,Died\nSiân,2025-01-01\n", Charset.forName("windows-1252"));
        assertThat(tables.preview(shape).shape().encoding()).contains("windows-1252");
        TableShape wide = file("g.csv", "Surname,Died\nKind,2025\n", StandardCharsets.UTF_16LE);
        assertThat(tables.preview(wide).shape().encoding()).contains("UTF-16LE");
    }

    @Test
    void valuesThatAreNoCodeAreListedWithWhatTheyMayMean() throws Exception {
        TableShape shape = file("h.csv", TABLE, StandardCharsets.UTF_8);
        List<MappingLine> lines = new java.util.ArrayList<>(tables.preview(shape).shape().lines());
        lines.add(MappingLine.of("Gender", "field", "person.sex"));
        List<UnclearValue> unclear = tables.unclear(shape.file(), lines, WORDS, Progress.none());
        assertThat(unclear)
                .containsExactlyInAnyOrder(
                        new UnclearValue("Gender", "person.sex", "F", 1, "SEX02", Certainty.LIKELY),
                        new UnclearValue(
                                "Gender", "person.sex", "M", 1, "SEX01", Certainty.LIKELY));
    }

    @Test
    void workbookIsReadThroughTheSameMapping() throws Exception {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet other = workbook.newWorksheet("Notes");
            other.value(0, 0, "nothing here");
            other.finish();
            Worksheet sheet = workbook.newWorksheet("List");
            sheet.value(0, 0, "DRD list");
            String[] heads = {"Name", "DOB", "Died", "Sex", "Age", "Heroin", "NHS"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(2, i, heads[i]);
            }
            sheet.value(3, 0, "KIND Ada");
            sheet.value(3, 1, LocalDate.of(1980, 2, 14));
            sheet.style(3, 1).format("dd/mm/yyyy").set();
            sheet.value(3, 2, "13/03/2025");
            sheet.value(3, 3, "Female");
            sheet.value(3, 4, 45);
            sheet.formula(3, 5, "\"Y\"");
            sheet.value(3, 6, 9434765919L);
            sheet.finish();
        }
        TablePreview preview = tables.preview(TableShape.of(file).withSheet("List"));
        assertThat(preview.sheets()).containsExactly("Notes", "List");
        assertThat(preview.shape().headerRow()).isEqualTo(3);
        List<MappingLine> lines = new java.util.ArrayList<>(preview.shape().lines());
        lines.add(MappingLine.of("Name", "full-name", ""));
        lines.add(MappingLine.of("DOB", "field", "person.dateOfBirth"));
        lines.add(MappingLine.of("Died", "required", "incident.dateOfDeath"));
        lines.add(MappingLine.of("", "date-format", "").with("", "d/M/yyyy"));
        lines.add(MappingLine.of("Sex", "field", "person.sex"));
        lines.add(MappingLine.of("NHS", "field", "person.nhsNumber"));
        lines.add(MappingLine.of("Heroin", "substance", "SUB_STAGE05").with("Y", "heroin"));
        HeardIntake heard = new HeardIntake();
        tables.source(file, lines, WORDS, UUID::randomUUID).read(heard, Progress.none());
        assertThat(heard.refused).isEmpty();
        ReviewCase read = heard.cases.getFirst();
        assertThat(read.answers().text(Fields.SURNAME)).isEqualTo("KIND");
        assertThat(read.answers().text(Fields.FORENAMES)).isEqualTo("Ada");
        assertThat(read.dateOfDeath().orElseThrow().text()).isEqualTo("2025-03-13");
        assertThat(read.answers().date(Fields.DATE_OF_BIRTH).orElseThrow().text())
                .isEqualTo("1980-02-14");
        assertThat(read.answers().text(Fields.NHS_NUMBER)).isNotNull();
        assertThat(heard.skipped.keySet().stream().collect(Collectors.joining(" ")))
                .contains("formulaEmpty");
    }

    @Test
    void mappingIsWrittenAndReadAgain() throws Exception {
        List<MappingLine> lines =
                List.of(
                        MappingLine.of("Died", "required", "incident.dateOfDeath"),
                        MappingLine.of("Sex", "field", "person.sex").with("=F", "SEX02"));
        Path file = folder.resolve("mapping.csv");
        tables.writeMapping(lines, file);
        assertThat(tables.readMapping(file, WORDS)).isEqualTo(lines);
        Files.writeString(file, "column,use,target,when,value\nX,fly,,,\n");
        assertThatThrownBy(() -> tables.readMapping(file, WORDS))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem())
                                        .isEqualTo(
                                                new Problem.UnreadableFile(
                                                        "mapping.csv", "line 2", "unknownUse")));
    }
}
