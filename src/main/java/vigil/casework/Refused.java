package vigil.casework;

import java.io.Serial;
import java.util.Objects;

/**
 * Carries a {@link Problem} out of a use case. Has no message of its own, because messages end up
 * in logs.
 */
public final class Refused extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.kind(), null, false, true);
        this.problem = Objects.requireNonNull(problem);
    }

    /** The same, remembering what was thrown for the log, which keeps its class and frames only. */
    public Refused(Problem problem, Throwable cause) {
        super(problem.kind(), cause, false, true);
        this.problem = Objects.requireNonNull(problem);
    }

    public Problem problem() {
        return problem;
    }
}
