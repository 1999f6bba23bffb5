package vigil.ui.chronology;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.chronology.Conflict;
import vigil.domain.chronology.Decisions;
import vigil.domain.chronology.Line;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.words.ChronologyWords;

/**
 * Two lines that may be one event, side by side. 1 and 2 keep the date of the left or right one, 3
 * keeps both, Page Down puts the question off.
 */
final class ConflictCard {

    private final Kit kit;
    private final ChronologyWords said;
    private final java.util.function.Consumer<UnaryOperator<ReviewCase>> change;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "card-box", "column", "conflict-card");
    private List<Conflict> conflicts = List.of();
    private int at;
    private Runnable left = () -> {};

    ConflictCard(
            Kit kit,
            ChronologyWords said,
            java.util.function.Consumer<UnaryOperator<ReviewCase>> change) {
        this.kit = kit;
        this.said = said;
        this.change = change;
        this.controls = new Controls(kit);
        root.setId("chronology-conflict");
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<Conflict> now) {
        boolean focused = inside();
        if (now.equals(conflicts) && !root.getChildren().isEmpty()) {
            return;
        }
        conflicts = now;
        at = conflicts.isEmpty() ? 0 : Math.min(at, conflicts.size() - 1);
        draw();
        if (focused) {
            if (conflicts.isEmpty()) {
                left.run();
            } else {
                root.requestFocus();
            }
        }
    }

    private boolean inside() {
        for (Node at = root.getScene() == null ? null : root.getScene().getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private void draw() {
        root.getChildren().clear();
        Controls.show(root, !conflicts.isEmpty());
        if (conflicts.isEmpty()) {
            return;
        }
        Conflict conflict = conflicts.get(at);
        Label count =
                Controls.plain(
                        kit.say("chronologyPage.conflict.count", at + 1, conflicts.size()),
                        "muted");
        HBox head =
                Controls.row(
                        Icon.TOGETHER.node(),
                        controls.heading("chronologyPage.conflict"),
                        count,
                        Controls.gap());
        if (conflicts.size() > 1) {
            head.getChildren().add(controls.button("chronologyPage.conflict.next", this::next));
        }
        HBox sides =
                Controls.styled(
                        new HBox(
                                side(conflict.first(), "chronologyPage.keep.first", true),
                                side(conflict.second(), "chronologyPage.keep.second", false)),
                        "row");
        sides.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        sides.setFillHeight(true);
        Button both = controls.button("chronologyPage.keep.both", this::both);
        root.getChildren()
                .setAll(
                        head,
                        Controls.wrapping(said.reason(conflict) + "."),
                        sides,
                        Controls.row(both, controls.muted("chronologyPage.conflict.keys")));
        root.setAccessibleText(
                kit.say(
                        "chronologyPage.conflict.spoken",
                        said.reason(conflict),
                        spoken(conflict.first()),
                        spoken(conflict.second())));
    }

    private String spoken(Line line) {
        return said.date(line.entry().date())
                + ", "
                + said.event(line)
                + ", "
                + said.sources(line)
                + ": "
                + line.entry().what();
    }

    private Node side(Line line, String key, boolean first) {
        Button keep = controls.button(key, () -> same(first));
        keep.setMaxWidth(Double.MAX_VALUE);
        Label date =
                Controls.plain(
                        said.date(line.entry().date())
                                + line.entry().time().map(t -> ", " + said.time(t)).orElse(""),
                        "conflict-date");
        Label what = Controls.wrapping(line.entry().what());
        VBox.setVgrow(what, Priority.ALWAYS);
        VBox box =
                Controls.styled(
                        new VBox(
                                Controls.row(
                                        date,
                                        Controls.plain(said.distance(line), "muted", "small")),
                                Controls.row(
                                        Controls.chip(said.event(line), "neutral"),
                                        Controls.plain(said.sources(line), "muted", "small")),
                                what,
                                keep),
                        "conflict-side");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(300);
        return box;
    }

    private void pressed(KeyEvent key) {
        if (conflicts.isEmpty() || key.isControlDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case DIGIT1, NUMPAD1 -> same(true);
            case DIGIT2, NUMPAD2 -> same(false);
            case DIGIT3, NUMPAD3 -> both();
            case PAGE_DOWN, N -> next();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private Optional<Conflict> current() {
        return conflicts.isEmpty() ? Optional.empty() : Optional.of(conflicts.get(at));
    }

    private void same(boolean first) {
        current()
                .ifPresent(c ->
                        change.accept(reviewCase ->
                                Decisions.same(
                                        reviewCase,
                                        first ? c.first() : c.second(),
                                        first ? c.second() : c.first())));
    }

    private void both() {
        current()
                .ifPresent(c ->
                        change.accept(
                                reviewCase -> Decisions.apart(reviewCase, c.first(), c.second())));
    }

    private void next() {
        at = (at + 1) % Math.max(1, conflicts.size());
        draw();
        root.requestFocus();
    }

    /** Goes to the conflict that a line is part of. */
    void find(Line line) {
        for (int i = 0; i < conflicts.size(); i++) {
            if (conflicts.get(i).first().id().equals(line.id())
                    || conflicts.get(i).second().id().equals(line.id())) {
                at = i;
                draw();
                root.requestFocus();
                return;
            }
        }
    }

    void focus() {
        root.requestFocus();
    }

    boolean empty() {
        return conflicts.isEmpty();
    }

    /** Hears when the last one is decided. */
    void whenDone(Runnable listener) {
        left = listener;
    }

    Node node() {
        return root;
    }
}
