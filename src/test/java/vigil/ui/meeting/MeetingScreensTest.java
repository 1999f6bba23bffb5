package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.Presence;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;

/** Pictures of every state of the meeting screens, to be looked at. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class MeetingScreensTest {

    /** Both with {@code -Dvigil.pictures=all}. */
    private static final int[][] SIZES =
            "all".equals(System.getProperty("vigil.pictures"))
                    ? new int[][] {{1366, 768}, {1920, 1080}}
                    : new int[][] {{1366, 768}};

    private final TestKit test = new TestKit();
    private final InlineWork work = new InlineWork();
    private Stage stage;
    private Screens screens;

    @Start
    void start(Stage primary) {
        stage = primary;
        screens = new Screens(stage, test);
    }

    private Kit kit() {
        return test.with(work);
    }

    private PanelDesk desk(MemoryStore store) {
        return MemoryStoreDesk.open(
                store,
                MemoryStoreSample.COORDINATOR,
                TestKit.vocabulary(),
                new TinyMinutes(),
                TestKit.CLOCK);
    }

    private MemoryStore full() {
        return MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);
    }

    /**
     * Makes the page anew for each size and each theme, brings it into the state, and writes it.
     */
    private void write(String name, java.util.function.Supplier<Screen> page, Runnable... states) {
        List<Path> files = new ArrayList<>();
        for (int[] size : SIZES) {
            for (boolean dark : new boolean[] {false, true}) {
                WaitForAsyncUtils.asyncFx(() -> {
                    Screen screen = page.get();
                    screens.show((Parent) screen.node(), size[0], size[1], dark);
                    screen.shown();
                });
                WaitForAsyncUtils.waitForFxEvents();
                for (Runnable state : states) {
                    WaitForAsyncUtils.asyncFx(state);
                    WaitForAsyncUtils.waitForFxEvents();
                    WaitForAsyncUtils.asyncFx(work::passTime);
                    WaitForAsyncUtils.waitForFxEvents();
                }
                files.add(
                        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> screens.write(name, dark)));
            }
        }
        assertThat(files).allMatch(file -> !Screens.drawn() || Files.exists(file));
    }

    private MeetingView meeting(MemoryStore store, UUID id) {
        return new MeetingView(
                kit(), new MeetingViewModel(kit(), desk(store), id), new RecordedNavigator());
    }

    private void part(FxRobot robot, int index) {
        robot.lookup("#meeting-parts").queryListView().getSelectionModel().select(index);
    }

    @Test
    void listOfMeetings() {
        write(
                "meetings-list",
                () ->
                        new MeetingListView(
                                kit(),
                                new MeetingListViewModel(kit(), desk(full())),
                                new RecordedNavigator()),
                () -> {});
    }

    @Test
    void agreeing(FxRobot robot) {
        write(
                "meetings-agree",
                () -> meeting(full(), MemoryStoreSample.meetingId(3)),
                () -> robot.lookup("#meeting-agree").queryButton().fire());
    }

    @Test
    void noMeetingYet() {
        write(
                "meetings-empty",
                () ->
                        new MeetingListView(
                                kit(),
                                new MeetingListViewModel(
                                        kit(),
                                        desk(
                                                MemoryStoreSample.people(
                                                        TestKit.vocabulary(), TestKit.CLOCK))),
                                new RecordedNavigator()),
                () -> {});
    }

    @Test
    void planning(FxRobot robot) {
        write(
                "meetings-plan",
                () ->
                        new MeetingListView(
                                kit(),
                                new MeetingListViewModel(kit(), desk(full())),
                                new RecordedNavigator()),
                () -> {
                    robot.lookup("#meetings-plan").queryButton().fire();
                    robot.lookup("#plan-date").queryTextInputControl().setText("17/9");
                });
    }

    @Test
    void attendance(FxRobot robot) {
        write(
                "meetings-attendance",
                () -> {
                    MemoryStore store = full();
                    var panel = store.records().panel();
                    var held = panel.meeting(MemoryStoreSample.meetingId(3)).orElseThrow();
                    panel.insertMeeting(
                            Attendances.replace(
                                    held,
                                    held.attendance().get(3).id(),
                                    a ->
                                            Attendances.withDeputyFor(
                                                    Attendances.with(a, Presence.DEPUTY),
                                                    "Elaine Marsden")));
                    return meeting(store, MemoryStoreSample.meetingId(3));
                },
                () -> {});
        write(
                "meetings-interests",
                () -> meeting(full(), MemoryStoreSample.meetingId(3)),
                () ->
                        ((javafx.scene.control.ScrollPane)
                                        robot.lookup(".meeting .scroll-pane").query())
                                .setVvalue(1));
    }

    @Test
    void details(FxRobot robot) {
        write(
                "meetings-details",
                () -> meeting(full(), MemoryStoreSample.meetingId(4)),
                () -> part(robot, 0));
    }

    @Test
    void agenda(FxRobot robot) {
        write(
                "meetings-agenda",
                () -> meeting(full(), MemoryStoreSample.meetingId(4)),
                () -> part(robot, 2),
                () -> {
                    robot.lookup(".agenda-open").<javafx.scene.control.Button>queryAll().stream()
                            .skip(3)
                            .findFirst()
                            .ifPresent(javafx.scene.control.Button::fire);
                });
    }

    @Test
    void caseDiscussed(FxRobot robot) {
        write(
                "meetings-case",
                () -> meeting(full(), MemoryStoreSample.meetingId(3)),
                () -> part(robot, 3));
    }

    @Test
    void caseNotYetDiscussed(FxRobot robot) {
        write(
                "meetings-case-new",
                () -> meeting(full(), MemoryStoreSample.meetingId(4)),
                () -> part(robot, 3),
                () -> robot.lookup("#meeting-add-recommendation").queryButton().fire(),
                () -> robot.lookup("#action-wording").query().requestFocus());
    }

    @Test
    void minutesFull(FxRobot robot) {
        write(
                "meetings-minutes",
                () -> meeting(full(), MemoryStoreSample.meetingId(3)),
                () -> part(robot, 4),
                () -> robot.lookup("#preview-search").queryTextInputControl().setText("pharmacy"));
    }

    @Test
    void minutesThatNameSomebody(FxRobot robot) {
        MemoryStore[] store = {full()};
        write(
                "meetings-minutes-leak",
                () -> {
                    store[0] = full();
                    var panel = store[0].records().panel();
                    var held = panel.meeting(MemoryStoreSample.meetingId(3)).orElseThrow();
                    var said = held.discussions().getFirst();
                    panel.insertMeeting(
                            held.withDiscussion(
                                    Said.LEARNING.in(
                                            said,
                                            "Peter Mellor was released to a pharmacy that was closed on the Saturday.")));
                    MeetingViewModel model =
                            new MeetingViewModel(
                                    kit(), desk(store[0]), MemoryStoreSample.meetingId(3));
                    model.preview().tier().set(OutputTier.PUBLIC);
                    return new MeetingView(kit(), model, new RecordedNavigator());
                },
                () -> part(robot, 4));
    }

    @Test
    void notSaved(FxRobot robot) {
        MemoryStore[] store = {full()};
        write(
                "meetings-not-saved",
                () -> {
                    store[0] = full();
                    return meeting(store[0], MemoryStoreSample.meetingId(4));
                },
                () -> part(robot, 2),
                () -> {
                    store[0].refuseWrites(new Problem.DiskFull(40, 2));
                    robot.lookup("#agenda-add")
                            .queryTextInputControl()
                            .setText("Naloxone in custody");
                    robot.lookup("#agenda-add")
                            .<javafx.scene.control.TextField>queryAs(
                                    javafx.scene.control.TextField.class)
                            .fireEvent(new javafx.event.ActionEvent());
                });
    }

    @Test
    void twoPeopleAtOnce(FxRobot robot) {
        MemoryStore[] store = {full()};
        write(
                "meetings-stale",
                () -> {
                    store[0] = full();
                    return meeting(store[0], MemoryStoreSample.meetingId(3));
                },
                () -> part(robot, 3),
                () -> {
                    var panel = store[0].records().panel();
                    var held = panel.meeting(MemoryStoreSample.meetingId(3)).orElseThrow();
                    var said = held.discussions().getFirst();
                    panel.updateMeeting(
                            held.withDiscussion(
                                            Said.LEARNING.in(
                                                    said,
                                                    "A Friday release needs somebody who answers the telephone until Monday."))
                                    .withVersion(held.version() + 1));
                    robot.lookup("#said-learning")
                            .queryTextInputControl()
                            .setText(
                                    "Nobody should leave prison on a Friday without a dose for the weekend.");
                });
    }

    @Test
    void agreed(FxRobot robot) {
        write(
                "meetings-agreed",
                () -> meeting(full(), MemoryStoreSample.meetingId(1)),
                () -> part(robot, 2));
    }
}
