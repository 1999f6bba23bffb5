package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import vigil.domain.casefile.CaseChecks;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.ReviewCase;

/** What is surely wrong in a case. */
final class CaseFindings {

    private CaseFindings() {}

    static List<Finding> errors(ReviewCase reviewCase, LocalDate today) {
        return CaseChecks.run(reviewCase, today).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
