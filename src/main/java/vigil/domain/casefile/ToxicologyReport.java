package vigil.domain.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * A laboratory's report. Its results are rows of evidence that name it; a case has as many reports
 * as came: a screen, its confirmation, a supplementary one.
 *
 * @param kind code of TOX_KIND
 * @param reference the laboratory's own number
 * @param sampled when the sample was taken
 * @param received when the report reached the panel
 * @param reported the date on the report
 * @param matrix code of MATRIX, for results that do not name their sample
 */
public record ToxicologyReport(
        UUID id,
        String kind,
        String laboratory,
        String reference,
        Optional<PartialDate> sampled,
        Optional<PartialDate> received,
        Optional<PartialDate> reported,
        Optional<String> matrix,
        String note) {

    /** The code of a screen, whose results are weaker than a confirmation's. */
    public static final String SCREEN = "TOX_KIND01";

    public static final String CONFIRMATION = "TOX_KIND02";

    /** The stage of evidence that a result of this report is. */
    public EvidenceStage stage(boolean found) {
        if (kind.equals(SCREEN)) {
            return found ? EvidenceStage.SCREEN : EvidenceStage.SCREENED_NEGATIVE;
        }
        return found ? EvidenceStage.CONFIRMED : EvidenceStage.NOT_FOUND;
    }
}
