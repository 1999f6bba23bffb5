package vigil.ui.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vigil.ui.kit.Controls;

/** Running text whose words can be marked, and chosen to be copied. */
@SuppressWarnings("deprecation") // what came instead counts the insets as well
final class MarkedFlow extends TextFlow {

    private final Path marks = unmanaged("guide-mark");
    private final Path chosen = unmanaged("guide-chosen");
    private final List<GuideSearch.Mark> marked = new ArrayList<>();
    private int from;
    private int to;

    MarkedFlow(String... styles) {
        getStyleClass().addAll(styles);
        getChildren().setAll(marks, chosen);
        setFocusTraversable(false);
    }

    private static Path unmanaged(String style) {
        Path path = Controls.styled(new Path(), style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** The words that are looked for are marked. */
    void mark(List<String> sought) {
        marked.clear();
        int at = 0;
        for (Node piece : pieces()) {
            if (piece instanceof Text text) {
                for (GuideSearch.Mark mark : GuideSearch.marks(text.getText(), sought)) {
                    marked.add(new GuideSearch.Mark(at + mark.from(), at + mark.to()));
                }
            }
            at += length(piece);
        }
        requestLayout();
    }

    /** Chooses from one character up to, and without, another. */
    void choose(int first, int last) {
        from = first;
        to = last;
        requestLayout();
    }

    /** Where in the text a point of the scene is. */
    int at(double sceneX, double sceneY) {
        Point2D here = sceneToLocal(sceneX, sceneY);
        return Math.clamp(hitTest(here).getInsertionIndex(), 0, length());
    }

    int length() {
        return pieces().stream().mapToInt(MarkedFlow::length).sum();
    }

    /** What is chosen of it, as text. */
    String chosenText() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Node piece : pieces()) {
            int length = length(piece);
            int first = Math.max(from, at) - at;
            int last = Math.min(to, at + length) - at;
            if (first < last) {
                text.append(
                        piece instanceof Text words
                                ? words.getText().substring(first, last)
                                : piece instanceof Hyperlink link ? link.getText() : "");
            }
            at += length;
        }
        return text.toString();
    }

    private List<Node> pieces() {
        return getManagedChildren();
    }

    /** Anything but text stands for one character. */
    private static int length(Node piece) {
        return piece instanceof Text text ? text.getText().length() : 1;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.getElements().clear();
        for (GuideSearch.Mark mark : marked) {
            marks.getElements().addAll(rangeShape(mark.from(), mark.to()));
        }
        chosen.getElements().clear();
        if (from < to) {
            chosen.getElements().setAll(rangeShape(from, to));
        }
    }
}
