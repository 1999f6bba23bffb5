package vigil.store;

import vigil.casework.Problem;

/** A cell that could not be opened or sealed; what opened the transaction says so as a refusal. */
final class CellTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    CellTrouble(Problem problem) {
        super(problem.kind());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
