package vigil.ui.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vigil.ui.kit.Kit;

/** Says how near or how long past a due date is, the way one would in a meeting. */
public final class DueWords {

    private static final int DAYS = 14;
    private static final int WEEKS = 63;
    private static final int MONTHS = 24;

    private final Kit kit;

    public DueWords(Kit kit) {
        this.kit = kit;
    }

    /** {@code 3 weeks overdue}, {@code due in 5 days}; nothing where nothing presses. */
    public String of(FollowUp item) {
        LocalDate today = LocalDate.now(kit.clock());
        Optional<LocalDate> due = item.due();
        if (due.isEmpty() || item.finished()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, due.get());
        if (days < 0) {
            return overdue(due.get(), today, -days);
        }
        if (days == 0) {
            return kit.say("action.due.today");
        }
        return days <= DAYS ? kit.say("action.due.in", days) : "";
    }

    private String overdue(LocalDate due, LocalDate today, long days) {
        if (days < DAYS) {
            return kit.say("action.overdue.days", days);
        }
        if (days < WEEKS) {
            return kit.say("action.overdue.weeks", days / 7);
        }
        long months = ChronoUnit.MONTHS.between(due, today);
        return months < MONTHS
                ? kit.say("action.overdue.months", months)
                : kit.say("action.overdue.years", months / 12);
    }
}
