package vigil.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import vigil.ui.kit.Tip;

/** Shows the whole of a text that had no room, such as in a narrow column, under the pointer. */
final class WholeText {

    private WholeText() {}

    static void over(Scene scene) {
        scene.addEventFilter(
                MouseEvent.MOUSE_ENTERED_TARGET,
                event -> {
                    if (event.getTarget() instanceof Labeled labeled
                            && labeled.isTextTruncated()
                            && !Tip.has(labeled)) {
                        labeled.setTooltip(new Whole(labeled.getText()));
                    }
                });
        scene.addEventFilter(
                MouseEvent.MOUSE_EXITED_TARGET,
                event -> {
                    if (event.getTarget() instanceof Labeled labeled
                            && labeled.getTooltip() instanceof Whole) {
                        labeled.setTooltip(null); // a cell shows something else soon
                    }
                });
    }

    private static final class Whole extends Tooltip {
        Whole(String text) {
            super(text);
            setWrapText(true);
            setMaxWidth(600);
        }
    }
}
