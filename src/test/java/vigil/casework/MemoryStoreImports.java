package vigil.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/** Saved mappings in memory; imports are taken back only in a real store. */
final class MemoryStoreImports implements ImportStore {

    private final List<SavedMapping> mappings = new ArrayList<>();

    void take(MemoryStoreImports other) {
        mappings.addAll(other.mappings);
    }

    @Override
    public List<Imported> casesOf(UUID batch) {
        return List.of();
    }

    @Override
    public void remove(List<CaseId> cases) {
        throw new UnsupportedOperationException("only in a real store");
    }

    @Override
    public void markUndone(UUID batch, UUID member, Instant at, int removed) {}

    @Override
    public List<SavedMapping> mappings() {
        return mappings.stream().sorted(Comparator.comparing(SavedMapping::name)).toList();
    }

    @Override
    public void save(SavedMapping mapping) {
        mappings.removeIf(m -> m.name().equals(mapping.name()));
        mappings.add(mapping);
    }

    @Override
    public void drop(UUID mapping) {
        mappings.removeIf(m -> m.id().equals(mapping));
    }
}
