package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.safety.SafetyAction;

/** Safety prompts and what was done about them. What a reader may not see is not read. */
public interface SafetyStore {

    /** A prompt nobody has answered, with the case it is of. */
    record Waiting(SafetyAction action, CaseReference reference) {}

    /** Keeps a new prompt. */
    void raise(SafetyAction action);

    Optional<SafetyAction> find(UUID id, Sight sight);

    /** All of a case, latest first. */
    List<SafetyAction> ofCase(CaseId id, Sight sight);

    /** All that nobody has answered, of every case, the one that waits longest first. */
    List<Waiting> waiting(Sight sight);

    /**
     * Keeps how a prompt was answered.
     *
     * @param sensitivity of the prompt, which says where it is kept
     * @return false if somebody has answered it already; then nothing is written
     */
    boolean answer(UUID id, Sensitivity sensitivity, SafetyAction.Answered answered);
}
