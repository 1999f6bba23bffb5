package vigil.disclosure.identity;

/**
 * Why something is left out or relabelled. The section is that of the Freedom of Information Act
 * 2000 which is most often relied on for it; whether it applies is for the panel's lawyer.
 */
public enum RedactionGround {
    /** It would show who died. */
    IDENTIFYING("41"),
    /** It concerns a living person. */
    LIVING("40"),
    /** It would hurt those who are bereaved, or put somebody in danger. */
    BEREAVED("38"),
    /** An agency said it in confidence, and it is not the reader's. */
    CONFIDENCE("41"),
    /** Police or court matters. */
    POLICE("31"),
    /** It is for the panel only, so that members can speak openly. */
    PANEL_ONLY("36");

    private final String section;

    RedactionGround(String section) {
        this.section = section;
    }

    public String section() {
        return section;
    }
}
