package vigil.domain.together;

/** What travels between stores beside cases. The names are part of the format of bundles. */
public enum PanelKind {
    MEETING,
    RECOMMENDATION,
    ACTION,
    ALERT
}
