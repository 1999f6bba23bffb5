package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.CopyForm;
import vigil.documents.docx.FinishedDocx;

/**
 * Minutes released as a protected and an editable copy, and what printing says without a printer.
 */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class CopiesJourneyTest {

    private static final String PASSPHRASE = "seven grey herons at low tide";

    @TempDir Path folder;

    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    @Test
    void copiesOfEveryKind(FxRobot robot) throws Exception {
        window.open(Optional.of(SampleStore.copy(folder)));
        window.unlockSample();
        window.go("settings");
        window.untilThere("#settings-panel-address");
        window.picture("ed-1-settings");
        window.go("meetings");
        window.untilThere("#meeting-list");
        robot.interact(() -> {
            ListView<?> meetings = robot.lookup("#meeting-list").queryListView();
            meetings.getSelectionModel().select(1);
            meetings.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        window.untilThere("#meeting-parts");
        robot.interact(() ->
                robot.lookup("#meeting-parts").queryListView().getSelectionModel().selectLast());
        window.until(() ->
                robot.lookup(".paper .image-view")
                        .tryQueryAs(ImageView.class)
                        .filter(view -> view.getImage() != null)
                        .isPresent());
        choose(robot, CopyForm.Kind.PROTECTED);
        window.untilThere("#copy-passphrase");
        Path locked = folder.resolve("locked.pdf");
        file(robot, locked);
        window.type("#release-recipient", "Director of Public Health");
        window.type("#copy-passphrase", PASSPHRASE);
        window.press("#preview-release");
        window.untilThere(".complaint");
        window.type("#copy-again", PASSPHRASE);
        window.picture("ed-2-protected");
        window.press("#preview-release");
        window.until(() -> Files.exists(locked));
        try (var document = Loader.loadPDF(locked.toFile(), PASSPHRASE)) {
            assertThat(document.isEncrypted()).isTrue();
        }
        choose(robot, CopyForm.Kind.EDITABLE);
        assertThat(robot.lookup("#release-file").queryTextInputControl().getText())
                .endsWith(".docx");
        Path docx = folder.resolve("minutes.docx");
        file(robot, docx);
        window.type("#release-recipient", "Secretariat");
        window.press("#preview-release");
        window.until(() -> Files.exists(docx));
        assertThat(FinishedDocx.is(Files.readAllBytes(docx))).isTrue();
        window.picture("ed-3-editable");
        window.press("#print-open");
        window.untilThere("#print-none");
        window.picture("ed-4-print");
        robot.push(KeyCode.ESCAPE);
        window.untilGone("#print-none");
        window.close();
    }

    private static void choose(FxRobot robot, CopyForm.Kind kind) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<CopyForm.Kind> box = robot.lookup("#copy-form").queryAs(ComboBox.class);
            box.setValue(kind);
        });
    }

    private static void file(FxRobot robot, Path file) {
        robot.interact(() ->
                robot.lookup("#release-file").queryTextInputControl().setText(file.toString()));
    }
}
