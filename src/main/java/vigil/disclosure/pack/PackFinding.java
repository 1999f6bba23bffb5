package vigil.disclosure.pack;

import java.util.List;
import java.util.Optional;
import vigil.patterns.Caveat;
import vigil.patterns.Evidence;
import vigil.patterns.FindingType;
import vigil.patterns.Item;
import vigil.patterns.Level;

/**
 * A finding as it stands in a pack: made only of what is named here, so that nothing else of a
 * finding can come along. No case, no day, no place below a borough, no address, no free text.
 *
 * @param says the end of the key of its sentence: its type, with a variant
 * @param items what it names, without its group; no places
 * @param group for {@link FindingType#GROUP_DIFFERENCE} whom it is about
 * @param area the borough it is about, if it is about one
 * @param mostly whether the area is only where most of it was
 * @param counted deaths that have it, of those that can say; for counts of deaths by themselves the
 *     part is the whole
 * @param others the same among all other deaths, where groups are compared
 * @param fewer whether it is about less than expected
 * @param months how long the latest months are that it is about; 0 if it is about all time
 * @param days the same in days, for counts of all deaths
 * @param when the quarters it is about; absent where telling it would tell of few deaths
 * @param rounded whether counts were rounded on their way out
 */
public record PackFinding(
        FindingType type,
        String says,
        Level level,
        boolean watched,
        List<Item> items,
        Optional<Item> group,
        Optional<String> area,
        boolean mostly,
        Share counted,
        Optional<Share> others,
        Optional<Expected> expected,
        boolean fewer,
        int months,
        int days,
        Optional<Quarters> when,
        Evidence.Method method,
        List<Caveat> caveats,
        boolean rounded) {

    public PackFinding {
        items = List.copyOf(items);
        caveats = List.copyOf(caveats);
    }

    /**
     * What was to be expected.
     *
     * @param ratio counted over expected
     * @param low the least ratio that the figures support (95%)
     * @param high the largest
     */
    public record Expected(double deaths, double ratio, double low, double high) {}

    /** From one quarter to another, both included. */
    public record Quarters(Quarter first, Quarter last) {}

    /** Whether it counts deaths among deaths that can say, and not deaths by themselves. */
    public boolean isShare() {
        return isShare(type);
    }

    static boolean isShare(FindingType type) {
        return switch (type) {
            case FIRST_SEEN, RETURNED, RARE_REPEAT, TOTAL_DEATHS, SPACE_TIME_CLUSTER, SAME_PLACE ->
                    false;
            default -> true;
        };
    }

    /** The same with counts as the gate let them out. */
    PackFinding shown(Share counts, Optional<Share> otherCounts) {
        Optional<Expected> adjusted =
                expected.map(e ->
                        new Expected(
                                e.deaths(), counts.has() / e.deaths(), Double.NaN, Double.NaN));
        return new PackFinding(
                type,
                says,
                level,
                watched,
                items,
                group,
                area,
                mostly,
                counts,
                otherCounts,
                adjusted,
                fewer,
                months,
                days,
                when,
                method,
                caveats,
                true);
    }
}
