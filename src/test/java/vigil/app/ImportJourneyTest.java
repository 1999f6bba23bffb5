package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A spreadsheet brought in by keyboard alone, and taken back; with pictures of every step. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ImportJourneyTest {

    private static final List<String> HEADINGS =
            List.of(
                    "Ref",
                    "Surname",
                    "First name",
                    "DOB",
                    "D.o.D",
                    "Sex",
                    "NHS no",
                    "Post code",
                    "Town",
                    "Drugs found",
                    "COD 1a",
                    "Place",
                    "Officer");

    @TempDir private Path folder;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    private WindowDriver driver() throws Exception {
        WindowDriver[] made = new WindowDriver[1];
        new org.testfx.api.FxRobot()
                .interact(() -> made[0] = new WindowDriver(stage, folder, TestClock.ofTheSample()));
        return made[0];
    }

    /** A council's list as there are many. */
    private Path list(String name, boolean broken) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("DRD 2026");
            sheet.value(0, 0, "Drug related deaths 2026: OFFICIAL-SENSITIVE");
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(2, i, HEADINGS.get(i));
            }
            String[] surnames = {"Kindly", "Greyson", "Whitlock", "O'Marr"};
            String[] places = {"home", "hostel", "park", "friend's sofa"};
            for (int r = 0; r < surnames.length; r++) {
                int row = r + 3;
                sheet.value(row, 0, "R" + (r + 1));
                sheet.value(row, 1, surnames[r]);
                sheet.value(row, 2, "Ada");
                sheet.value(row, 3, LocalDate.of(1980 + r, 2, 14));
                sheet.style(row, 3).format("dd/mm/yyyy").set();
                sheet.value(row, 4, broken && r == 2 ? "" : (3 + r) + "/04/2026");
                sheet.value(row, 5, r % 2 == 0 ? "F" : "M");
                sheet.value(row, 6, r == 0 ? "943 476 5919" : "");
                sheet.value(row, 7, r == 3 ? "not given" : "S60 1A" + "EFGH".charAt(r));
                sheet.value(row, 8, "Rotherham");
                sheet.value(row, 9, "heroin; diazepam");
                sheet.value(row, 10, "Heroin toxicity");
                sheet.value(row, 11, places[r]);
                sheet.value(row, 12, "PC 1234");
            }
            Worksheet notes = null;
            sheet.finish();
            notes = workbook.newWorksheet("Notes");
            notes.value(0, 0, "old");
            notes.finish();
        }
        return file;
    }

    private void openByPalette(WindowDriver window) throws Exception {
        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        window.robot().write("import cases"); // found by more words than its title has
        window.settle();
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#imports-path");
        window.settle();
    }

    private static void untilStep(WindowDriver window, String text) throws Exception {
        window.until(() -> {
            Button next = window.robot().lookup("#imports-next").queryAs(Button.class);
            return next.getText().startsWith(text)
                    && !next.isDisabled()
                    && !window.says("Reading…");
        });
        window.settle();
    }

    @Test
    void listIsBroughtInAndTakenBackByKeyboard() throws Exception {
        Path store = SampleStore.copy(folder);
        WindowDriver window = driver();
        window.open(Optional.of(store));
        window.unlockSample();
        window.untilThere("#home-urgent");
        openByPalette(window);
        window.picture("imports-1-file-empty");
        window.robot().write(folder.resolve("nothing.xlsx").toString());
        window.robot().push(KeyCode.ENTER);
        window.untilSaid("the file is not there");
        window.picture("imports-1-file-error");
        window.robot().push(KeyCode.CONTROL, KeyCode.A);
        window.robot().write(list("council.xlsx", false).toString());
        window.robot().push(KeyCode.ENTER);
        untilStep(window, "On to the columns");
        window.picture("imports-1-file");
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#imports-use-0");
        window.settle();
        window.picture("imports-2-columns-ask");
        assertThat(window.robot().lookup("#imports-next").queryAs(Button.class).isDisabled())
                .as("day and month could be either: it asks")
                .isTrue();
        window.robot().interact(() -> window.robot().lookup(".import-asks").query().requestFocus());
        window.robot().push(KeyCode.DOWN);
        untilStep(window, "On to the values");
        window.picture("imports-2-columns");
        window.robot().interact(() -> node(window, "#imports-use-0").requestFocus());
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#imports-value-0");
        window.settle();
        window.picture("imports-3-values");
        window.robot().push(KeyCode.ENTER);
        untilStep(window, "Bring in");
        assertThat(button(window).getText()).isEqualTo("Bring in 4 cases");
        window.picture("imports-4-rehearsal");
        window.robot().push(KeyCode.ENTER);
        window.untilSaid("4 cases were brought in");
        window.settle();
        window.picture("imports-5-result");
        window.click("#imports-undo-this");
        window.untilSaid("4 cases will be taken out");
        window.picture("imports-5-undo");
        window.robot().push(KeyCode.ENTER);
        window.untilSaid("4 cases were taken out again");
        window.settle();

        window.robot().interact(() -> button(window).requestFocus());
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#imports-path");
        window.until(() -> window.says("taken out again"));
        window.settle();
        window.robot().interact(() -> node(window, "#imports-path").requestFocus());
        window.robot().push(KeyCode.CONTROL, KeyCode.A);
        window.robot().write(list("broken.xlsx", true).toString());
        window.robot().push(KeyCode.ENTER);
        untilStep(window, "On to the columns");
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#imports-use-0");
        window.robot().interact(() -> window.robot().lookup(".import-asks").query().requestFocus());
        window.robot().push(KeyCode.DOWN);
        untilStep(window, "On to the values");
        window.robot().interact(() -> button(window).requestFocus());
        window.robot().push(KeyCode.ENTER);
        window.untilThere("#imports-value-0");
        window.settle();
        window.robot().push(KeyCode.ENTER);
        window.untilSaid("cannot be used, so nothing can be brought in");
        window.settle();
        window.picture("imports-4-rehearsal-error");
        assertThat(button(window).isDisabled()).isTrue();
        window.close();
    }

    private static javafx.scene.Node node(WindowDriver window, String query) {
        return window.robot().lookup(query).query();
    }

    private static Button button(WindowDriver window) {
        return window.robot().lookup("#imports-next").queryAs(Button.class);
    }
}
