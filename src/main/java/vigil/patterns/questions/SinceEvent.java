package vigil.patterns.questions;

import static vigil.patterns.questions.Say.about;
import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Deaths in the first weeks after an event: how many of all, on which days, and how many an even
 * spread over the year after would give (29 of 366 days, the day of the event being day 0).
 */
final class SinceEvent {

    static final int SOON = 28;
    private static final int YEAR = 365;
    private static final int[][] BANDS = {{0, 2}, {3, 7}, {8, 14}, {15, 21}, {22, 28}};

    private final QuestionReading reading;
    private final Function<DeathRow, OptionalInt> days;

    SinceEvent(QuestionReading reading, Function<DeathRow, OptionalInt> days) {
        this.reading = reading;
        this.days = days;
    }

    boolean soon(DeathRow row) {
        OptionalInt after = days.apply(row);
        return after.isPresent() && after.getAsInt() <= SOON;
    }

    /** Says the days on which most died, and what an even spread would give. */
    void say(Draft draft, String key) {
        List<Integer> within =
                reading.rows().stream()
                        .map(days)
                        .filter(after -> after.orElse(YEAR + 1) <= YEAR)
                        .map(after -> after.orElse(0))
                        .toList();
        long soon = within.stream().filter(after -> after <= SOON).count();
        if (soon == 0) {
            return;
        }
        int[] most = BANDS[0];
        for (int[] band : BANDS) {
            draft.line(
                    Say.say("question.label.days", n(band[0]), n(band[1])),
                    in(within, band),
                    soon,
                    within.size() * (band[1] - band[0] + 1.0) / (YEAR + 1.0));
            if (in(within, band) > in(within, most)) {
                most = band;
            }
        }
        draft.say(key + ".days", n(in(within, most)), n(soon), n(most[0]), n(most[1]));
        draft.note(
                "question.note.even",
                n(soon),
                n(within.size()),
                percent(soon, within.size()),
                about(within.size() * (SOON + 1.0) / (YEAR + 1.0)));
    }

    private static long in(List<Integer> days, int[] band) {
        return days.stream().filter(after -> after >= band[0] && after <= band[1]).count();
    }
}
