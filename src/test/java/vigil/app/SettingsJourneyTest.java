package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.DeviceSettings.Device;

/** Finding a setting, setting it wrongly and rightly, and the page for support. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class SettingsJourneyTest {

    @TempDir static Path folder;

    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private boolean shown(String id) {
        return window.there(id);
    }

    @Test
    void aSettingIsFoundSetAndSetBackAndSupportSaysWhatItSends() throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.click("#welcome-support");
        window.untilThere("#support-page");
        window.untilThere("#check-java");
        window.picture("support-locked");
        window.press("#welcome-support-back");
        window.unlockSample();
        window.go("settings");
        window.untilThere("#settings-quorum");
        window.picture("settings");

        window.type("#settings-search", "lock");
        window.until(() -> !shown("#settings-quorum"));
        assertThat(shown("#settings-idle-minutes")).isTrue();
        assertThat(shown("#settings-text-size")).isFalse();
        window.picture("settings-found");
        window.type("#settings-search", "colour");
        assertThat(shown("#settings-theme")).as("by another word").isTrue();
        window.type("#settings-search", "nonsense");
        window.untilSaid("No setting is called that");
        window.robot().push(KeyCode.ESCAPE);

        window.type("#settings-quorum", "999");
        window.robot().push(KeyCode.TAB);
        window.untilSaid("Quorum is a whole number from 1 to 60");
        window.picture("settings-wrong");
        window.type("#settings-quorum", "7");
        window.robot().push(KeyCode.TAB);
        window.settle();
        window.untilThere("#settings-quorum-reset");
        window.press("#settings-quorum-reset");
        window.settle();
        TextField quorum = window.robot().lookup("#settings-quorum").query();
        assertThat(quorum.getText()).isEqualTo("5");
        window.robot().push(KeyCode.TAB);
        window.robot().push(KeyCode.CONTROL, KeyCode.Z); // from the default back to 7
        window.until(() -> quorum.getText().equals("7"));
        window.picture("settings-undone");
        window.robot().push(KeyCode.CONTROL, KeyCode.Z); // and from 7 to what it was
        window.until(() -> quorum.getText().equals("5"));
        window.untilSaid("Set back: Quorum");
        window.untilGone("#settings-quorum-reset");

        window.type("#settings-quorum", "8");
        window.robot().push(KeyCode.TAB);
        window.untilThere("#notice-undo");
        window.type("#settings-quorum", "9");
        window.robot().push(KeyCode.TAB);
        window.until(() -> window.robot().lookup("#notice-undo").queryAll().size() == 2);
        window.press("#notice-undo"); // of the older change, over which there is a newer
        window.untilSaid("Quorum was changed again since");
        assertThat(quorum.getText()).isEqualTo("9");
        window.type("#settings-quorum", "5");
        window.robot().push(KeyCode.TAB);
        window.settle();

        window.type("#settings-search", "this panel");
        window.untilThere("#people-0-0");
        window.type("#people-year-0", "20x4");
        window.type("#people-0-0", "556,500");
        window.robot().push(KeyCode.TAB);
        window.untilSaid("A year has four figures");
        window.type("#people-year-0", "2024");
        window.robot().push(KeyCode.TAB);
        window.untilSaid("Saved: People in each area.");
        window.press("#settings-populations-year-add");
        window.robot()
                .interact(() ->
                        window.robot()
                                .lookup("#helpline-checked-0")
                                .queryAs(CheckBox.class)
                                .fire());
        window.untilSaid("Saved: Somebody to talk to.");
        window.picture("settings-panel");
        window.type("#settings-search", "target");
        window.untilThere("#settings-review-days");
        window.picture("settings-targets");
        window.robot().push(KeyCode.ESCAPE);
        window.robot().push(KeyCode.ESCAPE);

        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.robot().write("minutes for each case");
        window.untilSaid("Settings: Minutes for each case");
        window.robot().push(KeyCode.ENTER);
        window.until(() ->
                window.robot()
                        .lookup("#settings-case-minutes")
                        .queryTextInputControl()
                        .isFocused());
        window.picture("settings-by-name");

        window.press("#settings-support-open");
        window.untilThere("#check-java");
        window.type("#support-code", "v 101 g");
        window.untilSaid("Caps Lock");
        window.press("#support-diagnosis-show");
        window.untilThere("#support-diagnosis-content");
        window.picture("support");
        TextArea content = window.robot().lookup("#support-diagnosis-content").query();
        assertThat(content.getText())
                .contains("cases, about: ")
                .contains("quorum: 5")
                .contains("confidentiality: as shipped")
                .doesNotContain(folder.toString())
                .doesNotContain("South Yorkshire")
                .doesNotContain(SampleStore.USER);
        window.go("home");
        window.untilThere("#home-targets");
        window.picture("home-targets");
        assertThat(window.there("#home-helplines")).isTrue();
        window.go("settings");
        window.close();
        assertThat(window.wiring().device().get(Device.LAST_PAGE)).isEqualTo("SETTINGS");
        assertThat(window.wiring().device().get(Device.WINDOW)).isNotEmpty();
    }
}
