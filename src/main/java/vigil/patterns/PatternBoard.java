package vigil.patterns;

import java.util.List;

/**
 * The few lines a panel reads first, in order.
 *
 * @param entries new findings and the watch list first, then strong, then possible
 * @param byLuck possible combinations of which luck alone would give as many: not lines of their
 *     own
 * @param parked findings that the panel has set aside and that have not grown since
 */
public record PatternBoard(List<Entry> entries, List<Finding> byLuck, List<Finding> parked) {

    public PatternBoard {
        entries = List.copyOf(entries);
        byLuck = List.copyOf(byLuck);
        parked = List.copyOf(parked);
    }

    /**
     * One line.
     *
     * @param finding what it says
     * @param similar what says nearly the same of the same cases: "and 2 similar"
     */
    public record Entry(Finding finding, List<Finding> similar) {

        public Entry {
            similar = List.copyOf(similar);
        }
    }
}
