package vigil.ui.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vigil.casework.Intent;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Notices;
import vigil.ui.kit.Sheets;

/** Notices in the corner. They never take the focus; what went wrong stays until it is closed. */
final class NoticeBoard implements Notices {

    private static final int SHOWN = 4;
    private static final Duration PAUSE = Duration.seconds(5);

    /** What somebody who reads slowly needs for each letter of a long sentence. */
    private static final double LETTER_MILLIS = 70;

    /** Long enough to find out that it was a slip. */
    private static final Duration PAUSE_TO_UNDO = Duration.seconds(15);

    /** A narrower notice would be a tower of words. */
    private static final double LEAST = 280;

    private final VBox board = Controls.styled(new VBox(), "notices");
    private final Set<Intent> saying = ConcurrentHashMap.newKeySet();

    /** Said on a sheet that was closed to let the work begin. */
    private final Set<Intent> lately = ConcurrentHashMap.newKeySet();

    private final Function<String, String> say;
    private Optional<Node> before = Optional.empty();

    /** The open sheets, by what they are laid on. */
    private final SequencedMap<Node, Sheets.Stands.Beside> sheets = new LinkedHashMap<>();

    /** What goes by itself, with how long it still stays; a way back leads to what is open. */
    private final Map<Node, PauseTransition> passing = new HashMap<>();

    /**
     * @param say the words of a key, as they are when they are asked for
     */
    NoticeBoard(Function<String, String> say) {
        this.say = say;
        board.setAlignment(Pos.BOTTOM_RIGHT);
        board.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(board, Pos.BOTTOM_RIGHT);
    }

    Node node() {
        return board;
    }

    /**
     * Keeps off the sheet that was opened last, whose buttons are at its right: at its left, and
     * above its foot where it leaves too little room for that.
     */
    void keepOff(Sheets.Stands event) {
        event.beside()
                .ifPresentOrElse(
                        beside -> sheets.put(event.place(), beside),
                        () -> sheets.remove(event.place()));
        stand(Optional.ofNullable(sheets.lastEntry()).map(Map.Entry::getValue));
    }

    private void stand(Optional<Sheets.Stands.Beside> beside) {
        Optional<Sheets.Stands.Beside> room = beside.filter(each -> each.wide() >= LEAST);
        boolean left = room.isPresent();
        StackPane.setAlignment(board, left ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT);
        StackPane.setMargin(board, new Insets(0, 0, 0, room.map(each -> each.from()).orElse(0.0)));
        board.setMaxWidth(room.map(each -> each.wide()).orElse(Region.USE_PREF_SIZE));
        board.getStyleClass().removeAll("at-left", "above-foot");
        if (beside.isPresent()) {
            board.getStyleClass().add(left ? "at-left" : "above-foot");
        }
    }

    /** Takes all of them away, and lets go of what they lead back to. */
    void clear() {
        passing.values().forEach(PauseTransition::stop);
        passing.clear();
        board.getChildren().clear();
        before = Optional.empty();
    }

    @Override
    public void saysLeaving(Intent intent, boolean says) {
        if (says) {
            saying.add(intent);
        } else if (saying.remove(intent)) {
            lately.add(intent);
        }
    }

    /** Whether a sheet has said what leaves by this intent. */
    boolean hasSaid(Intent intent) {
        return lately.remove(intent) | saying.contains(intent);
    }

    @Override
    public void done(String sentence) {
        passing(show(Icon.DONE, sentence, "notice-done"), toRead(sentence));
    }

    @Override
    public Runnable done(String sentence, Runnable back) {
        HBox notice = show(Icon.DONE, sentence, "notice-done");
        Button undo = Controls.styled(new Button(say.apply("notice.undo")), "small");
        undo.setId("notice-undo");
        undo.setGraphic(Icon.UNDO.node());
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setTooltip(new Tooltip(say.apply("notice.undo.tip")));
        undo.setAccessibleText(say.apply("notice.undo") + ": " + sentence);
        undo.setOnAction(event -> {
            remove(notice);
            back.run();
        });
        notice.getChildren().add(notice.getChildren().size() - 1, undo);
        passing(notice, PAUSE_TO_UNDO);
        return () -> remove(notice);
    }

    @Override
    public void note(String sentence) {
        passing(show(Icon.INFORMATION, sentence, "notice-note"), toRead(sentence));
    }

    @Override
    public void problem(String sentence) {
        show(Icon.ERROR, sentence, "notice-problem");
    }

    @Override
    public void problem(String sentence, String code) {
        VBox both =
                new VBox(
                        Controls.wrapping(sentence), Controls.plain(code, "muted", "problem-code"));
        show(Icon.ERROR, both, sentence, "notice-problem");
    }

    private HBox show(Icon icon, String sentence, String style) {
        return show(icon, Controls.wrapping(sentence), sentence, style);
    }

    private HBox show(Icon icon, Node words, String sentence, String style) {
        Button close = Controls.styled(new Button(), "flat", "button-icon", "small");
        close.setGraphic(Icon.CLOSE.node());
        close.setAccessibleText(say.apply("notice.close"));
        HBox notice = new HBox(Controls.styled(icon.node(), "tone"), words, Controls.gap(), close);
        notice.getStyleClass().addAll("notice", style);
        close.setOnAction(event -> remove(notice));
        // A button that is pressed takes the keyboard, which goes back to where it was.
        notice.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> rememberKeyboard());
        saidBefore(sentence).ifPresent(this::remove);
        board.getChildren().add(notice);
        announce(notice, sentence);
        if (board.getChildren().size() > SHOWN) {
            // What passes goes first: what went wrong stays until it is closed.
            board.getChildren().stream()
                    .filter(passing::containsKey)
                    .findFirst()
                    .or(() -> Optional.of(board.getChildren().getFirst()))
                    .ifPresent(this::remove);
        }
        return notice;
    }

    /** The same said once more takes the place of the first; a way back and a code stay. */
    private Optional<Node> saidBefore(String sentence) {
        return board.getChildren().stream()
                .filter(passing::containsKey)
                .filter(each -> sentence.equals(each.getAccessibleText()))
                .filter(each -> each.lookup("#notice-undo") == null && !holdsKeyboard(each))
                .findFirst();
    }

    /** Tells a screen reader what is said here although the keyboard is elsewhere. */
    private void announce(Node notice, String sentence) {
        notice.setAccessibleRole(AccessibleRole.TEXT);
        notice.setAccessibleText(sentence);
        notice.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        board.setAccessibleText(sentence);
        board.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Takes a notice away; the keyboard, if it was in it, goes to the next one or to the page. */
    private void remove(Node notice) {
        boolean held = holdsKeyboard(notice);
        Optional.ofNullable(passing.remove(notice)).ifPresent(PauseTransition::stop);
        board.getChildren().remove(notice);
        if (held && !board.getChildren().isEmpty()) {
            focus();
        } else if (held) {
            before.ifPresent(Node::requestFocus);
        }
    }

    private static boolean holdsKeyboard(Node notice) {
        return notice instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Node::isFocused);
    }

    /** Brings the keyboard to the latest notice, if there is one. */
    boolean focus() {
        if (board.getChildren().isEmpty()
                || !(board.getChildren().getLast() instanceof HBox notice)) {
            return false;
        }
        rememberKeyboard();
        // The way back, where there is one, else the button that closes it.
        notice.getChildren().stream()
                .filter(Button.class::isInstance)
                .findFirst()
                .ifPresent(Node::requestFocus);
        return true;
    }

    private void rememberKeyboard() {
        if (board.getChildren().stream().noneMatch(NoticeBoard::holdsKeyboard)) {
            before = Optional.ofNullable(board.getScene().getFocusOwner());
        }
    }

    private static Duration toRead(String sentence) {
        return Duration.millis(Math.max(PAUSE.toMillis(), LETTER_MILLIS * sentence.length()));
    }

    private void passing(Node notice, Duration pause) {
        PauseTransition wait = new PauseTransition(pause);
        wait.setOnFinished(event -> {
            if (holdsKeyboard(notice) || notice.isHover()) {
                wait.playFromStart(); // somebody is reading it
            } else {
                remove(notice);
            }
        });
        passing.put(notice, wait);
        wait.play();
    }
}
