package vigil.words;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.PartialDate;
import vigil.domain.chronology.Conflict;
import vigil.domain.chronology.DaysBefore;
import vigil.domain.chronology.Gap;
import vigil.domain.chronology.Line;

/** Says what a chronology holds, the same on screen and on paper. */
public final class ChronologyWords {

    private final Words words;
    private final UnaryOperator<String> agencies;
    private final UnaryOperator<String> events;

    /**
     * @param agencies what a code of AGENCY_TYPE is called
     * @param events what a code of EVENT_TYPE is called
     */
    public ChronologyWords(
            Words words, UnaryOperator<String> agencies, UnaryOperator<String> events) {
        this.words = words;
        this.agencies = agencies;
        this.events = events;
    }

    /** {@code 14 Mar 2025}, {@code Mar 2025}, {@code about 1978}. */
    public String date(PartialDate date) {
        String text =
                date.exact()
                        .map(words::date)
                        .orElseGet(() ->
                                date.month() == 0
                                        ? String.valueOf(date.year())
                                        : words.month(YearMonth.of(date.year(), date.month())));
        return date.estimated() ? words.of("answer.about", text) : text;
    }

    public String time(ClockTime time) {
        return time.estimated()
                ? words.of("answer.about", time.time().toString())
                : time.time().toString();
    }

    /** {@code 12 days before}, {@code 17 to 47 days before}, {@code on the day}. */
    public String distance(DaysBefore days) {
        if (days.exact()) {
            return days.least() >= 0
                    ? words.of("chronology.before", days.least())
                    : words.of("chronology.after", -days.least());
        }
        if (days.most() < 0) {
            return words.of("chronology.after.range", -days.most(), -days.least());
        }
        if (days.least() < 0) {
            return words.of("chronology.before.upTo", days.most());
        }
        return words.of("chronology.before.range", days.least(), days.most());
    }

    public String distance(Line line) {
        return line.distance().map(this::distance).orElse("");
    }

    public String event(Line line) {
        return events.apply(line.entry().event());
    }

    public String agency(Optional<String> code) {
        return code.map(agencies).orElse(words.of("chronology.nobody"));
    }

    /** Everybody who says so; the form where nobody typed it. */
    public String sources(Line line) {
        String names = line.agencies().stream().map(agencies).collect(Collectors.joining(", "));
        if (line.fromForm()) {
            return names.isEmpty()
                    ? words.of("chronology.form")
                    : words.of("chronology.form.agency", names);
        }
        return names.isEmpty() ? words.of("chronology.nobody") : names;
    }

    public String gap(Gap gap) {
        return words.of(
                gap.toDeath() ? "chronology.gap.toDeath" : "chronology.gap",
                gap.days(),
                words.date(gap.after()),
                words.date(gap.until()));
    }

    /** What a gap may hide, or nothing. */
    public String hidden(Gap gap) {
        return (perhaps(gap) + " " + unanswered(gap)).strip();
    }

    /** Which lines known to the month or year only may lie in a gap, or nothing. */
    public String perhaps(Gap gap) {
        return gap.perhapsWithin().isEmpty()
                ? ""
                : words.of(
                        "chronology.gap.perhaps",
                        gap.perhapsWithin().stream()
                                .map(line ->
                                        words.of(
                                                "chronology.gap.line",
                                                event(line),
                                                date(line.entry().date())))
                                .collect(Collectors.joining(", ")));
    }

    /** Who was asked and has not answered, or nothing. */
    public String unanswered(Gap gap) {
        return gap.unanswered().isEmpty()
                ? ""
                : words.of(
                        "chronology.gap.unanswered",
                        gap.unanswered().stream().map(agencies).collect(Collectors.joining(", ")));
    }

    /** Why two lines may be one event. */
    public String reason(Conflict conflict) {
        return words.of("chronology.reason." + conflict.reason().name(), conflict.daysApart());
    }
}
