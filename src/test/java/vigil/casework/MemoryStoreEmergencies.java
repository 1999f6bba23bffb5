package vigil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Emergency openings in memory. */
final class MemoryStoreEmergencies implements EmergencyStore {

    private final List<Opening> openings = new ArrayList<>();

    void take(MemoryStoreEmergencies other) {
        openings.addAll(other.openings);
    }

    @Override
    public void add(Opening opening) {
        openings.addFirst(opening);
    }

    @Override
    public List<Opening> all() {
        return List.copyOf(openings);
    }

    @Override
    public boolean seen(UUID id, Seen seen) {
        for (int i = 0; i < openings.size(); i++) {
            Opening o = openings.get(i);
            if (o.id().equals(id) && o.seen().isEmpty()) {
                openings.set(
                        i,
                        new Opening(
                                id,
                                o.reviewCase(),
                                o.reference(),
                                o.member(),
                                o.at(),
                                o.barred(),
                                o.words(),
                                Optional.of(seen)));
                return true;
            }
        }
        return false;
    }
}
