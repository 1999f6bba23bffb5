package vigil.ui.alert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vigil.domain.alert.DrugAlert;

/**
 * Earlier states of the draft that is open. What is typed into one field before the keyboard goes
 * elsewhere is one step, and every choice is one.
 */
final class DraftHistory {

    private static final int KEPT = 100;

    private final Deque<DrugAlert> earlier = new ArrayDeque<>();
    private boolean typing;

    /** A draft was changed. */
    void changed(DrugAlert before, DrugAlert after) {
        boolean words =
                !before.text().equals(after.text()) || !before.report().equals(after.report());
        if (!words || !typing) {
            earlier.push(before);
        }
        if (earlier.size() > KEPT) {
            earlier.removeLast();
        }
        typing = words;
    }

    /** The keyboard went elsewhere: what is typed from now on is another step. */
    void pause() {
        typing = false;
    }

    /** The state before the last step, as a change of what is stored now; nothing at the start. */
    Optional<DrugAlert> back(DrugAlert now) {
        typing = false;
        while (!earlier.isEmpty()) {
            DrugAlert before = earlier.pop().withStored(now.version(), now.reference());
            if (!before.equals(now)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return earlier.isEmpty();
    }

    void clear() {
        earlier.clear();
        typing = false;
    }
}
