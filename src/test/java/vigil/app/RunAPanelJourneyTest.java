package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
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
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Influence;
import vigil.domain.panel.AdviceAgain;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;

/**
 * A panel is run: eight cases by the keyboard alone, each with a factor, its influence and its
 * note; two interests, two recommendations of last year linked, and the chair signs.
 */
@Tag("gui")
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class RunAPanelJourneyTest {

    private static final int CASES = 8;

    @TempDir private Path folder;
    private WindowDriver window;

    @Start
    void start(Stage stage) {
        window = new WindowDriver(stage, folder, new TestClock("2027-01-14T09:58:00Z"));
    }

    private PanelDesk open(Path store) throws Refused {
        return SampleStore.open(window.wiring(), store);
    }

    private UUID plan(Path store) throws Refused {
        try (PanelDesk desk = open(store)) {
            Map<AgendaKind, String> titles = new EnumMap<>(AgendaKind.class);
            for (AgendaKind kind : AgendaKind.values()) {
                titles.put(kind, "Item " + kind.name().toLowerCase(java.util.Locale.ROOT));
            }
            return desk.meetings()
                    .save(
                            desk.meetings()
                                    .draft(
                                            "Panel meeting 1 of 2027",
                                            LocalDate.of(2027, 1, 14),
                                            desk.meetings().candidates().stream()
                                                    .limit(CASES)
                                                    .toList(),
                                            titles))
                    .id();
        }
    }

    private String title(FxRobot robot) {
        return robot.lookup("#live-title").queryAs(Labeled.class).getText();
    }

    private void next(FxRobot robot, String title) throws Exception {
        window.pass(Duration.ofMinutes(6));
        robot.push(KeyCode.SHIFT); // somebody is there
        window.pass(Duration.ofMinutes(6));
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.until(() -> title(robot).equals(title));
    }

    private void say(FxRobot robot, KeyCode step, String field, String text) throws Exception {
        robot.push(KeyCode.ALT, step);
        window.until(() ->
                robot.lookup(field).tryQueryAs(TextInputControl.class).isPresent()
                        && robot.lookup(field).queryTextInputControl().isFocused());
        robot.write(text);
    }

    private void tag(FxRobot robot, String typed, String note) throws Exception {
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        window.untilThere("#factor-add");
        window.until(() -> robot.lookup("#factor-add").queryTextInputControl().isFocused());
        robot.write(typed).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write(note).push(KeyCode.ENTER);
    }

    private void decide(FxRobot robot) throws Exception {
        robot.push(KeyCode.ALT, KeyCode.DIGIT7);
        window.until(() -> robot.lookup("#live-preventability").query().isFocused());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void recommend(FxRobot robot, String wording) throws Exception {
        robot.push(KeyCode.ALT, KeyCode.DIGIT6);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.SPACE);
        window.untilThere("#action-wording");
        window.until(() -> robot.lookup("#action-wording").queryTextInputControl().isFocused());
        robot.write(wording);
    }

    private void person(FxRobot robot, int down, KeyCode... keys) throws Exception {
        robot.push(KeyCode.F3);
        window.untilThere("#live-people");
        for (int i = 0; i < down; i++) {
            robot.push(KeyCode.DOWN);
        }
        for (KeyCode key : keys) {
            robot.push(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void eightCasesAreDiscussedTaggedAndSignedByTheKeyboard(FxRobot robot) throws Exception {
        Path store = SampleStore.copy(folder);
        UUID id = plan(store);
        window.open(Optional.of(store));
        window.unlockSample();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("meeting mode");
        robot.push(KeyCode.ENTER);
        window.untilThere("#live-title");
        window.until(() -> title(robot).equals("Item welcome"));

        // Everybody accepts; one sends apologies, one of the same agency stands in, one comes late.
        person(robot, 0);
        int people = robot.lookup("#live-people").queryListView().getItems().size();
        for (int i = 0; i < people; i++) {
            robot.push(KeyCode.C).push(KeyCode.DOWN);
        }
        robot.push(KeyCode.HOME).push(KeyCode.A).push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.D);
        robot.push(KeyCode.DOWN).push(KeyCode.L);
        window.untilSaid("arrived");
        window.picture("70-panel-people");
        robot.push(KeyCode.ESCAPE);
        while (!title(robot).equals("Item alerts")) {
            robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        window.untilSaid("to be judged");

        // Case A: all eight parts, and a recommendation of last year in place of a new one.
        next(robot, "Case A");
        window.untilThere("#live-agencies");
        window.untilSaid("Agencies that answered");
        robot.push(KeyCode.ALT, KeyCode.A);
        robot.write("Police were called by a neighbour.");
        say(robot, KeyCode.DIGIT2, "#live-went-well", "The crew came in six minutes.");
        say(robot, KeyCode.DIGIT3, "#live-different", "Nobody rang after the missed visit.");
        tag(robot, "using alone 2", "Behind a locked door.");
        say(robot, KeyCode.DIGIT5, "#live-learning", "A missed visit is a warning.");
        recommend(
                robot,
                "Prescribers should review pregabalin and gabapentin for everybody prescribed"
                        + " methadone");
        window.untilThere("#action-link");
        window.untilSaid("times since 2026");
        window.picture("73-panel-repeat");
        robot.push(KeyCode.ALT, KeyCode.L);
        window.untilSaid("made again of this case");
        window.picture("74-panel-linked");
        decide(robot);
        say(robot, KeyCode.DIGIT8, "#live-disagreement", "Housing would have waited.");

        next(robot, "Case B");
        window.untilThere("#live-agencies");
        say(robot, KeyCode.DIGIT1, "#live-agencies", "The ambulance came twice.");
        tag(robot, "living alone 2", "Moved in March.");
        recommend(
                robot,
                "The ambulance service should remind crews that repeated naloxone is needed");
        window.untilThere("#action-link");
        robot.push(KeyCode.ALT, KeyCode.L);
        window.untilSaid("made again of this case");
        decide(robot);

        // Case C: a member declares an interest, leaves, and comes back at the next case.
        next(robot, "Case C");
        person(robot, 2, KeyCode.I);
        window.untilSaid("for Case C");
        robot.push(KeyCode.ESCAPE);
        discuss(robot, "using alone 2");
        next(robot, "Case D");
        window.untilSaid("may come back into the room");
        person(robot, 2, KeyCode.B);
        window.untilSaid("came back");
        robot.push(KeyCode.ESCAPE);
        window.until(() -> !window.says("may come back into the room"));
        discuss(robot, "using alone 3");
        recommend(robot, "A leaflet about locked doors goes with each bag.");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.untilGone("#action-wording");
        for (String letter : List.of("E", "F", "G")) {
            next(robot, "Case " + letter);
            discuss(robot, "using alone 2");
        }

        // Case H: whoever is signed in declares an interest, and cannot read it any more.
        next(robot, "Case H");
        window.untilSaid("Agencies that answered");
        int me = position(robot);
        person(robot, me, KeyCode.I);
        window.untilSaid("for Case H");
        robot.push(KeyCode.ESCAPE);
        window.untilSaid("This case is closed to you");

        robot.push(KeyCode.CONTROL, KeyCode.EQUALS).push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.F9);
        window.untilSaid("Case H has no decision.");
        window.picture("76-panel-signing-largest");
        window.until(() -> robot.lookup("#signing-end").query().isFocused());
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        window.untilThere("#meeting-parts");
        window.untilSaid("The minutes are agreed");
        window.close();
        check(store, id);
    }

    /** How many rows down the list whoever is signed in stands. */
    private int position(FxRobot robot) throws Exception {
        robot.push(KeyCode.F3);
        window.untilThere("#live-people");
        List<?> all = robot.lookup("#live-people").queryListView().getItems();
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            at = ((Attendance) all.get(i)).name().equals("Ruth Ashdown") ? i : at;
        }
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        return at;
    }

    private void discuss(FxRobot robot, String factor) throws Exception {
        window.untilThere("#live-agencies");
        say(robot, KeyCode.DIGIT1, "#live-agencies", "Police and GP spoke.");
        tag(robot, factor, "As the police found it.");
        decide(robot);
    }

    private void check(Path store, UUID id) throws Refused {
        try (PanelDesk desk = open(store)) {
            Meeting meeting = desk.meetings().open(id);
            assertThat(meeting.state()).isEqualTo(MeetingState.AGREED);
            assertThat(meeting.attendance()).allMatch(Attendance::confidentialityAccepted);
            assertThat(meeting.attendance())
                    .extracting(Attendance::presence)
                    .contains(Presence.APOLOGIES, Presence.DEPUTY);
            assertThat(desk.holding().course(id).events())
                    .extracting(CourseEvent::kind)
                    .contains(
                            CourseEvent.Kind.ARRIVED_LATE,
                            CourseEvent.Kind.LEFT_FOR_CASE,
                            CourseEvent.Kind.CAME_BACK)
                    .endsWith(CourseEvent.Kind.ENDED, CourseEvent.Kind.SIGNED);
            List<CaseId> cases = meeting.cases();
            assertThat(cases).hasSize(CASES);
            for (CaseId open : cases.subList(0, CASES - 1)) {
                CaseDiscussion said = meeting.discussion(open).orElseThrow();
                assertThat(said.decision()).contains(CaseDecision.COMPLETE);
                assertThat(said.preventability()).isPresent();
                assertThat(said.agencies()).isNotBlank();
                assertThat(desk.cases().open(open).reviewCase().factors())
                        .anySatisfy(finding -> assertThat(finding.note()).isNotBlank());
            }
            CaseDiscussion first = meeting.discussion(cases.getFirst()).orElseThrow();
            assertThat(first.wentWell()).isEqualTo("The crew came in six minutes.");
            assertThat(first.different()).isEqualTo("Nobody rang after the missed visit.");
            assertThat(first.learning()).isEqualTo("A missed visit is a warning.");
            assertThat(first.disagreement()).isEqualTo("Housing would have waited.");
            assertThat(desk.cases().open(cases.getFirst()).reviewCase().factors())
                    .filteredOn(f -> f.note().equals("Behind a locked door."))
                    .singleElement()
                    .extracting(FactorFinding::influence)
                    .isEqualTo(Influence.ofGrade(2));
            Refused closed =
                    catchThrowableOfType(Refused.class, () -> desk.cases().open(cases.getLast()));
            assertThat(closed.problem()).isInstanceOf(Problem.CaseClosed.class);
            Map<UUID, String> references = new java.util.HashMap<>();
            desk.actions().recommendations().forEach(r -> references.put(r.id(), r.reference()));
            assertThat(desk.linkedAdvice().all())
                    .filteredOn(a -> a.meeting().equals(id))
                    .extracting(AdviceAgain::reviewCase, a -> references.get(a.recommendation()))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(cases.get(0), "R-2026-04"),
                            org.assertj.core.groups.Tuple.tuple(cases.get(1), "R-2026-07"));
            assertThat(desk.actions().recommendations())
                    .filteredOn(r -> r.meeting().filter(id::equals).isPresent())
                    .extracting(Recommendation::wording)
                    .containsExactly("A leaflet about locked doors goes with each bag.");
        }
    }
}
