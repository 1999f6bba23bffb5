package vigil.exchange;

import java.util.Optional;
import vigil.domain.casefile.SubstanceEvidence;

/** Small changes to a row of evidence. */
final class SubstanceEvidenceRows {

    private SubstanceEvidenceRows() {}

    static SubstanceEvidence onLine(SubstanceEvidence row, Optional<String> certificateLine) {
        return new SubstanceEvidence(
                row.id(),
                row.substance(),
                row.asWritten(),
                row.stage(),
                row.role(),
                row.source(),
                row.prescribed(),
                row.route(),
                row.form(),
                row.appearance(),
                row.unexpected(),
                row.matrix(),
                row.concentration(),
                row.unit(),
                row.laboratory(),
                row.reported(),
                certificateLine);
    }
}
