package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AuditTrail;
import vigil.casework.ContextFigures;
import vigil.casework.ContextFiles;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.cli.Exit;
import vigil.domain.context.ContextPeriod;
import vigil.domain.context.ContextSeries;

/** Figures from elsewhere on the real store, by the commands and the use case. */
class ContextOnStoreTest {

    private static final String HEAD = "series,area,period,value,unit,source,published,measure\n";

    @TempDir Path folder;

    private Path file(String name, String rows) throws Exception {
        return Files.writeString(folder.resolve(name), HEAD + rows);
    }

    @Test
    void laterPublicationsStandBesideEarlierOnesAndTheSameDayGivesWay() throws Exception {
        Program program = new Program(folder).create("Sheffield", "Rotherham");
        Path first = file("a.csv", "Deaths,Sheffield,2023,68,deaths,ONS,2024-10-18,deaths\n");
        Path later =
                file(
                        "b.csv",
                        "Deaths ,Sheffield,2023,70,deaths,ONS,2025-10-17,deaths\n"
                                + "Deaths,All areas,2024,*,deaths,ONS,2025-10-17,deaths\n");
        Path again = file("c.csv", "Deaths,Sheffield,2023,69,deaths,ONS,2024-10-18,deaths\n");
        assertThat(program.at("context", "--add", first.toString()).good().out())
                .contains("1 figure is kept: 1 new, 0 in place");
        program.at("context", "--add", later.toString()).good();
        assertThat(program.at("context", "--add", again.toString()).good().out())
                .contains("0 new, 1 in place");
        try (PanelDesk desk = program.open()) {
            ContextFigures figures = desk.context();
            List<ContextSeries> all = figures.list();
            assertThat(all).hasSize(1);
            ContextSeries series = all.getFirst();
            assertThat(series.publications()).hasSize(2);
            assertThat(series.latest().at("SHEFFIELD", ContextPeriod.year(2023)))
                    .hasValueSatisfying(value -> assertThat(value.text()).isEqualTo("70"));
            assertThat(series.latest().at("ALL", ContextPeriod.year(2024)))
                    .hasValueSatisfying(value -> assertThat(value.amount()).isEmpty());
            assertThat(series.asPublishedBy(LocalDate.of(2025, 1, 1)))
                    .hasValueSatisfying(one ->
                            assertThat(one.at("SHEFFIELD", ContextPeriod.year(2023)))
                                    .hasValueSatisfying(
                                            value -> assertThat(value.text()).isEqualTo("69")));
            assertThat(series.asPublishedBy(LocalDate.of(2024, 1, 1))).isEmpty();
            assertThat(desk.audit().latest(20).stream().map(AuditTrail.Entry::intent))
                    .filteredOn("IMPORT_CONTEXT"::equals)
                    .hasSize(3);
        }
        assertThat(program.at("context", "--list").good().out())
                .contains("Deaths: deaths, ONS, Beside the measure “Deaths”")
                .contains("as published on 17 Oct 2025: 2 figures, b.csv")
                .contains("as published on 18 Oct 2024: 1 figure, c.csv");
        program.at("context", "--delete", "--series", "Deaths", "--published", "2025-10-17").good();
        assertThat(program.at("context", "--json").good().out())
                .contains("\"value\" : 69")
                .doesNotContain("\"value\" : 70");
        program.mustBeUnharmed();
    }

    @Test
    void aHalfWrongFileIsKeptOnlyWhenThatIsAskedFor() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        Path file =
                file(
                        "half.csv",
                        "Kits,Sheffield,2025 Q1,210,kits,Supplier,2025-10-17,\n"
                                + "Kits,Sheffield,spring,210,kits,Supplier,2025-10-17,\n"
                                + "Kits,Leeds,2025 Q1,3,kits,Supplier,2025-10-17,\n");
        Program.Ran refused = program.at("context", "--add", file.toString());
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.out())
                .contains("row 3, period")
                .contains("spring")
                .contains("Leeds")
                .contains("Nothing was kept");
        assertThat(program.at("context").good().out()).contains("No figures from elsewhere yet");
        program.at("context", "--add", file.toString(), "--leave-out-wrong").good();
        assertThat(program.at("context").good().out()).contains("Kits: kits, Supplier");
    }

    @Test
    void theSampleHasItsInventedFiguresAndEachSaysSo() throws Exception {
        Program program =
                new Program(folder).create("Sheffield", "Rotherham", "Barnsley", "Doncaster");
        try (PanelDesk desk = program.open()) {
            ContextFigures figures = desk.context();
            figures.keep(
                    figures.look(
                            Path.of("sample-data", "figures", "invented.csv"),
                            ContextFiles.Said.NOTHING,
                            Map.of(),
                            Progress.none()));
            assertThat(figures.list()).hasSize(5);
            assertThat(figures.list())
                    .allSatisfy(series -> {
                        assertThat(series.name()).contains("(invented)");
                        assertThat(series.latest().head().source()).startsWith("INVENTED");
                    });
        }
    }
}
