package vigil.domain.safety;

import java.util.List;
import vigil.domain.casefile.Sensitivity;

/**
 * Something to do for the safety of others, the same day.
 *
 * @param subject tells apart prompts of one kind, such as the substance; or empty
 * @param sensitivity of the most restricted answer it rests on
 */
public record SafetyPrompt(
        SafetyKind kind, String subject, List<SafetyReason> reasons, Sensitivity sensitivity) {

    public SafetyPrompt {
        reasons = List.copyOf(reasons);
    }

    /** Whether another is about the same. */
    public boolean sameAs(SafetyPrompt other) {
        return kind == other.kind && subject.equals(other.subject);
    }
}
