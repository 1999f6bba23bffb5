package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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
import vigil.casework.BriefingPacks;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.Presence;

/** A member opens a pack without a store, and what they say comes back to the coordinator. */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class BriefingJourneyTest {

    @TempDir private Path folder;
    private WindowDriver window;
    private Path store = Path.of(".");
    private UUID meeting = new UUID(0, 0);

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, TestClock.ofTheSample());
    }

    private BriefingPacks.Made made() throws Exception {
        store = SampleStore.copy(folder);
        try (PanelDesk desk = SampleStore.open(window.wiring(), store)) {
            PanelMember member =
                    new PanelMember(
                            desk.membership().newId(),
                            Optional.empty(),
                            "Morgan Price",
                            "AGENCY_TYPE07",
                            PanelRole.PANEL_MEMBER,
                            true);
            desk.membership().save(member);
            PanelStore.MeetingRow row =
                    desk.meetings().list().stream()
                            .filter(m -> m.cases() > 0)
                            .max(java.util.Comparator.comparing(PanelStore.MeetingRow::date))
                            .orElseThrow();
            meeting = row.id();
            invite(desk, member);
            return desk.briefings()
                    .make(
                            meeting,
                            List.of(member.id()),
                            Set.of(),
                            LocalDate.of(2026, 12, 10),
                            folder,
                            Progress.none())
                    .getFirst();
        }
    }

    /** Who stands on no list of a meeting's people reads none of its cases. */
    private void invite(PanelDesk desk, PanelMember member) throws Refused {
        Meeting before = desk.meetings().open(meeting);
        List<Attendance> people = new ArrayList<>(before.attendance());
        people.add(
                new Attendance(
                        desk.newId(),
                        Optional.of(member.id()),
                        member.name(),
                        member.agency(),
                        "",
                        Presence.PRESENT,
                        "",
                        true));
        desk.meetings().save(before.withAttendance(people));
    }

    private String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void aMemberReadsAndCommentsByKeyboardAndTheCoordinatorSeesIt(FxRobot robot) throws Exception {
        BriefingPacks.Made made = made();
        window.open(Optional.of(store));
        window.untilThere("#welcome-briefing");
        window.picture("briefing-welcome");
        robot.interact(() ->
                robot.lookup("#welcome-briefing")
                        .queryAs(javafx.scene.control.Hyperlink.class)
                        .fire());
        window.type("#pack-file", made.file().toString());
        robot.push(KeyCode.ENTER);
        window.untilThere("#pack-code");
        window.type("#pack-code", "0000 0000 0000 0000 0000 0000");
        robot.push(KeyCode.ENTER);
        window.untilSaid("That passphrase does not open this file");
        window.picture("briefing-wrong");
        window.type("#pack-code", made.code());
        robot.push(KeyCode.ENTER);
        window.untilThere("#brief-pages");
        window.picture("briefing-agenda");

        ListView<?> pages = robot.lookup("#brief-pages").queryListView();
        int all = pages.getItems().size();
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.untilSaid("Your comment to the panel");
        window.type(".growing-text", "We saw them in March.");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.until(() -> text(robot, "#brief-state").startsWith("One comment, kept"));
        window.picture("briefing-case");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("naloxone");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pages.getItems().size()).isLessThan(all);
        robot.push(KeyCode.ESCAPE);
        window.until(() -> pages.getItems().size() == all);
        window.press("#brief-send");
        window.untilSaid("sealed to the panel");
        Path comments = folder.resolve(stem(made) + ".comments.vigil");
        assertThat(comments).exists();

        window.clock().advance(Duration.ofMinutes(11));
        window.untilThere("#pack-code");
        assertThat(window.says("Your comment to the panel")).as("locked when idle").isFalse();
        window.untilThere("#pack-locked");
        window.untilSaid("Vigil locked itself because the computer had been asleep. Comments you");
        for (Path file : List.of(made.file(), comments)) {
            assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("March", "Agenda");
        }

        window.clock().advance(Duration.ofDays(30));
        window.type("#pack-code", made.code());
        robot.push(KeyCode.ENTER);
        window.untilSaid("could be opened until 11 December 2026");
        window.picture("briefing-expired");
        window.clock().advance(Duration.ofDays(-30));

        coordinator(robot, comments);
    }

    private static String stem(BriefingPacks.Made made) {
        return made.file().getFileName().toString().replace(".vigil", "");
    }

    private void coordinator(FxRobot robot, Path comments) throws Exception {
        robot.interact(() ->
                robot.lookup(".hyperlink").queryAllAs(javafx.scene.control.Hyperlink.class).stream()
                        .filter(link -> link.getText().startsWith("Back to"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        window.unlockSample();
        window.go("meetings");
        window.untilThere("#meeting-list");
        ListView<PanelStore.MeetingRow> list = robot.lookup("#meeting-list").queryListView();
        window.until(() -> list.getItems().stream().anyMatch(row -> row.id().equals(meeting)));
        robot.interact(() -> {
            list.getSelectionModel()
                    .select(
                            list.getItems().stream()
                                    .filter(row -> row.id().equals(meeting))
                                    .findFirst()
                                    .orElseThrow());
            list.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        window.untilThere("#agenda-side");
        robot.interact(() ->
                List.copyOf(
                                robot.lookup("#agenda-side .toggle-button")
                                        .queryAllAs(javafx.scene.control.ToggleButton.class))
                        .get(2)
                        .fire());
        window.press("#briefings-open");
        window.untilSaid("Morgan Price: made");
        window.picture("briefings-sheet");
        window.untilSaid("No case would be in their pack");
        robot.interact(() ->
                vigil.ui.kit.Reveal.show(
                        robot.lookup((javafx.scene.Node n) ->
                                        n instanceof javafx.scene.control.Label label
                                                && label.getText().startsWith("No case would be"))
                                .query()));
        window.picture("briefings-empty");
        window.type("#briefings-back", comments.toString());
        robot.push(KeyCode.ENTER);
        window.untilSaid("comments in");
        robot.interact(() ->
                robot.lookup((javafx.scene.Node n) ->
                                n instanceof javafx.scene.control.CheckBox box
                                        && "Morgan Price".equals(box.getText()))
                        .queryAs(javafx.scene.control.CheckBox.class)
                        .fire());
        window.type("#briefings-folder", folder.toString());
        window.press("#briefings-make");
        window.untilSaid("Read out by telephone");
        window.picture("briefings-made");
        window.press("#briefings-close");
        window.untilSaid("Comment from Morgan Price: We saw them in March.");
        window.picture("briefing-comment");
    }
}
