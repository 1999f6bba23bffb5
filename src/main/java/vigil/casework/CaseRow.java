package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.PartialDate;

/**
 * One line of the case list.
 *
 * @param name empty for those who may not read names
 * @param type code of CASE_TYPE
 * @param area code of the area of residence
 * @param place code of PLACE
 * @param confirmed substances a laboratory or certificate names, metabolites as found
 * @param suspected substances only suspected
 * @param marks what the list can be narrowed by besides
 */
public record CaseRow(
        CaseId id,
        CaseReference reference,
        String name,
        String type,
        CaseStatus status,
        String area,
        Optional<PartialDate> death,
        Optional<LocalDate> notified,
        String place,
        boolean urgent,
        List<String> confirmed,
        List<String> suspected,
        long version,
        Instant updated,
        CaseMarks marks) {

    public CaseRow {
        confirmed = List.copyOf(confirmed);
        suspected = List.copyOf(suspected);
    }

    /** Which case it is and how far, and nothing else that is known of it. */
    public CaseRow labelled() {
        return new CaseRow(
                id,
                reference,
                name,
                "",
                status,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                List.of(),
                List.of(),
                version,
                updated);
    }

    /** What was taken, where and when; nothing of the person. */
    public CaseRow whatWhereWhen() {
        return new CaseRow(
                id,
                reference,
                name,
                type,
                status,
                "",
                death,
                Optional.empty(),
                place,
                false,
                confirmed,
                suspected,
                version,
                updated);
    }

    /** A row without marks. */
    public CaseRow(
            CaseId id,
            CaseReference reference,
            String name,
            String type,
            CaseStatus status,
            String area,
            Optional<PartialDate> death,
            Optional<LocalDate> notified,
            String place,
            boolean urgent,
            List<String> confirmed,
            List<String> suspected,
            long version,
            Instant updated) {
        this(
                id,
                reference,
                name,
                type,
                status,
                area,
                death,
                notified,
                place,
                urgent,
                confirmed,
                suspected,
                version,
                updated,
                CaseMarks.NONE);
    }
}
