package vigil.domain.panel;

/** What an item of the agenda is about, in the order in which minutes have them. */
public enum AgendaKind {
    WELCOME,
    LAST_MINUTES,
    ACTIONS,
    SURVEILLANCE,
    ALERTS,
    CASE,
    THEMES,
    INQUESTS,
    FEED,
    OTHER
}
