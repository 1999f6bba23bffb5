package vigil.domain.access;

import static vigil.domain.access.Right.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A member's role, and what comes with it. */
public enum PanelRole {
    COORDINATOR(EnumSet.allOf(Right.class)),
    DEPUTY(
            EnumSet.of(
                    READ_CASES,
                    WRITE_CASES,
                    READ_IDENTITY,
                    READ_PATTERNS,
                    READ_MEETINGS,
                    IMPORT,
                    RELEASE_REDACTED)),
    CHAIR(
            EnumSet.of(
                    READ_CASES,
                    READ_IDENTITY,
                    READ_PATTERNS,
                    DECIDE_PATTERNS,
                    READ_MEETINGS,
                    WRITE_MEETINGS,
                    WRITE_ACTIONS,
                    RELEASE_FULL,
                    RELEASE_REDACTED)),
    PANEL_MEMBER(EnumSet.of(READ_CASES, READ_PATTERNS, READ_MEETINGS)),
    SECRETARIAT(
            EnumSet.of(
                    READ_CASES,
                    READ_MEETINGS,
                    WRITE_MEETINGS,
                    WRITE_ACTIONS,
                    RELEASE_FULL,
                    RELEASE_REDACTED)),
    ANALYST(EnumSet.of(READ_CASES, READ_PATTERNS, READ_MEETINGS, RELEASE_REDACTED)),
    CALDICOTT_GUARDIAN(
            EnumSet.of(
                    READ_CASES,
                    READ_IDENTITY,
                    READ_LIVING,
                    READ_PATTERNS,
                    READ_MEETINGS,
                    RELEASE_REDACTED,
                    READ_AUDIT)),
    SYSTEM_OWNER(EnumSet.of(MANAGE_STORE));

    private final Set<Right> rights;

    PanelRole(EnumSet<Right> rights) {
        this.rights = Collections.unmodifiableSet(rights);
    }

    public Set<Right> rights() {
        return rights;
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }
}
