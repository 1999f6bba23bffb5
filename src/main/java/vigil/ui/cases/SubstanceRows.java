package vigil.ui.cases;

import java.util.Optional;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.SubstanceEvidence;

/** Changes one column of a row of evidence. */
final class SubstanceRows {

    private SubstanceRows() {}

    static SubstanceEvidence withStage(SubstanceEvidence e, EvidenceStage stage) {
        return new SubstanceEvidence(
                e.id(),
                e.substance(),
                e.asWritten(),
                stage,
                e.role(),
                e.source(),
                e.prescribed(),
                e.route(),
                e.form(),
                e.appearance(),
                e.unexpected(),
                e.matrix(),
                e.concentration(),
                e.unit(),
                e.laboratory(),
                e.reported(),
                e.certificateLine());
    }

    static SubstanceEvidence withRole(SubstanceEvidence e, Optional<String> role) {
        return new SubstanceEvidence(
                e.id(),
                e.substance(),
                e.asWritten(),
                e.stage(),
                role,
                e.source(),
                e.prescribed(),
                e.route(),
                e.form(),
                e.appearance(),
                e.unexpected(),
                e.matrix(),
                e.concentration(),
                e.unit(),
                e.laboratory(),
                e.reported(),
                e.certificateLine());
    }
}
