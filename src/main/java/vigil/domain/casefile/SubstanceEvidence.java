package vigil.domain.casefile;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One substance at one stage of evidence. The name as the source wrote it stays beside the
 * substance it was coded to, so that "blues" is still there when a laboratory says what they were.
 *
 * @param id identifies the row through all its versions
 * @param substance code of the vocabulary, or empty while nobody has coded it
 * @param asWritten the source's own word, or empty
 * @param role code of SUB_ROLE
 * @param source code of SUB_SOURCE
 * @param prescribed code of YNU
 * @param route code of ROUTE
 * @param form code of FORM
 * @param unexpected code of YNU
 * @param matrix code of MATRIX
 * @param concentration as the report gives it; shown, never interpreted
 * @param certificateLine code of CERT_LINE
 */
public record SubstanceEvidence(
        UUID id,
        Optional<String> substance,
        String asWritten,
        EvidenceStage stage,
        Optional<String> role,
        Optional<String> source,
        Optional<String> prescribed,
        Optional<String> route,
        Optional<String> form,
        String appearance,
        Optional<String> unexpected,
        Optional<String> matrix,
        String concentration,
        String unit,
        String laboratory,
        Optional<PartialDate> reported,
        Optional<String> certificateLine) {

    public SubstanceEvidence {
        Objects.requireNonNull(stage);
        if (substance.isEmpty() && asWritten.isBlank()) {
            throw new IllegalArgumentException(
                    "evidence names a substance or keeps the source's word");
        }
    }

    /** Evidence with a substance and a stage and nothing else yet. */
    public static SubstanceEvidence of(
            UUID id, Optional<String> substance, String asWritten, EvidenceStage stage) {
        return new SubstanceEvidence(
                id,
                substance,
                asWritten,
                stage,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }
}
