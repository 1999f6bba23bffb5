package vigil.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.PatternWatch;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.ReviewCase;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Finding;
import vigil.patterns.Level;
import vigil.patterns.PatternBoard;
import vigil.patterns.Slice;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.RecordedNavigator;
import vigil.ui.kit.Screens;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.TestKit;
import vigil.ui.meeting.TinyMinutes;

/** The board with nothing, a few and many findings; what stays while it is renewed. */
@Tag("gui")
@Tag("drawn")
@ExtendWith(ApplicationExtension.class)
class BoardScreensTest {

    private final TestKit test = new TestKit();
    private final InlineWork work = new InlineWork();
    private final FxRobot robot = new FxRobot();
    private final List<Slice> asked = new ArrayList<>();
    private PanelMember who = MemoryStoreSample.COORDINATOR;
    private Screens screens;
    private PatternWatch.Found next = MadeFindings.found(0, 0, 0);
    private Optional<PatternBoardViewModel> model = Optional.empty();
    private Optional<PanelDesk> desk = Optional.empty();

    @Start
    void start(Stage primary) {
        screens = new Screens(primary, test);
    }

    private void open(PatternWatch.Found found, boolean dark, int width, int height) {
        next = found;
        robot.interact(() -> {
            Kit kit = test.with(work);
            PanelDesk desk =
                    MemoryStoreDesk.open(
                            MemoryStoreSample.cases(TestKit.vocabulary(), TestKit.CLOCK),
                            who,
                            TestKit.vocabulary(),
                            new TinyMinutes(),
                            TestKit.CLOCK);
            this.desk = Optional.of(desk);
            PatternBoardViewModel made =
                    new PatternBoardViewModel(
                            kit,
                            desk,
                            (slice, progress) -> {
                                asked.add(slice);
                                return next;
                            });
            model = Optional.of(made);
            PatternBoardView view =
                    new PatternBoardView(
                            kit,
                            made,
                            new RecordedNavigator(),
                            new DecidedFindings(
                                    kit,
                                    new DecisionViewModel(kit, desk),
                                    new Sheets(new StackPane()),
                                    made.found()));
            PatternTabs tabs =
                    new PatternTabs(kit, List.of(new PatternTabs.Tab("findings", () -> view)));
            screens.show((Parent) tabs.node(), width, height, dark);
            tabs.shown();
        });
        passTime();
    }

    private void passTime() {
        robot.interact(work::passTime);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(PatternWatch.Found found) {
        open(found, false, 1366, 768);
    }

    private void picture(String name, boolean dark) {
        robot.interact(() -> assertThat(Files.exists(screens.write(name, dark))).isTrue());
    }

    @SuppressWarnings("unchecked")
    private ListView<BoardLine> list() {
        return (ListView<BoardLine>) (ListView<?>) robot.lookup("#board-list").queryListView();
    }

    private boolean says(String part) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(part))
                .tryQuery()
                .isPresent();
    }

    private void search() {
        robot.interact(() -> model.orElseThrow().search());
    }

    @Test
    void aBoardOfManyFindingsMakesNodesForTheFewThatAreSeen() {
        open(MadeFindings.found(300, 40, 400));
        assertThat(list().getItems()).hasSize(301);
        assertThat(robot.lookup(".board-cell").queryAll()).hasSizeLessThan(40);
        VirtualFlow<?> flow = (VirtualFlow<?>) list().lookup(".virtual-flow");
        int seen = flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex() + 1;
        assertThat(seen).as("cards in a small window").isGreaterThanOrEqualTo(5);
        picture("75-board-300", false);
        open(MadeFindings.found(300, 40, 400), true, 1920, 1080);
        picture("75-board-300", true);
    }

    @Test
    void countsAreBehindALineThatOpensWithEnter() {
        open(MadeFindings.found(3, 40, 400));
        assertThat(list().getItems()).hasSize(4);
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        assertThat(list().getItems()).hasSize(44);
        picture("76-board-3", false);
        robot.push(KeyCode.ENTER);
        assertThat(list().getItems()).hasSize(4);
    }

    @Test
    void anEmptyBoardTeaches() {
        open(MadeFindings.found(0, 4, 80));
        assertThat(says("80 deaths were looked at.")).isTrue();
        assertThat(says("too few to tell links from luck")).isTrue();
        picture("77-board-0", false);
        open(MadeFindings.found(0, 0, 0));
        assertThat(says("No deaths yet")).isTrue();
        picture("78-board-empty", true);
    }

    @Test
    void whatWasShownStaysWhileItIsRenewedAndWhenThatIsStopped() {
        open(MadeFindings.found(3, 0, 400));
        work.hold();
        next = MadeFindings.found(5, 0, 400);
        search();
        passTime();
        assertThat(list().getItems()).hasSize(3);
        assertThat(says("Being renewed")).isTrue();
        picture("79-board-renewed", false);
        robot.interact(() -> robot.lookup("#board-stop").queryButton().fire());
        assertThat(says("this is from before the last change")).isTrue();
        robot.interact(work::release);
        assertThat(list().getItems()).as("what was stopped is not shown").hasSize(3);
        robot.interact(() -> robot.lookup("#board-again").queryButton().fire());
        passTime();
        assertThat(list().getItems()).hasSize(5);
        assertThat(says("from before")).isFalse();
    }

    @Test
    void theNewestRequestWins() {
        open(MadeFindings.found(3, 0, 400));
        asked.clear();
        robot.interact(() -> {
            PatternBoardViewModel m = model.orElseThrow();
            m.question().set(m.question().get().ofSex("SEX02"));
            m.question().set(m.question().get().on(EvidenceBasis.ANY));
        });
        passTime();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().basis()).isEqualTo(EvidenceBasis.ANY);
        assertThat(asked.getFirst().having()).hasSize(1);
    }

    @Test
    void aSavedCaseRenewsTheBoard() throws Exception {
        open(MadeFindings.found(3, 0, 400));
        asked.clear();
        next = MadeFindings.found(4, 0, 400);
        PanelDesk open = desk.orElseThrow();
        ReviewCase stored = open.cases().open(MemoryStoreSample.caseId(1)).reviewCase();
        robot.interact(() -> {
            try {
                open.cases().save(stored);
            } catch (Refused refused) {
                throw new AssertionError(refused.problem().toString(), refused);
            }
        });
        passTime();
        assertThat(asked).hasSize(1);
        assertThat(list().getItems()).hasSize(4);
    }

    @Test
    void theOpenEvidenceAndItsPlaceOutliveARenewal() {
        open(MadeFindings.found(12, 0, 400));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        ScrollPane before = robot.lookup("#evidence").queryAs(ScrollPane.class);
        assertThat(before.isFocused()).isTrue();
        robot.interact(() -> before.setVvalue(0.6));
        double down = down(before);
        // The same finding has grown, and stands elsewhere.
        Finding grown = MadeFindings.finding(2, Level.STRONG, 30);
        List<PatternBoard.Entry> entries =
                new ArrayList<>(MadeFindings.found(8, 0, 5).summary().board().entries());
        entries.remove(2);
        entries.add(new PatternBoard.Entry(grown, List.of()));
        List<Finding> all = entries.stream().map(PatternBoard.Entry::finding).toList();
        next = MadeFindings.found(new PatternBoard(entries, List.of(), List.of()), all, 400);
        search();
        passTime();
        ScrollPane after = robot.lookup("#evidence").queryAs(ScrollPane.class);
        assertThat(after).isNotSameAs(before);
        assertThat(down(after)).isCloseTo(down, within(2.0));
        assertThat(after.isFocused()).isTrue();
        assertThat(says("30")).isTrue();
        // Then it is no longer found: the evidence stays, and says so.
        next = MadeFindings.found(1, 0, 400);
        search();
        passTime();
        assertThat(says("The newest search no longer has this finding.")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#evidence").tryQuery()).isEmpty();
        assertThat(list().isFocused()).isTrue();
    }

    private static double down(ScrollPane pane) {
        return pane.getVvalue()
                * (pane.getContent().getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight());
    }

    @Test
    void theListStaysWhereItWasScrolledTo() {
        open(MadeFindings.found(60, 0, 400));
        for (int i = 0; i < 25; i++) {
            robot.push(KeyCode.DOWN);
        }
        BoardLine chosen = list().getSelectionModel().getSelectedItem();
        String key = chosen.key();
        VirtualFlow<?> flow = (VirtualFlow<?>) list().lookup(".virtual-flow");
        int top = flow.getFirstVisibleCell().getIndex();
        assertThat(top).isGreaterThan(10);
        robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        assertThat(flow.getFirstVisibleCell().getIndex()).isEqualTo(top);
        List<PatternBoard.Entry> entries = new ArrayList<>(next.summary().board().entries());
        entries.addFirst(
                new PatternBoard.Entry(MadeFindings.finding(500, Level.NEW, 2), List.of()));
        next = MadeFindings.found(new PatternBoard(entries, List.of(), List.of()), List.of(), 400);
        search();
        passTime();
        assertThat(list().getSelectionModel().getSelectedItem().key()).isEqualTo(key);
        assertThat(flow.getFirstVisibleCell().getIndex()).isBetween(top, top + 2);
    }

    @Test
    void filtersAreChipsThatTakeThemselvesAway() {
        open(MadeFindings.found(3, 0, 400));
        robot.interact(() -> {
            robot.lookup("#board-sex").queryComboBox().getSelectionModel().select(1);
            robot.lookup("#board-age").queryComboBox().getSelectionModel().select(2);
            ComboBox<Object> period = robot.lookup("#patterns-period").queryComboBox();
            period.getSelectionModel().selectLast();
        });
        robot.interact(() -> robot.lookup("#board-from").queryTextInputControl().setText("2024"));
        robot.interact(
                () -> robot.lookup("#board-to").queryTextInputControl().setText("the other day"));
        robot.interact(() -> robot.lookup("#board-dates-use").queryButton().fire());
        assertThat(says("“the other day” is no date")).isTrue();
        robot.interact(() -> robot.lookup("#board-to").queryTextInputControl().setText("jun 2025"));
        robot.interact(() -> robot.lookup("#board-dates-use").queryButton().fire());
        passTime();
        picture("80-board-filters", false);
        assertThat(asked.getLast().having()).hasSize(2);
        assertThat(asked.getLast().period().first().orElseThrow()).hasToString("2024-01-01");
        assertThat(asked.getLast().period().last().orElseThrow()).hasToString("2025-06-30");
        assertThat(says("1 Jan 2024 to 30 Jun 2025")).isTrue();
        Node chips = robot.lookup("#board-chips").query();
        assertThat(((Parent) chips).getChildrenUnmodifiable()).hasSize(4);
        robot.interact(() -> ((Parent) chips).getChildrenUnmodifiable().getFirst().requestFocus());
        robot.push(KeyCode.BACK_SPACE);
        assertThat(((Parent) chips).getChildrenUnmodifiable()).hasSize(3);
        robot.interact(() -> robot.lookup("#board-clear").queryButton().fire());
        passTime();
        assertThat(asked.getLast()).isEqualTo(Slice.everything());
        assertThat(chips.isVisible()).isFalse();
    }

    @Test
    void aTabIsRememberedAndTurnedToByItsNumber() {
        Kit kit = test.with(work);
        robot.interact(() -> {
            PatternTabs tabs = tabs(kit);
            screens.show((Parent) tabs.node(), 1366, 768, false);
            tabs.shown();
        });
        assertThat(says("here is findings")).isTrue();
        robot.interact(() -> assertThat(tabs(kit).takesKey(ctrl(KeyCode.DIGIT2))).isTrue());
        robot.interact(() -> {
            PatternTabs tabs = tabs(kit);
            screens.show((Parent) tabs.node(), 1366, 768, false);
            tabs.shown();
            assertThat(tabs.takesKey(ctrl(KeyCode.DIGIT9))).isFalse();
        });
        assertThat(says("here is map")).isTrue();
    }

    private static javafx.scene.input.KeyEvent ctrl(KeyCode code) {
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }

    private static PatternTabs tabs(Kit kit) {
        return new PatternTabs(
                kit,
                List.of(
                        new PatternTabs.Tab("findings", () -> page("findings")),
                        new PatternTabs.Tab("map", () -> page("map"))));
    }

    private static vigil.ui.kit.Screen page(String name) {
        StackPane node = new StackPane(new javafx.scene.control.Label("here is " + name));
        return () -> node;
    }

    @Test
    void whoMayNotReadCasesSeesTheirNumberOnly() {
        who =
                new PanelMember(
                        MemoryStoreSample.id(1, 99),
                        Optional.of("owner"),
                        "Owen Marsh",
                        "AGENCY_TYPE17",
                        PanelRole.SYSTEM_OWNER,
                        true);
        open(MadeFindings.found(3, 0, 400));
        robot.push(KeyCode.ENTER);
        assertThat(says("Your role does not include reading cases")).isTrue();
        assertThat(robot.lookup("#evidence-cases").tryQuery()).isEmpty();
        assertThat(robot.lookup("#board-cases-list").tryQuery()).isEmpty();
    }

    @Test
    void everyMethodIsExplainedForACouncillorAndForAStatistician() {
        Kit kit = test.with(work);
        for (vigil.patterns.Evidence.Method method : vigil.patterns.Evidence.Method.values()) {
            for (String key :
                    List.of(
                            "board.method.plain.",
                            "board.method.expert.",
                            "board.expected.",
                            "board.adjusted.")) {
                assertThat(kit.say(key + method.name())).as(key + method).doesNotContain("⟦");
            }
        }
    }
}
