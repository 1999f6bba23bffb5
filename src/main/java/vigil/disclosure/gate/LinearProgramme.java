package vigil.disclosure.gate;

import java.util.List;

/**
 * A sum to be made as small as possible. Every variable is 0 or more.
 *
 * @param cost of one of each variable
 * @param most the greatest value of each variable; infinity for none
 * @param whole whether variables must be whole numbers
 * @param limits what must hold
 */
public record LinearProgramme(
        List<Double> cost, List<Double> most, boolean whole, List<Limit> limits) {

    public LinearProgramme {
        cost = List.copyOf(cost);
        most = List.copyOf(most);
        limits = List.copyOf(limits);
    }

    /**
     * A weighted sum of variables that must lie between two values.
     *
     * @param variables their numbers, from 0
     * @param weights one for each of them
     * @param low minus infinity for none
     * @param high infinity for none
     */
    public record Limit(List<Integer> variables, List<Double> weights, double low, double high) {

        public Limit {
            variables = List.copyOf(variables);
            weights = List.copyOf(weights);
        }
    }
}
