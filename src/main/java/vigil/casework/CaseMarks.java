package vigil.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a case can be found and narrowed by beside its columns in {@link CaseRow}. Codes are empty
 * where nothing is known.
 *
 * @param age in whole years, as far as the dates and what was given allow
 * @param sex code of SEX
 * @param treatment code of TX_STATUS
 * @param coordinator identity of the member, as text
 * @param route code of REVIEW_ROUTE
 * @param concluded whether the coroner's conclusion is known
 * @param awaitsToxicology asked for and not come
 * @param returnDue when the first return that has not come is due
 * @param needs how many mandatory answers a panel would still miss; empty if not worked out
 */
public record CaseMarks(
        OptionalInt age,
        String sex,
        String treatment,
        String coordinator,
        String route,
        boolean concluded,
        boolean awaitsToxicology,
        Optional<LocalDate> returnDue,
        Optional<LocalDate> targetPanel,
        OptionalInt needs) {

    /** Of a case of which nothing more is known. */
    public static final CaseMarks NONE =
            new CaseMarks(
                    OptionalInt.empty(),
                    "",
                    "",
                    "",
                    "",
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty());
}
