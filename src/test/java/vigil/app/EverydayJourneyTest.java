package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CaseRow;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;

/** An everyday of looking after what is on the screen: names hidden, copied, asleep, locked. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class EverydayJourneyTest {

    private static final String SURNAME = "Quillfeather";
    private static final String NARRATIVE = "Wrenbottle";

    private static final String FIELD = "#field-person-surname .text-field";

    private static final List<String> PAGES =
            List.of(
                    "home",
                    "cases",
                    "patterns",
                    "meetings",
                    "actions",
                    "waiting",
                    "alerts",
                    "settings");

    @TempDir private Path folder;
    private Stage stage;
    private WindowDriver window;
    private FxRobot robot;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    private void open() throws Exception {
        Path store = SampleStore.create(folder);
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        try (PanelDesk desk = SampleStore.open(wiring, store)) {
            desk.notification().accept(Cases.notified(desk, SURNAME));
        }
        robot = new FxRobot();
        robot.interact(() -> window = new WindowDriver(stage, folder, TestClock.ofTheSample()));
        window.open(Optional.of(store));
        window.unlockSample();
        window.settle();
    }

    /** Everything that can be read in the window now. */
    private String read() {
        StringBuilder read = new StringBuilder(stage.getTitle());
        for (Node node : robot.lookup((Node each) -> true).queryAll()) {
            if (node instanceof Labeled label && label.getText() != null) {
                read.append('\n').append(label.getText());
            }
            if (node instanceof Text text) {
                read.append('\n').append(text.getText());
            }
            if (node instanceof TextInputControl input && input.getText() != null) {
                read.append('\n').append(input.getText());
            }
        }
        return read.toString();
    }

    private void openCase() throws Exception {
        window.go("cases");
        TableView<CaseRow> table = window.table("#case-list");
        window.until(() -> table.getItems().size() == 1);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        window.untilThere("#case-parts");
        window.settle();
    }

    private String clipboard() {
        String[] held = new String[1];
        robot.interact(() -> held[0] = Clipboard.getSystemClipboard().getString());
        return held[0] == null ? "" : held[0];
    }

    @Test
    void namesAreHiddenCopiesClearedAndTheSleepingComputerLocked() throws Exception {
        open();
        openCase();
        assertThat(read()).contains(SURNAME);
        Set<String> titles = new TreeSet<>(Set.of(stage.getTitle()));

        // Hidden in every page, and said so.
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        window.untilThere("#case-parts");
        window.settle();
        window.picture("90-names-hidden");
        assertThat(read()).as("the case").contains("Names hidden").doesNotContain(SURNAME);
        for (String page : PAGES) {
            window.go(page);
            window.settle();
            titles.add(stage.getTitle());
            assertThat(read()).as(page).contains("Names hidden").doesNotContain(SURNAME);
        }
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.untilThere("#palette-words");
        robot.write(SURNAME.substring(0, 5));
        assertThat(read()).as("the palette").doesNotContain(SURNAME);
        robot.push(KeyCode.ESCAPE);
        assertThat(titles).as("the title of the window never changes").containsExactly("Vigil");
        window.press("#status-names");
        openCase();
        assertThat(read()).as("shown again").contains(SURNAME);

        copied();
        asleep();
        assertThat(Files.readString(window.settings().resolve("vigil.properties")))
                .doesNotContain(SURNAME)
                .doesNotContain(NARRATIVE);
    }

    private void copied() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.type(FIELD, SURNAME);
        window.wiring().device().set(Device.CLIPBOARD_SECONDS, "5");
        robot.interact(() -> {
            TextInputControl input = robot.lookup(FIELD).queryTextInputControl();
            input.requestFocus();
            input.selectAll();
        });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo(SURNAME);
        window.until(() -> clipboard().isEmpty());

        // What another program put there meanwhile stays, also when Vigil is locked.
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo(SURNAME);
        robot.interact(() ->
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, "a shopping list")));
    }

    /** The computer sleeps while something is half written, and wakes. */
    private void asleep() throws Exception {
        window.type(FIELD, NARRATIVE);
        window.clock().advance(Duration.ofSeconds(45));
        window.untilThere("#unlock-passphrase");
        assertThat(read()).doesNotContain(SURNAME).doesNotContain(NARRATIVE);
        assertThat(clipboard()).as("not ours").isEqualTo("a shopping list");
        window.unlockSample();
        window.settle();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        window.untilThere(FIELD);
        window.until(() -> read().contains(NARRATIVE));

        window.type(FIELD, NARRATIVE);

        // Ours goes when the store is locked.
        robot.interact(() -> {
            TextInputControl input = robot.lookup(FIELD).queryTextInputControl();
            input.requestFocus();
            input.selectAll();
        });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo(NARRATIVE);
        window.close();
        assertThat(clipboard()).isEmpty();
    }
}
