package vigil.domain.casefile;

import java.util.List;

/**
 * Something about the answers that does not fit together.
 *
 * @param rule ends the key {@code check.<rule>} of its sentence
 * @param arguments fill the sentence
 */
public record Finding(FieldKey field, Severity severity, String rule, List<Object> arguments) {

    /** How much it matters. */
    public enum Severity {
        /** Cannot be saved like this. */
        ERROR,
        /** Is probably wrong; may be saved. */
        WARNING,
        /** Worth a thought. */
        NOTE
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
