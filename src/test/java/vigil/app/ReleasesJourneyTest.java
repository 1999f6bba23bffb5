package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Releases;
import vigil.cli.CommandLineRun;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.Subject;
import vigil.domain.panel.OutputTier;

/** What left stands in the register, and what would give away a death does not leave. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ReleasesJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void whatLeftStandsInTheRegister(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        release(store);
        window.open(Optional.of(store));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("what has left");
        robot.push(KeyCode.ENTER);
        window.untilThere("#releases");
        window.untilSaid("Deaths by substance and borough, 2025");
        window.untilSaid("counts hidden");
        robot.interact(() -> {
            // Both left in the same moment of the test's clock.
            ListView<Releases.Entry> list = robot.lookup("#releases").queryListView();
            list.getItems().stream()
                    .filter(entry -> entry.title().endsWith("2025"))
                    .forEach(list.getSelectionModel()::select);
        });
        window.untilSaid("c: not shown.");
        window.picture("70-releases");
        window.press("#releases-settings");
        window.untilThere("#settings-suppression-mode");
        window.picture("71-releases-settings");
        window.close();
    }

    private void release(Path store) throws Exception {
        PanelDesk desk = open(store);
        try {
            Subject subject =
                    Subject.of("deaths any", "substance", "area").within("year", Set.of("2025"));
            desk.releases()
                    .pass(
                            request(table(desk, "2025"), subject)
                                    .to("Community Safety Partnership"),
                            Progress.none());
            CountTable more = table(desk, "2025");
            List<List<Long>> counts = new ArrayList<>(more.counts());
            List<Long> first = new ArrayList<>(counts.getFirst());
            first.set(0, first.getFirst() + 1);
            counts.set(0, first);
            CountTable added =
                    new CountTable(more.title(), more.rows(), more.columns(), counts, true);
            assertThat(
                            catchThrowableOfType(
                                            Refused.class,
                                            () ->
                                                    desk.releases()
                                                            .pass(
                                                                    request(added, subject),
                                                                    Progress.none()))
                                    .problem())
                    .isInstanceOf(Problem.NotReleasable.class);
            Subject before =
                    Subject.of("deaths any", "substance", "area").within("year", Set.of("2024"));
            desk.releases()
                    .pass(request(table(desk, "2024"), before).withRounding(), Progress.none());
        } finally {
            desk.close(Progress.none());
        }
    }

    private PanelDesk open(Path store) throws Refused {
        return SampleStore.open(window.wiring(), store);
    }

    private static Releases.Request request(CountTable table, Subject subject) {
        return Releases.Request.of(
                "table",
                table.title(),
                OutputTier.PUBLIC,
                List.of(new Releases.Leaving(table, subject)));
    }

    private static CountTable table(PanelDesk desk, String year) throws Refused {
        List<CaseRow> rows =
                desk.cases().list().stream()
                        .filter(row ->
                                row.death()
                                        .filter(d -> d.latest().toString().startsWith(year))
                                        .isPresent())
                        .toList();
        List<String> substances =
                rows.stream()
                        .flatMap(row -> row.confirmed().stream())
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        s -> s, java.util.stream.Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(
                                java.util.Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                        .limit(12)
                        .map(java.util.Map.Entry::getKey)
                        .toList();
        List<String> names =
                substances.stream()
                        .map(code ->
                                desk.vocabulary().substances().byCode(code).orElseThrow().name())
                        .toList();
        List<List<Long>> counts = new ArrayList<>();
        for (String substance : substances) {
            counts.add(
                    desk.profile().areas().stream()
                            .map(area ->
                                    rows.stream()
                                            .filter(row -> row.area().equals(area.code()))
                                            .filter(row -> row.confirmed().contains(substance))
                                            .count())
                            .toList());
        }
        return new CountTable(
                "Deaths by substance and borough, " + year,
                names,
                desk.profile().areas().stream().map(a -> a.name()).toList(),
                counts,
                true);
    }

    @Test
    void theCommandListsTheRegister() throws Exception {
        Path store = SampleStore.copy(folder);
        release(store);
        Path passphrase = Files.writeString(folder.resolve("words"), SampleStore.PASSPHRASE);
        StringWriter out = new StringWriter();
        int exit =
                new CommandLineRun(
                                new ProgramTools(window.wiring()),
                                new PrintWriter(out),
                                new PrintWriter(out))
                        .run(
                                "releases",
                                store.toString(),
                                "--json",
                                "--passphrase-file",
                                passphrase.toString());
        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "vigil-releases/1", "Community Safety Partnership", "\"mode\" : \"round\"");
    }
}
