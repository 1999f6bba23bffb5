package vigil.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;

/** What working apart takes: whole histories of cases, what is disputed, and the other stores. */
public interface TogetherStore {

    /**
     * A case with everything that was done to it.
     *
     * @param created when it was first written, in whatever store
     * @param origin the store in which that was
     */
    record Held(ReviewCase reviewCase, Instant created, UUID origin, CaseHistory history) {}

    /** An item of which nobody has chosen yet. */
    record Open(CaseId reviewCase, CaseReference reference, String item, Instant since) {}

    /**
     * Another store, and how far each is known to have the other's.
     *
     * @param sent the newest of this store's writes that a bundle for it held
     * @param confirmed the newest of these that it said it has
     * @param confirmedClasses what the bundles it confirmed carried; see {@link Sight}
     * @param taken the newest of its writes that this store has
     */
    record Other(
            UUID store,
            String name,
            long sent,
            long confirmed,
            String confirmedClasses,
            long taken,
            Optional<Instant> lastSent,
            Optional<Instant> lastTaken) {

        /** One that nothing was sent to yet, nor taken of. */
        static Other stranger(UUID store, String name) {
            return new Other(store, name, 0, 0, "", 0, Optional.empty(), Optional.empty());
        }
    }

    /**
     * A bundle that this store made.
     *
     * @param store the one it is for, if it was sealed to a card
     * @param recipient whom it is for, as the sender wrote
     * @param newest the number of the newest write in it
     * @param records meetings, recommendations, actions and alerts in it
     * @param confirmed when its taker took it, as their receipt says
     */
    record Sent(
            UUID bundle,
            Optional<UUID> store,
            String recipient,
            String digest,
            long newest,
            String classes,
            int cases,
            int records,
            Instant made,
            Optional<Instant> expires,
            Optional<Instant> confirmed) {}

    /**
     * The card of another store.
     *
     * @param card as lines of text
     * @param compared when somebody compared its fingerprint with the other side, by telephone
     */
    record KeptCard(UUID store, String card, Optional<Instant> compared) {}

    UUID storeId();

    /** The number of the newest write to any history. */
    long newest();

    /** Cases that were written to after this, in the order of their references. */
    List<CaseId> writtenAfter(long number);

    /** As far as the reader may see it. */
    Optional<Held> held(CaseId id, Sight sight);

    boolean exists(CaseId id);

    /** The references with this prefix and number, with or without a letter, and their cases. */
    List<CaseReference> alike(CaseReference reference);

    /** How freely an item may travel. */
    Sensitivity sensitivity(String item);

    /**
     * Stores a case from elsewhere with its history.
     *
     * @param shown the case as it is to be shown, of version 1
     */
    void land(ReviewCase shown, Instant created, UUID origin, CaseHistory history);

    /**
     * Adds changes from elsewhere, or a choice, to a case that is here.
     *
     * @param after the case as it is to be shown, of the version after that of {@code before}
     * @param added the changes, which the history of {@code before} does not have
     * @return false if the stored version is not that of {@code before}; then nothing is written
     */
    boolean add(
            Held before,
            ReviewCase after,
            CaseHistory history,
            Collection<Edit> added,
            Instant now);

    /** Writes down which items of a case are disputed, and no other of those the reader may see. */
    void dispute(CaseId id, Collection<String> items, Sight sight, Instant now);

    /** Gives a case another reference. */
    void rename(CaseId id, CaseReference reference);

    /** What nobody has chosen of yet, of cases and items the reader may see. */
    List<Open> open(Sight sight);

    List<Open> open(CaseId id, Sight sight);

    List<Other> others();

    /** One of them, if it is known. */
    default Optional<Other> other(UUID store) {
        return others().stream().filter(other -> other.store().equals(store)).findFirst();
    }

    void keep(Other other);

    List<KeptCard> cards();

    /** Keeps a card in the place of the one of this store that was kept before. */
    void keep(KeptCard card, UUID by);

    /** Bundles that were made here, latest first. */
    List<Sent> sent();

    void keep(Sent sent);
}
