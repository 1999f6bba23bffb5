package vigil.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import vigil.charts.Chart;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/**
 * A chart, as wide as there is room. Arrow keys and the mouse move over what is drawn and a line
 * below says what stands there; Enter opens the cases behind it. Its figures are one press away as
 * a table.
 */
public final class ChartView {

    private static final double SMALLEST = 0.55;

    private final Kit kit;
    private final Controls controls;
    private final Chart chart;
    private final Surface surface;
    private final Label title;
    private final Label said = Controls.wrapping("", "small", "chart-said");
    private final VBox root;
    private final HBox tools;
    private final ToggleButton tableShown;
    private final double largest;
    private Optional<Node> table = Optional.empty();
    private Consumer<List<String>> open = cases -> {};
    private int at = -1;

    /** A chart that grows to half as large again. */
    public ChartView(Kit kit, Chart chart) {
        this(kit, chart, 1.5);
    }

    /**
     * @param largest how many times its own size it may become
     */
    public ChartView(Kit kit, Chart chart, double largest) {
        this.kit = kit;
        this.chart = chart;
        this.largest = largest;
        this.controls = new Controls(kit);
        this.surface = new Surface();
        this.title = Controls.wrapping(chart.title(), "chart-title");
        this.tableShown = Controls.styled(controls.toggle("chart.showTable"), "small");
        tableShown.setOnAction(event -> showTable(tableShown.isSelected()));
        said.setText(hint());
        tools = Controls.row(said, tableShown);
        HBox.setHgrow(said, javafx.scene.layout.Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        tableShown.setMinWidth(Region.USE_PREF_SIZE);
        root = Controls.styled(new VBox(title, surface, tools), "chart");
        if (highContrast()) {
            root.getStyleClass().add("chart-contrast");
        }
        root.setFillWidth(true);
    }

    /** Hears of the cases behind a place that is opened with Enter or a double click. */
    public ChartView whenOpened(Consumer<List<String>> listener) {
        open = listener;
        return this;
    }

    /** Puts more to press beside “Table”, such as what takes the figures out through the gate. */
    public ChartView with(Node... more) {
        tools.getChildren().addAll(more);
        return this;
    }

    /** Leaves out the title, for where it stands above. */
    public ChartView untitled() {
        Controls.show(title, false);
        return this;
    }

    /** Leaves out the buttons, for where the table stands beside it. */
    public ChartView alone() {
        Controls.show(tableShown, false);
        return this;
    }

    public Node node() {
        return root;
    }

    public Chart chart() {
        return chart;
    }

    /** What is said of the place one stands at; what to press when at none. */
    public String said() {
        return said.getText();
    }

    /** Brings the keyboard to the drawing. */
    public void focus() {
        surface.requestFocus();
    }

    /** The marks alone, on white and at their own size, for paper. */
    public Node printable() {
        Pane paper = Controls.styled(new Pane(), "chart", "chart-paper");
        paper.setPrefSize(chart.width(), chart.height());
        paper.setMinSize(chart.width(), chart.height());
        chart.marks().forEach(mark -> paper.getChildren().add(ChartPaint.of(mark)));
        return paper;
    }

    private String hint() {
        return chart.spots().isEmpty() ? "" : kit.say("chart.hint");
    }

    private static boolean highContrast() {
        return Boolean.TRUE.equals(Platform.getPreferences().get("Windows.SPI.HighContrast"));
    }

    private void showTable(boolean shown) {
        table.ifPresent(root.getChildren()::remove);
        table =
                shown
                        ? Optional.of(new ChartTable(kit, chart).asHighAsItsRows())
                        : Optional.empty();
        table.ifPresent(root.getChildren()::add);
    }

    private void go(int spot) {
        if (spot < 0 || spot >= chart.spots().size()) {
            return;
        }
        at = spot;
        Chart.Spot place = chart.spots().get(spot);
        said.setText(place.text());
        surface.mark(place);
        surface.setAccessibleText(place.text());
    }

    /** The nearest place above or below, else the same. */
    private int beside(int direction) {
        if (at < 0) {
            return 0;
        }
        Chart.Spot from = chart.spots().get(at);
        int best = at;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < chart.spots().size(); i++) {
            Chart.Spot to = chart.spots().get(i);
            double down = (middleY(to) - middleY(from)) * direction;
            double across = Math.abs(middleX(to) - middleX(from));
            double distance = down + 3 * across;
            if (down > from.height() / 2 && distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    private static double middleX(Chart.Spot spot) {
        return spot.x() + spot.width() / 2;
    }

    private static double middleY(Chart.Spot spot) {
        return spot.y() + spot.height() / 2;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> go(Math.min(at + 1, chart.spots().size() - 1));
            case LEFT -> go(Math.max(at - 1, 0));
            case DOWN -> go(beside(1));
            case UP -> go(beside(-1));
            case HOME -> go(0);
            case END -> go(chart.spots().size() - 1);
            case ENTER -> openHere();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void openHere() {
        if (at >= 0 && !chart.spots().get(at).cases().isEmpty()) {
            open.accept(chart.spots().get(at).cases());
        }
    }

    private int under(double x, double y) {
        List<Integer> hits = new ArrayList<>();
        for (int i = 0; i < chart.spots().size(); i++) {
            Chart.Spot spot = chart.spots().get(i);
            if (x >= spot.x()
                    && x <= spot.x() + spot.width()
                    && y >= spot.y()
                    && y <= spot.y() + spot.height()) {
                hits.add(i);
            }
        }
        return hits.isEmpty() ? -1 : hits.getFirst();
    }

    /** What is painted, scaled as one. */
    private final class Surface extends Pane {

        private final Group marks = new Group();
        private final Rectangle here = Controls.styled(new Rectangle(), "chart-here");
        private final Scale scale = new Scale(1, 1, 0, 0);

        Surface() {
            getStyleClass().add("chart-surface");
            chart.marks().forEach(mark -> marks.getChildren().add(ChartPaint.of(mark)));
            here.setVisible(false);
            here.setMouseTransparent(true);
            marks.getChildren().add(here);
            marks.setManaged(false);
            marks.getTransforms().add(scale);
            getChildren().add(marks);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            setAccessibleText(chart.title() + ". " + chart.description());
            setAccessibleHelp(kit.say("chart.hint"));
            addEventHandler(KeyEvent.KEY_PRESSED, ChartView.this::pressed);
            addEventHandler(
                    MouseEvent.MOUSE_MOVED,
                    event -> {
                        int spot = under(event.getX() / scale.getX(), event.getY() / scale.getY());
                        if (spot >= 0 && spot != at) {
                            go(spot);
                        }
                    });
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    event -> {
                        requestFocus();
                        if (event.getClickCount() == 2) {
                            openHere();
                        }
                    });
            focusedProperty()
                    .addListener((p, was, is) -> {
                        if (!is) {
                            forget();
                        }
                    });
            setMinWidth(chart.width() * SMALLEST);
        }

        private void forget() {
            at = -1;
            here.setVisible(false);
            said.setText(hint());
            setAccessibleText(chart.title() + ". " + chart.description());
        }

        void mark(Chart.Spot place) {
            here.setX(place.x());
            here.setY(place.y());
            here.setWidth(place.width());
            here.setHeight(place.height());
            here.setVisible(true);
        }

        private double scaleFor(double width) {
            return Math.clamp(width / chart.width(), SMALLEST, largest);
        }

        @Override
        public javafx.geometry.Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return chart.width();
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(chart.height() * scaleFor(width <= 0 ? chart.width() : width));
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            scale.setX(scaleFor(getWidth()));
            scale.setY(scaleFor(getWidth()));
            Bounds bounds = getLayoutBounds();
            setClip(new Rectangle(bounds.getWidth(), bounds.getHeight()));
        }
    }
}
