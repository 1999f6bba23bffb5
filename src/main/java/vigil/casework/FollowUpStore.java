package vigil.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.domain.panel.AdviceAgain;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpChange;

/** What stands beside recommendations and actions, and what was changed in them. */
public interface FollowUpStore {

    /** Of every item that has any. */
    Map<UUID, FollowThrough> all();

    /** Of one item; nothing yet if it has none. */
    FollowThrough of(UUID item);

    void save(FollowThrough through);

    void record(FollowUpChange change);

    /** What was changed in an item, latest first. */
    List<FollowUpChange> changes(UUID item);

    /** Recommendations that were made again, in the order in which they were. */
    List<AdviceAgain> again();

    void record(AdviceAgain again, UUID member);

    /** Takes back that it was made again. */
    void dropAgain(UUID id);

    /** How often each item's owner was reminded. */
    Map<UUID, Integer> reminders();
}
