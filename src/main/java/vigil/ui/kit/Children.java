package vigil.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** What a pane contains, changed no more than it must be. */
public final class Children {

    private Children() {}

    /**
     * Lets a pane contain these, in this order. Those that stay are not touched: JavaFX would work
     * out the looks of each anew, and the keyboard would leave it.
     */
    public static void arrange(Pane pane, List<? extends Node> wanted) {
        List<Node> there = pane.getChildren();
        Set<Node> stay = new HashSet<>(wanted);
        there.removeIf(node -> !stay.contains(node));
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            if (i + 1 < there.size() && there.get(i + 1) == node) {
                there.remove(i); // it went further down, which is cheaper than all others up
            } else if (i == there.size() || there.get(i) != node) {
                there.remove(node);
                there.add(i, node);
            }
        }
    }
}
