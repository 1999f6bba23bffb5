package vigil.patterns.questions;

import static vigil.patterns.questions.Say.about;
import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.OptionalDouble;
import vigil.patterns.statistics.Interval;

/** When: the end of the week and the first days of a month, against an even spread. */
final class WhenDied implements Asked {

    private static final double END_OF_WEEK = 3.0 / 7;
    private static final int FIRST_DAYS = 7;
    private static final double DAYS_OF_YEAR = 365.25;
    private static final double FIRST_WEEK = FIRST_DAYS * 12 / DAYS_OF_YEAR;

    @Override
    public Answered answer(QuestionReading reading) {
        Share week = Share.of(reading.rows(), WhenDied::endOfWeek);
        Draft draft = new Draft(Question.WHEN, reading);
        if (week.known() == 0) {
            return draft.cannot("question.cannot.dates", n(week.asked()));
        }
        Share month = Share.of(reading.rows(), WhenDied::firstDays);
        say(draft, "question.when.week", week, END_OF_WEEK);
        say(draft, "question.when.month", month, FIRST_WEEK);
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> {
                    Share each = Share.of(reading.rows(), row -> on(row, day));
                    draft.line(Say.label(day.name()), each.yes(), each.known(), each.known() / 7.0);
                });
        if (week.unknown() > 0) {
            draft.note("question.when.estimated", n(week.unknown()), n(week.asked()));
        }
        draft.figure(Say.label("endOfWeek"), week, OptionalDouble.of(week.known() * END_OF_WEEK));
        draft.figure(Say.label("firstDays"), month, OptionalDouble.of(month.known() * FIRST_WEEK));
        return draft.change("endOfWeek", WhenDied::endOfWeek).cases(week.cases()).answered();
    }

    /** More, fewer or about as an even spread, by whether the exact interval leaves it out. */
    private static void say(Draft draft, String key, Share share, double even) {
        Interval interval = share.interval();
        String compared =
                interval.low() > even ? ".more" : interval.high() < even ? ".fewer" : ".even";
        draft.say(
                key + compared,
                n(share.yes()),
                n(share.known()),
                percent(share),
                about(even * share.known()));
    }

    private static Verdict endOfWeek(DeathRow row) {
        return row.fact().diedEstimated()
                ? Verdict.UNKNOWN
                : Verdict.of(row.fact().died().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0);
    }

    private static Verdict firstDays(DeathRow row) {
        return row.fact().diedEstimated()
                ? Verdict.UNKNOWN
                : Verdict.of(row.fact().died().getDayOfMonth() <= FIRST_DAYS);
    }

    private static Verdict on(DeathRow row, DayOfWeek day) {
        return row.fact().diedEstimated()
                ? Verdict.UNKNOWN
                : Verdict.of(row.fact().died().getDayOfWeek() == day);
    }
}
