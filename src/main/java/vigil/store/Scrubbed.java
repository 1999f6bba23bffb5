package vigil.store;

import java.io.Serial;
import java.sql.SQLException;

/**
 * Stands for an exception whose message must not be seen, because H2 and jOOQ put the values of a
 * row into theirs: keeps its class, its SQL state and its frames, and the same of its causes.
 */
public final class Scrubbed extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 8;

    private Scrubbed(Throwable original, int depth) {
        super(
                named(original),
                original.getCause() == null || depth == MOST_CAUSES
                        ? null
                        : new Scrubbed(original.getCause(), depth + 1),
                false,
                true);
        setStackTrace(original.getStackTrace());
    }

    static Scrubbed of(Throwable original) {
        return new Scrubbed(original, 0);
    }

    /** The class of what was thrown, and what the database calls it; nothing of its message. */
    public String standsFor() {
        return java.util.Objects.requireNonNull(getMessage());
    }

    private static String named(Throwable original) {
        if (original instanceof SQLException sql) {
            return sql.getClass().getName() + " " + sql.getSQLState() + " " + sql.getErrorCode();
        }
        return original.getClass().getName();
    }
}
