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

/** A store of which nothing went to another: nothing waits. */
final class NothingTravels implements PanelHistories {

    private static UnsupportedOperationException real() {
        return new UnsupportedOperationException("histories of several stores need a real store");
    }

    @Override
    public List<Key> writtenAfter(long number) {
        throw real();
    }

    @Override
    public Optional<Held> held(Key key) {
        throw real();
    }

    @Override
    public boolean exists(PanelReference reference) {
        throw real();
    }

    @Override
    public Optional<PanelKind> kind(UUID id) {
        throw real();
    }

    @Override
    public Optional<Key> identify(PanelKind kind, String reference) {
        throw real();
    }

    @Override
    public void rename(Key key, String reference) {
        throw real();
    }

    @Override
    public void lay(
            Held record,
            SortedMap<String, String> texts,
            CaseHistory history,
            Collection<Edit> added,
            Set<UUID> missing) {
        throw real();
    }

    @Override
    public void dispute(Key key, Collection<String> items, Instant now) {
        throw real();
    }

    @Override
    public List<Open> open() {
        return List.of();
    }

    @Override
    public List<Key> waiting() {
        return List.of();
    }
}
