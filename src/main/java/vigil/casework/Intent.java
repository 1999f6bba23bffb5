package vigil.casework;

import vigil.domain.access.Right;

/**
 * What a person set out to do: one transaction, one right, and unless it is trifling one audit row.
 */
public enum Intent {
    CREATE_STORE(Right.MANAGE_STORE, true),
    UNLOCK(null, true),
    ACCEPT_OLDER_COPY(null, true),
    RESTORE_STORE(null, true),
    LOCK(null, true),
    ACCEPT_NOTIFICATION(Right.WRITE_CASES, true),
    VIEW_CASE(Right.READ_CASES, true),
    SAVE_CASE(Right.WRITE_CASES, true),
    SAVE_LIVING(Right.WRITE_LIVING, true),
    SAVE_POLICE(Right.WRITE_POLICE, true),
    SAVE_FACTORS(Right.WRITE_FACTORS, true),
    CHANGE_CASES(Right.WRITE_CASES, true),
    SEARCH_TEXT(Right.READ_TEXTS, true),
    LIST_NAMES(Right.READ_IDENTITY, true),
    SEARCH_NAMES(Right.READ_IDENTITY, true),
    READ_AUDIT(Right.READ_AUDIT, true),
    EXPORT_AUDIT(Right.READ_AUDIT, true),
    FAILED_UNLOCKS(null, true),
    EXPORT_CASES(Right.READ_CASES, true),
    KEEP_FILTER(Right.READ_CASES, false),
    KEEP_DRAFT(null, false),
    ASK_AGENCIES(Right.WRITE_CASES, true),
    CHASE_AGENCIES(Right.WRITE_CASES, true),
    RECEIVE_RETURN(Right.WRITE_CASES, true),
    OPEN_RETURN(Right.READ_IDENTITY, true),
    COMPARE_CASES(Right.READ_IDENTITY, true),
    LINK_CASES(Right.WRITE_CASES, true),
    DISTINGUISH_CASES(Right.WRITE_CASES, true),
    MERGE_CASES(Right.WRITE_CASES, true),
    UNDO_MERGE(Right.WRITE_CASES, true),
    PLAN_MEETING(Right.WRITE_MEETINGS, true),
    SAVE_MEETING(Right.WRITE_MEETINGS, true),
    SAVE_SERIES(Right.WRITE_MEETINGS, true),
    PREPARE_MEETING(Right.WRITE_MEETINGS, true),
    LET_ITEM_GO(Right.WRITE_MEETINGS, true),
    RECORD_COURSE(Right.WRITE_MEETINGS, true),
    APPROVE_MINUTES(Right.WRITE_MEETINGS, true),
    KEEP_MEETING_DRAFT(Right.WRITE_MEETINGS, false),
    READY_PAPER(Right.WRITE_MEETINGS, false),
    SAVE_RECOMMENDATION(Right.WRITE_ACTIONS, true),
    LINK_RECOMMENDATION(Right.WRITE_ACTIONS, true),
    SAVE_ACTION(Right.WRITE_ACTIONS, true),
    UNDO_FOLLOW_UP(Right.WRITE_ACTIONS, true),
    REMIND_OWNERS(Right.WRITE_ACTIONS, true),
    EXPORT_ACTIONS(Right.RELEASE_REDACTED, true),
    SAVE_MEMBER(Right.MANAGE_STORE, true),
    SAVE_SETTING(Right.MANAGE_STORE, true),
    LOCK_MINUTES(Right.WRITE_MEETINGS, true),
    AMEND_MINUTES(Right.WRITE_MEETINGS, true),
    REOPEN_MINUTES(Right.WRITE_MEETINGS, true),
    RELEASE_FULL(Right.RELEASE_FULL, true),
    RELEASE_REDACTED(Right.RELEASE_REDACTED, true),
    RELEASE_PUBLIC(Right.RELEASE_PUBLIC, true),
    ASK_RELEASE(Right.RELEASE_REDACTED, true),
    APPROVE_RELEASE(Right.APPROVE_RELEASES, true),
    REFUSE_RELEASE(Right.APPROVE_RELEASES, true),
    RELEASE_COUNTS(Right.RELEASE_COUNTS, true),
    IMPORT(Right.IMPORT, true),
    IMPORT_MAP(Right.IMPORT, true),
    IMPORT_CONTEXT(Right.IMPORT, true),
    DELETE_CONTEXT(Right.IMPORT, true),
    ANSWER_SAFETY_PROMPT(Right.WRITE_CASES, true),
    RELEASE_MEMBERS_PACK(Right.RELEASE_FULL, true),
    RELEASE_PUBLIC_PACK(Right.RELEASE_COUNTS, true),
    RELEASE_THREATS(Right.RELEASE_THREATS, true),
    RELEASE_CHRONOLOGY(Right.RELEASE_FULL, true),
    SAVE_VOCABULARY(Right.EDIT_VOCABULARY, true),
    EXPORT_VOCABULARY(Right.EDIT_VOCABULARY, true),
    IMPORT_VOCABULARY(Right.EDIT_VOCABULARY, true),
    UNDO_IMPORT(Right.IMPORT, true),
    KEEP_MAPPING(Right.IMPORT, false),
    EXPORT_WORKBOOK(Right.RELEASE_FULL, true),
    WATCH_FINDING(Right.READ_PATTERNS, true),
    RAISE_FINDING(Right.WRITE_MEETINGS, true),
    SET_FINDING_ASIDE(Right.DECIDE_PATTERNS, true),
    TAKE_FINDING_UP(Right.DECIDE_PATTERNS, true),
    SAVE_ALERT(Right.WRITE_ALERTS, true),
    ISSUE_ALERT(Right.RELEASE_ALERTS, true),
    RELEASE_ALERT(Right.RELEASE_ALERTS, true),
    MAKE_CARD(null, true),
    KEEP_MEMBER_CARD(Right.WRITE_MEETINGS, true),
    MAKE_BRIEFING(Right.RELEASE_FULL, true),
    TAKE_BRIEFING_RECEIPT(Right.WRITE_MEETINGS, true),
    TAKE_BRIEFING_COMMENTS(Right.WRITE_MEETINGS, true),
    SEND_BUNDLE(Right.RELEASE_FULL, true),
    LOOK_INTO_BUNDLE(Right.IMPORT, true),
    TAKE_BUNDLE(Right.IMPORT, true),
    CONFIRM_BUNDLE(Right.RELEASE_FULL, true),
    KEEP_STORE_CARD(Right.RELEASE_FULL, true),
    CHOOSE_VALUE(Right.WRITE_CASES, true),
    SAVE_RETENTION_POLICY(Right.PROPOSE_RETENTION, true),
    HOLD_RECORDS(Right.HOLD_RECORDS, true),
    LIFT_HOLD(Right.HOLD_RECORDS, true),
    PROPOSE_RETENTION(Right.PROPOSE_RETENTION, true),
    APPROVE_RETENTION(Right.APPROVE_RETENTION, true),
    REJECT_RETENTION(Right.APPROVE_RETENTION, true),
    CARRY_OUT_RETENTION(Right.PROPOSE_RETENTION, true),
    EXPORT_RETENTION_CERTIFICATE(Right.HOLD_RECORDS, true),
    CHANGE_KEYS(Right.MANAGE_STORE, true),
    CHANGE_OWN_PASSPHRASE(null, true),
    OPEN_IN_EMERGENCY(Right.OPEN_IN_EMERGENCY, true),
    REVIEW_EMERGENCY(Right.REVIEW_EMERGENCIES, true),
    MAKE_BACKUP(Right.MANAGE_STORE, true),
    VERIFY_STORE(null, true);

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
