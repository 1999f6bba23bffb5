package vigil.disclosure;

import vigil.domain.casefile.Sensitivity;

/**
 * A column of a list of cases, as far as it matters for what may leave.
 *
 * @param key names it in the audit; no content
 * @param head what stands over it
 * @param sensitivity of the field it shows
 */
public record ListedColumn(String key, String head, Sensitivity sensitivity, Kind kind) {

    /** What kind of thing stands in it, which decides how it can be made coarser. */
    public enum Kind {
        /** The number of the case. */
        REFERENCE,
        /** A living or a dead person's name. */
        PERSON,
        /** Whatever somebody wrote. */
        FREE_TEXT,
        /** Labels of codes. */
        CODED,
        AREA,
        DATE,
        AGE,
        COUNT
    }

    /** What becomes of a column outside the panel. */
    public enum Cut {
        LEFT_OUT,
        AS_IT_IS,
        TO_QUARTERS,
        TO_BANDS
    }

    /**
     * What becomes of this column outside the panel. What is restricted, names somebody, numbers a
     * case or was freely written never leaves. Dates leave as quarters and ages as bands, whatever
     * their sensitivity. Of what could point to a person together with other facts, only the area
     * leaves; coded facts do.
     */
    public Cut outside() {
        if (sensitivity.restricted()) {
            return Cut.LEFT_OUT;
        }
        return switch (kind) {
            case REFERENCE, PERSON, FREE_TEXT -> Cut.LEFT_OUT;
            case DATE -> Cut.TO_QUARTERS;
            case AGE -> Cut.TO_BANDS;
            case AREA -> Cut.AS_IT_IS;
            case CODED, COUNT -> sensitivity == Sensitivity.QI ? Cut.LEFT_OUT : Cut.AS_IT_IS;
        };
    }
}
