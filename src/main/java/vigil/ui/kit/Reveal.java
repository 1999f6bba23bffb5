package vigil.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a page so that something on it can be seen. */
public final class Reveal {

    private Reveal() {}

    /**
     * Scrolls the nearest scrolling page around a node by as little as shows all of it, or its top.
     */
    public static void show(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                show(pane, node);
                return;
            }
        }
    }

    /** Scrolls so that a node stands at the top, as far as the page reaches. */
    public static void showTop(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds page = pane.getContent().getLayoutBounds();
                double beyond = page.getHeight() - pane.getViewportBounds().getHeight();
                double top =
                        pane.getContent()
                                .sceneToLocal(node.localToScene(node.getLayoutBounds()))
                                .getMinY();
                pane.setVvalue(beyond <= 0 ? 0 : Math.clamp(top / beyond, 0, 1));
                return;
            }
        }
    }

    private static void show(ScrollPane pane, Node node) {
        Dressing.now(pane);
        pane.layout();
        Bounds page = pane.getContent().getLayoutBounds();
        Bounds it = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = pane.getViewportBounds().getHeight();
        double beyond = page.getHeight() - view;
        if (beyond <= 0) {
            return;
        }
        double top = pane.getVvalue() * beyond;
        double wanted =
                it.getMinY() < top || it.getHeight() > view
                        ? it.getMinY()
                        : Math.max(top, it.getMaxY() - view);
        pane.setVvalue(Math.clamp(wanted / beyond, 0, 1));
    }
}
