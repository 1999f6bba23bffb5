package vigil.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vigil.ui.kit.Tip;

/**
 * Looks at a whole scene as it stands and writes down what somebody could not read, reach or be
 * told. Every method runs on the window’s thread. A complaint is kept once, with where it was first
 * seen and how often.
 */
final class Inspection {

    private static final double TEXT = 4.5;
    private static final double PARTS = 3;
    private static final double TARGET = 24;
    private static final int MOST_STEPS = 700;
    private static final double ROUNDING = 0.02;

    private final Map<String, String> complaints = new TreeMap<>();
    private final Map<String, Integer> often = new LinkedHashMap<>();
    private final Set<String> focusSeen = new HashSet<>();
    private int texts;
    private int controls;
    private int steps;

    Map<String, String> complaints() {
        Map<String, String> all = new TreeMap<>();
        complaints.forEach((what, where) -> all.put(what, where + " ×" + often.get(what)));
        return all;
    }

    String figures() {
        return "%,d texts, %,d controls, %,d steps of the Tab key"
                .formatted(texts, controls, steps);
    }

    void complain(String what, String where) {
        complaints.putIfAbsent(what, where);
        often.merge(what, 1, Integer::sum);
    }

    // ---- what there is ------------------------------------------------------------------

    private static List<Node> all(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Parent parent, List<Node> into) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible()) {
                into.add(child);
                if (child instanceof Parent inner) {
                    collect(inner, into);
                }
            }
        }
    }

    /** How a node is found again: its identity, its kind, and where it stands. */
    private static String name(Node node) {
        StringBuilder name = new StringBuilder(short_(node));
        Node at = node.getParent();
        for (int up = 0; at != null && up < 30; up++, at = at.getParent()) {
            if (at.getId() != null && !at.getId().equals("content")) {
                return name.insert(0, "#" + at.getId() + " ").toString();
            }
            List<String> own = own(at);
            if (!own.isEmpty() && up < 6) {
                name.insert(0, "." + own.getFirst() + " ");
            }
        }
        return name.toString();
    }

    private static List<String> own(Node node) {
        return node.getStyleClass().stream()
                .filter(s ->
                        !s.matches("row|column|text|label|cell|indexed-cell|root|tight|viewport"))
                .toList();
    }

    private static String short_(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        String said =
                node instanceof Labeled labeled && labeled.getText() != null
                        ? " “" + cut(labeled.getText()) + "”"
                        : node instanceof Text text ? " “" + cut(text.getText()) + "”" : "";
        return node.getClass().getSimpleName() + id + own(node) + said;
    }

    private static String cut(String text) {
        String digits = text.replaceAll("\\d+", "0").replace('\n', ' ');
        return digits.length() > 24 ? digits.substring(0, 24) + "…" : digits;
    }

    private static boolean picture(Node node) {
        return node.getClass().getSimpleName().equals("FontIcon");
    }

    // ---- names --------------------------------------------------------------------------

    void names(Scene scene, String where) {
        for (Node node : all(scene.getRoot())) {
            if (!asks(node)) {
                continue;
            }
            controls++;
            if (!named(node)) {
                complain("no name: " + name(node), where);
            }
            if (node instanceof TableView<?> table) {
                table.getVisibleLeafColumns().stream()
                        .filter(c -> blank(c.getText()) && c.getGraphic() == null)
                        .forEach(c -> complain("column without a head: " + name(node), where));
            }
        }
    }

    /** Whether somebody does something with it, or is told something by it alone. */
    private static boolean asks(Node node) {
        if (node instanceof ScrollBar || node instanceof ScrollPane || inside(node)) {
            return false;
        }
        return node.isFocusTraversable()
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ProgressIndicator
                || node instanceof Slider
                || node instanceof ListView<?>
                || node instanceof TableView<?>;
    }

    /** A part that a control is made of, which is never spoken to by itself. */
    private static boolean inside(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ComboBoxBase<?>
                    || at instanceof javafx.scene.control.Spinner<?>
                    || at instanceof TextInputControl
                    || at instanceof MenuButton
                    || at instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean named(Node node) {
        if (!blank(node.getAccessibleText())) {
            return true;
        }
        if (node instanceof Labeled labeled) {
            return !blank(labeled.getText()) || node instanceof TitledPane;
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        if (label instanceof Label said && !blank(said.getText())) {
            return true;
        }
        return false;
    }

    // ---- contrast -----------------------------------------------------------------------

    void contrast(Scene scene, String where) {
        Color window = scene.getFill() instanceof Color colour ? colour : Color.WHITE;
        for (Node node : all(scene.getRoot())) {
            if (Seen.disabled(node) || !Seen.visible(node)) {
                continue;
            }
            if (node instanceof Text text && !blank(text.getText())) {
                texts++;
                Seen.Pair seen = Seen.of(text, text.getFill(), window);
                double least = picture(node) ? PARTS : TEXT;
                if (seen.contrast() < least - ROUNDING) {
                    complain(
                            "contrast %s on %s of %s"
                                    .formatted(hex(seen.ink()), hex(seen.ground()), name(node)),
                            where + String.format(Locale.ROOT, " %.2f", seen.contrast()));
                }
            } else if (frame(node) && !inside(node)) {
                edge((Region) node, window, where);
            }
        }
    }

    private static boolean frame(Node node) {
        return node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node.getStyleClass().contains("box") && node.getParent() instanceof CheckBox
                || node.getStyleClass().contains("radio")
                        && node.getParent() instanceof RadioButton;
    }

    /** What shows that something can be typed or ticked here: its edge, or its own ground. */
    private void edge(Region region, Color window, String where) {
        if (region instanceof TextInputControl input && !input.isEditable()) {
            return; // there to be read
        }
        if (Seen.around(region, Parent.class).isEmpty()) {
            return;
        }
        Color behind = Seen.of(region.getParent(), Color.TRANSPARENT, window).ground();
        double best = 1;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                best = Math.max(best, stands(fill.getFill(), behind));
            }
        }
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                best = Math.max(best, stands(stroke.getBottomStroke(), behind));
            }
        }
        if (best < PARTS - ROUNDING) {
            complain(
                    "edge on %s of %s".formatted(hex(behind), name(region)),
                    where + String.format(Locale.ROOT, " %.2f", best));
        }
    }

    private static double stands(Paint paint, Color behind) {
        return Seen.contrast(Seen.over(Seen.colour(paint, behind), behind), behind);
    }

    private static String hex(Color colour) {
        return "#" + colour.toString().substring(2, 8);
    }

    // ---- size ---------------------------------------------------------------------------

    /** Targets of 24 pixels, or with so much room around them (WCAG 2.5.8). */
    void targets(Scene scene, String where) {
        List<Node> found =
                all(scene.getRoot()).stream()
                        .filter(n -> target(n) && !inside(n) && Seen.visible(n))
                        .toList();
        List<Bounds> places = found.stream().map(n -> n.localToScene(n.getLayoutBounds())).toList();
        for (int i = 0; i < found.size(); i++) {
            Bounds it = places.get(i);
            if (it.getWidth() >= TARGET - 0.5 && it.getHeight() >= TARGET - 0.5
                    || it.getWidth() < 1
                    || it.getHeight() < 1
                    || roomAround(i, found, places)) {
                continue;
            }
            complain(
                    "target too small: " + name(found.get(i)),
                    where
                            + String.format(
                                    Locale.ROOT, " %.0f×%.0f", it.getWidth(), it.getHeight()));
        }
    }

    private static boolean roomAround(int which, List<Node> all, List<Bounds> places) {
        Bounds it = places.get(which);
        double x = it.getCenterX() - TARGET / 2;
        double y = it.getCenterY() - TARGET / 2;
        for (int i = 0; i < places.size(); i++) {
            if (i != which
                    && !holds(all.get(i), all.get(which))
                    && places.get(i).intersects(x, y, TARGET, TARGET)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Node outer, Node inner) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private static boolean target(Node node) {
        if (node instanceof Hyperlink && Seen.inTable(node)) {
            return false; // the line itself does the same
        }
        if (node instanceof Hyperlink && node.getParent() instanceof TextFlow) {
            return false; // in a sentence, which WCAG 2.5.8 excepts
        }
        return (node instanceof ButtonBase
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TextInputControl
                        || node instanceof IndexedCell<?> cell
                                && !cell.isEmpty()
                                && (cell instanceof javafx.scene.control.ListCell<?>
                                        || cell instanceof javafx.scene.control.TableRow<?>))
                && !node.isDisabled();
    }

    /** Text that is cut off where nothing gives the whole of it, or runs into the next line. */
    void clipping(Scene scene, String where) {
        for (Node node : all(scene.getRoot())) {
            if (node instanceof ScrollPane room
                    && room.getStyleClass().contains("sheet-room")
                    && room.getContent().getLayoutBounds().getWidth() + 2
                            < room.getViewportBounds().getWidth()) {
                complain("not in the middle: " + short_(room.getContent()), where);
            }
            if (node instanceof ListCell<?> cell
                    && !cell.isEmpty()
                    && cell.getGraphic() instanceof Region lines
                    && lines.prefHeight(lines.getWidth()) > cell.getHeight() + 2) {
                complain("higher than its line: " + short_(cell) + " in " + name(cell), where);
            }
            if (node instanceof Labeled labeled
                    && labeled.isTextTruncated()
                    && Seen.visible(node)
                    && !blank(labeled.getText())
                    && !excused(labeled)) {
                complain("cut off: " + name(node), where);
            }
            if ((node instanceof Labeled || node instanceof TextInputControl)
                    && !picture(node)
                    && outside(node, scene)) {
                complain("outside the window: " + name(node), where);
            }
        }
    }

    /**
     * A page that has to be moved sideways to be read; only what is a wide table may be, and that
     * only where text is larger than it comes, or where the names of its lines stay to be read.
     */
    void sideways(Scene scene, String where) {
        boolean usual = scene.getRoot().getStyleClass().contains("vigil-size-100");
        for (Node node : all(scene.getRoot())) {
            widerThanItsRoom(node, where);
            if (node instanceof ScrollPane scroll
                    && Seen.visible(node)
                    && scroll.getContent() != null
                    && scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER
                    && !scroll.getStyleClass().contains("names-stay")
                    && (usual || !scroll.getStyleClass().contains("wide"))
                    && scroll.getContent().getLayoutBounds().getWidth()
                            > scroll.getViewportBounds().getWidth() + 2) {
                complain(
                        "scrolls sideways: "
                                + short_(node)
                                + " "
                                + Math.round(scroll.getContent().getLayoutBounds().getWidth())
                                + " in "
                                + Math.round(scroll.getViewportBounds().getWidth()),
                        where);
            }
        }
    }

    /** A page that is wider than the room it has, and is cut at both sides. */
    private void widerThanItsRoom(Node node, String where) {
        if (node.getStyleClass().contains("page-room") && node instanceof Parent room) {
            for (Node page : room.getChildrenUnmodifiable()) {
                if (page.getLayoutBounds().getWidth() > node.getLayoutBounds().getWidth() + 2) {
                    complain("wider than its room: " + short_(page), where);
                }
            }
        }
    }

    /** In tables and lists the window shows the whole text when the pointer rests on it. */
    private static boolean excused(Labeled labeled) {
        return Tip.has(labeled)
                || labeled instanceof IndexedCell<?>
                || Seen.around(labeled, IndexedCell.class).isPresent()
                || labeled.getParent() != null
                        && labeled.getParent().getStyleClass().contains("column-header")
                || inside(labeled);
    }

    private static boolean outside(Node node, Scene scene) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || at instanceof ListView<?>
                    || at instanceof TableView<?>
                    || !at.isVisible()
                    || !at.isManaged()) {
                return false;
            }
        }
        Bounds it = node.localToScene(node.getLayoutBounds());
        return it.getWidth() > 0
                && (it.getMaxX() > scene.getWidth() + 2
                        || it.getMaxY() > scene.getHeight() + 2
                        || it.getMinX() < -2
                        || it.getMinY() < -2);
    }

    // ---- keyboard -----------------------------------------------------------------------

    /** Goes round with the Tab key: everything is reached, nothing holds on, order is sensible. */
    void keyboard(Scene scene, String where) {
        Set<Node> wanted = new LinkedHashSet<>();
        for (Node node : all(scene.getRoot())) {
            if (node.isFocusTraversable()
                    && !node.isDisabled()
                    && Seen.visible(node)
                    && !inside(node)
                    && Seen.around(node, IndexedCell.class).isEmpty()) {
                wanted.add(node);
            }
            if (node.getOnMouseClicked() != null && !reachable(node)) {
                complain("only by mouse: " + name(node), where);
            }
        }
        if (wanted.isEmpty()) {
            complain("nothing for the keyboard", where);
            return;
        }
        Node before = scene.getFocusOwner();
        Node start = wanted.iterator().next();
        start.requestFocus();
        Set<Node> reached = new LinkedHashSet<>();
        Node at = scene.getFocusOwner();
        for (int step = 0; step < MOST_STEPS && at != null && reached.add(at); step++) {
            look(scene, at, where);
            steps++;
            Node next = tab(scene, at);
            if (next == at && wanted.size() > 1) {
                complain("the Tab key does not leave " + name(at), where);
                break;
            }
            before(at, next, where);
            at = next;
        }
        Set<Node> missed = new LinkedHashSet<>(wanted);
        missed.removeAll(reached);
        missed.removeIf(node ->
                !node.isFocusTraversable()
                        || node.getScene() == null
                        || reached.stream().anyMatch(r -> holds(node, r) || choice(node, r)));
        if (before != null) {
            before.requestFocus();
        }
        missed.forEach(node -> complain("not reached by the Tab key: " + name(node), where));
    }

    /** Of choices side by side one is a stop, and the arrows go to the others. */
    private static boolean choice(Node node, Node reached) {
        return node instanceof Toggle first
                && reached instanceof Toggle second
                && first.getToggleGroup() != null
                && first.getToggleGroup() == second.getToggleGroup();
    }

    private static boolean reachable(Node node) {
        if (node.getParent().getChildrenUnmodifiable().stream()
                .anyMatch(Node::isFocusTraversable)) {
            return true; // the arrows go from one to the next, or a field beside it walks a list
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.isFocusTraversable() || at.getStyleClass().contains("scrim")) {
                return true;
            }
        }
        return node instanceof Parent parent
                && all(parent).stream().anyMatch(Node::isFocusTraversable);
    }

    private static Node tab(Scene scene, Node from) {
        boolean[] unused = {false};
        EventHandler<KeyEvent> arrived = event -> unused[0] = true;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, arrived);
        Event.fireEvent(
                from,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, arrived);
        if (unused[0] && scene.getFocusOwner() == from) {
            from.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return scene.getFocusOwner();
    }

    /** Two steps within one box go down, or to the right on one line. */
    private void before(Node first, Node second, String where) {
        if (second == null
                || first.getParent() == null
                || first.getParent() != second.getParent()) {
            return;
        }
        Bounds a = first.getBoundsInParent();
        Bounds b = second.getBoundsInParent();
        boolean above = b.getMaxY() <= a.getMinY() + 1;
        boolean left = b.getMaxX() <= a.getMinX() + 1 && b.getMinY() < a.getMaxY() - 1;
        List<Node> all = first.getParent().getChildrenUnmodifiable();
        if ((above || left) && all.indexOf(second) > all.indexOf(first)) {
            complain("order: " + name(first) + " before " + short_(second), where);
        }
    }

    /** Whether having the keyboard can be seen; each kind of control is looked at once. */
    private void look(Scene scene, Node node, String where) {
        String kind =
                scene.getRoot().getStyleClass()
                        + node.getClass().getSimpleName()
                        + node.getStyleClass()
                        + (node.getParent() == null ? "" : node.getParent().getStyleClass());
        if (!focusSeen.add(kind)) {
            return;
        }
        node.applyCss();
        Set<String> with = marks(node);
        scene.getRoot().requestFocus();
        node.applyCss();
        Set<String> without = marks(node);
        node.requestFocus();
        node.applyCss();
        with.removeAll(without);
        Color window = scene.getFill() instanceof Color colour ? colour : Color.WHITE;
        Color behind = Seen.of(node.getParent(), Color.TRANSPARENT, window).ground();
        Color own = Seen.of(node, Color.TRANSPARENT, window).ground();
        double best =
                with.stream()
                        .map(mark -> Color.web(mark.substring(mark.indexOf('#'))))
                        .mapToDouble(c ->
                                Math.max(
                                        Seen.contrast(Seen.over(c, behind), behind),
                                        Seen.contrast(Seen.over(c, own), own)))
                        .max()
                        .orElse(1);
        if (best < PARTS - ROUNDING) {
            complain(
                    "focus cannot be seen on " + name(node),
                    where + String.format(Locale.ROOT, " %.2f", best));
        }
    }

    private static Set<String> marks(Node node) {
        Set<String> marks = new LinkedHashSet<>();
        collectMarks(node, "", marks);
        if (node instanceof Parent parent && !(node instanceof TableView<?>)) {
            int i = 0;
            for (Node child : all(parent)) {
                if (i++ > 40) {
                    break;
                }
                collectMarks(child, String.valueOf(i), marks);
            }
        }
        return marks;
    }

    private static void collectMarks(Node node, String at, Set<String> into) {
        if (!(node instanceof Region region)) {
            return;
        }
        if (region.getBackground() != null) {
            int n = 0;
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0.02) {
                    into.add(at + "b" + n++ + fill.getInsets() + web(colour));
                }
            }
        }
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                if (stroke.getBottomStroke() instanceof Color colour
                        && colour.getOpacity() > 0.02
                        && stroke.getWidths().getBottom() > 0) {
                    into.add(at + "s" + stroke.getWidths().getBottom() + web(colour));
                }
            }
        }
    }

    private static String web(Color colour) {
        return "#" + colour.toString().substring(2);
    }
}
