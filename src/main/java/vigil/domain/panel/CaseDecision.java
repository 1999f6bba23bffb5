package vigil.domain.panel;

/** What the panel decided about a case it discussed. */
public enum CaseDecision {
    COMPLETE,
    RETURN,
    DEFER
}
