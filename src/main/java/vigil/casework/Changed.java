package vigil.casework;

/** Said after a commit, so that what is on screen can be read again. */
public enum Changed {
    CASES,
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
