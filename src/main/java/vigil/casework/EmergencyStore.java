package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/** Cases that were opened in an emergency, of which nothing is changed or removed. */
public interface EmergencyStore {

    /** Why a case was closed to whoever opened it. */
    enum Barred {
        /** They declared an interest in it. */
        INTEREST,
        /** It stood on no agenda that is theirs. */
        AGENDA
    }

    /** That somebody looked at it afterwards, and what they found. */
    record Seen(Instant at, UUID by, String note) {}

    /**
     * A case opened in an emergency.
     *
     * @param words why, in the words of who opened it
     */
    record Opening(
            UUID id,
            CaseId reviewCase,
            String reference,
            UUID member,
            Instant at,
            Barred barred,
            String words,
            Optional<Seen> seen) {}

    void add(Opening opening);

    /** Every one, latest first. */
    List<Opening> all();

    /**
     * @return false if somebody had looked at it before; then nothing is written
     */
    boolean seen(UUID opening, Seen seen);
}
