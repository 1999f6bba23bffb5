package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Publication;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.MeetingText;
import vigil.domain.panel.OutputTier;

/**
 * Minutes four ways: from the agreed record the full version, an agency's extract, the redacted and
 * the public one. The release check finds the partner's first name in a sentence and stops; it is
 * put right where it is written, and released; the register says who has what. Then the minutes are
 * locked.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class MinutesFourWaysJourneyTest {

    private static final String SENTENCE =
            "The team that visits at home could have asked Marguerite what had changed.";
    private static final String MENDED =
            "The team that visits at home could have asked the family what had changed.";

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private PanelDesk desk(Path store) throws Exception {
        return SampleStore.open(window.wiring(), store);
    }

    /** The last meeting whose minutes are agreed, with a name in one of its learning statements. */
    private PanelStore.MeetingRow prepare(Path store) throws Exception {
        try (PanelDesk desk = desk(store)) {
            PanelStore.MeetingRow row =
                    desk.meetings().list().stream()
                            .filter(r -> r.state() == MeetingState.AGREED)
                            .findFirst()
                            .orElseThrow();
            CaseId about = desk.meetings().open(row.id()).cases().getFirst();
            ReviewCase reviewCase = desk.cases().open(about).reviewCase();
            desk.cases()
                    .save(
                            reviewCase.withAnswers(
                                    reviewCase
                                            .answers()
                                            .with(
                                                    new FieldKey("family.nextOfKin"),
                                                    new Value.Text(
                                                            "Marguerite Hollins (partner)"))));
            desk.minutesVersions().reopen(row.id());
            Meeting meeting = desk.meetings().open(row.id());
            meeting =
                    desk.meetings()
                            .save(
                                    new MeetingText(about.value(), MeetingText.Part.LEARNING)
                                            .in(meeting, SENTENCE, desk.newId()));
            desk.meetings().save(meeting.withState(MeetingState.AGREED));
            return row;
        }
    }

    private void tier(FxRobot robot, OutputTier tier) throws Exception {
        int at =
                List.of(OutputTier.FULL, OutputTier.AGENCY, OutputTier.REDACTED, OutputTier.PUBLIC)
                        .indexOf(tier);
        robot.interact(() ->
                ((ToggleButton)
                                robot.lookup("#preview-tier .toggle-button").queryAll().stream()
                                        .toList()
                                        .get(at))
                        .fire());
        window.settle();
        drawn(robot);
    }

    private void drawn(FxRobot robot) throws Exception {
        window.until(
                () -> robot.lookup("#preview-where").queryLabeled().getText().startsWith("Page "));
        window.until(() ->
                robot.lookup(".paper .image-view")
                        .tryQueryAs(ImageView.class)
                        .filter(view -> view.getImage() != null)
                        .isPresent());
    }

    private Path release(FxRobot robot, String name, String recipient) throws Exception {
        Path file = folder.resolve(name);
        window.type("#release-recipient", recipient);
        robot.interact(() ->
                robot.lookup("#release-file").queryTextInputControl().setText(file.toString()));
        window.until(() -> !robot.lookup("#preview-release").queryButton().isDisabled());
        window.press("#preview-release");
        window.until(() -> Files.exists(file));
        window.untilSaid(recipient);
        return file;
    }

    private static String text(Path pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void part(FxRobot robot, boolean last) {
        ListView<?> parts = robot.lookup("#meeting-parts").queryListView();
        robot.interact(() -> {
            if (last) {
                parts.getSelectionModel().selectLast();
            } else {
                parts.getSelectionModel().selectFirst();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void fromTheAgreedRecordToFourVersionsAndTheLock(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        PanelStore.MeetingRow row = prepare(store);
        window.open(Optional.of(store));
        window.unlockSample();
        window.go("meetings");
        window.untilThere("#meeting-list");
        ListView<PanelStore.MeetingRow> list = robot.lookup("#meeting-list").queryListView();
        window.until(() -> !list.getItems().isEmpty());
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel()
                    .select(
                            list.getItems().stream()
                                    .filter(r -> r.id().equals(row.id()))
                                    .findFirst()
                                    .orElseThrow());
        });
        robot.push(javafx.scene.input.KeyCode.ENTER);
        window.untilThere("#meeting-parts");
        part(robot, true);
        window.untilThere("#preview-where");
        drawn(robot);
        window.picture("60-minutes-agreed");
        release(robot, "full.pdf", "Director of Public Health");

        tier(robot, OutputTier.AGENCY);
        window.untilThere("#release-agency");
        release(robot, "extract.pdf", "Police lead");
        window.picture("61-minutes-extract");

        tier(robot, OutputTier.REDACTED);
        window.press("#preview-log-open");
        window.untilThere("#redaction-table");
        TableView<?> log = window.table("#redaction-table");
        assertThat(log.getItems()).hasSizeGreaterThan(10);
        window.picture("62-redaction-log");
        int all = log.getItems().size();
        window.type("#redaction-find", "family");
        window.until(() -> log.getItems().size() < all && !log.getItems().isEmpty());
        window.press("#redaction-close");
        window.untilGone("#redaction-table");
        Path redacted = release(robot, "redacted.pdf", "Combating Drugs Partnership");
        assertThat(text(redacted)).contains("asked [family member] what").doesNotContain("Marguer");

        // The public version stops at the name and says where.
        tier(robot, OutputTier.PUBLIC);
        window.untilThere(".leaks");
        assertThat(robot.lookup("#preview-release").queryButton().isDisabled()).isTrue();
        assertThat(said(robot, ".leaks")).contains(SENTENCE).contains("“Marguerite”");
        window.picture("63-minutes-stopped");
        window.press("#preview-mend");
        window.untilThere("#preview-reopen-do");
        window.picture("64-open-again");
        window.press("#preview-reopen-do");
        window.untilThere("#said-learning");
        window.until(() -> robot.lookup("#said-learning").query().isFocused());
        assertThat(robot.lookup("#said-learning").queryTextInputControl().getText())
                .isEqualTo(SENTENCE);
        window.until(() -> robot.lookup("#said-learning").queryTextInputControl().isEditable());
        window.picture("65-where-it-is-written");
        window.type("#said-learning", MENDED);
        window.press("#meeting-agree");
        window.press("#meeting-agree-do");
        window.untilGone("#meeting-agree-do");
        part(robot, true);
        window.until(() -> !window.there(".leaks"));
        window.settle();
        drawn(robot);
        Path published = release(robot, "public.pdf", "Council website");
        assertThat(text(published)).contains(MENDED).doesNotContain("Marguer");

        window.untilThere("#preview-lock");
        window.press("#preview-lock");
        window.press("#preview-lock-do");
        window.untilThere("#preview-amend");
        window.untilSaid("Version 1, locked");
        window.settle();
        drawn(robot);
        robot.interact(() -> lower(robot));
        window.picture("66-minutes-locked");
        window.press("#preview-amend");
        window.untilThere("#amend-reason");
        robot.write("A decision was missing.");
        window.picture("67-new-version");
        window.press("#preview-amend-do");
        window.untilSaid("Version 2 begun");
        window.settle();
        window.close();
        register(store, row.id());
    }

    private static void lower(FxRobot robot) {
        robot.lookup(".release-side").queryAs(javafx.scene.control.ScrollPane.class).setVvalue(1);
    }

    private static String said(FxRobot robot, String query) {
        Node box = robot.lookup(query).query();
        return robot.from(box).lookup(".label").queryAll().stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private void register(Path store, UUID meeting) throws Exception {
        try (PanelDesk desk = desk(store)) {
            List<Publication.Gone> gone = desk.publication().register(meeting);
            assertThat(gone)
                    .extracting(g -> g.release().recipient() + ", " + g.release().tier())
                    .containsExactlyInAnyOrder(
                            "Director of Public Health, " + OutputTier.FULL.code(),
                            "Police lead, " + OutputTier.AGENCY.code(),
                            "Combating Drugs Partnership, " + OutputTier.REDACTED.code(),
                            "Council website, " + OutputTier.PUBLIC.code());
            assertThat(gone).allSatisfy(g -> assertThat(g.copy()).isPresent());
            assertThat(desk.minutesVersions().versions(meeting)).hasSize(1);
            assertThat(desk.meetings().open(meeting).state()).isEqualTo(MeetingState.HELD);
        }
    }
}
