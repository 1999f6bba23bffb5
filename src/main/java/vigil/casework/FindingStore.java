package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.Standing;

/** What was decided about findings and how they stood. Nothing in it is changed or removed. */
public interface FindingStore {

    /** How a finding stood at a meeting. */
    record Seen(UUID meeting, Instant at, Standing standing) {}

    /** All decisions, by finding and in order. */
    List<FindingDecision> decisions();

    /** Those about one finding, in order. */
    List<FindingDecision> decisions(String finding);

    /** Adds a decision; its number must be the next of its finding. */
    void append(FindingDecision decision);

    /** Whether it was recorded how findings stood at a meeting. */
    boolean recorded(UUID meeting);

    /** Records how findings, by key, stood at a meeting. */
    void record(UUID meeting, Instant at, Map<String, Standing> standings);

    /** How findings, by key, stood at a meeting. */
    Map<String, Standing> standings(UUID meeting);

    /** How one finding stood at all meetings that recorded it, the latest first. */
    List<Seen> seen(String finding);
}
