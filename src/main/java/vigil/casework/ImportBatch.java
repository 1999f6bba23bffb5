package vigil.casework;

import java.time.Instant;
import java.util.UUID;

/** One import that landed. {@code report} is its summary as text, without case content. */
public record ImportBatch(
        UUID id,
        Instant at,
        UUID member,
        String source,
        int rowsRead,
        int casesAdded,
        String report) {}
