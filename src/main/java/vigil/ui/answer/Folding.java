package vigil.ui.answer;

import java.util.HashSet;
import java.util.Set;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.ValueText;

/**
 * Which accounts stay folded until somebody wants to read them: what was written at length about a
 * life or a death. What was opened once stays open, in other cases too, until the store is locked.
 */
public final class Folding {

    private final Set<FieldKey> opened = new HashSet<>();
    private final boolean anything;

    public Folding() {
        this(true);
    }

    private Folding(boolean anything) {
        this.anything = anything;
    }

    /** For forms in which somebody has just written it. */
    static Folding never() {
        return new Folding(false);
    }

    /** Whether an answer stands behind a button. */
    boolean folds(FieldDefinition field, Answer answer) {
        return anything
                && field.type() instanceof FieldType.Text text
                && text.multiline()
                && field.sensitivity() == Sensitivity.SENS
                && answer instanceof Answer.Known known
                && !ValueText.format(known.value()).isBlank()
                && !opened.contains(field.key());
    }

    void open(FieldDefinition field) {
        opened.add(field.key());
    }
}
