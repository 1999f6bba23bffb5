package vigil.domain.safety;

import java.util.List;

/**
 * Who or what a prompt is about; ends the keys {@code safety.title.<…>} and {@code safety.do.<…>}.
 */
public enum SafetyKind {
    /** A child lives, or lived, in the household. */
    CHILD("AGENCY_TYPE13", "AGENCY_TYPE01"),
    /** Others used with the person, or from the same supply. */
    OTHERS_USED("AGENCY_TYPE07", "AGENCY_TYPE01", "AGENCY_TYPE17"),
    /** People live where it happened: a hostel, supported housing, approved premises, prison. */
    RESIDENTS("AGENCY_TYPE11", "AGENCY_TYPE10", "AGENCY_TYPE07"),
    /** Nobody knows what it was, and it was strong or not what was expected. */
    UNKNOWN_SUBSTANCE("AGENCY_TYPE17", "AGENCY_TYPE07", "AGENCY_TYPE02"),
    /** A substance that is watched for, because little of it kills. */
    POTENT_SUBSTANCE("AGENCY_TYPE17", "AGENCY_TYPE07", "AGENCY_TYPE02"),
    /** Several in a short time with the same substance or at the same address. */
    BATCH("AGENCY_TYPE17", "AGENCY_TYPE01", "AGENCY_TYPE07");

    private final List<String> tell;

    SafetyKind(String... tell) {
        this.tell = List.of(tell);
    }

    /** Codes of AGENCY_TYPE: whom to tell, first the one who acts. */
    public List<String> tell() {
        return tell;
    }
}
