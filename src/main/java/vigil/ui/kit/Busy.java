package vigil.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** A card that waits for what it was asked to do. */
public final class Busy {

    private Busy() {}

    /**
     * Lets nothing on the card be used while it is busy, and shows a bar under it. The keyboard
     * waits at the bar: from a field that is no longer to be used it would go to whatever comes
     * next in the window, and a key pressed there would do something nobody asked for.
     *
     * @param words what is being done, for a screen reader
     */
    public static void show(VBox card, boolean busy, String words) {
        if (busy) {
            ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.setId("busy");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(words);
            card.getChildren().add(bar);
            bar.requestFocus();
        }
        for (Node child : card.getChildren()) {
            if (!(child instanceof ProgressBar) && !child.disableProperty().isBound()) {
                child.setDisable(busy);
            }
        }
    }
}
