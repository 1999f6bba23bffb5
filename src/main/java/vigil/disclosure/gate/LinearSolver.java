package vigil.disclosure.gate;

import java.util.List;

/** Solves linear programmes; a port, because solvers are libraries. Same programme, same answer. */
public interface LinearSolver {

    /** What came of it. */
    sealed interface Solution {

        /**
         * The least cost.
         *
         * @param values one for each variable
         */
        record Least(double cost, List<Double> values) implements Solution {

            public Least {
                values = List.copyOf(values);
            }
        }

        /** There is no end to it. */
        record Unbounded() implements Solution {}

        /** Nothing fulfils all limits. */
        record Impossible() implements Solution {}

        /** It was given up. */
        record Undecided() implements Solution {}
    }

    Solution least(LinearProgramme programme);
}
