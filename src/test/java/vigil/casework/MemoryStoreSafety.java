package vigil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.safety.SafetyAction;

/** Safety prompts in memory. */
public final class MemoryStoreSafety implements SafetyStore {

    private final List<SafetyAction> actions = new ArrayList<>();
    private final Function<CaseId, Optional<CaseReference>> references;

    MemoryStoreSafety(Function<CaseId, Optional<CaseReference>> references) {
        this.references = references;
    }

    void take(MemoryStoreSafety other) {
        actions.addAll(other.actions);
    }

    @Override
    public void raise(SafetyAction action) {
        actions.add(action);
    }

    @Override
    public Optional<SafetyAction> find(UUID id, Sight sight) {
        return seen(sight).stream().filter(a -> a.id().equals(id)).findFirst();
    }

    private List<SafetyAction> seen(Sight sight) {
        return actions.stream().filter(a -> sight.of(a.prompt().sensitivity())).toList();
    }

    @Override
    public List<SafetyAction> ofCase(CaseId id, Sight sight) {
        return seen(sight).stream()
                .filter(a -> a.reviewCase().equals(id))
                .sorted(Comparator.comparing(SafetyAction::raised).reversed())
                .toList();
    }

    @Override
    public List<Waiting> waiting(Sight sight) {
        return seen(sight).stream()
                .filter(SafetyAction::waits)
                .sorted(Comparator.comparing(SafetyAction::raised))
                .flatMap(a -> references.apply(a.reviewCase()).map(r -> new Waiting(a, r)).stream())
                .toList();
    }

    @Override
    public boolean answer(UUID id, Sensitivity sensitivity, SafetyAction.Answered answered) {
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).id().equals(id) && actions.get(i).waits()) {
                actions.set(i, actions.get(i).answered(answered));
                return true;
            }
        }
        return false;
    }
}
