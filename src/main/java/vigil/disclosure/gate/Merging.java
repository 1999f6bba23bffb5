package vigil.disclosure.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A table that cannot be protected as it is, with two rows or two columns after another shown
 * together until it can: each time the two that let it through with the least hidden, or, while no
 * two do, those with the smallest counts.
 */
public final class Merging {

    private static final String AND = " + ";
    private static final int MOST_HEADS = 60;

    private final Gate gate;
    private final GateRule rule;

    public Merging(Gate gate, GateRule rule) {
        this.gate = gate;
        this.rule = rule;
    }

    /**
     * @param open what may be seen
     * @param merged heads that stand for several of the table's
     */
    public record Merged(CountTable table, Gated.Open open, List<String> merged) {

        public Merged {
            merged = List.copyOf(merged);
        }
    }

    /** Empty if a single row and column would be left, or the table is too large to try. */
    public Optional<Merged> of(CountTable table) {
        CountTable now = table;
        while (now.rows().size() + now.columns().size() > 2
                && Math.max(now.rows().size(), now.columns().size()) <= MOST_HEADS) {
            Optional<Merged> best = Optional.empty();
            Optional<CountTable> smallest = Optional.empty();
            for (CountTable next : pairs(now)) {
                if (gate.pass(next, rule) instanceof Gated.Open open
                        && best.filter(b -> better(b, next, open)).isEmpty()) {
                    best = Optional.of(new Merged(next, open, merged(table, next)));
                }
                if (smallest.filter(s -> weight(s) <= weight(next)).isEmpty()) {
                    smallest = Optional.of(next);
                }
            }
            if (best.isPresent() || smallest.isEmpty()) {
                return best;
            }
            now = smallest.get();
        }
        return Optional.empty();
    }

    private static boolean better(Merged best, CountTable next, Gated.Open open) {
        int hidden = hidden(best.open());
        return hidden < hidden(open)
                || hidden == hidden(open) && weight(best.table()) <= weight(next);
    }

    private static int hidden(Gated.Open open) {
        return open.tally().small() + open.tally().others();
    }

    /** The squares of the totals grow least where the smallest come together. */
    private static long weight(CountTable table) {
        long weight = 0;
        for (List<Long> row : table.counts()) {
            long sum = row.stream().mapToLong(Long::longValue).sum();
            weight += sum * sum;
        }
        for (int column = 0; column < table.columns().size(); column++) {
            int at = column;
            long sum = table.counts().stream().mapToLong(row -> row.get(at)).sum();
            weight += sum * sum;
        }
        return weight;
    }

    private static List<String> merged(CountTable before, CountTable after) {
        List<String> merged = new ArrayList<>(after.rows());
        merged.addAll(after.columns());
        var old = new TreeSet<>(before.rows());
        old.addAll(before.columns());
        merged.removeAll(old);
        return merged;
    }

    private static List<CountTable> pairs(CountTable table) {
        List<CountTable> pairs = new ArrayList<>();
        for (int other = 1; other < table.rows().size(); other++) {
            for (int one = 0; one < other; one++) {
                pairs.add(rows(table, one, other));
            }
        }
        CountTable turned = turned(table);
        for (int other = 1; other < turned.rows().size(); other++) {
            for (int one = 0; one < other; one++) {
                pairs.add(turned(rows(turned, one, other)));
            }
        }
        return pairs;
    }

    private static CountTable rows(CountTable table, int one, int other) {
        List<String> heads = new ArrayList<>(table.rows());
        heads.set(one, heads.get(one) + AND + heads.remove(other));
        List<List<Long>> counts = new ArrayList<>(table.counts());
        List<Long> added = counts.remove(other);
        List<Long> kept = counts.get(one);
        counts.set(
                one,
                IntStream.range(0, kept.size()).mapToObj(i -> kept.get(i) + added.get(i)).toList());
        return new CountTable(table.title(), heads, table.columns(), counts, table.totals());
    }

    private static CountTable turned(CountTable table) {
        List<List<Long>> counts =
                IntStream.range(0, table.columns().size())
                        .mapToObj(column ->
                                table.counts().stream().map(row -> row.get(column)).toList())
                        .toList();
        return new CountTable(table.title(), table.columns(), table.rows(), counts, table.totals());
    }
}
