package vigil.solver;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.concurrent.Parallelism;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import vigil.disclosure.gate.LinearProgramme;
import vigil.disclosure.gate.LinearSolver;

/**
 * The simplex and branch-and-bound methods of ojAlgo, on the calling thread alone and bounded by
 * steps instead of time, so that the same programme has the same answer everywhere.
 */
public final class OjAlgoSolver implements LinearSolver {

    private static final int MOST_STEPS = 20_000;

    @Override
    public Solution least(LinearProgramme programme) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = Long.MAX_VALUE;
        model.options.time_suffice = Long.MAX_VALUE;
        model.options.iterations_abort = MOST_STEPS;
        model.options.iterations_suffice = MOST_STEPS;
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(Parallelism.ONE));
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < programme.cost().size(); i++) {
            Variable variable = model.newVariable("v" + i).lower(0L);
            double most = programme.most().get(i);
            if (!Double.isInfinite(most)) {
                variable.upper(most);
            }
            double cost = programme.cost().get(i);
            if (cost != 0) {
                variable.weight(cost);
            }
            variables.add(variable.integer(programme.whole()));
        }
        for (int n = 0; n < programme.limits().size(); n++) {
            limit(model.newExpression("l" + n), variables, programme.limits().get(n));
        }
        return solution(model.minimise(), programme);
    }

    private static void limit(
            Expression expression, List<Variable> variables, LinearProgramme.Limit limit) {
        for (int i = 0; i < limit.variables().size(); i++) {
            expression.set(
                    variables.get(limit.variables().get(i)), limit.weights().get(i).doubleValue());
        }
        if (!Double.isInfinite(limit.low())) {
            expression.lower(limit.low());
        }
        if (!Double.isInfinite(limit.high())) {
            expression.upper(limit.high());
        }
    }

    private static Solution solution(Optimisation.Result result, LinearProgramme programme) {
        Optimisation.State state = result.getState();
        if (state.isOptimal()) {
            List<Double> values = new ArrayList<>();
            double cost = 0;
            for (int i = 0; i < programme.cost().size(); i++) {
                double value = result.doubleValue(i);
                values.add(value);
                cost += value * programme.cost().get(i);
            }
            return new Solution.Least(cost, values);
        }
        return switch (state) {
            case UNBOUNDED -> new Solution.Unbounded();
            case INFEASIBLE -> new Solution.Impossible();
            default -> new Solution.Undecided();
        };
    }
}
