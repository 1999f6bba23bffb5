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
 * @param named empty for those who may not read names; opened when it is first asked for
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
        ListedName named,
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

    /** Surname and forenames; empty for those who may not read names. */
    public String name() {
        return named.text();
    }

    /** Which case it is and how far, and nothing else that is known of it. */
    public CaseRow labelled() {
        return new CaseRow(
                id,
                reference,
                named,
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
                updated,
                CaseMarks.NONE);
    }

    /** What was taken, where and when; nothing of the person. */
    public CaseRow whatWhereWhen() {
        return new CaseRow(
                id,
                reference,
                named,
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
                updated,
                CaseMarks.NONE);
    }

    /** A row whose name is known. */
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
            Instant updated,
            CaseMarks marks) {
        this(
                id,
                reference,
                ListedName.of(name),
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
                marks);
    }

    /** The same without marks. */
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
