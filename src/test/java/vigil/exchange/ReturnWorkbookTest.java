package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.ReturnForm;
import vigil.casework.ReturnedSheet;
import vigil.domain.casefile.RequestNumber;
import vigil.domain.vocabulary.AgencyQuestion;
import vigil.words.Words;

/** The file an agency fills in: made, read back, and refused when it is none. */
class ReturnWorkbookTest {

    private static final ReturnWorkbook FILES = new ReturnWorkbook(Words.english()::of);
    private static final RequestNumber NUMBER =
            RequestNumber.of(UUID.fromString("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001"));

    private static ReturnForm form() {
        return new ReturnForm(
                NUMBER,
                "GP practice",
                "Northern panel",
                LocalDate.of(2026, 12, 4),
                "OFFICIAL-SENSITIVE",
                List.of("Record held", "No record (nil)"),
                List.of("Panel meeting only", "May be in minutes"),
                List.of("Overdose", "GP contact"),
                List.of(
                        new ReturnForm.Line(
                                "health.lastGpContact", "Last GP contact", "Day", List.of()),
                        new ReturnForm.Line(
                                "health.smoker", "Smoker", "Choose", List.of("Yes", "No")),
                        new ReturnForm.Line(
                                "mind.lastContact/date", "Last contact – date", "", List.of()),
                        new ReturnForm.Line("free.medicines", "Medicines", "", List.of())));
    }

    private static String reason(byte[] file) {
        Refused refused = catchThrowableOfType(Refused.class, () -> FILES.read(file));
        assertThat(refused).isNotNull();
        return ((Problem.ReturnUnreadable) refused.problem()).reason();
    }

    @Test
    void aBlankFileIsReadBackWithItsNumberAndNoAnswers() throws Exception {
        ReturnedSheet sheet = FILES.read(FILES.blank(form()));
        assertThat(sheet.number()).contains(NUMBER);
        assertThat(sheet.answers())
                .extracting(ReturnedSheet.Given::key)
                .containsExactly(
                        "health.lastGpContact",
                        "health.smoker",
                        "mind.lastContact/date",
                        "free.medicines");
        assertThat(sheet.answers()).allMatch(given -> given.answer().isBlank());
        assertThat(sheet.answers().getFirst().question()).isEqualTo("Last GP contact");
        assertThat(sheet.events()).isEmpty();
        assertThat(sheet.held()).isEmpty();
    }

    @Test
    void theFileNamesTheRequestAndIsMarked() throws Exception {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(FILES.blank(form())))) {
            assertThat(workbook.getSheets().map(s -> s.getName()))
                    .containsExactly("Questions", "Chronology", "Choices");
            String all =
                    workbook.getFirstSheet().read().stream()
                            .flatMap(row -> row.stream())
                            .map(cell -> cell == null ? "" : cell.getText())
                            .reduce("", (a, b) -> a + "\n" + b);
            assertThat(all).contains(NUMBER.text()).contains("OFFICIAL-SENSITIVE");
        }
    }

    /**
     * Cells as other programs leave them: real dates, numbers, moved rows, other sheets, formulas.
     */
    static byte[] filled() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Other", "7.0")) {
            Worksheet first = workbook.newWorksheet("Sheet of ours");
            first.value(0, 0, "=1+1 is only text here");
            Worksheet questions = workbook.newWorksheet("Questions");
            questions.value(3, 0, "vigil:number");
            questions.value(3, 2, " " + NUMBER.text().toLowerCase() + " ");
            questions.value(4, 0, "vigil:held");
            questions.value(4, 2, "Record held");
            questions.value(9, 0, "health.smoker");
            questions.value(9, 1, "Smoker\nChoose");
            questions.value(9, 2, "Yes");
            questions.value(9, 3, "20 a day");
            questions.value(11, 0, "health.lastGpContact");
            questions.value(11, 1, "Last GP contact");
            questions.value(11, 2, LocalDate.of(2026, 3, 14));
            questions.style(11, 2).format("dd/mm/yyyy").set();
            questions.value(12, 0, "medicine.regularCount");
            questions.value(12, 1, "Number of regular medicines");
            questions.value(12, 2, 7);
            questions.value(13, 0, "free.medicines");
            questions.value(13, 1, "Medicines");
            questions.formula(13, 2, "41+1");
            Worksheet events = workbook.newWorksheet("Chronology");
            events.value(0, 0, "What your agency did or saw");
            events.value(1, 0, "Date");
            events.value(1, 1, "Time");
            events.value(1, 2, "Kind of event");
            events.value(1, 3, "What happened");
            events.value(2, 0, LocalDate.of(2026, 3, 1));
            events.style(2, 0).format("d mmm yyyy").set();
            events.value(2, 1, 0.4375);
            events.style(2, 1).format("hh:mm").set();
            events.value(2, 2, "GP contact");
            events.value(2, 3, "Asked for help with sleep.");
            events.value(5, 0, "mar 2026");
            events.value(5, 3, "Letter to the clinic.");
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileSavedByAnotherProgramIsUnderstood() throws Exception {
        ReturnedSheet sheet = FILES.read(filled());
        assertThat(sheet.number()).contains(NUMBER);
        assertThat(sheet.held()).isEqualTo("Record held");
        assertThat(sheet.answers())
                .filteredOn(g -> g.key().equals("health.lastGpContact"))
                .first()
                .satisfies(g ->
                        assertThat(g.answer().moment())
                                .contains(LocalDateTime.of(2026, 3, 14, 0, 0)));
        assertThat(sheet.answers())
                .filteredOn(g -> g.key().equals("health.smoker"))
                .first()
                .satisfies(g -> {
                    assertThat(g.answer().text()).isEqualTo("Yes");
                    assertThat(g.note()).isEqualTo("20 a day");
                    assertThat(g.question()).isEqualTo("Smoker");
                });
        assertThat(sheet.answers())
                .filteredOn(g -> g.key().equals("medicine.regularCount"))
                .first()
                .satisfies(g -> assertThat(g.answer().text()).isEqualTo("7"));
        assertThat(sheet.events()).hasSize(2);
        assertThat(sheet.events().getFirst().time().text()).isEqualTo("10:30");
        assertThat(sheet.events().getLast().date().text()).isEqualTo("mar 2026");
    }

    @Test
    void aFormulaIsCountedAndNeverWorkedOut() throws Exception {
        ReturnedSheet sheet = FILES.read(filled());
        assertThat(sheet.formulas()).isEqualTo(1);
        assertThat(sheet.answers())
                .filteredOn(g -> g.key().equals("free.medicines"))
                .allSatisfy(g -> assertThat(g.answer().text()).doesNotContain("42"));
    }

    @Test
    void whatLooksLikeAFormulaGoesOutAsText() throws Exception {
        ReturnForm form = form();
        ReturnForm nasty =
                new ReturnForm(
                        form.number(),
                        "=HYPERLINK(\"x\")",
                        "+1",
                        form.due(),
                        form.marking(),
                        List.of("=1"),
                        form.disclosure(),
                        form.events(),
                        List.of(
                                new ReturnForm.Line(
                                        "free.x", "=cmd|' /C calc'!A0", "@x", List.of())));
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(FILES.blank(nasty)))) {
            workbook.getSheets()
                    .forEach(sheet -> {
                        try {
                            sheet.read()
                                    .forEach(row ->
                                            row.stream()
                                                    .filter(cell -> cell != null)
                                                    .forEach(cell ->
                                                            assertThat(cell.getFormula())
                                                                    .isNull()));
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 20, 200, 1_000})
    void aFileCutOffIsRefusedWithASentence(int length) throws Exception {
        byte[] whole = FILES.blank(form());
        byte[] cut = java.util.Arrays.copyOf(whole, length);
        assertThat(reason(cut)).isIn("damaged", "notWorkbook");
    }

    @Test
    void hundredsOfDamagedFilesAreRefusedOrReadAndNothingElse() throws Exception {
        Random random = new Random(20_261_122);
        byte[] whole = filled();
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 1 + random.nextInt(12); n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (i % 4 == 0) {
                damaged = java.util.Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            }
            byte[] file = damaged;
            Throwable thrown = catchThrowable(() -> FILES.read(file));
            assertThat(thrown == null || thrown instanceof Refused).as("file " + i).isTrue();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefusedBeforeItIsParsed() throws Exception {
        assertThat(reason(zip("xl/worksheets/sheet1.xml", new byte[60 << 20])))
                .isEqualTo("tooDense");
    }

    @Test
    void documentTypesAreRefused() throws Exception {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2"
                        + " \"&lol;&lol;&lol;\">]><worksheet>&lol2;</worksheet>";
        byte[] file = zip("xl/worksheets/sheet1.xml", laughs.getBytes(StandardCharsets.UTF_8));
        assertThat(reason(file)).isEqualTo("harmful");
        byte[] wide = zip("xl/worksheets/sheet1.xml", laughs.getBytes(StandardCharsets.UTF_16));
        assertThat(reason(wide)).isEqualTo("harmful");
    }

    @Test
    void otherFilesAreRefusedByWhatTheyAre() throws Exception {
        assertThat(reason("date,what\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("notWorkbook");
        byte[] old = new byte[600];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        assertThat(reason(old)).isEqualTo("oldOrLocked");
        assertThat(reason(new byte[vigil.casework.ReturnFiles.LARGEST + 1])).isEqualTo("tooLarge");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Other", "1.0")) {
            workbook.newWorksheet("Budget").value(0, 0, "Income");
        }
        assertThat(reason(bytes.toByteArray())).isEqualTo("noQuestions");
    }

    @Test
    void everyShippedQuestionBelongsToAnAgencyAndAFieldThatIsAnswered() {
        var vocabulary = VocabularyResources.load();
        List<AgencyQuestion> all = QuestionResources.load();
        assertThat(all).extracting(AgencyQuestion::agency).doesNotContain("");
        for (AgencyQuestion question : all) {
            assertThat(vocabulary.list("AGENCY_TYPE").find(question.agency())).isPresent();
            question.field()
                    .ifPresentOrElse(
                            field ->
                                    assertThat(vocabulary.catalogue().get(field).answered())
                                            .as(field.text())
                                            .isTrue(),
                            () -> {
                                assertThat(question.text()).isNotBlank();
                                assertThat(question.key()).startsWith("free.");
                            });
        }
        vocabulary
                .list("AGENCY_TYPE")
                .codes()
                .forEach(code -> assertThat(all).anyMatch(q -> q.agency().equals(code.code())));
        assertThat(all.stream().map(q -> q.agency() + " " + q.key())).doesNotHaveDuplicates();
    }
}
