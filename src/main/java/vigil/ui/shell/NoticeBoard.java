package vigil.ui.shell;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Notices;

/** Notices in the corner. They never take the focus; what went wrong stays until it is closed. */
final class NoticeBoard implements Notices {

    private static final int SHOWN = 4;
    private static final Duration PAUSE = Duration.seconds(5);

    private final VBox board = Controls.styled(new VBox(), "notices");
    private final Supplier<String> closeWord;

    NoticeBoard(Supplier<String> closeWord) {
        this.closeWord = closeWord;
        board.setAlignment(Pos.BOTTOM_RIGHT);
        board.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(board, Pos.BOTTOM_RIGHT);
    }

    Node node() {
        return board;
    }

    void clear() {
        board.getChildren().clear();
    }

    @Override
    public void done(String sentence) {
        passing(show(Icon.DONE, sentence, "notice-done"));
    }

    @Override
    public void note(String sentence) {
        passing(show(Icon.INFORMATION, sentence, "notice-note"));
    }

    @Override
    public void problem(String sentence) {
        show(Icon.ERROR, sentence, "notice-problem");
    }

    private Node show(Icon icon, String sentence, String style) {
        Label words = Controls.wrapping(sentence);
        Button close = Controls.styled(new Button(), "flat", "button-icon", "small");
        close.setGraphic(Icon.CLOSE.node());
        close.setAccessibleText(closeWord.get());
        close.setFocusTraversable(false);
        HBox notice = new HBox(Controls.styled(icon.node(), "tone"), words, close);
        notice.getStyleClass().addAll("notice", style);
        close.setOnAction(event -> board.getChildren().remove(notice));
        board.getChildren().add(notice);
        if (board.getChildren().size() > SHOWN) {
            board.getChildren().removeFirst();
        }
        return notice;
    }

    private void passing(Node notice) {
        PauseTransition wait = new PauseTransition(PAUSE);
        wait.setOnFinished(event -> board.getChildren().remove(notice));
        wait.play();
    }
}
