package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.Carried;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Reconciling;
import vigil.casework.SmallText;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.PanelAction;
import vigil.domain.together.PanelKind;

/** Two stores: cards, a bundle sent and its receipt noted; one taken, and a conflict chosen. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class WorkingTogetherJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private interface Doing<T> {
        T at(PanelDesk desk) throws Exception;
    }

    private <T> T there(Program laptop, Doing<T> doing) throws Exception {
        try (PanelDesk desk = laptop.open()) {
            return doing.at(desk);
        }
    }

    private static ReviewCase telling(ReviewCase reviewCase, String story) {
        return reviewCase.with(Fields.NARRATIVE, Answer.of(new Value.Text(story)));
    }

    private void press(FxRobot robot, String query) throws Exception {
        window.untilThere(query);
        robot.interact(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
        window.settle();
    }

    private static boolean inDisputes(FxRobot robot) {
        return robot.lookup("#apart-disputes").query().isFocusWithin();
    }

    private void page(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("working tog");
        robot.push(KeyCode.ENTER);
        window.untilThere("#apart-send");
        window.settle();
    }

    @Test
    void twoStoresExchangeWorkAndSomebodyChooses(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        Program laptop =
                new Program(Files.createDirectories(folder.resolve("laptop"))).create("Sheffield");
        String laptopCard = there(laptop, desk -> desk.reconciling().card());

        window.open(Optional.of(store));
        window.unlockSample();
        page(robot);
        window.untilSaid("No other store yet");
        window.picture("apart-empty");
        press(robot, "#apart-card");
        window.until(() ->
                robot.lookup("#apart-card-lines")
                        .queryAs(TextArea.class)
                        .getText()
                        .startsWith("Vigil card"));
        window.picture("apart-card");
        String officeCard = robot.lookup("#apart-card-lines").queryAs(TextArea.class).getText();
        press(robot, "#apart-close");

        press(robot, "#apart-stores-add");
        robot.interact(
                () -> robot.lookup("#apart-paste").queryAs(TextArea.class).setText("no card"));
        press(robot, "#apart-paste-keep");
        window.untilSaid("That is not a card");
        robot.interact(
                () -> robot.lookup("#apart-paste").queryAs(TextArea.class).setText(laptopCard));
        press(robot, "#apart-paste-keep");
        window.untilSaid("Not compared yet");
        press(robot, "#apart-compare");
        window.untilSaid("Compared");

        Path bundle = folder.resolve("office.vigil");
        press(robot, "#apart-send");
        window.untilSaid("Opens until");
        window.type("#apart-file", bundle.toString());
        robot.lookup((javafx.scene.Node node) ->
                        node.getId() != null
                                && node.getId().startsWith("apart-area-")
                                && !node.getId().endsWith("ROTHERHAM"))
                .queryAllAs(ButtonBase.class)
                .forEach(area -> robot.interact(area::fire));
        window.picture("apart-send");
        press(robot, "#apart-send-make");
        window.untilSaid("are in the bundle");
        window.picture("apart-made");
        press(robot, "#apart-close");
        window.untilSaid("No receipt yet");

        // On the laptop: taken; the same case changed in both; and sent back.
        String[] receipt = new String[1];
        CaseId[] changed = new CaseId[1];
        UUID[] dated = new UUID[1];
        Path back = folder.resolve("laptop.vigil");
        there(
                laptop,
                desk -> {
                    Reconciling.Outcome taken =
                            desk.reconciling().take(bundle, Optional.empty(), Progress.none());
                    assertThat(taken.added()).isBetween(50, 1_000);
                    receipt[0] = taken.receipt().orElseThrow();
                    ReviewCase one =
                            desk.cases()
                                    .open(
                                            desk.cases().list().stream()
                                                    .filter(row ->
                                                            !row.status().name().equals("CLOSED"))
                                                    .findFirst()
                                                    .orElseThrow()
                                                    .id(),
                                            vigil.casework.OpeningReason.COMPARED)
                                    .reviewCase();
                    changed[0] = one.id();
                    desk.cases().save(telling(one, "Seen on the laptop: he came home at nine."));
                    assertThat(taken.of(PanelKind.ACTION).added()).isPositive();
                    assertThat(taken.of(PanelKind.MEETING).added()).isZero();
                    PanelAction action =
                            desk.actions().actions().stream()
                                    .filter(a -> !a.finished())
                                    .findFirst()
                                    .orElseThrow();
                    dated[0] = action.id();
                    desk.actions().save(Reworded.due(action, LocalDate.of(2027, 2, 1)));
                    return taken;
                });
        SmallText.write(folder.resolve("office.receipt"), receipt[0]);
        press(robot, "#apart-receipt");
        robot.interact(
                () -> robot.lookup("#apart-paste").queryAs(TextArea.class).setText(receipt[0]));
        press(robot, "#apart-paste-keep");
        window.untilSaid("The receipt is noted");

        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        try (PanelDesk desk = SampleStore.open(window.wiring(), store)) {
            ReviewCase one =
                    desk.cases()
                            .open(changed[0], vigil.casework.OpeningReason.COMPARED)
                            .reviewCase();
            desk.cases().save(telling(one, "Seen in the office: he came home at eleven."));
            desk.actions()
                    .save(
                            Reworded.due(
                                    desk.actions().actions().stream()
                                            .filter(a -> a.id().equals(dated[0]))
                                            .findFirst()
                                            .orElseThrow(),
                                    LocalDate.of(2026, 12, 18)));
        }
        there(
                laptop,
                desk ->
                        desk.reconciling()
                                .send(
                                        new Reconciling.Order(
                                                new vigil.casework.Bundles.Recipient.ByCard(
                                                        desk.reconciling().card(officeCard)),
                                                "office",
                                                new Carried(true, true, false),
                                                Optional.empty(),
                                                true),
                                        back,
                                        Progress.none()));
        take(robot, back);
    }

    private void take(FxRobot robot, Path back) throws Exception {
        window.unlockSample();
        page(robot);
        press(robot, "#apart-take");
        window.type("#apart-take-file", folder.resolve("office.receipt").toString());
        robot.push(KeyCode.ENTER);
        window.untilSaid("not a sealed file that Vigil made");
        window.picture("apart-wrong");
        window.type("#apart-take-file", back.toString());
        robot.push(KeyCode.ENTER);
        window.untilSaid("2 items said differently");
        window.untilSaid("Actions: 0 new, 1 changed");
        window.untilSaid("The fingerprint is the one that was compared");
        window.picture("apart-look");
        press(robot, "#apart-take-now");
        window.untilSaid("Send it back");
        window.picture("apart-taken");
        assertThat(folder.resolve("laptop.vigil.receipt")).exists();
        press(robot, "#apart-close");
        window.untilThere("#apart-choose-1");
        window.untilSaid("he came home at nine");
        window.untilSaid("he came home at eleven");
        window.untilSaid("1 Feb 2027");
        window.untilSaid("18 Dec 2026");
        window.picture("apart-conflict");
        window.go("home");
        window.untilSaid("wait for a choice");
        window.picture("apart-home");
        press(robot, "#apart-home-look");
        press(robot, "#apart-third");
        robot.interact(() ->
                robot.lookup("#apart-third-text")
                        .queryAs(TextArea.class)
                        .setText("He came home between nine and eleven."));
        press(robot, "#apart-third-keep");
        window.untilSaid("One item was changed in two places");
        window.picture("apart-conflict-action");
        assertThat(inDisputes(robot)).as("goes on with the next").isTrue();
        robot.interact(() -> robot.lookup("#apart-choose-1").query().requestFocus());
        robot.push(KeyCode.SPACE);
        window.untilSaid("Nothing waits for a choice");
        window.settle();
        assertThat(inDisputes(robot)).as("goes on where it says that nothing is left").isTrue();
        window.picture("apart-chosen");
        window.close();
    }
}
