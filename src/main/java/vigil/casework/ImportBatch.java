package vigil.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One import that landed.
 *
 * @param report its summary as text, without case content
 * @param undone when it was taken back, wholly or in part
 * @param casesRemoved how many of its cases were taken out again
 */
public record ImportBatch(
        UUID id,
        Instant at,
        UUID member,
        String source,
        int rowsRead,
        int casesAdded,
        String report,
        Optional<Instant> undone,
        int casesRemoved) {

    ImportBatch undoneAt(Instant when) {
        return new ImportBatch(
                id,
                at,
                member,
                source,
                rowsRead,
                casesAdded,
                report,
                Optional.of(when),
                casesRemoved);
    }
}
