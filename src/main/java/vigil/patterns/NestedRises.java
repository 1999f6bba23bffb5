package vigil.patterns;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of several nested signals is said and which is folded under it.
 *
 * <p>Of a class and its member, the member is said if it holds at least 80% of the class's excess
 * cases; otherwise the class, and the member by itself only when it is watched for or stronger. A
 * part of a pair is folded under the pair if that is as strong and holds 80% of the part's excess,
 * and if both parts rose with it and met more often than by chance (what is watched for is always
 * said by itself); otherwise the pair under the part. What rises in one area is folded under the
 * same rise in all areas unless it is the stronger.
 */
final class NestedRises {

    private static final double MOST_OF_EXCESS = 0.8;

    private final Taxonomy taxonomy;

    NestedRises(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** From each signal that is not said to one it is folded under, which may itself be folded. */
    Map<Rise, Rise> fold(List<Rise> rises) {
        Map<Rise, Rise> under = new HashMap<>();
        List<Rise> widestFirst =
                rises.stream()
                        .sorted(
                                Comparator.comparingInt(NestedRises::width)
                                        .reversed()
                                        .thenComparing(Rise::row, ScanTable.ORDER))
                        .toList();
        for (Rise wide : widestFirst) {
            for (Rise narrow : widestFirst) {
                if (within(narrow, wide)) {
                    decide(wide, narrow, under);
                }
            }
        }
        return under;
    }

    private static void decide(Rise wide, Rise narrow, Map<Rise, Rise> under) {
        // Above 0 when the narrower one is the stronger; the levels of two families differ.
        int strength = Boolean.compare(narrow.isClear(), wide.isClear());
        boolean sameArea = narrow.row().area().equals(wide.row().area());
        boolean carries = carries(narrow, wide);
        if (!sameArea) {
            put(under, strength > 0 && carries ? wide : narrow, wide, narrow);
        } else if (narrow.row().items().size() > wide.row().items().size()) {
            boolean pairSaysMore = narrow.belongTogether() && !wide.finding().watched();
            if (carries && strength >= 0 && pairSaysMore) {
                put(under, wide, wide, narrow);
            } else if (strength <= 0) {
                put(under, narrow, wide, narrow);
            }
        } else if (carries) {
            put(under, wide, wide, narrow);
        } else if (strength <= 0 && !narrow.finding().watched()) {
            put(under, narrow, wide, narrow);
        }
    }

    /**
     * Folds one of the two under the other, unless it is folded already or would go in a circle.
     */
    private static void put(Map<Rise, Rise> under, Rise folded, Rise wide, Rise narrow) {
        Rise said = folded == wide ? narrow : wide;
        Rise end = said;
        while (under.containsKey(end)) {
            end = under.getOrDefault(end, end);
        }
        if (end != folded) {
            under.putIfAbsent(folded, said);
        }
    }

    private static boolean carries(Rise narrow, Rise wide) {
        int window = wide.row().window();
        int deaths = wide.row().inWindow();
        // An area's expectation is of its own deaths, which are not those of the whole.
        double excess =
                narrow.row().area().equals(wide.row().area())
                        ? narrow.excess(window, deaths)
                        : narrow.row().observed() - narrow.row().expected();
        return excess >= MOST_OF_EXCESS * wide.excess(window, deaths);
    }

    /** Larger for what covers more: all areas before one, families before items before pairs. */
    private static int width(Rise rise) {
        int items =
                switch (rise.row().items().getFirst().kind()) {
                    case SUBSTANCE_FAMILY -> 3;
                    case SUBSTANCE_CLASS -> 2;
                    default -> rise.row().items().size() == 1 ? 1 : 0;
                };
        return items + (rise.row().area().isPresent() ? 0 : 10);
    }

    private boolean within(Rise narrow, Rise wide) {
        if (narrow == wide) {
            return false;
        }
        Optional<String> areaOfWide = wide.row().area();
        if (areaOfWide.isPresent() && !areaOfWide.equals(narrow.row().area())) {
            return false;
        }
        Set<String> lineage = new TreeSet<>();
        for (Item item : narrow.row().items()) {
            lineage.addAll(taxonomy.lineage(item));
            if (item.kind() == Item.Kind.SUBSTANCE_CLASS) {
                taxonomy.familyOfClass(item.code()).ifPresent(f -> lineage.add("family:" + f));
            }
        }
        return wide.row().items().stream().map(Item::key).allMatch(lineage::contains)
                && width(narrow) < width(wide);
    }
}
