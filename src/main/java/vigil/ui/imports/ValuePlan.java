package vigil.ui.imports;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.casework.ColumnGuess.Certainty;
import vigil.casework.UnclearValue;

/** What one value that is no code is to become: a code, or nothing. */
final class ValuePlan {

    private final UnclearValue unclear;
    private final String list;
    private final StringProperty code;

    /**
     * @param list the code list of its field
     */
    ValuePlan(UnclearValue unclear, String list) {
        this.unclear = unclear;
        this.list = list;
        // What is only possible is shown and not chosen.
        this.code =
                new SimpleStringProperty(
                        unclear.certainty() == Certainty.POSSIBLE ? "" : unclear.code());
    }

    UnclearValue unclear() {
        return unclear;
    }

    String list() {
        return list;
    }

    /** The code it becomes; empty leaves the value out. */
    StringProperty code() {
        return code;
    }
}
