package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
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

/**
 * A laboratory's report comes for an old case: suspected heroin was protonitazene and bromazolam,
 * and there was no morphine and no 6-MAM.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class ToxicologyJourneyTest {

    private static final String REFERENCE = "DARD-SHE-2019-006";
    private static final String TABLE =
            "Analyte\tResult\tUnits\tSpecimen\n"
                    + "Protonitazene\t1.4\tng/mL\tFemoral blood\n"
                    + "Bromazolam\t85\tng/mL\tFemoral blood\n"
                    + "Morphine\tNot detected\t\tFemoral blood\n"
                    + "6-MAM\tNot detected\t\tUrine\n";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void openCase(FxRobot robot, Keystrokes keys) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        keys.decide().push(KeyCode.CONTROL, KeyCode.K);
        keys.type("SHE-2019-006");
        keys.decide().push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.untilSaid(REFERENCE);
        assertThat(robot.lookup("#case-parts").tryQuery()).isPresent();
    }

    private void copy(FxRobot robot, String text) {
        robot.interact(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    @Test
    void aPastedReportOverturnsWhatWasSuspected(FxRobot robot) throws Exception {
        Keystrokes keys = new Keystrokes(robot);
        openCase(robot, keys);
        keys.decide().push(KeyCode.CONTROL, KeyCode.T);
        window.untilThere("#tox-paste");
        window.picture("30-toxicology-empty");
        keys.read(5); // the head of the report
        keys.type("Invented Laboratory").push(KeyCode.TAB);
        keys.type("24/0117").push(KeyCode.TAB);
        keys.push(KeyCode.TAB); // when the sample was taken is not known
        keys.type("12/11/26").push(KeyCode.TAB);
        keys.type("20/11/26").push(KeyCode.TAB);
        keys.push(KeyCode.TAB).push(KeyCode.TAB); // each row names its sample; no note
        copy(robot, TABLE);
        keys.decide().push(KeyCode.CONTROL, KeyCode.V);
        window.picture("31-toxicology-pasted-text");
        keys.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("2 found · 2 not found");
        window.picture("32-toxicology-read");
        keys.read(10); // each row against the report
        keys.decide().push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("What was suspected was wrong");
        window.untilSaid(
                "Suspected diamorphine (heroin) was not confirmed: morphine and 6-MAM were looked"
                        + " for and not found.");
        window.untilSaid("Protonitazene and bromazolam were found and had not been suspected.");
        window.untilSaid("It is on the watch list");
        window.untilSaid("Found by a laboratory: opioid with benzodiazepine");
        window.untilSaid("not controlled on the day of death");
        window.picture("33-toxicology-compared");
        keys.decide().push(KeyCode.CONTROL, KeyCode.S);
        window.untilSaid("All saved");
        String reckoned = keys.report("toxicology-pasted");
        assertThat(keys.seconds()).as(reckoned).isLessThan(120);

        // What is on the watch list is reported from here.
        robot.interact(() -> robot.lookup(".compare-news #alert-open").queryButton().fire());
        window.untilThere("#alert-received");
        window.untilSaid(REFERENCE);

        // The list, which counts and patterns read, has it; what was not found is nowhere in it.
        window.go("cases");
        window.type("#case-list-search", REFERENCE);
        window.until(() -> rows().size() == 1);
        assertThat(rows().getFirst().confirmed()).containsExactly("OPI034", "BZD018");
        assertThat(rows().getFirst().suspected()).containsExactly("OPI001");
        window.close();
    }

    private List<CaseRow> rows() {
        return window.<CaseRow>table("#case-list").getItems();
    }

    @Test
    void aReportIsTypedRowByRowAndAWordWithTwoMeaningsIsAsked(FxRobot robot) throws Exception {
        Keystrokes keys = new Keystrokes(robot);
        openCase(robot, keys);
        keys.decide().push(KeyCode.CONTROL, KeyCode.T);
        window.untilThere("#tox-paste");
        copy(robot, "meth\tdetected\nQuuxamine\t3 ng/mL\nDiazepam\tsee comment\n");
        robot.interact(() -> robot.lookup("#tox-paste").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("can mean");
        window.untilSaid("is not in the vocabulary");
        window.untilSaid("2 to decide");
        window.picture("34-toxicology-to-decide");
        // The keyboard stands in the word that has two meanings.
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.untilSaid("1 to decide");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("For one row it is not said");
        robot.push(KeyCode.N);
        window.until(() -> !window.says("to decide"));

        // And one more, typed: name, Tab, F, Tab, amount, Tab, unit, Enter.
        robot.interact(() -> robot.lookup("#tox-row-3 .result-substance").query().requestFocus());
        // Pasted, because a long list of offers does not fit on the headless screen.
        copy(robot, "pregabalin");
        keys.push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.TAB).push(KeyCode.F).push(KeyCode.TAB);
        keys.type("12").push(KeyCode.TAB).type("mg/L").push(KeyCode.ENTER);
        window.untilSaid("3 found · 1 not found");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("3 found, 1 looked for and not found");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.untilSaid("No report has been entered");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        window.untilSaid("3 found, 1 looked for and not found");
        window.press("#tox-report-change");
        window.untilSaid("3 found · 1 not found");
        window.close();
    }
}
