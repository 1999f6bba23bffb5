package vigil.domain.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody changed in a recommendation or an action at one time.
 *
 * @param item the recommendation or action
 * @param member who changed it
 */
public record FollowUpChange(UUID id, UUID item, Instant at, UUID member, List<Entry> entries) {

    /** Names the entry of a thing that was made. */
    public static final String MADE = "made";

    /** Names the entry of a reminder that went to the owner. */
    public static final String REMINDED = "reminded";

    /**
     * One thing that changed; empty text for nothing.
     *
     * @param name as in {@link FollowUpFacts}, or {@link #MADE} or {@link #REMINDED}
     */
    public record Entry(String name, String before, String after) {}

    public FollowUpChange {
        entries = List.copyOf(entries);
    }

    /** Whether it can be taken back: neither making a thing nor a letter that went can. */
    public boolean reversible() {
        return entries.stream().noneMatch(e -> e.name().equals(MADE) || e.name().equals(REMINDED));
    }
}
