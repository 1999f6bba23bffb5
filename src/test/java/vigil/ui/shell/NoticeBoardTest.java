package vigil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class NoticeBoardTest {

    private static final int COLLECTIONS = 40;

    private NoticeBoard board;
    private TextField field;

    @Start
    void start(Stage stage) {
        board = new NoticeBoard(key -> key);
        field = new TextField();
        StackPane root = new StackPane(field, board.node());
        stage.setScene(new Scene(root, 600, 400));
        stage.show();
    }

    private boolean says(String sentence) {
        return ((Parent) board.node())
                .getChildrenUnmodifiable().stream()
                        .flatMap(notice -> ((Parent) notice).getChildrenUnmodifiable().stream())
                        .anyMatch(part ->
                                part instanceof Label label && label.getText().equals(sentence));
    }

    /** Leads to what is open, as the way back of a page does. */
    private static Runnable back(Object open) {
        return open::hashCode;
    }

    private WeakReference<Object> said(FxRobot robot) {
        Object open = new Object();
        robot.interact(() -> {
            board.done("Saved.", back(open));
            board.focus();
            board.clear();
        });
        return new WeakReference<>(open);
    }

    @Test
    void whatWasClearedHoldsNothingOfWhatWasOpen(FxRobot robot) {
        WeakReference<Object> open = said(robot);

        for (int i = 0; i < COLLECTIONS && open.get() != null; i++) {
            robot.interact(() -> board.node().applyCss());
            System.gc();
        }

        assertThat(open.get()).isNull();
    }

    @Test
    void whatWentWrongIsNotPushedAwayByWhatPasses(FxRobot robot) {
        robot.interact(() -> {
            board.problem("It went wrong.");
            for (int i = 0; i < 6; i++) {
                board.note("By the way " + i);
            }
        });

        assertThat(says("It went wrong.")).isTrue();
        assertThat(says("By the way 5")).isTrue();
        assertThat(says("By the way 0")).isFalse();
    }

    @Test
    void theSameSaidAgainStandsThereOnceUnlessItLeadsBackOrWentWrong(FxRobot robot) {
        robot.interact(() -> {
            board.note("Names of people who died are in it.");
            board.note("Names of people who died are in it.");
            board.done("Saved.", () -> {});
            board.done("Saved.", () -> {});
        });
        assertThat(((Parent) board.node()).getChildrenUnmodifiable()).hasSize(3);

        robot.interact(() -> {
            board.clear();
            board.problem("It went wrong.", "VG-1");
            board.problem("It went wrong.", "VG-2");
        });
        assertThat(((Parent) board.node()).getChildrenUnmodifiable()).hasSize(2);
    }

    @Test
    void afterUndoByTheMouseTheKeyboardIsWhereItWas(FxRobot robot) {
        robot.interact(() -> {
            field.requestFocus();
            board.done("Saved.", () -> {});
        });
        Node undo = robot.lookup("#notice-undo").query();

        robot.clickOn(undo, MouseButton.PRIMARY);

        assertThat(says("Saved.")).isFalse();
        assertThat(field.isFocused()).isTrue();
    }
}
