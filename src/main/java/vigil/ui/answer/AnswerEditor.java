package vigil.ui.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;

/** Edits the value of one answer, or of one part of it. */
interface AnswerEditor {

    /** A tab stands in no field: it leads to the next. */
    String BETWEEN = "\t";

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

    /** What stands there as it was typed, also where it makes no sense. */
    default String typed() {
        return value().map(ValueText::format).orElse("");
    }

    /** Shows again what was typed, without telling anybody. */
    void showTyped(String text);

    /** How what was typed was understood, where that is worth saying. */
    default Optional<String> understood() {
        return Optional.empty();
    }

    /** Tells when a person has changed the value and moved on, or picked another. */
    void onEdited(Runnable listener);

    /** What was typed in several, one after the other. */
    static String joined(List<AnswerEditor> editors) {
        return editors.stream()
                .map(editor -> editor.typed().replace(BETWEEN, " "))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Shows in several what was {@link #joined}. */
    static void showJoined(String text, List<AnswerEditor> editors) {
        String[] each = text.split(BETWEEN, -1);
        for (int i = 0; i < Math.min(each.length, editors.size()); i++) {
            editors.get(i).showTyped(each[i]);
        }
    }
}
