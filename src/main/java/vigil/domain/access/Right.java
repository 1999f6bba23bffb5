package vigil.domain.access;

/** Something a member may do or see. */
public enum Right {
    READ_CASES,
    WRITE_CASES,
    READ_IDENTITY,
    READ_LIVING,
    READ_POLICE,
    READ_PATTERNS,
    DECIDE_PATTERNS,
    READ_MEETINGS,
    WRITE_MEETINGS,
    WRITE_ACTIONS,
    RELEASE_FULL,
    RELEASE_REDACTED,
    IMPORT,
    MANAGE_STORE,
    READ_AUDIT
}
