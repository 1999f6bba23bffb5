package vigil.domain.intake;

import java.util.List;

/**
 * One thing that a text says about a case, waiting for a person.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param choices what it can mean, likeliest first; several if only a person can tell
 * @param sure whether the text says it plainly, so that it may be taken with others at once
 * @param reason ends the key {@code intake.reason.<reason>} of why it is proposed
 */
public record Proposal(int start, int end, List<Target> choices, boolean sure, String reason) {

    public Proposal {
        choices = List.copyOf(choices);
        if (start < 0 || end <= start || choices.isEmpty()) {
            throw new IllegalArgumentException("a proposal has a place and a meaning");
        }
    }

    static Proposal sure(int start, int end, Target target, String reason) {
        return new Proposal(start, end, List.of(target), true, reason);
    }

    static Proposal likely(int start, int end, Target target, String reason) {
        return new Proposal(start, end, List.of(target), false, reason);
    }

    /** Whether a person has to say which of several is meant. */
    public boolean ambiguous() {
        return choices.size() > 1;
    }

    public Target first() {
        return choices.getFirst();
    }
}
