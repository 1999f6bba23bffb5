package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.CaseListing;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseStatus;
import vigil.ui.kit.Segments;

/** The case list by keyboard alone, over the whole sample in a real store. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class CaseListJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void open() throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("cases");
        window.until(() -> rows().size() == 1_500);
    }

    private List<CaseRow> rows() {
        TableView<CaseRow> table = window.table("#case-list");
        return table.getItems();
    }

    private Node focused(FxRobot robot) {
        return robot.lookup("#case-list-search").query().getScene().getFocusOwner();
    }

    private ListView<?> facets(FxRobot robot) {
        return robot.lookup("#case-list-facets").queryListView();
    }

    private String line(FxRobot robot) {
        return String.valueOf(facets(robot).getSelectionModel().getSelectedItem());
    }

    /** Goes down until the line says this. */
    private void downTo(FxRobot robot, String part) {
        for (int i = 0; i < 90 && !line(robot).contains(part); i++) {
            robot.push(KeyCode.DOWN);
        }
        assertThat(line(robot)).contains(part);
    }

    private void settle() throws Exception {
        window.settle();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void facetsChipsAndQuickFiltersByKeys(FxRobot robot) throws Exception {
        open();
        window.picture("30-case-list-full");
        robot.push(KeyCode.CONTROL, KeyCode.G);
        window.until(() -> facets(robot).getItems().size() > 30);
        assertThat(focused(robot)).isSameAs(facets(robot));
        downTo(robot, "label=Rotherham");
        robot.push(KeyCode.SPACE);
        window.until(() -> rows().size() < 1_500 && !rows().isEmpty());
        assertThat(rows()).allMatch(row -> row.area().equals("ROTHERHAM"));
        int rotherham = rows().size();
        downTo(robot, "value=2026");
        robot.push(KeyCode.SPACE);
        window.until(() -> rows().size() < rotherham);
        int one = rows().size();
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE); // 2025 beside 2026
        window.until(() -> rows().size() > one);
        downTo(robot, "facet=SUSPECTED, open=false");
        robot.push(KeyCode.RIGHT);
        settle();
        window.until(() -> line(robot).contains("open=true"));
        window.picture("31-case-list-facets");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        int both = rows().size();
        robot.push(KeyCode.BACK_SPACE); // the last chip
        window.until(() -> rows().size() != both);
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        window.until(() -> rows().size() == 1_500);

        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        robot.push(KeyCode.SPACE); // mine
        settle();
        window.untilThere("#case-list-chips");
        window.close();
    }

    @Test
    void aFilterIsKeptAndThereAgainAfterUnlocking(FxRobot robot) throws Exception {
        open();
        window.type("#case-list-search", "sheffield bromazolam");
        window.until(() -> rows().size() < 200 && !rows().isEmpty());
        int found = rows().size();
        window.press("#case-list-keep");
        window.type("#case-list-keep-name", "Bromazolam, north");
        robot.push(KeyCode.ENTER);
        window.untilSaid("Bromazolam, north");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.ESCAPE);
        window.until(() -> rows().size() == 1_500);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.unlockSample();
        window.go("cases");
        window.untilSaid("Bromazolam, north");
        window.until(() -> rows().size() == 1_500);
        robot.interact(() ->
                robot.lookup((Node n) ->
                                n instanceof javafx.scene.control.ToggleButton b
                                        && b.getText().equals("Bromazolam, north"))
                        .queryAs(javafx.scene.control.ToggleButton.class)
                        .fire());
        window.until(() -> rows().size() == found);
        window.picture("32-case-list-kept");
        robot.push(KeyCode.DELETE);
        window.untilSaid("is removed");
        window.close();
    }

    @Test
    void textsAreSearchedWithPassages(FxRobot robot) throws Exception {
        open();
        window.type("#case-list-search", "ambulance");
        window.untilThere("#case-list-in-text");
        window.picture("33-case-list-also-in-text");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> !rows().isEmpty());
        assertThat(robot.lookup("#case-list-search").queryAs(TextField.class).getText())
                .isEqualTo("text:ambulance");
        window.untilSaid("ambulance");
        settle();
        window.picture("34-case-list-text");
        window.type("#case-list-search", "text:zzzz");
        window.untilSaid("Found in no text");
        window.picture("35-case-list-text-none");
        window.close();
    }

    @Test
    void manyCasesAreChangedAtOnceAndPutBack(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN)
                .push(KeyCode.SHIFT, KeyCode.DOWN)
                .push(KeyCode.SHIFT, KeyCode.DOWN)
                .push(KeyCode.SHIFT, KeyCode.DOWN)
                .push(KeyCode.SHIFT, KeyCode.DOWN);
        window.untilSaid("6 cases marked");
        List<CaseRow> marked = List.copyOf(rows().subList(0, 6));
        window.picture("36-case-list-marked");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        window.press("#case-list-batch-status");
        window.untilThere("#case-list-batch-value");
        robot.push(KeyCode.DOWN);
        window.picture("37-case-list-status");
        robot.push(KeyCode.ENTER);
        window.untilThere("#case-list-outcome");
        settle();
        window.picture("38-case-list-changed");
        window.until(() -> changed(marked) > 0);
        int changed = changed(marked);
        assertThat(changed).isPositive();
        window.press("#case-list-batch-undo");
        window.until(() -> changed(marked) == 0);
        window.close();
    }

    /** How many of these cases have another status now. */
    private int changed(List<CaseRow> before) {
        int changed = 0;
        for (CaseRow was : before) {
            Optional<CaseStatus> now =
                    rows().stream()
                            .filter(row -> row.id().equals(was.id()))
                            .map(CaseRow::status)
                            .findFirst();
            changed += now.filter(status -> status != was.status()).isPresent() ? 1 : 0;
        }
        return changed;
    }

    @Test
    void whatIsShownIsTakenOut(FxRobot robot) throws Exception {
        open();
        String name = rows().getFirst().name().split(",")[0];
        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.untilThere("#case-list-file");
        window.until(() -> window.says("are ready"));
        window.picture("39-case-list-export-outside");
        Path counts = folder.resolve("counts.csv");
        robot.interact(() -> form(robot).choose(CaseListing.Form.CSV));
        window.type("#case-list-file", counts.toString());
        robot.push(KeyCode.ENTER);
        window.until(() -> Files.exists(counts));
        String outside = Files.readString(counts, StandardCharsets.UTF_8);
        assertThat(outside).contains("2026 Q3").doesNotContain("DARD-").doesNotContain(name);

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("rotherham 2026");
        window.until(() -> rows().size() < 200);
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.untilThere("#case-list-file");
        robot.push(KeyCode.LEFT); // inside
        window.untilThere("#case-list-purpose");
        robot.interact(() ->
                robot.lookup("#case-list-purpose").queryComboBox().getSelectionModel().select(0));
        window.until(() -> window.says("are ready"));
        window.picture("40-case-list-export-inside");
        if (robot.lookup("#case-list-reason").query().getParent().isVisible()) {
            window.type("#case-list-reason", "Asked for by the chair"); // some are closed
        }
        Path pdf = folder.resolve("cases.pdf");
        window.type("#case-list-file", pdf.toString());
        robot.push(KeyCode.ENTER);
        window.until(() -> Files.exists(pdf));
        Files.createDirectories(Path.of("target", "screens"));
        Files.copy(
                pdf,
                Path.of("target", "screens", "cases.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        window.close();
    }

    @SuppressWarnings("unchecked")
    private static Segments<CaseListing.Form> form(FxRobot robot) {
        return robot.lookup("#case-list-form").queryAs(Segments.class);
    }

    @Test
    void columnsAreChosenAndRemembered(FxRobot robot) throws Exception {
        open();
        window.press("#case-list-columns");
        window.untilThere("#case-list-column-list");
        for (int i = 0; i < 9; i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.SPACE); // age
        robot.push(KeyCode.ALT, KeyCode.UP);
        window.picture("41-case-list-columns");
        robot.push(KeyCode.ENTER);
        window.until(() -> window.table("#case-list").getColumns().size() == 9);
        window.picture("42-case-list-with-age");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.unlockSample();
        window.go("cases");
        window.until(() -> rows().size() == 1_500);
        assertThat(window.table("#case-list").getColumns())
                .extracting(column -> column.getText())
                .contains("Age");
        String remembered = Files.readString(window.settings().resolve("vigil.properties"));
        assertThat(remembered).contains("age").doesNotContain("DARD");
        window.close();
    }
}
