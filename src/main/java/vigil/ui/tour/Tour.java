package vigil.ui.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator.Page;

/**
 * Points at one control after another and says what it is for. Enter or → goes on, ← goes back,
 * Escape leaves, at any step. Whoever saw it or left it is not asked again on this computer.
 */
public final class Tour {

    private static final double MARGIN = 6;
    private static final double GAP = 14;
    private static final double EDGE = 16;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(120);
    private static final int LOOKS = 40;

    private final Kit kit;
    private final Consumer<Page> go;
    private final Parent work;
    private final Runnable left;
    private final Pane over = new Pane();
    private final Path shade = Controls.styled(new Path(), "tour-shade");
    private final Region ring = Controls.styled(new Region(), "tour-ring");
    private final Label count = Controls.styled(new Label(), "muted", "small");
    private final Label title = Controls.styled(Controls.wrapping(""), "section-title");
    private final Label text = Controls.wrapping("");
    private final Button back;
    private final Button next;
    private final VBox bubble;
    private int at;
    private int round;

    /**
     * @param work what the controls are looked for in
     * @param left hears when the tour is over
     */
    public Tour(Kit kit, Parent work, Consumer<Page> go, Runnable left) {
        this.kit = kit;
        this.work = work;
        this.go = go;
        this.left = left;
        Controls controls = new Controls(kit);
        back = controls.button("tour.back", () -> step(-1));
        next = controls.primary("tour.next", () -> step(1));
        Button leave = controls.button("tour.leave", this::leave);
        leave.getStyleClass().add("flat");
        bubble =
                Controls.styled(
                        new VBox(
                                count,
                                title,
                                text,
                                Controls.row(leave, Controls.gap(), back, next)),
                        "tour-bubble");
        bubble.setId("tour-bubble");
        shade.setFillRule(FillRule.EVEN_ODD);
        shade.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setManaged(false); // both are put where the control is
        bubble.setManaged(false);
        over.getChildren().setAll(shade, ring, bubble);
        over.setId("tour");
        over.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        over.layoutBoundsProperty().addListener((p, was, is) -> place());
    }

    /** Whether somebody should still be offered it on this computer. */
    public static boolean wanted(Kit kit) {
        return kit.device().get(Device.TOUR).isEmpty();
    }

    public Node node() {
        return over;
    }

    public void start() {
        kit.device().set(Device.TOUR, "seen");
        at = 0;
        show();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
        } else if (event.getCode() == KeyCode.RIGHT) {
            step(1);
        } else if (event.getCode() == KeyCode.LEFT) {
            step(-1);
        } else {
            return;
        }
        event.consume();
    }

    private void step(int by) {
        int wanted = at + by;
        if (wanted >= TourStep.ALL.size()) {
            leave();
        } else if (wanted >= 0) {
            at = wanted;
            show();
        }
    }

    private void leave() {
        round++;
        left.run();
    }

    private void show() {
        TourStep step = TourStep.ALL.get(at);
        go.accept(step.page());
        count.setText(kit.say("tour.count", at + 1, TourStep.ALL.size()));
        title.setText(kit.say("tour." + step.name()));
        text.setText(kit.say("tour." + step.name() + ".text"));
        next.setText(kit.say(at == TourStep.ALL.size() - 1 ? "tour.end" : "tour.next"));
        back.setDisable(at == 0);
        bubble.setAccessibleText(title.getText() + ". " + text.getText());
        next.requestFocus();
        round++;
        place();
        lookAgain(round, LOOKS);
    }

    /** Pages read what they show: the control may come a moment later, and move. */
    private void lookAgain(int of, int left) {
        kit.work()
                .later(
                        LOOK_AGAIN,
                        () -> {
                            if (of == round && over.getScene() != null) {
                                place();
                                if (left > 0) {
                                    lookAgain(of, left - 1);
                                }
                            }
                        });
    }

    private Optional<Bounds> target() {
        Node node = work.lookup(TourStep.ALL.get(at).control());
        if (node == null || node.getScene() == null || over.getScene() == null) {
            return Optional.empty();
        }
        Bounds bounds = over.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return bounds.getWidth() > 0 ? Optional.of(bounds) : Optional.empty();
    }

    private void place() {
        double width = over.getWidth();
        double height = over.getHeight();
        shade.getElements().clear();
        rectangle(0, 0, width, height);
        Optional<Bounds> target = target();
        ring.setVisible(target.isPresent());
        bubble.applyCss();
        double wide = bubble.prefWidth(-1);
        double high = bubble.prefHeight(wide);
        double x = (width - wide) / 2;
        double y = (height - high) / 2;
        if (target.isPresent()) {
            Bounds it = target.get();
            double left = Math.max(2, it.getMinX() - MARGIN);
            double top = Math.max(2, it.getMinY() - MARGIN);
            double right = Math.min(width - 2, it.getMaxX() + MARGIN);
            double bottom = Math.min(height - 2, it.getMaxY() + MARGIN);
            rectangle(left, top, right, bottom);
            ring.resizeRelocate(left, top, right - left, bottom - top);
            if (bottom + GAP + high < height) {
                y = bottom + GAP;
                x = left;
            } else if (top - GAP - high > 0) {
                y = top - GAP - high;
                x = left;
            } else {
                y = height - high - EDGE * 4; // it fills the page: over its foot
                x = right - wide - EDGE;
            }
        }
        bubble.resizeRelocate(
                Math.clamp(x, EDGE, Math.max(EDGE, width - wide - EDGE)),
                Math.clamp(y, EDGE, Math.max(EDGE, height - high - EDGE)),
                wide,
                high);
        bubble.layout();
    }

    private void rectangle(double left, double top, double right, double bottom) {
        shade.getElements()
                .addAll(
                        new MoveTo(left, top),
                        new HLineTo(right),
                        new VLineTo(bottom),
                        new HLineTo(left),
                        new ClosePath());
    }
}
