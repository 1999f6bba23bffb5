package vigil.ui.cases;

import java.util.Optional;
import java.util.Set;
import vigil.casework.CaseRow;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;

/**
 * Which cases the list shows.
 *
 * @param words folded words that must all be found in a case's folded text
 * @param area code, or any if empty
 * @param status code, {@code open}, or any if empty
 * @param year of death, or any if 0
 * @param substance code, confirmed or suspected, or any if empty
 * @param only only these cases, if given
 */
public record CaseFilter(
        String words,
        String area,
        String status,
        int year,
        String substance,
        Optional<Set<CaseId>> only) {

    public static final CaseFilter NONE = new CaseFilter("", "", "", 0, "", Optional.empty());

    boolean admits(CaseRow row) {
        return (area.isEmpty() || row.area().equals(area))
                && (status.isEmpty()
                        ? counted(row)
                        : status.equals("open")
                                ? row.status().open()
                                : row.status().code().equals(status))
                && (year == 0 || row.death().filter(d -> d.year() == year).isPresent())
                && (substance.isEmpty()
                        || row.confirmed().contains(substance)
                        || row.suspected().contains(substance))
                && (only.isEmpty() || only.get().contains(row.id()));
    }

    /** A merged case is shown where somebody looks for it, and not among the others. */
    private boolean counted(CaseRow row) {
        return row.status() != CaseStatus.MERGED || !words.isBlank() || only.isPresent();
    }

    boolean isNone() {
        return equals(NONE);
    }
}
