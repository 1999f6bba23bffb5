package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The record of who did what. It is only ever added to. */
public interface AuditTrail {

    /** One row of the chain. */
    record Entry(
            long sequence,
            Instant at,
            UUID member,
            String memberName,
            String role,
            String intent,
            String subject,
            String detail) {}

    /** The latest rows about a subject (everything if it is empty), latest first. */
    List<Entry> latest(String subject, int limit);

    /** How many rows there are. */
    long length();

    /**
     * Walks the whole chain.
     *
     * @return the sequence number of the first row that is not as it was written, or 0
     */
    long firstBroken(Progress progress) throws Refused;
}
