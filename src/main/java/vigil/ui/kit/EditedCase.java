package vigil.ui.kit;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Vocabulary;

/**
 * The case that is open in the form, for pages that work on a part of it. A change can be undone,
 * is kept as a draft, and is stored when the case is saved.
 */
public interface EditedCase {

    /** The case as it is now; empty until it is read. */
    ReadOnlyObjectProperty<Optional<ReviewCase>> edited();

    /** Changes the case; does nothing while none is read or if nothing differs. */
    void change(UnaryOperator<ReviewCase> change);

    Vocabulary vocabulary();

    boolean mayWrite();

    /** An identity for a row that a person adds. */
    UUID newId();
}
