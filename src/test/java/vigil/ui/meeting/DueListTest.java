package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vigil.casework.MeetingMatter;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.OpenItem;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.TestKit;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class DueListTest {

    private static final int MATTERS = 24;

    private final Choices choices = new Choices();
    private Scene scene;
    private DueList list;

    @Start
    void start(Stage stage) {
        list =
                new DueList(
                        new TestKit().with(new InlineWork()),
                        new MatterWords(new TestKit().with(new InlineWork()), TestKit.vocabulary()),
                        choices);
        scene = new Scene(new StackPane(list.node()));
        stage.setScene(scene);
        stage.show();
    }

    private static MeetingMatter matter(int number) {
        return new MeetingMatter.Open(
                new OpenItem(
                        new UUID(0, 1),
                        LocalDate.of(2026, 7, 9),
                        new UUID(1, number),
                        number % 2 == 0 ? AgendaKind.THEMES : AgendaKind.CASE,
                        "Matter " + number,
                        Optional.empty(),
                        OpenItem.Why.NOT_DECIDED,
                        Optional.empty(),
                        ""));
    }

    private static List<MeetingMatter> matters(int... without) {
        List<MeetingMatter> all = new ArrayList<>();
        for (int kind = 0; kind < 2; kind++) {
            for (int i = kind; i < MATTERS; i += 2) {
                all.add(matter(i));
            }
        }
        IntStream.of(without).forEach(number -> all.remove(matter(number)));
        return all;
    }

    private List<Node> rows() {
        return ((Pane) list.node())
                .getChildrenUnmodifiable().stream()
                        .filter(node -> node.getStyleClass().contains("due-row"))
                        .toList();
    }

    private void show(FxRobot robot, List<MeetingMatter> matters) throws Exception {
        robot.interact(() -> list.show(matters));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> rows().size() == matters.size());
    }

    @Test
    void whatIsTypedUnderARowStaysWhileAnotherMatterIsSettledElsewhere(FxRobot robot)
            throws Exception {
        show(robot, matters());
        robot.interact(() -> rows().get(4).requestFocus());
        robot.type(javafx.scene.input.KeyCode.G);
        TextField reason = robot.lookup("#due-asked").queryAs(TextField.class);
        robot.interact(() -> reason.setText("Closed with the"));
        List<Node> before = rows();

        show(robot, matters(0, 7));

        assertThat(scene.getFocusOwner()).isSameAs(reason);
        assertThat(reason.getText()).isEqualTo("Closed with the");
        assertThat(before).as("rows stay as they are").containsAll(rows());
    }

    @Test
    void whatIsTypedAlsoOutlivesAListThatIsMostlyNew(FxRobot robot) throws Exception {
        show(robot, matters());
        robot.interact(() -> rows().get(4).requestFocus());
        robot.type(javafx.scene.input.KeyCode.G);
        TextField reason = robot.lookup("#due-asked").queryAs(TextField.class);
        robot.interact(() -> reason.setText("Closed with the"));
        List<MeetingMatter> others = new ArrayList<>(matters().subList(4, 5));
        IntStream.range(100, 124).forEach(i -> others.add(matter(2 * i)));

        show(robot, others);

        TextField still = robot.lookup("#due-asked").queryAs(TextField.class);
        assertThat(still.getText()).isEqualTo("Closed with the");
    }

    @Test
    void whatIsTypedStaysThoughItsMatterWouldFallBehindTheFirst(FxRobot robot) throws Exception {
        show(robot, matters());
        robot.interact(() -> rows().get(4).requestFocus());
        robot.type(javafx.scene.input.KeyCode.G);
        TextField reason = robot.lookup("#due-asked").queryAs(TextField.class);
        robot.interact(() -> reason.setText("Closed with the"));
        List<MeetingMatter> more = new ArrayList<>();
        IntStream.range(100, 140).forEach(i -> more.add(matter(2 * i)));
        more.add(matters().get(4));
        IntStream.range(200, 220).forEach(i -> more.add(matter(2 * i)));

        robot.interact(() -> list.show(more));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#prepare-more").tryQuery().isPresent());

        assertThat(rows()).as("as far as it, and no further").hasSize(41);
        TextField still = robot.lookup("#due-asked").queryAs(TextField.class);
        assertThat(still.getText()).isEqualTo("Closed with the");
    }

    @Test
    void whatWasMissingIsNoLongerSaidOnceItIsTyped(FxRobot robot) throws Exception {
        show(robot, matters());
        robot.interact(() -> rows().get(4).requestFocus());
        robot.type(javafx.scene.input.KeyCode.G);
        robot.type(javafx.scene.input.KeyCode.ENTER);
        Node trouble = robot.lookup(".due-row .late").query();
        assertThat(trouble.isVisible()).isTrue();

        TextField reason = robot.lookup("#due-asked").queryAs(TextField.class);
        robot.interact(() -> reason.setText("Closed"));

        assertThat(trouble.isVisible()).isFalse();
    }

    @Test
    void theKeyboardGoesToTheRowThatCameIntoThePlaceOfItsOwn(FxRobot robot) throws Exception {
        show(robot, matters());
        robot.interact(() -> rows().get(4).requestFocus());
        show(robot, matters(8)); // the fifth of the even ones
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(scene.getFocusOwner()).isSameAs(rows().get(4));
    }

    @Test
    void alsoOfAListThatIsAllNewAndComesPartByPart(FxRobot robot) throws Exception {
        show(robot, matters());
        robot.interact(() -> rows().get(20).requestFocus());
        List<MeetingMatter> others = new ArrayList<>();
        IntStream.range(100, 124).forEach(i -> others.add(matter(2 * i)));
        show(robot, others);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(scene.getFocusOwner()).isSameAs(rows().get(20));
        show(robot, List.of(matter(1)));
        assertThat(scene.getFocusOwner()).as("there are fewer").isSameAs(rows().getFirst());
    }

    @Test
    void eachGroupIsNamedOnceHoweverMattersComeAndGo(FxRobot robot) throws Exception {
        show(robot, matters());
        show(robot, matters(1, 3, 5));
        show(robot, matters());
        List<String> words =
                ((Pane) list.node())
                        .getChildrenUnmodifiable().stream()
                                .filter(node -> node.getStyleClass().contains("due-group"))
                                .map(Object::toString)
                                .toList();
        assertThat(words).hasSize(2).doesNotHaveDuplicates();
        assertThat(Collections.frequency(rows(), rows().getFirst())).isEqualTo(1);
    }

    @Test
    void ofYearsOfMattersTheFirstStandThereAndTheNextComeWhenTheyAreAskedFor(FxRobot robot)
            throws Exception {
        List<MeetingMatter> many = IntStream.range(0, 60).mapToObj(i -> matter(2 * i)).toList();
        robot.interact(() -> list.show(many));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#prepare-more").tryQuery().isPresent());
        assertThat(rows()).hasSize(25);
        assertThat(robot.lookup("#prepare-more").queryLabeled().getText()).contains("35");

        robot.interact(() -> rows().getLast().requestFocus());
        robot.type(javafx.scene.input.KeyCode.DOWN, javafx.scene.input.KeyCode.UP);
        assertThat(scene.getFocusOwner()).as("and back").isSameAs(rows().getLast());
        robot.type(javafx.scene.input.KeyCode.DOWN, javafx.scene.input.KeyCode.DOWN);
        assertThat(rows()).hasSize(50);
        assertThat(scene.getFocusOwner()).as("the first of the next").isSameAs(rows().get(25));
        robot.interact(() -> list.show(many.subList(1, 60)));
        assertThat(rows()).as("as many as were asked for").hasSize(50);

        robot.interact(() -> robot.lookup("#prepare-more").queryButton().fire());
        assertThat(rows()).hasSize(59);
        assertThat(robot.lookup("#prepare-more").tryQuery()).isEmpty();
    }

    private static final class Choices implements DueChoices {

        @Override
        public Standing standing(MeetingMatter matter) {
            return Standing.DUE;
        }

        @Override
        public void take(MeetingMatter matter) {}

        @Override
        public void leave(MeetingMatter matter) {}

        @Override
        public void letGo(OpenItem item, String reason) {}

        @Override
        public Optional<UUID> approving() {
            return Optional.empty();
        }

        @Override
        public void approve(UUID earlier, String corrections) {}

        @Override
        public void openCase(CaseId id) {}

        @Override
        public boolean mayWrite() {
            return true;
        }
    }
}
