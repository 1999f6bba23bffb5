package vigil.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.access.Right;

/** What a person looks at, with the right it takes. */
public enum Reading {
    CASES(Right.READ_CASES),
    CASE_HISTORY(Right.READ_CASES),
    CASE_TEXTS(Right.READ_TEXTS),
    SAFETY_PROMPTS(Right.READ_TEXTS),
    DUPLICATES(Right.READ_IDENTITY),
    RETURNS(Right.READ_RETURNS),
    WAITING_LISTS(Right.READ_RETURNS),
    MEETINGS(Right.READ_MEETINGS),
    MINUTES(Right.READ_MEETINGS),
    FULL_MINUTES(Right.RELEASE_FULL),
    ACTIONS(Right.READ_ACTIONS),
    PATTERNS(Right.READ_PATTERNS),
    MEASURES(Right.READ_PATTERNS),
    MAP(Right.READ_PATTERNS),
    RELEASES(Right.READ_PATTERNS),
    ALERTS(Right.READ_ALERTS),
    IMPORTS(Right.IMPORT),
    AUDIT(Right.READ_AUDIT),
    RETENTION(Right.HOLD_RECORDS),
    MEMBERS(null),
    SETTINGS(null),
    VOCABULARY(null),
    CONTEXT(null);

    private final Optional<Right> right;

    Reading(@Nullable Right right) {
        this.right = Optional.ofNullable(right);
    }

    /** The right it takes, if any beyond being signed in. */
    public Optional<Right> right() {
        return right;
    }
}
