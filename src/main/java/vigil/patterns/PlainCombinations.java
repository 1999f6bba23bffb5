package vigil.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every pair and triple of a table of transactions by the rules an analyst can repeat elsewhere,
 * without those by which the board departs from them: every test of the family is made exactly,
 * nothing is set aside as luck, and the first lines are chosen by strength and overlap alone.
 */
public final class PlainCombinations {

    private static final double SAME_CASES = 0.6;
    private static final int MOST_OF_ONE_ITEM = 3;

    private final ItemMatrix matrix;
    private final CombinationTable table;

    /**
     * One of the first lines.
     *
     * @param similar sets further down that rest on nearly the same cases (Jaccard ≥ 0.6)
     */
    public record Line(TestedSet set, List<TestedSet> similar) {
        public Line {
            similar = List.copyOf(similar);
        }
    }

    /**
     * @param links pairs that are never tested
     * @param least fewest cases of an item, and of each pair within a triple
     * @param largest 2 for pairs only, 3 for pairs and triples
     */
    public PlainCombinations(
            Transactions transactions, List<Taxonomy.KnownLink> links, int least, int largest) {
        Taxonomy taxonomy = new Taxonomy(List.of(), links, transactions.exclusive());
        matrix = ItemMatrix.of(transactions.facts(), taxonomy, EvidenceBasis.CONFIRMED);
        table =
                new Combinations(matrix, least, Integer.MAX_VALUE, Cancellation.never())
                        .search(
                                (a, b) ->
                                        a.kind() == Item.Kind.FACTOR
                                                && b.kind() == Item.Kind.FACTOR
                                                && !taxonomy.muted(a, b),
                                largest > 2,
                                0,
                                Combinations.STRONG_FROM);
    }

    /**
     * The counts of the families, and every pair tested. Of triples those of the minimum number of
     * cases; the rarer ones are of the family with p = 1.
     */
    public CombinationTable table() {
        List<TestedSet> shown =
                table.sets().stream()
                        .filter(set -> set.items().size() == 2 || set.p() < 1 || set.expected() > 0)
                        .toList();
        return new CombinationTable(
                table.cases(),
                matrix.items().size(),
                table.strata(),
                table.pairsTested(),
                table.triplesTested(),
                shown);
    }

    /**
     * The first lines: strong before possible, then by score, cases and name. One that rests on
     * nearly the cases of a line is listed under it; one that would show an item a fourth time is
     * left out.
     */
    public List<Line> first(int places) {
        List<TestedSet> chosen = new ArrayList<>();
        List<List<TestedSet>> similar = new ArrayList<>();
        Map<Item, Integer> shown = new HashMap<>();
        for (TestedSet set : table.sets()) {
            if (chosen.size() == places || set.level() == Level.COUNT) {
                break;
            }
            int like = 0;
            while (like < chosen.size() && jaccard(chosen.get(like), set) < SAME_CASES) {
                like++;
            }
            if (like < chosen.size()) {
                similar.get(like).add(set);
            } else if (set.items().stream()
                    .allMatch(item -> shown.getOrDefault(item, 0) < MOST_OF_ONE_ITEM)) {
                set.items().forEach(item -> shown.merge(item, 1, Integer::sum));
                chosen.add(set);
                similar.add(new ArrayList<>());
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            lines.add(new Line(chosen.get(i), similar.get(i)));
        }
        return lines;
    }

    private double jaccard(TestedSet a, TestedSet b) {
        long[] first = matrix.together(a.items());
        long[] second = matrix.together(b.items());
        int both = Bits.countBoth(first, second);
        int either = Bits.count(first) + Bits.count(second) - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
