package vigil.patterns;

import java.util.List;

/**
 * A case that waits for its review, and what would be learnt from it.
 *
 * @param reference which
 * @param score the sum of the points below, from 0 to 9
 * @param parts what makes it up, most points first, each with its reason
 */
public record WaitingCase(String reference, double score, List<Part> parts) {

    public WaitingCase {
        parts = List.copyOf(parts);
    }

    /** Why a case may teach something. */
    public enum Ground {
        /** A substance on the watch list, suspected or confirmed: 3 points. */
        WATCHED,
        /** No reviewed death is like it: up to 2 points. */
        UNLIKE_REVIEWED,
        /** What was suspected and what was found do not agree: up to 2 points. */
        DISCREPANCY,
        /** A factor that reviewed deaths rarely had: up to 1 point. */
        RARE_FACTOR,
        /** How long it has waited, a year or more for the full point: up to 1 point. */
        WAITING
    }

    /**
     * One ground.
     *
     * @param points of the score
     */
    public record Part(Ground ground, double points, Sentence reason) {}
}
