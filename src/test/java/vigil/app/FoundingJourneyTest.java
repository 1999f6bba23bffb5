package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From an empty folder to an open store: making it, proving the recovery key, locking. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class FoundingJourneyTest {

    private static final String PASSPHRASE = "harbour willow cabinet thistle";
    private static final String OTHER = "copper saddle meadow lantern";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, new TestClock("2026-09-03T08:30:00Z"));
    }

    private String found(FxRobot robot, Path store) throws Exception {
        window.open(Optional.empty());
        window.rehearseSoon();
        window.untilThere("#unlock-new");
        window.picture("20-welcome");
        String none = folder.resolve("none").toString();
        window.type("#unlock-folder", none);
        robot.push(KeyCode.ENTER);
        window.untilSaid("no Vigil store");
        assertThat(robot.lookup("#unlock-folder").queryTextInputControl().getText())
                .as("a path that was refused is there to be mended")
                .isEqualTo(none);
        window.click("#unlock-new");
        window.type("#new-store-panel", "Northshire Drug and Alcohol Death Review Panel");
        window.type("#new-store-boroughs", "Northport\nWestbridge");
        // A folder that will not do is told here, not after a passphrase was typed twice.
        window.type("#new-store-folder", "Vigil");
        window.press("#new-store-next");
        window.untilSaid("whole path");
        Files.writeString(Files.createDirectories(folder.resolve("full")).resolve("a.txt"), "a");
        window.type("#new-store-folder", folder.resolve("full").toString());
        window.press("#new-store-next");
        window.untilSaid("V-2");
        window.type("#new-store-folder", store.toString());
        window.picture("21-new-store-panel");
        window.press("#new-store-next");
        window.untilThere("#new-store-name");
        assertThat(Files.exists(store)).as("nobody has made a store yet").isFalse();

        window.type("#new-store-name", "Imogen Varley");
        window.type("#new-store-user", "imogen");
        window.type("#new-store-agency", "Public");
        robot.push(KeyCode.ENTER);
        window.picture("22-new-store-person");
        window.press("#new-store-next");

        window.type("#new-store-passphrase", "password1");
        window.press("#new-store-create");
        window.untilSaid("will not do yet"); // and why, as the meter says it
        assertThat(Files.exists(store.resolve("store.keys")))
                .as("a weak passphrase makes no store")
                .isFalse();
        window.picture("23-new-store-weak");
        window.type("#new-store-passphrase", PASSPHRASE);
        window.type("#new-store-again", "something else");
        window.press("#new-store-create");
        window.untilSaid("differ");
        window.type("#new-store-again", PASSPHRASE);
        window.picture("24-new-store-strong");
        window.press("#new-store-create");

        window.untilThere("#recovery-key");
        String key = robot.lookup("#recovery-key").queryAs(Labeled.class).getText();
        window.picture("25-recovery-key");
        return key;
    }

    private void emptyPage(String page, String says) throws Exception {
        window.go(page);
        window.untilSaid(says);
        window.picture("28-empty-" + page);
    }

    private static Set<String> keyboardWentTo(FxRobot robot) {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        robot.interact(() ->
                robot.lookup("#unlock-passphrase")
                        .query()
                        .getScene()
                        .focusOwnerProperty()
                        .addListener((p, was, is) -> {
                            if (is != null && is.getId() != null) {
                                ids.add(is.getId());
                            }
                        }));
        return ids;
    }

    private String typedAsNumber(FxRobot robot) {
        return robot.lookup("#field-person-nhsNumber .text-field")
                .queryTextInputControl()
                .getText();
    }

    /** Begun, left, found from home, thrown away, taken back, gone on with: nothing is lost. */
    private void aNumberThatIsNoneIsKept(FxRobot robot) throws Exception {
        window.go("home");
        assertThat(window.there("#home-begun")).isFalse();
        window.press("#cases-new");
        window.type("#field-person-surname .text-field", "Ashgrove");
        window.type("#field-person-nhsNumber .text-field", "943 476 5918");
        window.press("#notification-later");
        window.settle();
        window.go("home");
        window.untilSaid("You began a notification for Ashgrove");
        window.picture("28-home-begun");
        window.press("#cases-new");
        window.untilThere("#notification-discard");
        window.press("#notification-discard");
        window.untilSaid("is thrown away");
        assertThat(window.there("#notification-discard")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.untilThere("#notification-discard");
        window.press("#notification-resume");
        window.untilSaid("Not an NHS number");
        assertThat(typedAsNumber(robot)).isEqualTo("943 476 5918");
        window.picture("28-notification-resumed");
    }

    @Test
    void aStoreIsMadeAndItsRecoveryKeyProved(FxRobot robot) throws Exception {
        Path store = folder.resolve("panel");
        String key = found(robot, store);
        assertThat(Files.exists(store.resolve("store.keys"))).isTrue();

        window.type("#new-store-typed", key.substring(0, key.length() - 1) + "?");
        window.press("#new-store-prove");
        assertThat(window.there("#nav-home")).as("a wrong key proves nothing").isFalse();
        window.picture("26-recovery-key-wrong");
        window.type("#new-store-typed", key.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        window.press("#new-store-prove");
        window.untilThere("#nav-home");
        window.settle();
        window.untilSaid("No cases yet");
        window.picture("27-home-empty");
        emptyPage("cases", "No cases yet");
        emptyPage("patterns", "No deaths yet");
        emptyPage("meetings", "No meeting yet");
        emptyPage("actions", "Nothing to follow up yet");

        aNumberThatIsNoneIsKept(robot);

        // Locked by hand, and opened again: a wrong passphrase is told in a sentence.
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.settle();
        assertThat(robot.lookup("#unlock-passphrase").query().isFocused())
                .as("somebody who locked goes on by typing")
                .isTrue();
        assertThat(window.there("#unlock-locked")).as("somebody locked it").isFalse();
        Set<String> focused = keyboardWentTo(robot);
        window.type("#unlock-passphrase", OTHER);
        robot.push(KeyCode.ENTER);
        window.untilSaid("does not open");
        window.settle();
        assertThat(focused)
                .as("the keyboard waits where it does no harm")
                .contains("busy")
                .doesNotContain("welcome-briefing");
        assertThat(robot.lookup("#unlock-passphrase").query().isFocused())
                .as("to be typed again")
                .isTrue();
        window.picture("29-wrong-passphrase");
        window.type("#unlock-passphrase", PASSPHRASE);
        robot.push(KeyCode.ENTER);
        window.untilThere("#nav-home");

        // Locked by itself when nobody touches it.
        window.untilThere("#home-begun");
        window.press("#notification-resume");
        window.untilThere("#field-incident-narrative .text-area");
        String wanted = robot.lookup("#notification-wanted").queryLabeled().getText();
        window.type("#field-incident-narrative .text-area", "Found at home by a friend.");
        window.until(() ->
                !robot.lookup("#notification-wanted").queryLabeled().getText().equals(wanted));
        assertThat(robot.lookup("#field-incident-narrative .text-area").query().isFocused())
                .as("what is being written counts before it is left")
                .isTrue();
        window.pass(Duration.ofMinutes(9));
        assertThat(window.there("#nav-home")).as("nine minutes are not ten").isTrue();
        window.pass(Duration.ofMinutes(2));
        window.untilThere("#unlock-locked");
        window.untilSaid("nobody had used it for 10 minutes. What was not finished is kept");
        window.picture("29-locked-itself");

        // Every passphrase lost: the recovery key opens, and gives a new one.
        window.settle();
        window.press("#unlock-forgotten");
        window.type("#recover-key", key);
        window.type("#recover-new", OTHER);
        window.type("#recover-again", OTHER);
        window.picture("30-recover");
        window.press("#recover-open");
        window.untilThere("#nav-home");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.untilThere("#unlock-passphrase");
        window.type("#unlock-passphrase", OTHER);
        robot.push(KeyCode.ENTER);
        window.untilThere("#nav-home");
        window.close();
    }
}
