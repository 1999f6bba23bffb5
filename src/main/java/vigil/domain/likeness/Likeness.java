package vigil.domain.likeness;

import java.util.List;

/**
 * How far two records speak of the same person, and why.
 *
 * @param bits the sum of the evidence in bits: the logarithm to base 2 of how many times likelier
 *     these answers are if it is one person than if it is two
 * @param reasons what speaks for it and against it, most telling first
 */
public record Likeness(Level level, Kind kind, double bits, List<Reason> reasons) {

    /** What to make of it. */
    public enum Level {
        NONE,
        POSSIBLE,
        SAME
    }

    /** What the two records are to each other, if it is so. */
    public enum Kind {
        /** Two reports of one death or of one near-fatal overdose. */
        DUPLICATE,
        /** A near-fatal overdose, and another event of the same person. */
        EARLIER_NEAR_FATAL,
        /** Two people, in one incident. */
        SAME_INCIDENT,
        /** Two people, at one address. */
        SAME_ADDRESS,
        NONE
    }

    /**
     * One thing that was compared.
     *
     * @param key ends the key of the sentence
     * @param words what the sentence is filled with; holds names
     */
    public record Reason(String key, List<String> words, double bits) {
        public Reason {
            words = List.copyOf(words);
        }
    }

    public Likeness {
        reasons =
                reasons.stream()
                        .sorted(java.util.Comparator.comparingDouble(r -> -Math.abs(r.bits())))
                        .toList();
    }

    /** Whether somebody should look whether it is one person. */
    public boolean samePerson() {
        return level != Level.NONE;
    }

    /** Whether the records belong together, though it is two people. */
    public boolean related() {
        return !samePerson() && (kind == Kind.SAME_INCIDENT || kind == Kind.SAME_ADDRESS);
    }
}
