package vigil.casework;

import java.util.Optional;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.FieldDefinition;

/**
 * One answer of a return beside what the case says now.
 *
 * @param field the field it belongs to; none if the question was a free one
 * @param offered the answer as it would stand in the case; none if it was not understood
 * @param written what the agency wrote
 * @param present what the case says now
 */
public record ReturnOffer(
        String question,
        Optional<FieldDefinition> field,
        Optional<Answer> offered,
        String written,
        String note,
        Optional<Answer> present) {

    /** How an offer stands to the case. */
    public enum State {
        /** The case has no answer, or only a reason why there is none. */
        NEW,
        /** The case says the same. */
        SAME,
        /** The case says something else: a person decides. */
        DIFFERS,
        /** What was written is no answer of this field; it is to be read and entered by hand. */
        UNCLEAR,
        /** A free question, which no field answers. */
        FREE
    }

    /** Where the answer goes. */
    public Optional<AnswerKey> key() {
        return field.map(definition -> new AnswerKey(definition.key(), 0));
    }

    public State state() {
        if (field.isEmpty()) {
            return State.FREE;
        }
        if (offered.isEmpty()) {
            return State.UNCLEAR;
        }
        if (present.isPresent() && same(present.get(), offered.get())) {
            return State.SAME;
        }
        boolean known = present.filter(answer -> answer instanceof Answer.Known).isPresent();
        return known ? State.DIFFERS : State.NEW;
    }

    private static boolean same(Answer one, Answer other) {
        return switch (one) {
            case Answer.Known known ->
                    other instanceof Answer.Known that && known.value().equals(that.value());
            case Answer.Gap gap ->
                    other instanceof Answer.Gap that && gap.reason() == that.reason();
        };
    }

    /** Whether one key takes it into the case. */
    public boolean canBeTaken() {
        return state() == State.NEW || state() == State.DIFFERS;
    }
}
