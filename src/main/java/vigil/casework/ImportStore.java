package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;

/** What the store remembers of imports: their cases, and what columns meant. */
public interface ImportStore {

    /**
     * A case that an import brought.
     *
     * @param uses why it cannot be taken out again: {@code changed}, or the part of the store that
     *     refers to it; each ends a message key
     */
    record Imported(CaseId id, CaseReference reference, Set<String> uses) {
        public Imported {
            uses = Set.copyOf(uses);
        }
    }

    /** The cases of an import that are still there, by reference. */
    List<Imported> casesOf(UUID batch);

    /** Takes cases out with everything that is theirs; their references stay taken. */
    void remove(List<CaseId> cases);

    void markUndone(UUID batch, UUID member, Instant at, int removed);

    /** By name. */
    List<SavedMapping> mappings();

    /** Keeps a mapping; one of the same name gives way to it. */
    void save(SavedMapping mapping);

    void drop(UUID mapping);
}
