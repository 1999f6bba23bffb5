package vigil.domain.chronology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Sensitivity;

/**
 * One line of a chronology: an entry, or a fact that the form holds already.
 *
 * @param field the field of the form it is shown from, for a line that nobody typed here
 * @param agencies codes of AGENCY_TYPE of all who say so, the first being the one whose lane it
 *     stands in; empty if nobody said who
 * @param distance from the death, if that is known
 * @param sensitivity of a line from the form; SENS for an entry
 */
public record Line(
        ChronologyEntry entry,
        Optional<FieldKey> field,
        List<String> agencies,
        Optional<DaysBefore> distance,
        Sensitivity sensitivity) {

    public Line {
        agencies = List.copyOf(agencies);
    }

    public UUID id() {
        return entry.id();
    }

    /** Whether the form says so and nobody typed it here. */
    public boolean fromForm() {
        return field.isPresent();
    }

    public Optional<String> agency() {
        return agencies.isEmpty() ? Optional.empty() : Optional.of(agencies.getFirst());
    }

    /** Whether two lines come from one and the same source. */
    boolean sameSource(Line other) {
        if (fromForm() || other.fromForm()) {
            return fromForm() && other.fromForm();
        }
        if (entry.fromReturn().isPresent() && other.entry.fromReturn().isPresent()) {
            return entry.fromReturn().equals(other.entry.fromReturn());
        }
        Set<String> shared = new LinkedHashSet<>(agencies);
        shared.retainAll(other.agencies);
        return !shared.isEmpty() || agencies.isEmpty() && other.agencies.isEmpty();
    }
}
