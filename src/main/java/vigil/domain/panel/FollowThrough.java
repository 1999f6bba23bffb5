package vigil.domain.panel;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What stands beside a recommendation or an action and is saved with it: when its owner answered,
 * what it is about, and the second look at whether it worked.
 *
 * @param item the recommendation or action
 * @param repliedOn the day on which the owner accepted it or did not
 * @param factor code of the factor vocabulary that it is to change
 * @param lookOn the day on which its effect is to be looked at again
 * @param lookedOn the day on which it was
 * @param found what was seen then
 */
public record FollowThrough(
        UUID item,
        Optional<LocalDate> repliedOn,
        Optional<String> factor,
        Set<StrategyPillar> pillars,
        Optional<LocalDate> lookOn,
        Optional<LocalDate> lookedOn,
        String found) {

    public FollowThrough {
        EnumSet<StrategyPillar> ordered = EnumSet.noneOf(StrategyPillar.class);
        ordered.addAll(pillars);
        pillars = Collections.unmodifiableSet(ordered);
    }

    /** Nothing yet. */
    public static FollowThrough none(UUID item) {
        return new FollowThrough(
                item,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The same with the day of the owner's answer. */
    public FollowThrough replied(Optional<LocalDate> day) {
        return new FollowThrough(item, day, factor, pillars, lookOn, lookedOn, found);
    }

    /** The same with what it is about. */
    public FollowThrough about(Optional<String> newFactor, Set<StrategyPillar> newPillars) {
        return new FollowThrough(item, repliedOn, newFactor, newPillars, lookOn, lookedOn, found);
    }

    /** The same with its second look. */
    public FollowThrough look(Optional<LocalDate> planned, Optional<LocalDate> taken, String seen) {
        return new FollowThrough(item, repliedOn, factor, pillars, planned, taken, seen);
    }

    /** Whether the day for the second look has come and nobody has looked. */
    public boolean lookDue(LocalDate today) {
        return lookedOn.isEmpty() && lookOn.filter(day -> !day.isAfter(today)).isPresent();
    }
}
