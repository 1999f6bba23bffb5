package vigil.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vigil.casework.Problem;

/**
 * What was changed on a page and is stored already, and how each change is taken back: by the
 * button in its notice, or by Ctrl+Z, the latest first. A text that is being typed takes its own
 * letters back before.
 */
public final class WaysBack {

    private static final int KEPT = 50;
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    public WaysBack(Kit kit) {
        this.kit = kit;
    }

    /** Says that something is done, with the way back beside it. */
    public void done(String sentence, Runnable back) {
        AtomicReference<Runnable> away = new AtomicReference<>(() -> {});
        Runnable once =
                remember(() -> {
                    away.get().run();
                    back.run();
                });
        away.set(kit.notices().done(sentence, once));
    }

    /** Remembers how something is taken back that needs no word, since it is seen. */
    public Runnable remember(Runnable back) {
        Runnable once =
                new Runnable() {
                    @Override
                    public void run() {
                        if (steps.remove(this)) {
                            back.run();
                        }
                    }
                };
        steps.push(once);
        if (steps.size() > KEPT) {
            steps.removeLast();
        }
        return once;
    }

    /** Takes the latest change back. */
    public boolean undo() {
        Optional<Runnable> latest = Optional.ofNullable(steps.peek());
        latest.ifPresent(Runnable::run);
        return latest.isPresent();
    }

    /** Says why something was not taken back. */
    public void report(Problem problem) {
        if (problem instanceof Problem.Stale stale) {
            kit.notices().problem(kit.say("undo.changedSince", stale.subject()));
        } else {
            kit.report(problem);
        }
    }

    /** Whether this is Ctrl+Z outside a text that has something of its own to take back. */
    public static boolean asks(KeyEvent event) {
        return UNDO.match(event) && !ofText(event);
    }

    /** Whether a text that is being typed has letters of its own to take back. */
    public static boolean ofText(KeyEvent event) {
        return typedIn(event).filter(TextInputControl::isUndoable).isPresent();
    }

    /** The text that gets the letters; a field with arrows or a list has its text within. */
    private static Optional<TextInputControl> typedIn(KeyEvent event) {
        return switch (event.getTarget()) {
            case TextInputControl input -> Optional.of(input);
            case Spinner<?> spinner when spinner.isEditable() -> Optional.of(spinner.getEditor());
            case ComboBox<?> box when box.isEditable() -> Optional.of(box.getEditor());
            case DatePicker day when day.isEditable() -> Optional.of(day.getEditor());
            default -> Optional.empty();
        };
    }

    /** Takes the latest change back if that is asked for and there is one. */
    public boolean takesKey(KeyEvent event) {
        return asks(event) && undo();
    }
}
