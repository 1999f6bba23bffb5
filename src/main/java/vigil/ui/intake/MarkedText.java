package vigil.ui.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Running text with places marked behind the words; the marks follow when the text wraps anew. */
@SuppressWarnings("deprecation") // what came instead counts the insets as well
final class MarkedText extends Region {

    /** A place and the style classes of its mark. */
    record Mark(int start, int end, List<String> styles, Runnable clicked) {}

    private final Group behind = new Group();
    private final TextFlow flow = new TextFlow();
    private final List<Path> paths = new ArrayList<>();
    private List<Mark> marks = List.of();
    private String shown = "";

    MarkedText() {
        behind.setManaged(false);
        flow.getStyleClass().add("marked-flow");
        flow.setMouseTransparent(true);
        getStyleClass().add("marked-text");
        getChildren().setAll(behind, flow);
    }

    void show(String text, List<Mark> newMarks) {
        marks = List.copyOf(newMarks);
        if (!text.equals(shown)) {
            shown = text;
            Text words = new Text(text);
            words.getStyleClass().add("marked-words");
            flow.getChildren().setAll(words);
        }
        paths.clear();
        for (Mark mark : marks) {
            Path path = new Path();
            path.getStyleClass().add("mark");
            path.getStyleClass().addAll(mark.styles);
            path.setOnMouseClicked(event -> mark.clicked.run());
            paths.add(path);
        }
        behind.getChildren().setAll(paths);
        requestLayout();
    }

    /** Brings a place into view. */
    void reveal(ScrollPane scroll, int index) {
        if (index < 0 || index >= paths.size()) {
            return;
        }
        applyCss();
        layout();
        Bounds place = paths.get(index).getBoundsInParent();
        double room = getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            double top = place.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(top / room, 0, 1));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double inner = width < 0 ? -1 : width - in.getLeft() - in.getRight();
        return flow.prefHeight(inner) + in.getTop() + in.getBottom();
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        flow.resizeRelocate(in.getLeft(), in.getTop(), width, flow.prefHeight(width));
        flow.layout();
        // Not relocated, which would lay its first mark to the top, wherever that belongs.
        behind.setLayoutX(0);
        behind.setLayoutY(0);
        for (int i = 0; i < paths.size(); i++) {
            Mark mark = marks.get(i);
            Path path = paths.get(i);
            path.getElements().setAll(flow.rangeShape(mark.start, mark.end));
            path.setTranslateX(in.getLeft());
            path.setTranslateY(in.getTop());
        }
    }
}
