package vigil.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Shows one sheet at a time over the page: the command palette, help, a question. The page below
 * keeps its place and gets no keys; Escape or a click beside the sheet closes it.
 */
public final class Sheets {

    private final StackPane over = new StackPane();
    private final Node below;
    private final Region scrim = Controls.styled(new Region(), "scrim");
    private Optional<Node> focusBefore = Optional.empty();

    /**
     * @param below the page, which is put to sleep while a sheet is open
     */
    public Sheets(Node below) {
        this.below = below;
        over.setVisible(false);
        over.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        scrim.setOnMouseClicked(event -> close());
    }

    public Node node() {
        return over;
    }

    public boolean open() {
        return over.isVisible();
    }

    /**
     * @param focus what the keyboard goes to
     */
    public void show(Region sheet, Node focus) {
        if (!open()) {
            focusBefore = Optional.ofNullable(over.getScene()).map(scene -> scene.getFocusOwner());
        }
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        over.getChildren().setAll(scrim, sheet);
        over.setVisible(true);
        below.setDisable(true);
        focus.requestFocus();
    }

    public void close() {
        if (open()) {
            over.setVisible(false);
            over.getChildren().clear();
            below.setDisable(false);
            focusBefore.ifPresent(Node::requestFocus);
            focusBefore = Optional.empty();
        }
    }
}
