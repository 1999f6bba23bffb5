package vigil.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.domain.casefile.CaseId;
import vigil.domain.geography.BoundarySet;
import vigil.domain.geography.PlaceLevel;

/** Outlines in memory; it knows no addresses. */
final class MemoryStorePlaces implements PlaceStore {

    private final Map<PlaceLevel, BoundarySet> sets = new EnumMap<>(PlaceLevel.class);
    private final Map<String, String> wards = new TreeMap<>();

    void take(MemoryStorePlaces other) {
        sets.putAll(other.sets);
        wards.putAll(other.wards);
    }

    @Override
    public Optional<BoundarySet> boundaries(PlaceLevel level) {
        return Optional.ofNullable(sets.get(level));
    }

    @Override
    public List<PlaceLevel> levels() {
        return List.copyOf(sets.keySet());
    }

    @Override
    public void replace(BoundarySet boundaries) {
        sets.put(boundaries.level(), boundaries);
    }

    @Override
    public void drop(PlaceLevel level) {
        sets.remove(level);
    }

    @Override
    public void replaceWards(Map<String, String> wardByPostcode) {
        wards.clear();
        wards.putAll(wardByPostcode);
    }

    @Override
    public int postcodes() {
        return wards.size();
    }

    @Override
    public Map<CaseId, String> wards() {
        return Map.of();
    }
}
