package vigil.disclosure.gate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Ranges in a table of one or two dimensions, exact. Its sums are the nodes of a network in which
 * every count is the flow along an arc, so what hidden counts can become are circulations, and the
 * range of one is the largest flow back from its head to its tail (and the other way), which whole
 * numbers attain (Ford and Fulkerson 1962; for tables Cox 1995, Network models for complementary
 * cell suppression, JASA 90, 1453-1462). Flows are followed only as far as needed.
 */
final class FlowRanges implements Ranges {

    private final Leeway leeway;
    private final int need;
    private final int cells;
    private final int nodes;
    private final int[] tail;
    private final int[] head;

    /**
     * @param need how far apart the least and the greatest value must be
     */
    FlowRanges(Lattice lattice, Leeway leeway, int need) {
        this.leeway = leeway;
        this.need = need;
        this.cells = lattice.cells();
        int ground = lattice.lines().size();
        this.nodes = ground + 1;
        this.tail = new int[lattice.cells()];
        this.head = new int[lattice.cells()];
        Arrays.fill(tail, ground);
        Arrays.fill(head, ground);
        for (int node = 0; node < ground; node++) {
            int[] line = lattice.lines().get(node);
            boolean turned = turned(lattice, line);
            for (int i = 0; i < line.length; i++) {
                boolean total = i == line.length - 1;
                (total == turned ? tail : head)[line[i]] = node;
            }
        }
    }

    /**
     * Every cell leaves one sum and enters the other if the sums of the columns, but not that of
     * the totals, are read the other way round, and of the rows only that of the totals.
     */
    private static boolean turned(Lattice lattice, int[] line) {
        int first = -1;
        boolean alongFirst = false;
        boolean ofTotals = false;
        for (int d = 0; d < lattice.dimensions(); d++) {
            if (lattice.size(d) > 1) {
                boolean along = lattice.step(d) == line[1] - line[0];
                first = first < 0 ? d : first;
                alongFirst |= along && d == first;
                ofTotals |= !along && lattice.total(line[0], d);
            }
        }
        return alongFirst == ofTotals;
    }

    @Override
    public boolean wide(int cell, BitSet hidden) {
        int up = new Flow(head[cell], tail[cell], cell, hidden, up(cell)).amount;
        int most = (int) Math.min(need - up, leeway.down(cell));
        return up + (most <= 0 ? 0 : new Flow(tail[cell], head[cell], cell, hidden, most).amount)
                >= need;
    }

    private int up(int cell) {
        return (int) Math.min(need, leeway.up(cell));
    }

    @Override
    public BitSet cut(int cell, BitSet hidden, BitSet allowed) {
        Flow up = new Flow(head[cell], tail[cell], cell, hidden, up(cell));
        int most = (int) Math.min(need - up.amount, leeway.down(cell));
        Flow down = new Flow(tail[cell], head[cell], cell, hidden, Math.max(most, 0));
        boolean downCounts = down.amount < leeway.down(cell);
        BitSet atTail = up.entering(up.reaching(tail[cell]), allowed);
        BitSet atHead = up.leaving(up.reached(head[cell]), allowed);
        if (downCounts) {
            atTail.or(down.leaving(down.reached(tail[cell]), allowed));
            atHead.or(down.entering(down.reaching(head[cell]), allowed));
        }
        return atTail.cardinality() <= atHead.cardinality() ? atTail : atHead;
    }

    /** The largest flow between two nodes along hidden arcs other than one, up to a limit. */
    private final class Flow {
        private final int without;
        private final BitSet hidden;
        private final long[] moved = new long[cells];
        private final int amount;

        Flow(int from, int to, int without, BitSet hidden, int most) {
            this.without = without;
            this.hidden = hidden;
            int sent = 0;
            while (sent < most) {
                long pushed = push(from, to, most - sent);
                if (pushed == 0) {
                    break;
                }
                sent += (int) pushed;
            }
            this.amount = sent;
        }

        private long push(int from, int to, long most) {
            if (from == to) {
                return most;
            }
            int[] by = new int[nodes];
            Arrays.fill(by, -1);
            boolean[] seen = new boolean[nodes];
            seen[from] = true;
            Deque<Integer> queue = new ArrayDeque<>();
            queue.add(from);
            while (!queue.isEmpty() && !seen[to]) {
                int node = queue.remove();
                for (int arc = hidden.nextSetBit(0); arc >= 0; arc = hidden.nextSetBit(arc + 1)) {
                    int next = next(arc, node);
                    if (next >= 0 && !seen[next] && room(arc, node) > 0) {
                        seen[next] = true;
                        by[next] = arc;
                        queue.add(next);
                    }
                }
            }
            if (!seen[to]) {
                return 0;
            }
            long pushed = most;
            for (int node = to; node != from; node = before(by[node], node)) {
                pushed = Math.min(pushed, room(by[node], before(by[node], node)));
            }
            for (int node = to; node != from; node = before(by[node], node)) {
                int start = before(by[node], node);
                moved[by[node]] += tail[by[node]] == start ? pushed : -pushed;
            }
            return pushed;
        }

        private int next(int arc, int node) {
            if (arc == without) {
                return -1;
            }
            return tail[arc] == node ? head[arc] : head[arc] == node ? tail[arc] : -1;
        }

        private int before(int arc, int node) {
            return tail[arc] == node ? head[arc] : tail[arc];
        }

        /** How much more may be moved along an arc from this end of it. */
        private long room(int arc, int node) {
            return tail[arc] == node ? leeway.up(arc) - moved[arc] : leeway.down(arc) + moved[arc];
        }

        private BitSet reached(int from) {
            return spread(from, true);
        }

        private BitSet reaching(int to) {
            return spread(to, false);
        }

        private BitSet spread(int start, boolean forward) {
            BitSet found = new BitSet(nodes);
            found.set(start);
            Deque<Integer> queue = new ArrayDeque<>();
            queue.add(start);
            while (!queue.isEmpty()) {
                int node = queue.remove();
                for (int arc = hidden.nextSetBit(0); arc >= 0; arc = hidden.nextSetBit(arc + 1)) {
                    int next = next(arc, node);
                    if (next >= 0 && !found.get(next) && room(arc, forward ? node : next) > 0) {
                        found.set(next);
                        queue.add(next);
                    }
                }
            }
            return found;
        }

        /** Arcs that would lead out of a set of nodes if they were hidden. */
        private BitSet leaving(BitSet set, BitSet allowed) {
            return crossing(set, allowed, true);
        }

        private BitSet entering(BitSet set, BitSet allowed) {
            return crossing(set, allowed, false);
        }

        private BitSet crossing(BitSet set, BitSet allowed, boolean out) {
            BitSet found = new BitSet();
            for (int arc = allowed.nextSetBit(0); arc >= 0; arc = allowed.nextSetBit(arc + 1)) {
                if (hidden.get(arc) || set.get(tail[arc]) == set.get(head[arc])) {
                    continue;
                }
                boolean along = set.get(tail[arc]) == out;
                if (along ? leeway.up(arc) > 0 : leeway.down(arc) > 0) {
                    found.set(arc);
                }
            }
            return found;
        }
    }
}
