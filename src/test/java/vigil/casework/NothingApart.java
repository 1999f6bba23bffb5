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

/** A store that never met another: nothing waits, and what needs histories needs a real store. */
final class NothingApart implements TogetherStore {

    private static UnsupportedOperationException real() {
        return new UnsupportedOperationException("histories of several stores need a real store");
    }

    @Override
    public UUID storeId() {
        throw real();
    }

    @Override
    public long newest() {
        throw real();
    }

    @Override
    public List<CaseId> writtenAfter(long number) {
        throw real();
    }

    @Override
    public Optional<Held> held(CaseId id, Sight sight) {
        throw real();
    }

    @Override
    public boolean exists(CaseId id) {
        throw real();
    }

    @Override
    public List<CaseReference> alike(CaseReference reference) {
        throw real();
    }

    @Override
    public Sensitivity sensitivity(String item) {
        throw real();
    }

    @Override
    public void land(ReviewCase shown, Instant created, UUID origin, CaseHistory history) {
        throw real();
    }

    @Override
    public boolean add(
            Held before,
            ReviewCase after,
            CaseHistory history,
            Collection<Edit> added,
            Instant now) {
        throw real();
    }

    @Override
    public void dispute(CaseId id, Collection<String> items, Sight sight, Instant now) {
        throw real();
    }

    @Override
    public void rename(CaseId id, CaseReference reference) {
        throw real();
    }

    @Override
    public List<Open> open(Sight sight) {
        return List.of();
    }

    @Override
    public List<Open> open(CaseId id, Sight sight) {
        return List.of();
    }

    @Override
    public List<Other> others() {
        return List.of();
    }

    @Override
    public void keep(Other other) {
        throw real();
    }

    @Override
    public List<KeptCard> cards() {
        return List.of();
    }

    @Override
    public void keep(KeptCard card, UUID by) {
        throw real();
    }

    @Override
    public List<Sent> sent() {
        return List.of();
    }

    @Override
    public void keep(Sent sent) {
        throw real();
    }
}
