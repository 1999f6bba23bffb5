package vigil.domain.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A place in a text that names a substance.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param text as it is written there
 * @param substances what it can mean: one, or several if nobody can know from the word alone
 * @param negated whether the text says that it was not there or not taken
 */
public record SubstanceMention(
        int start, int end, String text, List<Substance> substances, boolean negated) {

    public SubstanceMention {
        substances = List.copyOf(substances);
    }

    /** Whether a person has to choose what is meant. */
    public boolean ambiguous() {
        return substances.size() > 1;
    }

    /** The substance, if only one can be meant. */
    public Optional<Substance> only() {
        return ambiguous() ? Optional.empty() : Optional.of(substances.getFirst());
    }
}
