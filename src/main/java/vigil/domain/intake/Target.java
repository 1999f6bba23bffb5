package vigil.domain.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Value;

/** What a proposal would put into a case. */
public sealed interface Target {

    /** Answers to fields; more than one where the text says them in one breath. */
    record Facts(SequencedMap<FieldKey, Value> answers) implements Target {
        public Facts {
            answers = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(answers));
        }

        static Facts of(FieldKey field, Value value) {
            return new Facts(new LinkedHashMap<>(Map.of(field, value)));
        }
    }

    /**
     * A substance row.
     *
     * @param substance code of the vocabulary, or empty: the source's word alone
     * @param asWritten the source's word
     * @param source code of SUB_SOURCE
     * @param prescribed code of YNU
     * @param form code of FORM
     */
    record Evidence(
            Optional<String> substance,
            String asWritten,
            EvidenceStage stage,
            Optional<String> source,
            Optional<String> prescribed,
            Optional<String> form)
            implements Target {}

    /** A substance of the person's past, not evidence of now. */
    record History(String substance) implements Target {}

    /** A contributing factor to look at. */
    record FactorFound(String factor) implements Target {}

    /** An agency to ask. */
    record Agency(String agency) implements Target {}
}
