package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.alert.DrugAlert;

/** A store in memory has no alerts; theirs are tested on the real one. */
final class NoAlerts implements AlertStore {

    @Override
    public List<DrugAlert> all() {
        return List.of();
    }

    @Override
    public Optional<DrugAlert> find(UUID id) {
        return Optional.empty();
    }

    @Override
    public boolean save(DrugAlert alert) {
        throw new UnsupportedOperationException("no alerts in memory");
    }

    @Override
    public int nextNumber(String series) {
        return 1;
    }

    @Override
    public void append(Event event) {
        throw new UnsupportedOperationException("no alerts in memory");
    }

    @Override
    public List<Event> events(UUID alert) {
        return List.of();
    }
}
