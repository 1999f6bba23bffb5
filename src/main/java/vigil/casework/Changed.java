package vigil.casework;

/** Said after a commit, so that what is on screen can be read again. */
public enum Changed {
    CASES,

    /** A member's notifications that are not finished. */
    BEGUN,
    MEETINGS,
    ACTIONS,
    MEMBERS,
    SETTINGS,
    SAFETY,
    VOCABULARY,
    RELEASES,
    ALERTS,
    CONTEXT,
    BRIEFINGS,
    EMERGENCIES,

    TOGETHER,

    DECISIONS,
    RETENTION
}
