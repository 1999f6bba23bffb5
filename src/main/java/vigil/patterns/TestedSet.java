package vigil.patterns;

import java.util.List;
import java.util.stream.Collectors;
import vigil.patterns.statistics.InformationComponent;

/**
 * Two or three items that were counted together and tested.
 *
 * @param items in order of their keys
 * @param observed cases that have all
 * @param denominator cases that can say so of all
 * @param expected cases that would have all if one part were unconnected with the rest, allowing
 *     for year of death; of the ways to part them, the largest
 * @param variance of that number; of the ways to part them, the largest
 * @param p chance of at least so many, exact; of the ways to part them, the largest
 * @param midP the same with half the chance of exactly so many
 * @param q {@code midP} adjusted for the whole family (Benjamini and Hochberg)
 * @param ratio observed over expected, drawn towards 1, on a logarithmic scale
 * @param score the rank score; see {@link InformationComponent#cautiousGain}
 * @param level STRONG, POSSIBLE or COUNT
 */
public record TestedSet(
        List<Item> items,
        int observed,
        int denominator,
        double expected,
        double variance,
        double p,
        double midP,
        double q,
        InformationComponent ratio,
        double score,
        Level level) {

    public TestedSet {
        items = List.copyOf(items);
    }

    /** The items' keys joined by a bar. */
    public String name() {
        return items.stream().map(Item::key).collect(Collectors.joining("|"));
    }
}
