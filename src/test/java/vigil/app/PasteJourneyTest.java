package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
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
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Progress;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;

/** A police report becomes a notification by keys alone, and four of them in one paste. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class PasteJourneyTest {

    /** Seconds to read a report of this length once, at 250 words a minute. */
    private static final double READING = 30;

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private static String text(String name) throws Exception {
        try (var stream = PasteJourneyTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void open(FxRobot robot, String report) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        robot.interact(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report)));
    }

    private static ListView<?> proposals(FxRobot robot) {
        return robot.lookup("#paste-proposals").queryListView();
    }

    private void focusOnProposals(FxRobot robot) throws Exception {
        window.untilThere("#paste-proposals");
        window.until(() -> proposals(robot).isFocused() && !proposals(robot).getItems().isEmpty());
    }

    /** Takes what is plain, then answers the rest one by one: the first choice where it asks. */
    private void confirm(FxRobot robot, Keystrokes keys) throws Exception {
        keys.read(READING).decide().push(KeyCode.A);
        for (int i = 0; i < 60 && !left(robot).startsWith("All"); i++) {
            String before = left(robot);
            keys.decide().push(asks(robot) ? KeyCode.DIGIT1 : KeyCode.ENTER);
            assertThat(left(robot)).as("one key answers one proposal").isNotEqualTo(before);
        }
        keys.decide().push(KeyCode.K);
    }

    private static String left(FxRobot robot) {
        return robot.lookup("#paste-left").queryAs(Label.class).getText();
    }

    private static boolean asks(FxRobot robot) {
        Object row = proposals(robot).getSelectionModel().getSelectedItem();
        return row.toString().contains("said=NOTHING")
                && row.toString().matches("(?s).*choices=\\[.*\\], sure=false.*")
                && choices(row) > 1;
    }

    private static int choices(Object row) {
        String text = row.toString();
        int from = text.indexOf("choices=[") + 9;
        String list = text.substring(from, text.indexOf("], sure="));
        return list.split("(?:Facts|Evidence|History|FactorFound|Agency)\\[").length - 1;
    }

    /**
     * Answers the fields of the notification that a police report never says, by keys: the tabs to
     * a field are counted, Yes and No are one key, and what is not known is “?” with its reason.
     */
    private void finish(FxRobot robot, Keystrokes keys) throws Exception {
        window.untilThere("#notification-accept");
        window.settle();
        for (int round = 0; round < 16; round++) {
            keys.push(KeyCode.CONTROL, KeyCode.ENTER);
            window.settle();
            if (window.there("#paste-proposals") || window.there("#case-parts")) {
                return;
            }
            answerFocused(robot, keys);
        }
        throw new AssertionError("the notification was not accepted");
    }

    /** Accepting leads to the next field that is wanted; it is answered there. */
    private void answerFocused(FxRobot robot, Keystrokes keys) {
        Node focus =
                window.robot().lookup("#notification-accept").query().getScene().getFocusOwner();
        keys.decide();
        if (focus instanceof TextArea) {
            keys.type("See report");
        } else if (focus instanceof TextInputControl) {
            keys.type("?");
            keys.push(KeyCode.ENTER);
        } else {
            keys.push(KeyCode.N);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void goingOnBeforeAnythingWasLookedAtLosesNothing(FxRobot robot) throws Exception {
        open(robot, "Deceased: DRAYTON, Marcus James DOB 14/02/1983, found at home by a friend.");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        focusOnProposals(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilSaid("Nothing of the report was taken yet");
        assertThat(proposals(robot).getItems()).isNotEmpty();
        robot.push(KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#notification-accept");
        assertThat(
                        robot.lookup("#field-person-surname .text-field")
                                .queryTextInputControl()
                                .getText())
                .isEqualTo("Drayton");
    }

    @Test
    void aPoliceReportBecomesANotificationInUnderThreeMinutes(FxRobot robot) throws Exception {
        open(robot, text("one-report.txt"));
        Keystrokes keys = new Keystrokes(robot);
        keys.decide().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        focusOnProposals(robot);
        window.picture("60-paste");
        robot.interact(() -> proposals(robot).requestFocus());
        confirm(robot, keys);
        window.picture("61-paste-confirmed");
        keys.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#notification-accept");
        window.settle();
        window.picture("62-paste-notification");
        finish(robot, keys);
        window.untilThere("#case-parts");
        window.untilSaid("Smith");
        assertThat(keys.seconds()).as(keys.report("paste-one")).isLessThan(180);
        window.picture("63-paste-case");
        window.close();
    }

    @Test
    void fourReportsInOnePasteTakeUnderAQuarterOfAnHour(FxRobot robot) throws Exception {
        open(robot, text("four-reports.txt"));
        Keystrokes keys = new Keystrokes(robot);
        keys.decide().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        for (int i = 1; i <= 4; i++) {
            focusOnProposals(robot);
            window.untilSaid("Report " + i + " of 4");
            if (i == 3) {
                window.picture("64-paste-third");
            }
            confirm(robot, keys);
            keys.push(KeyCode.CONTROL, KeyCode.ENTER);
            finish(robot, keys);
        }
        window.untilThere("#case-parts");
        assertThat(keys.seconds()).as(keys.report("paste-four")).isLessThan(900);
        window.go("cases");
        for (String name : List.of("Smith", "O'Neill", "Dobson", "Taylor")) {
            window.type("#case-list-search", name);
            window.untilSaid(name);
        }
        window.close();
    }

    /**
     * Monday morning: four reports from the weekend, of which a hospital has already told one; a
     * child is at home in another, and two speak of a strong powder.
     */
    @Test
    void mondayMorningIsWorkedThroughByKeys(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        String known = toldByTheHospital(store);
        window.open(Optional.of(store));
        window.unlockSample();
        String reports = text("four-reports.txt");
        robot.interact(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, reports)));
        Keystrokes keys = new Keystrokes(robot);
        keys.decide().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        for (int i = 1; i <= 4; i++) {
            focusOnProposals(robot);
            window.untilSaid("Report " + i + " of 4");
            confirm(robot, keys);
            keys.push(KeyCode.CONTROL, KeyCode.ENTER);
            if (i < 4) {
                finish(robot, keys);
            }
        }

        // The fourth is known: the program says so, shows both, and one key makes them one case.
        window.untilThere("#notification-accept");
        window.untilSaid("Almost certainly the same");
        for (int round = 0; round < 16 && !window.there("#look-first"); round++) {
            keys.push(KeyCode.CONTROL, KeyCode.ENTER);
            window.settle();
            if (!window.there("#look-first")) {
                answerFocused(robot, keys);
            }
        }
        window.untilThere("#look-first");
        keys.read(10).decide().push(KeyCode.S);
        window.untilThere("#likeness-merge");
        window.settle();
        keys.read(15).decide().push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.untilSaid(known);

        // Who else is at risk waits on the first page, with what to do today.
        keys.push(KeyCode.ALT, KeyCode.DIGIT1);
        window.untilThere("#home-safety");
        window.untilSaid("A child may need help");
        window.untilSaid("A strong or unknown substance");
        window.picture("67-monday-home");
        System.out.print(keys.report("monday-morning"));
        assertThat(keys.seconds()).as("four reports, one of them known").isLessThan(900);
        window.close();
    }

    private String toldByTheHospital(Path store) throws Exception {
        try (Passphrase words = Passphrase.of(SampleStore.PASSPHRASE.toCharArray());
                PanelDesk desk =
                        window.wiring()
                                .care()
                                .open(store, SampleStore.USER, words, Progress.none())) {
            return desk.notification()
                    .accept(
                            Cases.notified(desk, "Taylor")
                                    .with(Fields.FORENAMES, Answer.of(new Value.Text("Garry")))
                                    .with(
                                            Fields.DATE_OF_BIRTH,
                                            Answer.of(
                                                    new Value.Date(
                                                            PartialDate.parse("1983-05-15")
                                                                    .orElseThrow())))
                                    .with(
                                            Fields.DATE_OF_DEATH,
                                            Answer.of(
                                                    new Value.Date(
                                                            PartialDate.parse("2026-11-15")
                                                                    .orElseThrow())))
                                    .with(Fields.NOTIFIER, Answer.of(new Value.Code("NOTIFIER04"))))
                    .reference()
                    .text();
        }
    }

    @Test
    void whatWasConfirmedSurvivesALock(FxRobot robot) throws Exception {
        open(robot, text("one-report.txt"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        focusOnProposals(robot);
        robot.push(KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.untilSaid("John Paul Smith");
        window.close();
    }

    @Test
    void theClipboardIsClearedWhenAskedAndAStepIsUndone(FxRobot robot) throws Exception {
        open(robot, text("one-report.txt"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        focusOnProposals(robot);
        String before = left(robot);
        robot.push(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(left(robot)).isNotEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(left(robot)).isEqualTo(before);
        window.press("#intake-clipboard-clear");
        robot.interact(() ->
                assertThat(Set.copyOf(Clipboard.getSystemClipboard().getContentTypes()))
                        .doesNotContain(DataFormat.PLAIN_TEXT));
        window.close();
    }
}
