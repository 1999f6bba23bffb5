package vigil.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelReference;

/**
 * Meetings, recommendations, actions and alerts as named texts with their histories. What a save
 * changes is written down by the store itself, at the end of the unit of work.
 */
public interface PanelHistories {

    /** One of these records. */
    record Key(PanelKind kind, UUID id) {}

    /**
     * A record with everything that was done to it.
     *
     * @param reference empty for a meeting
     * @param texts its items as this store shows them
     * @param created when it was first known here
     * @param origin the store in which it was first written
     */
    record Held(
            Key key,
            String reference,
            SortedMap<String, String> texts,
            Instant created,
            UUID origin,
            CaseHistory history) {}

    /** An item of which nobody has chosen yet. */
    record Open(Key key, String item, Instant since) {}

    /** Records that were written to after this, by kind: meetings first, alerts last. */
    List<Key> writtenAfter(long number);

    Optional<Held> held(Key key);

    /** Whether what is referred to is in this store, and is of that kind. */
    boolean exists(PanelReference reference);

    /** Of which kind the record of this identity is. */
    Optional<PanelKind> kind(UUID id);

    /** The record of this kind that has a reference. */
    Optional<Key> identify(PanelKind kind, String reference);

    /** Gives a record another reference. */
    void rename(Key key, String reference);

    /**
     * Stores what was laid together, of a record that is here or is not.
     *
     * @param texts as it is to be shown
     * @param history all that is known of it
     * @param added the changes that are new here
     * @param missing what it refers to and is not here
     * @throws Refused {@link Problem.BundleUnusable} if it has identities that belong to something
     *     else, or texts that no store has room for
     */
    void lay(
            Held record,
            SortedMap<String, String> texts,
            CaseHistory history,
            Collection<Edit> added,
            Set<UUID> missing)
            throws Refused;

    /** Writes down which items of a record are disputed, and no other. */
    void dispute(Key key, Collection<String> items, Instant now);

    List<Open> open();

    /** Records that refer to something that was not here when they were laid together. */
    List<Key> waiting();
}
