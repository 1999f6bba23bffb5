package vigil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.ui.kit.Sheets;

@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class NoticeBoardTest {

    private static final int COLLECTIONS = 40;
    private static final double NAV = 200;

    private NoticeBoard board;
    private TextField field;
    private Sheets sheets;
    private StackPane page;
    private Region beside;

    @Start
    void start(Stage stage) {
        board = new NoticeBoard(key -> key);
        field = new TextField();
        sheets = new Sheets(field);
        page = new StackPane(field, sheets.node());
        beside = new Region();
        beside.setMinWidth(NAV);
        HBox both = new HBox(beside, page);
        HBox.setHgrow(page, Priority.ALWAYS);
        StackPane root = new StackPane(both, board.node());
        Scene scene = new Scene(root, 1_000, 400);
        scene.addEventHandler(Sheets.Stands.TYPE, board::keepOff);
        stage.setScene(scene);
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

    private Bounds ofNotices(FxRobot robot) {
        robot.interact(() -> board.node().getScene().getRoot().layout());
        return board.node().localToScene(board.node().getLayoutBounds());
    }

    private Region sheetAtSide(FxRobot robot, double wide) {
        Button save = new Button("Save");
        VBox sheet = new VBox(save);
        sheet.setPrefWidth(wide);
        sheet.setMinWidth(wide);
        robot.interact(() -> sheets.showAtSide(sheet, save, () -> true));
        return sheet;
    }

    @Test
    void noticesKeepOffTheSheetOfAPageAlsoWhenThePageIsLeftWithItOpen(FxRobot robot) {
        robot.interact(() -> board.done("Saved."));
        double corner = ofNotices(robot).getMaxX();
        Region sheet = sheetAtSide(robot, 400);
        double edge = sheet.localToScene(sheet.getLayoutBounds()).getMinX();
        assertThat(ofNotices(robot).getMinX()).as("not over what leads on").isEqualTo(NAV);
        assertThat(ofNotices(robot).getMaxX()).isLessThanOrEqualTo(edge);

        HBox both = (HBox) page.getParent();
        robot.interact(() -> both.getChildren().remove(page));
        assertThat(ofNotices(robot).getMaxX()).as("no sheet is seen").isEqualTo(corner);
        robot.interact(() -> both.getChildren().add(page));
        assertThat(ofNotices(robot).getMaxX()).isLessThanOrEqualTo(edge);
        robot.interact(sheets::close);
        assertThat(ofNotices(robot).getMaxX()).isEqualTo(corner);
    }

    @Test
    void besideAWideSheetThereIsNoRoomSoTheyStandAboveItsFoot(FxRobot robot) {
        robot.interact(() -> board.done("Saved."));
        sheetAtSide(robot, 700);
        assertThat(board.node().getStyleClass()).contains("above-foot");
        robot.interact(sheets::close);
        assertThat(board.node().getStyleClass()).doesNotContain("above-foot");
    }
}
