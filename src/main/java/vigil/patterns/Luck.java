package vigil.patterns;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets aside possible combinations of which luck alone would give as many. Of pairs tested, up to
 * 1% reach that level by luck; if no more were found, none is worth a line. Possible triples never
 * are: a triple that only may be real is a pair with a stranger.
 */
final class Luck {

    private final List<Finding> aside = new ArrayList<>();

    /**
     * Those that keep their lines.
     *
     * @param found combinations of one family
     * @param table the family they come from
     */
    List<PatternBoard.Entry> sift(List<PatternBoard.Entry> found, CombinationTable table) {
        long pairs =
                table.sets().stream()
                        .filter(set -> set.level() == Level.POSSIBLE && set.items().size() == 2)
                        .count();
        boolean asManyByLuck = pairs <= table.possibleByLuck();
        List<PatternBoard.Entry> kept = new ArrayList<>();
        for (PatternBoard.Entry entry : found) {
            Finding finding = entry.finding();
            boolean pair = finding.items().size() + (finding.area().isPresent() ? 1 : 0) == 2;
            if (finding.level() == Level.POSSIBLE && (asManyByLuck || !pair)) {
                aside.add(finding);
            } else {
                kept.add(entry);
            }
        }
        return kept;
    }

    List<Finding> aside() {
        return List.copyOf(aside);
    }
}
