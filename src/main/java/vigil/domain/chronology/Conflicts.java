package vigil.domain.chronology;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Statement;

/**
 * Finds lines that may speak of one event. Sources that say the same thing twice are merged by a
 * person, never by the program: a wrong merge loses an event, a wrong question costs a key.
 */
final class Conflicts {

    /** Kinds of event that seldom happen twice within a week: overdose, ambulance … release. */
    private static final Set<String> SELDOM =
            Set.of(
                    "EVENT_TYPE04",
                    "EVENT_TYPE05",
                    "EVENT_TYPE06",
                    "EVENT_TYPE07",
                    "EVENT_TYPE08",
                    "EVENT_TYPE11",
                    "EVENT_TYPE12",
                    "EVENT_TYPE13",
                    "EVENT_TYPE14",
                    "EVENT_TYPE16");

    /** Steps of one emergency, which are told in the same words and are not one event. */
    private static final Set<String> EMERGENCY =
            Set.of("EVENT_TYPE04", "EVENT_TYPE05", "EVENT_TYPE06", "EVENT_TYPE07");

    private static final int SELDOM_DAYS = 7;
    private static final int OFTEN_DAYS = 1;
    private static final int SELDOM_DAYS_LIKE = 31;
    private static final int OFTEN_DAYS_LIKE = 7;
    private static final double LIKE = 0.5;
    private static final double NEARLY_EQUAL = 0.8;

    private Conflicts() {}

    /** Every pair that nobody has decided on, earliest first; a line comes once only. */
    static List<Conflict> among(List<Line> lines) {
        List<Conflict> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                of(lines.get(i), lines.get(j)).ifPresent(found::add);
            }
        }
        // What is nearest is asked first, and a line that is asked about waits with the rest.
        found.sort(
                Comparator.comparingInt((Conflict c) -> c.reason().ordinal())
                        .thenComparingInt(Conflict::daysApart));
        Set<UUID> asked = new HashSet<>();
        List<Conflict> one = new ArrayList<>();
        for (Conflict conflict : found) {
            if (!asked.contains(conflict.first().id()) && !asked.contains(conflict.second().id())) {
                asked.add(conflict.first().id());
                asked.add(conflict.second().id());
                one.add(conflict);
            }
        }
        one.sort(Comparator.comparing(c -> c.first().entry().date().earliest()));
        return List.copyOf(one);
    }

    static Optional<Conflict> of(Line a, Line b) {
        if (a.fromForm() && b.fromForm() || decided(a.entry(), b) || decided(b.entry(), a)) {
            return Optional.empty();
        }
        return a.fromForm() ? reason(b, a) : reason(a, b);
    }

    private static boolean decided(ChronologyEntry entry, Line other) {
        return entry.apartFrom().contains(other.id())
                || entry.statements().stream().map(Statement::line).anyMatch(other.id()::equals);
    }

    private static Optional<Conflict> reason(Line a, Line b) {
        ChronologyEntry one = a.entry();
        ChronologyEntry two = b.entry();
        boolean overlap = overlap(one.date(), two.date());
        if (a.sameSource(b)) {
            boolean twice =
                    one.event().equals(two.event())
                            && one.date().equals(two.date())
                            && one.time().equals(two.time())
                            && Wording.likeness(one.what(), two.what()) >= NEARLY_EQUAL;
            return twice ? found(a, b, Conflict.Reason.SAME_DAY, 0) : Optional.empty();
        }
        if (!one.event().equals(two.event())) {
            boolean steps = EMERGENCY.contains(one.event()) && EMERGENCY.contains(two.event());
            return overlap
                            && !steps
                            && one.date().toTheDay()
                            && two.date().toTheDay()
                            && Wording.likeness(one.what(), two.what()) >= LIKE
                    ? found(a, b, Conflict.Reason.SAME_WORDS, 0)
                    : Optional.empty();
        }
        double like = Wording.likeness(one.what(), two.what());
        boolean seldom = SELDOM.contains(one.event());
        if (overlap) {
            boolean bothToTheDay = one.date().toTheDay() && two.date().toTheDay();
            if (bothToTheDay) {
                return found(a, b, Conflict.Reason.SAME_DAY, 0);
            }
            return seldom || like >= LIKE
                    ? found(a, b, Conflict.Reason.LESS_EXACT, 0)
                    : Optional.empty();
        }
        int days = apart(one.date(), two.date());
        int near =
                like >= LIKE
                        ? seldom ? SELDOM_DAYS_LIKE : OFTEN_DAYS_LIKE
                        : seldom ? SELDOM_DAYS : OFTEN_DAYS;
        if (days <= near) {
            return found(a, b, Conflict.Reason.NEAR_DATES, days);
        }
        if (swapped(one.date(), two.date()) && (seldom || like >= LIKE)) {
            return found(a, b, Conflict.Reason.DAY_AND_MONTH_SWAPPED, days);
        }
        if (yearDiffers(one.date(), two.date()) && (seldom || like >= LIKE)) {
            return found(a, b, Conflict.Reason.YEAR_DIFFERS, days);
        }
        return Optional.empty();
    }

    private static Optional<Conflict> found(Line a, Line b, Conflict.Reason reason, int days) {
        return Optional.of(new Conflict(a, b, reason, days));
    }

    private static boolean overlap(PartialDate one, PartialDate two) {
        return !one.surelyBefore(two) && !two.surelyBefore(one);
    }

    /** Days between the nearest days they can be. */
    private static int apart(PartialDate one, PartialDate two) {
        return (int)
                (one.surelyBefore(two)
                        ? ChronoUnit.DAYS.between(one.latest(), two.earliest())
                        : ChronoUnit.DAYS.between(two.latest(), one.earliest()));
    }

    private static boolean swapped(PartialDate one, PartialDate two) {
        return one.toTheDay()
                && two.toTheDay()
                && one.year() == two.year()
                && one.day() == two.month()
                && one.month() == two.day();
    }

    private static boolean yearDiffers(PartialDate one, PartialDate two) {
        return one.toTheDay()
                && two.toTheDay()
                && Math.abs(one.year() - two.year()) == 1
                && one.month() == two.month()
                && one.day() == two.day();
    }
}
