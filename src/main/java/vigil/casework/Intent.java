package vigil.casework;

import vigil.domain.access.Right;

/**
 * What a person set out to do: one transaction, one right, and unless it is trifling one audit row.
 */
public enum Intent {
    CREATE_STORE(Right.MANAGE_STORE, true),
    UNLOCK(null, true),
    LOCK(null, true),
    ACCEPT_NOTIFICATION(Right.WRITE_CASES, true),
    VIEW_CASE(Right.READ_CASES, true),
    SAVE_CASE(Right.WRITE_CASES, true),
    KEEP_DRAFT(Right.WRITE_CASES, false),
    PLAN_MEETING(Right.WRITE_MEETINGS, true),
    SAVE_MEETING(Right.WRITE_MEETINGS, true),
    SAVE_RECOMMENDATION(Right.WRITE_ACTIONS, true),
    SAVE_ACTION(Right.WRITE_ACTIONS, true),
    SAVE_MEMBER(Right.MANAGE_STORE, true),
    SAVE_SETTING(Right.MANAGE_STORE, true),
    RELEASE_FULL(Right.RELEASE_FULL, true),
    RELEASE_REDACTED(Right.RELEASE_REDACTED, true),
    IMPORT(Right.IMPORT, true),
    UNDO_IMPORT(Right.IMPORT, true),
    KEEP_MAPPING(Right.IMPORT, false),
    EXPORT_CASES(Right.RELEASE_FULL, true),
    CHANGE_KEYS(Right.MANAGE_STORE, true);

    private final java.util.Optional<Right> right;
    private final boolean audited;

    Intent(@org.jspecify.annotations.Nullable Right right, boolean audited) {
        this.right = java.util.Optional.ofNullable(right);
        this.audited = audited;
    }

    /** The right it takes, if any beyond being signed in. */
    public java.util.Optional<Right> right() {
        return right;
    }

    /** Whether its transaction must leave an audit row; the unit of work insists. */
    public boolean audited() {
        return audited;
    }
}
