package vigil.ui.answer;

import java.util.Optional;
import javafx.scene.Node;
import vigil.domain.casefile.Value;

/** Edits the value of one answer, or of one part of it. */
interface AnswerEditor {

    Node node();

    /** What the keyboard goes to. */
    Node input();

    /** Shows a value without telling anybody. */
    void show(Optional<Value> value);

    /**
     * What stands there now; empty if nothing does or it makes no sense, see {@link #complaint}.
     */
    Optional<Value> value();

    /**
     * Ends the key {@code answer.wrong.<…>} of what is wrong with what was typed, if anything is.
     */
    default Optional<String> complaint() {
        return Optional.empty();
    }

    /** How what was typed was understood, where that is worth saying. */
    default Optional<String> understood() {
        return Optional.empty();
    }

    /** Tells when a person has changed the value and moved on, or picked another. */
    void onEdited(Runnable listener);
}
