package vigil.ui.guide;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import vigil.ui.kit.Copied;
import vigil.ui.kit.Kit;

/** Lets somebody choose text of a page with the mouse or {@code Ctrl+A}, and copy it. */
final class ChosenText {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ALL =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private List<MarkedFlow> texts = List.of();
    private int block;
    private int place;

    /**
     * @param around what takes the keys and the mouse
     */
    ChosenText(Kit kit, Node around) {
        this.kit = kit;
        around.addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        around.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::extend);
        around.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void in(List<MarkedFlow> newTexts) {
        texts = newTexts;
    }

    private void begin(MouseEvent event) {
        texts.forEach(text -> text.choose(0, 0));
        block = block(event.getSceneY());
        place = texts.isEmpty() ? 0 : texts.get(block).at(event.getSceneX(), event.getSceneY());
    }

    private void extend(MouseEvent event) {
        if (texts.isEmpty()) {
            return;
        }
        int here = block(event.getSceneY());
        int at = texts.get(here).at(event.getSceneX(), event.getSceneY());
        boolean down = here > block || here == block && at >= place;
        int first = down ? block : here;
        int last = down ? here : block;
        for (int i = 0; i < texts.size(); i++) {
            MarkedFlow text = texts.get(i);
            int from = i == first ? (down ? place : at) : 0;
            int to = i == last ? (down ? at : place) : text.length();
            text.choose(i < first || i > last ? 0 : from, i < first || i > last ? 0 : to);
        }
        event.consume();
    }

    /** The text at a height, or the last above it. */
    private int block(double sceneY) {
        int found = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).localToScene(0, 0).getY() <= sceneY) {
                found = i;
            }
        }
        return found;
    }

    private void key(KeyEvent event) {
        if (ALL.match(event)) {
            texts.forEach(text -> text.choose(0, text.length()));
            event.consume();
        } else if (COPY.match(event) && !chosen().isEmpty()) {
            Copied.put(kit, chosen());
            event.consume();
        }
    }

    /** What is chosen, a line for each block. */
    String chosen() {
        return texts.stream()
                .map(MarkedFlow::chosenText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
