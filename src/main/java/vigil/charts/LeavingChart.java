package vigil.charts;

import java.util.List;
import java.util.function.Function;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;

/**
 * A chart that is to leave the panel: the counts that must pass the gate first, and how it is drawn
 * from what the gate lets out and from nothing else.
 *
 * @param title of what, for the register
 * @param tables to pass together
 * @param drawing gets them as they may be seen, in the same order
 */
public record LeavingChart(
        String title, List<Counts> tables, Function<List<ShownTable>, Chart> drawing) {

    public LeavingChart {
        tables = List.copyOf(tables);
    }

    /** One table and what it counts. */
    public record Counts(CountTable table, Subject subject) {}
}
