package vigil.ui.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vigil.domain.casefile.ReviewCase;

/**
 * Earlier values of an open case, for undo and redo. They are immutable, so keeping them is cheap.
 */
final class EditHistory {

    private static final int KEPT = 200;

    private final Deque<ReviewCase> undone = new ArrayDeque<>();
    private final Deque<ReviewCase> done = new ArrayDeque<>();

    void push(ReviewCase before) {
        done.push(before);
        undone.clear();
        if (done.size() > KEPT) {
            done.removeLast();
        }
    }

    Optional<ReviewCase> undo(ReviewCase now) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        undone.push(now);
        return Optional.of(done.pop());
    }

    Optional<ReviewCase> redo(ReviewCase now) {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        done.push(now);
        return Optional.of(undone.pop());
    }

    void clear() {
        done.clear();
        undone.clear();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }
}
