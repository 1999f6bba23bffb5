package vigil.domain.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * A contributing factor, or good practice, found in a case.
 *
 * @param factor code of the factor vocabulary
 * @param modifiable code of MODIFIABLE, where the panel differs from the vocabulary's default
 * @param note the evidence; asked for where the influence is 2 or 3
 */
public record FactorFinding(
        UUID id, String factor, Influence influence, Optional<String> modifiable, String note) {

    /** Whether the note that its grade asks for is missing. */
    public boolean needsNote() {
        return influence.contributed() && note.isBlank();
    }
}
