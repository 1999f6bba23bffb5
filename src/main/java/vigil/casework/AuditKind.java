package vigil.casework;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of row, for those who look through the audit. */
public enum AuditKind {
    /** Cases opened, compared and listed with names. */
    SEEN,
    /** Searches. */
    SEARCHED,
    /** Cases changed. */
    CHANGED,
    /** Whatever left the program. */
    LEFT,
    /** Meetings, minutes, recommendations and actions. */
    MEETINGS,
    /** Data brought in. */
    BROUGHT_IN,
    /** Members, keys and settings. */
    KEYS,
    /** The store opened, closed, restored, and attempts at it. */
    STORE,
    /** Anything else. */
    OTHER;

    /** The kind of an intent, by its name, so that those of later programs have one too. */
    public static AuditKind of(String intent) {
        return switch (intent) {
            case "VIEW_CASE", "LIST_NAMES", "COMPARE_CASES", "OPEN_RETURN", "OPEN_IN_EMERGENCY" ->
                    SEEN;
            case "SEARCH_NAMES", "SEARCH_TEXT" -> SEARCHED;
            case "ASK_AGENCIES", "CHASE_AGENCIES", "REMIND_OWNERS" -> LEFT;
            case "UNLOCK", "LOCK", "CREATE_STORE", "FAILED_UNLOCKS", "READ_AUDIT", "VERIFY_STORE" ->
                    STORE;
            default -> byWord(intent);
        };
    }

    private static AuditKind byWord(String intent) {
        if (intent.startsWith("RELEASE_") || intent.startsWith("EXPORT_")) {
            return LEFT;
        }
        if (has(intent, "RESTORE", "BACKUP", "ROTAT")) {
            return STORE;
        }
        if (has(intent, "KEY", "MEMBER", "ROLE", "SETTING", "PASSPHRASE", "RIGHT")) {
            return KEYS;
        }
        if (has(intent, "IMPORT", "CONTEXT", "VOCABULARY")) {
            return BROUGHT_IN;
        }
        if (has(intent, "MEETING", "MINUTES", "SERIES", "ITEM", "COURSE", "RECOMMENDATION")
                || has(intent, "ACTION", "FOLLOW_UP", "FINDING", "PAPER")) {
            return MEETINGS;
        }
        return has(intent, "CASE", "NOTIFICATION", "RETURN", "MERGE", "SAFETY", "DRAFT")
                ? CHANGED
                : OTHER;
    }

    private static boolean has(String intent, String... words) {
        return Arrays.stream(words).anyMatch(intent::contains);
    }

    /** Names of the intents of this kind. */
    public Set<String> intents() {
        return Arrays.stream(Intent.values())
                .map(Intent::name)
                .filter(name -> of(name) == this)
                .collect(Collectors.toUnmodifiableSet());
    }
}
