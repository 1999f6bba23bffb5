package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which cases go to which meeting. Each meeting wants cases spread over the weeks it looks back on;
 * the first that fits on or after each of these days is taken.
 */
final class Slots {

    static final List<LocalDate> MEETINGS =
            List.of(
                    LocalDate.of(2026, 3, 12),
                    LocalDate.of(2026, 5, 14),
                    LocalDate.of(2026, 7, 9),
                    LocalDate.of(2026, 9, 10));

    static final LocalDate NEXT_MEETING = LocalDate.of(2026, 12, 3);

    /** For no meeting. */
    static final int NONE = -1;

    /** Ready for the next meeting. */
    static final int READY = MEETINGS.size();

    private static final List<Integer> CASES = List.of(7, 6, 8, 7, 12);

    private static final List<LocalDate> FROM =
            List.of(
                    LocalDate.of(2025, 8, 1),
                    LocalDate.of(2025, 11, 1),
                    LocalDate.of(2026, 1, 5),
                    LocalDate.of(2026, 3, 22),
                    LocalDate.of(2026, 5, 20));

    private static final List<LocalDate> UNTIL =
            List.of(
                    LocalDate.of(2025, 10, 31),
                    LocalDate.of(2025, 12, 31),
                    LocalDate.of(2026, 3, 18),
                    LocalDate.of(2026, 5, 15),
                    LocalDate.of(2026, 7, 20));

    /** A day from which a meeting wants one case. */
    private record Wanted(LocalDate from, int slot) {}

    private final List<Wanted> wanted = new ArrayList<>();

    Slots() {
        for (int slot = 0; slot < CASES.size(); slot++) {
            long days = UNTIL.get(slot).toEpochDay() - FROM.get(slot).toEpochDay();
            for (int i = 0; i < CASES.get(slot); i++) {
                wanted.add(new Wanted(FROM.get(slot).plusDays(days * i / CASES.get(slot)), slot));
            }
        }
    }

    /** The slot of a case, or {@link #NONE}. Cases are asked about by date. */
    int of(Facts facts) {
        LocalDate date = facts.incident();
        // Two of the deaths from the new opioid, and the first in the hostel, are sure of a place.
        if (facts.plan().pattern() == Plan.Pattern.NITAZENE && facts.plan().number() == 0) {
            return take(2);
        }
        if (facts.plan().pattern() == Plan.Pattern.NITAZENE && facts.plan().number() == 3) {
            return take(3);
        }
        if (facts.plan().pattern() == Plan.Pattern.HOSTEL && facts.plan().number() == 0) {
            return take(READY);
        }
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            boolean inTime = !date.isBefore(one.from) && !date.isAfter(UNTIL.get(one.slot));
            if (inTime && !facts.nearFatal() && !facts.otherCause()) {
                wanted.remove(i);
                return one.slot;
            }
        }
        return NONE;
    }

    private int take(int slot) {
        for (int i = wanted.size() - 1; i >= 0; i--) {
            if (wanted.get(i).slot == slot) {
                wanted.remove(i);
                break;
            }
        }
        return slot;
    }
}
