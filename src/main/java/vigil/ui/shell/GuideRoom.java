package vigil.ui.shell;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Room for the guide beside the work, in a window wide enough for both; else it lies over it. */
final class GuideRoom {

    /** Below this much for the work its pages would be crowded. */
    private static final double WORK = 1100;

    private GuideRoom() {}

    static void make(StackPane work, Node guide) {
        Runnable lay = () -> lay(work, (Region) guide);
        guide.visibleProperty().addListener((p, was, is) -> lay.run());
        ((Region) guide).widthProperty().addListener((p, was, is) -> lay.run());
        ((Region) work.getParent()).widthProperty().addListener((p, was, is) -> lay.run());
    }

    private static void lay(StackPane work, Region guide) {
        double whole = ((Region) work.getParent()).getWidth();
        boolean beside = guide.isVisible() && whole - guide.getWidth() >= WORK;
        StackPane.setMargin(work, beside ? new Insets(0, guide.getWidth(), 0, 0) : Insets.EMPTY);
    }
}
