package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
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
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.Presence;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;

/**
 * The secretariat's way through a meeting, from planning it to releasing its minutes, at the
 * window.
 */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class MeetingJourneyTest {

    private final TestKit test = new TestKit();
    private final MemoryStore store = MemoryStoreSample.cases(TestKit.vocabulary(), TestKit.CLOCK);
    private final RecordedNavigator navigator = new RecordedNavigator();
    private Screens screens;
    private Kit kit;
    private PanelDesk desk;

    @Start
    void start(Stage primary) {
        screens = new Screens(primary, test);
        kit =
                test.with(
                        new FxWork(fault -> {
                            throw new AssertionError(fault);
                        }));
        desk =
                MemoryStoreDesk.open(
                        store,
                        MemoryStoreSample.COORDINATOR,
                        TestKit.vocabulary(),
                        new TinyMinutes(),
                        TestKit.CLOCK);
        MeetingListView view =
                new MeetingListView(kit, new MeetingListViewModel(kit, desk), navigator);
        screens.show((Parent) view.node(), 1366, 768, false);
        view.shown();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private UUID plan(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#meetings-plan").tryQuery().isPresent());
        robot.clickOn("#meetings-plan");
        robot.write("17/9");
        robot.clickOn("#plan-DARD-SHE-2026-011");
        robot.clickOn("#plan-DARD-ROT-2026-013");
        robot.clickOn("#meetings-plan-do");
        until(() -> !navigator.ways().isEmpty());
        return UUID.fromString(navigator.ways().getLast().substring("openMeeting ".length()));
    }

    private MeetingView open(UUID id) throws Exception {
        MeetingViewModel model = new MeetingViewModel(kit, desk, id);
        MeetingView[] view = new MeetingView[1];
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    view[0] = new MeetingView(kit, model, navigator);
                    screens.show((Parent) view[0].node(), 1366, 768, false);
                    view[0].shown();
                });
        until(() -> model.meeting().get().isPresent());
        return view[0];
    }

    private Meeting stored(UUID id) {
        return store.records().panel().meeting(id).orElseThrow();
    }

    private void part(FxRobot robot, int index) {
        robot.interact(() ->
                robot.lookup("#meeting-parts").queryListView().getSelectionModel().select(index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aMeetingFromPlanToReleasedMinutes(FxRobot robot, @TempDir Path folder) throws Exception {
        UUID id = plan(robot);
        assertThat(stored(id).cases())
                .containsExactly(MemoryStoreSample.caseId(1), MemoryStoreSample.caseId(3));
        assertThat(stored(id).date()).isEqualTo(java.time.LocalDate.of(2026, 9, 17));
        open(id);

        // Attendance, by letters: the list goes down by itself.
        part(robot, 1);
        robot.interact(() ->
                ((javafx.scene.Node)
                                robot.lookup(".attendance-row .toggle-button:selected").query())
                        .requestFocus());
        robot.push(KeyCode.P).push(KeyCode.A).push(KeyCode.N).push(KeyCode.O);
        robot.push(KeyCode.UP).push(KeyCode.C);
        until(() -> stored(id).attendance().get(3).presence() == Presence.OBSERVER);
        assertThat(stored(id).attendance())
                .extracting(a -> a.presence())
                .startsWith(
                        Presence.PRESENT,
                        Presence.APOLOGIES,
                        Presence.ABSENT,
                        Presence.OBSERVER,
                        Presence.PRESENT);
        until(() -> stored(id).attendance().get(3).confidentialityAccepted());

        // The first case: what is said, a recommendation and an action.
        part(robot, 3);
        until(() -> robot.lookup("#said-summary").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#said-summary").query().requestFocus());
        robot.write("Found at home by a neighbour.");
        robot.interact(() -> robot.lookup("#meeting-add-recommendation").queryButton().fire());
        until(() -> robot.lookup("#action-wording").tryQuery().isPresent());
        robot.write("No release on a Friday without a dose for the weekend.");
        robot.interact(() -> robot.lookup("#action-save").queryButton().fire());
        until(() -> store.records().panel().recommendations().size() == 1);
        until(() -> robot.lookup("#action-wording").tryQuery().isEmpty());
        robot.interact(() -> robot.lookup("#meeting-add-action").queryButton().fire());
        until(() -> robot.lookup("#action-wording").tryQuery().isPresent());
        robot.write("Draft a protocol.")
                .push(KeyCode.TAB)
                .write("Probation")
                .push(KeyCode.TAB)
                .write("Joseph Tanner");
        robot.push(KeyCode.TAB).write("in 6 weeks");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> store.records().panel().actions().size() == 1);
        var action = store.records().panel().actions().getFirst();
        assertThat(action.ownerAgency()).contains("AGENCY_TYPE15");
        assertThat(action.ownerPerson()).isEqualTo("Joseph Tanner");
        assertThat(action.due()).contains(java.time.LocalDate.of(2026, 10, 15));
        assertThat(action.recommendation())
                .contains(store.records().panel().recommendations().getFirst().id());

        // Held, previewed, released.
        robot.clickOn("#meeting-hold");
        robot.clickOn("#meeting-hold-do");
        until(() -> stored(id).state() == MeetingState.HELD);
        assertThat(stored(id).discussion(MemoryStoreSample.caseId(1)).orElseThrow().summary())
                .isEqualTo("Found at home by a neighbour.");
        part(robot, 5);
        until(() -> robot.lookup("#preview-where").tryQuery().isPresent());
        until(() ->
                robot.lookup("#preview-where").queryLabeled().getText().startsWith("Page 1 of "));
        until(() ->
                robot.lookup(".paper .image-view")
                        .tryQueryAs(javafx.scene.image.ImageView.class)
                        .filter(v -> v.getImage() != null)
                        .isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.F).write("neighbour");
        until(() -> robot.lookup("#preview-found").queryLabeled().getText().startsWith("once"));
        Path file = folder.resolve("minutes.pdf");
        robot.clickOn("#release-recipient").write("Director of Public Health");
        robot.interact(() ->
                robot.lookup("#release-file").queryTextInputControl().setText(file.toString()));
        robot.interact(() -> robot.lookup("#preview-release").queryButton().fire());
        until(() -> !store.records().panel().releases(id).isEmpty());
        assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        until(() -> test.done().stream().anyMatch(said -> said.contains("minutes.pdf")));
        assertThat(test.problems()).isEmpty();
    }

    @Test
    void theAgendaIsMovedByKeyboardAndKeepsTheKeyboard(FxRobot robot) throws Exception {
        UUID id = plan(robot);
        MeetingView view = open(id);
        part(robot, 2);
        robot.interact(() -> robot.lookup(".agenda-title").query().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.push(KeyCode.END).write(", and names");
        robot.interact(view::leave);
        until(() ->
                stored(id)
                        .agenda()
                        .get(2)
                        .title()
                        .equals("Welcome and confidentiality, and names"));

        assertThat(stored(id).agenda().getFirst().title()).isEqualTo("Minutes of the last meeting");
    }

    @Test
    void anItemTakenOffTheAgendaCanBePutBack(FxRobot robot) throws Exception {
        UUID id = plan(robot);
        open(id);
        part(robot, 2);
        int items = stored(id).agenda().size();
        robot.interact(() -> robot.lookup("#agenda-remove").queryButton().fire());
        until(() -> robot.lookup("#meeting-put-back").tryQuery().isPresent());
        until(() -> stored(id).agenda().size() == items - 1);
        robot.clickOn("#meeting-put-back");
        until(() -> stored(id).agenda().size() == items);

        assertThat(stored(id).agenda().getFirst().title()).isEqualTo("Welcome and confidentiality");
    }
}
