package vigil.domain.together;

import java.util.Optional;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldKey;

/** To which entry of a section that repeats an item belongs. */
public final class Entries {

    private static final String ANSWER = "answer:";

    private Entries() {}

    /** The section and number of the entry an item is of; none if its section does not repeat. */
    public static Optional<String> of(String item, FieldCatalogue catalogue) {
        int hash = item.lastIndexOf('#');
        int dot = item.indexOf('.');
        if (!item.startsWith(ANSWER) || dot < 0 || hash < dot) {
            return Optional.empty();
        }
        return catalogue
                .find(new FieldKey(item.substring(ANSWER.length(), hash)))
                .filter(field -> field.section().repeats())
                .map(field -> field.section().key() + item.substring(hash));
    }
}
