package vigil.ui.kit;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files that are dropped on a part of the window. */
public final class DroppedFiles {

    private DroppedFiles() {}

    /** Lets a file be dropped on a node; of several, the first counts. */
    public static void accept(Node node, Consumer<Path> open) {
        accept(node, () -> true, open);
    }

    /** The same, at times when it is of use. */
    public static void accept(Node node, BooleanSupplier when, Consumer<Path> open) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && when.getAsBoolean()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            if (board.hasFiles() && when.getAsBoolean()) {
                open.accept(board.getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
