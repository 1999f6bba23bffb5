package vigil.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.domain.panel.AdviceAgain;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpChange;

/** What stands beside recommendations and actions, in memory. */
final class MemoryStoreFollowUps implements FollowUpStore {

    private final Map<UUID, FollowThrough> through = new HashMap<>();
    private final List<AdviceAgain> again = new ArrayList<>();
    private final List<FollowUpChange> changes = new ArrayList<>();

    void take(MemoryStoreFollowUps other) {
        through.putAll(other.through);
        changes.addAll(other.changes);
        again.addAll(other.again);
    }

    @Override
    public Map<UUID, FollowThrough> all() {
        return Map.copyOf(through);
    }

    @Override
    public FollowThrough of(UUID item) {
        return through.getOrDefault(item, FollowThrough.none(item));
    }

    @Override
    public void save(FollowThrough one) {
        through.put(one.item(), one);
    }

    @Override
    public void record(FollowUpChange change) {
        changes.add(change);
    }

    @Override
    public List<FollowUpChange> changes(UUID item) {
        return changes.reversed().stream().filter(change -> change.item().equals(item)).toList();
    }

    @Override
    public List<AdviceAgain> again() {
        return List.copyOf(again);
    }

    @Override
    public void record(AdviceAgain one, UUID member) {
        again.add(one);
    }

    @Override
    public void dropAgain(UUID id) {
        again.removeIf(one -> one.id().equals(id));
    }

    @Override
    public Map<UUID, Integer> reminders() {
        Map<UUID, Integer> reminders = new HashMap<>();
        changes.stream()
                .filter(change ->
                        change.entries().stream()
                                .anyMatch(e -> e.name().equals(FollowUpChange.REMINDED)))
                .forEach(change -> reminders.merge(change.item(), 1, Integer::sum));
        return reminders;
    }
}
