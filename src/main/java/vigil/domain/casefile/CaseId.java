package vigil.domain.casefile;

import java.util.Objects;
import java.util.UUID;

/** Identifies a case for ever, across stores; never shown to people, who see the reference. */
public record CaseId(UUID value) {
    public CaseId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
