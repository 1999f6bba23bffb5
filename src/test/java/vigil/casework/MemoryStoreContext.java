package vigil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vigil.domain.context.ContextPublication;

/** Figures from elsewhere in memory. */
final class MemoryStoreContext implements ContextStore {

    private final List<ContextPublication> all = new ArrayList<>();

    void take(MemoryStoreContext other) {
        all.addAll(other.all);
    }

    @Override
    public List<ContextPublication> all() {
        return List.copyOf(all);
    }

    @Override
    public void add(ContextPublication publication) {
        all.add(publication);
    }

    @Override
    public void drop(UUID publication) {
        all.removeIf(one -> one.id().equals(publication));
    }
}
