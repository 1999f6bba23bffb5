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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.ContextFiles;
import vigil.casework.ContextReading;
import vigil.casework.ContextReading.RowFault;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.context.ContextPeriod;
import vigil.domain.context.ContextValue;

class ContextTablesTest {

    private static final String HEAD =
            "series,area,period,value,unit,source,published,measure,note\n";

    private static final ContextFiles.Names NAMES =
            new ContextFiles.Names(
                    Map.of(
                            "sheffield",
                            "SHEFFIELD",
                            "barnsley",
                            "BARNSLEY",
                            "all areas",
                            "ALL",
                            "england",
                            "ENGLAND"),
                    Map.of("deaths", "deaths", "seen within 21 days", "seen"),
                    LocalDate.of(2026, 11, 22));

    private static final ContextFiles.Said SAID =
            new ContextFiles.Said(
                    Optional.empty(),
                    "Numbers in treatment",
                    "",
                    "people",
                    "A bulletin",
                    Optional.of(LocalDate.of(2026, 6, 25)),
                    "");

    @TempDir Path folder;

    private ContextReading read(String text) throws Exception {
        return read(text, ContextFiles.Said.NOTHING);
    }

    private ContextReading read(String text, ContextFiles.Said said) throws Exception {
        Path file = folder.resolve("figures.csv");
        Files.writeString(file, text);
        return new ContextTables().read(file, said, NAMES, Progress.none());
    }

    private static List<String> reasons(ContextReading reading) {
        return reading.faults().stream().map(RowFault::reason).toList();
    }

    @Test
    void everyColumnIsTakenAndEachPublicationIsApart() throws Exception {
        ContextReading reading =
                read(
                        HEAD
                                + "Deaths,Sheffield,2024,\"1,062\",deaths,ONS,2025-10-17,deaths,\n"
                                + "Deaths,Sheffield,2023,70,deaths,ONS,17/10/2025,deaths,revised\n"
                                + "Deaths,Sheffield,2023,68,deaths,ONS,18 Oct 2024,deaths,\n"
                                + "Seen,All areas,2024/25,45.6%,percent,NDTMS,2025-12-04,"
                                + "Seen within 21 days,\n");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.publications()).hasSize(3);
        ContextReading.Read first = reading.publications().getFirst();
        assertThat(first.head().published()).isEqualTo(LocalDate.of(2025, 10, 17));
        assertThat(first.values())
                .containsExactlyInAnyOrder(
                        ContextValue.of("SHEFFIELD", ContextPeriod.year(2024), "1062"),
                        new ContextValue(
                                "SHEFFIELD",
                                ContextPeriod.year(2023),
                                Optional.of(new java.math.BigDecimal("70")),
                                "revised"));
        ContextReading.Read seen = reading.publications().getLast();
        assertThat(seen.head().unit()).isEqualTo("%");
        assertThat(seen.head().measure()).isEqualTo("seen");
        assertThat(seen.values())
                .containsExactly(ContextValue.of("ALL", ContextPeriod.financialYear(2024), "45.6"));
    }

    @Test
    void aTableAsDownloadedHasItsPeriodsAsColumnsAndTitlesAbove() throws Exception {
        ContextReading reading =
                read(
                        "Table 3: adults in treatment\n\nArea name,2023-24,2024-25,Change\n"
                                + "Sheffield,2950,3010,2%\nLeeds,1,2,\nLeeds,3,4,\n"
                                + "Barnsley,*,1380,\nEngland,280000,290000,\n",
                        SAID);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.values()).isEqualTo(6);
        assertThat(reading.elsewhere()).isEqualTo(Map.of("Leeds", 2));
        assertThat(reading.publications().getFirst().values())
                .contains(
                        ContextValue.of("ENGLAND", ContextPeriod.financialYear(2024), "290000"),
                        new ContextValue(
                                "BARNSLEY",
                                ContextPeriod.financialYear(2023),
                                Optional.empty(),
                                ""));
    }

    @Test
    void aWorkbookIsReadWithItsDaysAsMonths() throws Exception {
        Path file = folder.resolve("figures.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Data");
            sheet.value(0, 0, "Local authority");
            sheet.value(0, 1, "Month");
            sheet.value(0, 2, "Count");
            sheet.value(1, 0, "Sheffield");
            sheet.value(1, 1, LocalDate.of(2026, 3, 1));
            sheet.style(1, 1).format("mmm yyyy").set();
            sheet.value(1, 2, 3_412.5);
        }
        ContextReading reading = new ContextTables().read(file, SAID, NAMES, Progress.none());
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.publications().getFirst().values())
                .containsExactly(
                        ContextValue.of("SHEFFIELD", ContextPeriod.month(2026, 3), "3412.5"));
    }

    @Test
    void eachThingThatIsWrongIsSaidWithItsRowAndTheRestIsUnderstood() throws Exception {
        String good = ",deaths,ONS,2025-10-17,deaths,\n";
        ContextReading reading =
                read(
                        HEAD
                                + "D,Sheffield,2020,12"
                                + good
                                + "D,Sheffield,2020-21-22,12"
                                + good
                                + "D,Sheffield,2011-12,12"
                                + good
                                + "D,Sheffield,2021,twelve"
                                + good
                                + "D,Sheffield,2022,-4"
                                + good
                                + "D,Sheffield,2023,\"12,5\""
                                + good
                                + "D,Sheffield,2020,13"
                                + good
                                + "D,,2024,12"
                                + good
                                + "D,Sheffield,2024,12,people,ONS,2025-10-17,deaths,\n"
                                + "D,Sheffield,2025,12,deaths,ONS,2027-01-01,deaths,\n"
                                + "D,Sheffield,2025,12,deaths,ONS,yesterday,deaths,\n"
                                + "D,Sheffield,2025,12,deaths,,2025-10-17,deaths,\n"
                                + "D,Sheffield,2025,12,deaths,ONS,2025-10-17,happiness,\n"
                                + "P,Sheffield,2025,130,%,ONS,2025-10-17,,\n"
                                + "D,Sheffield,2025,12345678901234567,deaths,ONS,2025-10-17,,\n");
        assertThat(reasons(reading))
                .containsExactly(
                        "notAPeriod",
                        "ambiguousPeriod",
                        "notANumber",
                        "belowZero",
                        "notANumber",
                        "twice",
                        "noArea",
                        "twoUnits",
                        "future",
                        "notADay",
                        "missing",
                        "notAMeasure",
                        "overHundred",
                        "tooLarge");
        assertThat(reading.faults().getFirst())
                .isEqualTo(new RowFault(3, "period", "notAPeriod", "2020-21-22"));
        assertThat(reading.values()).isOne();
        assertThat(reading.rows()).isEqualTo(15);
    }

    @Test
    void sharesThatASpreadsheetKeptBetweenNoughtAndOneAreNotTakenForPerCent() throws Exception {
        ContextReading reading =
                read(
                        "area,period,value,unit\nSheffield,2022,0.41,%\nSheffield,2023,0.44,%\n"
                                + "Sheffield,2024,0.46,%\n",
                        SAID);
        assertThat(reasons(reading)).containsExactly("shares");
        assertThat(reading.values()).isZero();
    }

    @Test
    void aTableWithoutFiguresIsRefusedAndSoIsAnOldWorkbook() throws Exception {
        assertThatThrownBy(() -> read("name,colour\nx,y\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem())
                                        .isEqualTo(
                                                new Problem.UnreadableFile(
                                                        "figures.csv", "value", "missingColumn")));
        assertThatThrownBy(() -> read("")).isInstanceOf(Refused.class);
        Path missing = folder.resolve("none.csv");
        assertThatThrownBy(() -> new ContextTables().read(missing, SAID, NAMES, Progress.none()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void olderEncodingsAreRead() throws Exception {
        Path file = folder.resolve("figures.csv");
        Files.write(
                file,
                (HEAD + "Déaths,Sheffield,2024,12,deaths,ONS,2025-10-17,deaths,\n")
                        .getBytes(Charset.forName("windows-1252")));
        ContextReading reading = new ContextTables().read(file, SAID, NAMES, Progress.none());
        assertThat(reading.publications().getFirst().head().series()).isEqualTo("Déaths");
    }

    @Test
    void theTemplateIsReadWithoutAFault() throws Exception {
        Path file = folder.resolve("template.csv");
        new ContextTables().writeTemplate(file);
        ContextReading reading =
                new ContextTables()
                        .read(
                                file,
                                ContextFiles.Said.NOTHING,
                                new ContextFiles.Names(
                                        Map.of("all", "ALL"),
                                        Map.of("deaths", "deaths", "seen", "seen"),
                                        NAMES.today()),
                                Progress.none());
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.values()).isEqualTo(2);
    }

    /** Whatever is done to a file: it is refused with a reason, or every figure kept is one. */
    @Test
    void damagedFilesAreRefusedOrReadAndNothingElse() throws IOException {
        Random random = new Random(17);
        byte[] good =
                (HEAD + "D,Sheffield,2024,12,deaths,ONS,2025-10-17,deaths,x\n".repeat(8))
                        .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("damaged.csv");
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            for (int hit = 0; hit < 1 + i % 7; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(
                    file, i % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            try {
                ContextReading reading =
                        new ContextTables().read(file, SAID, NAMES, Progress.none());
                reading.publications()
                        .forEach(one ->
                                assertThat(one.values())
                                        .allMatch(value ->
                                                NAMES.areas().containsValue(value.area())));
            } catch (Refused said) {
                assertThat(said.problem()).isInstanceOf(Problem.UnreadableFile.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
        for (String hostile :
                List.of(
                        HEAD + "D,\"=cmd|' /C calc'!A0\",2024,12,deaths,ONS,2025-10-17,deaths,\n",
                        HEAD + "D,Sheffield,2024,1e99,deaths,ONS,2025-10-17,deaths,\n",
                        HEAD + "D,Sheffield,2024,1e-99,deaths,ONS,2025-10-17,deaths,\n",
                        HEAD + "D\u0007,Sheffield,2024,1,deaths,ONS,2025-10-17,deaths,\n",
                        HEAD + "x".repeat(10_000) + ",Sheffield,2024,1,d,ONS,2025-10-17,,\n")) {
            Files.writeString(file, hostile);
            try {
                ContextReading reading =
                        new ContextTables().read(file, SAID, NAMES, Progress.none());
                assertThat(reading.publications())
                        .allMatch(one -> one.head().series().length() <= 120);
                assertThat(reading.values() + reading.faulty() + reading.elsewhereRows()).isOne();
            } catch (Refused said) {
                assertThat(said.problem()).isInstanceOf(Problem.UnreadableFile.class);
            }
        }
    }
}
