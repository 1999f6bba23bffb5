package vigil.domain.panel;

/**
 * A borough of the partnership, or one of the places a case can be from beyond it.
 *
 * @param code stored in cases
 * @param abbreviation stands in case references
 */
public record Area(String code, String name, String abbreviation) {

    /** Somewhere outside the partnership. */
    public static final Area OTHER = new Area("OTHER", "Other area", "OTH");

    /** No fixed abode. */
    public static final Area NO_FIXED_ABODE = new Area("NFA", "No fixed abode", "NFA");
}
