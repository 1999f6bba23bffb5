package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
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
import vigil.casework.CaseRow;

/** A second person gets a key, unlocks with it, sees what their role may, and loses it again. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class MembersJourneyTest {

    private static final String HERS = "meadow tunnel copper gossip";
    private static final String NEW_ONE = "harbour biscuit ladder thistle";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private void members() throws Exception {
        window.go("settings");
        window.press("#settings-members");
        window.untilThere("#members");
    }

    private void select(FxRobot robot, String name) throws Exception {
        window.until(() -> find(robot, name).isPresent());
        robot.interact(() -> {
            ListView<MembersViewModelPerson> list = list(robot);
            list.getSelectionModel().select(find(robot, name).orElseThrow().intValue());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Only its text is looked at. */
    private interface MembersViewModelPerson {}

    @SuppressWarnings("unchecked")
    private static ListView<MembersViewModelPerson> list(FxRobot robot) {
        return (ListView<MembersViewModelPerson>)
                (ListView<?>) robot.lookup("#members").queryListView();
    }

    private static Optional<Integer> find(FxRobot robot, String name) {
        ListView<?> list = robot.lookup("#members").queryListView();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).toString().contains("name=" + name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void choose(FxRobot robot, String box, int index) {
        robot.interact(() -> {
            ComboBox<?> combo = robot.lookup(box).queryComboBox();
            combo.getSelectionModel().select(index);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void unlock(FxRobot robot, String user, String passphrase) throws Exception {
        window.untilThere("#unlock-passphrase");
        robot.interact(() -> {
            ComboBox<Object> users = robot.lookup("#unlock-user").queryComboBox();
            users.getItems().stream()
                    .filter(item -> item.toString().contains(user))
                    .findFirst()
                    .ifPresent(users.getSelectionModel()::select);
        });
        window.type("#unlock-passphrase", passphrase);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aKeyIsGivenUsedChangedAndTaken(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        members();
        window.picture("60-members");
        window.press("#members-add");
        window.type("#member-name", "Imogen Vale");
        choose(robot, "#member-agency", 2);
        choose(robot, "#member-role", 3); // panel member
        window.type("#member-passphrase", "imogen");
        window.type("#member-again", "imogen");
        assertThat(robot.lookup("#members-give").queryButton().isDisabled())
                .as("a weak passphrase gives no key")
                .isTrue();
        window.type("#member-passphrase", HERS);
        window.type("#member-again", HERS + "s");
        assertThat(robot.lookup("#members-give").queryButton().isDisabled())
                .as("typed differently")
                .isTrue();
        window.type("#member-again", HERS);
        window.picture("61-member-key");
        window.press("#members-give");
        window.untilSaid("Imogen Vale can unlock the store now.");

        // She is invited to no meeting yet, so no case is open to her; and she manages nothing.
        robot.push(KeyCode.CONTROL, KeyCode.L);
        unlock(robot, "imogen", HERS);
        window.untilThere("#nav-home");
        window.go("cases");
        window.untilSaid("No case is open to you yet");
        assertThat(rows().getItems()).isEmpty();
        members();
        assertThat(robot.lookup("#members-add").queryButton().isDisabled()).isTrue();
        window.press("#members-own");
        window.type("#members-old", "not this one at all");
        window.type("#members-own-passphrase", NEW_ONE);
        window.type("#members-own-again", NEW_ONE);
        window.press("#members-change");
        window.untilSaid("");
        window.picture("62-own-passphrase-wrong");
        window.type("#members-old", HERS);
        window.type("#members-own-passphrase", NEW_ONE);
        window.type("#members-own-again", NEW_ONE);
        window.press("#members-change");
        window.untilSaid("Your passphrase is changed.");

        // The coordinator takes the key away; neither passphrase opens then.
        robot.push(KeyCode.CONTROL, KeyCode.L);
        unlock(robot, "ruth", SampleStore.PASSPHRASE);
        window.untilThere("#nav-home");
        members();
        window.press("#members-recovery");
        choose(robot, "#recovery-how", 2); // two of three
        window.press("#members-recovery-make");
        window.untilThere("#recovery-sheet-3");
        window.picture("64-recovery-sheets");
        window.press("#members-recovery-done");
        select(robot, "Imogen Vale");
        window.type("#member-name", "Imogen Vail");
        window.press("#members-save");
        window.untilSaid("Imogen Vail is saved.");
        window.until(() -> find(robot, "Imogen Vail").isPresent());
        robot.interact(() -> robot.lookup("#members").queryListView().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.untilSaid("Imogen Vale is as before.");
        select(robot, "Imogen Vale");
        assertThat(window.there("#member-key-changes")).isFalse();
        choose(robot, "#member-role", 2); // chair
        window.untilThere("#member-key-changes");
        window.picture("65-member-role");
        window.press("#members-save");
        window.untilSaid("Imogen Vale is saved.");
        select(robot, "Imogen Vale");
        assertThat(window.wiring().care().roster(folder.resolve("store")).slots())
                .filteredOn(slot -> slot.holder().userName().equals("imogen"))
                .allMatch(slot -> !slot.holder().keys().isEmpty() && slot.waiting().isEmpty());
        window.press("#members-take");
        window.picture("63-member-take");
        window.press("#members-take-change");
        window.untilSaid("Imogen Vale can no longer unlock the store, and the keys");
        assertThat(window.wiring().care().roster(folder.resolve("store")).changing()).isEmpty();
        assertThat(window.wiring().care().holders(folder.resolve("store")))
                .extracting(holder -> holder.userName())
                .containsExactly("ruth");
        window.untilThere("#members-files");
        window.picture("65-member-files-wait");
        window.press("#members-files-go");
        unlock(robot, "ruth", SampleStore.PASSPHRASE);
        window.untilThere("#nav-home");
        members();
        assertThat(robot.lookup("#members-files").tryQuery())
                .as("the files are written anew")
                .isEmpty();
        window.close();
    }

    private TableView<CaseRow> rows() {
        return window.table("#case-list");
    }
}
