package vigil.domain.casefile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What follows from the answers. It is worked out each time and never typed, only its inputs are.
 */
public final class DerivedFacts {

    private DerivedFacts() {}

    /**
     * Age in whole years at death. From the date of birth if both dates are known to the year at
     * least, taking the middle of what is not known; otherwise the age that was given.
     */
    public static OptionalInt ageAtDeath(Answers answers) {
        Optional<PartialDate> birth = answers.date(Fields.DATE_OF_BIRTH);
        Optional<PartialDate> death = answers.date(Fields.DATE_OF_DEATH);
        if (birth.isPresent() && death.isPresent()) {
            int years = Period.between(middle(birth.get()), middle(death.get())).getYears();
            return years >= 0 ? OptionalInt.of(years) : OptionalInt.empty();
        }
        return answers.known(Fields.AGE_AT_DEATH)
                .map(v ->
                        v instanceof Value.Number n
                                ? OptionalInt.of(n.number().intValue())
                                : OptionalInt.empty())
                .orElse(OptionalInt.empty());
    }

    private static LocalDate middle(PartialDate date) {
        return date.earliest()
                .plusDays(ChronoUnit.DAYS.between(date.earliest(), date.latest()) / 2);
    }

    /**
     * How many months many days are, to the nearest: days / 30.436875, the mean length of a month
     * in the Gregorian calendar (365.2425 / 12).
     */
    public static long aboutMonths(long days) {
        return Math.round(days / (365.2425 / 12));
    }

    /** The band in which an age is published: {@code <25}, {@code 25-34} … {@code 65+}. */
    public static String ageBand(int age) {
        if (age < 25) {
            return "<25";
        }
        if (age >= 65) {
            return "65+";
        }
        int from = (age - 25) / 10 * 10 + 25;
        return from + "-" + (from + 9);
    }

    /**
     * Hours from last seen alive to found, if both are known to the day; whole days without times.
     */
    public static OptionalLong hoursLastSeenToFound(Answers answers) {
        Optional<LocalDateTime> seen = moment(answers, Fields.LAST_SEEN_ALIVE);
        Optional<LocalDateTime> found = moment(answers, Fields.FOUND);
        if (seen.isEmpty() || found.isEmpty() || found.get().isBefore(seen.get())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Duration.between(seen.get(), found.get()).toHours());
    }

    /** Minutes from one moment to another, if both are known to the minute and in that order. */
    public static OptionalLong minutesBetween(Answers answers, FieldKey from, FieldKey to) {
        if (!timed(answers, from) || !timed(answers, to)) {
            return OptionalLong.empty();
        }
        Optional<LocalDateTime> first = moment(answers, from);
        Optional<LocalDateTime> second = moment(answers, to);
        return first.isPresent() && second.isPresent() && !second.get().isBefore(first.get())
                ? OptionalLong.of(Duration.between(first.get(), second.get()).toMinutes())
                : OptionalLong.empty();
    }

    private static boolean timed(Answers answers, FieldKey field) {
        return answers.known(field).orElse(null) instanceof Value.Moment moment
                && moment.time().isPresent();
    }

    /** Whether an answer follows from others, so that nobody need type it. */
    public static boolean follows(FieldKey field, Answers answers) {
        return field.equals(Fields.AGE_AT_DEATH)
                && answers.date(Fields.DATE_OF_BIRTH).isPresent()
                && answers.date(Fields.DATE_OF_DEATH).isPresent();
    }

    private static Optional<LocalDateTime> moment(Answers answers, FieldKey field) {
        return answers.known(field)
                .flatMap(value ->
                        value instanceof Value.Moment m && m.date().toTheDay()
                                ? Optional.of(
                                        m.date()
                                                .earliest()
                                                .atTime(
                                                        m.time()
                                                                .map(ClockTime::time)
                                                                .orElse(java.time.LocalTime.NOON)))
                                : Optional.empty());
    }

    /** Days from an event to the death, if both are known to the day and in that order. */
    public static OptionalInt daysBeforeDeath(Answers answers, Optional<PartialDate> event) {
        Optional<PartialDate> death = answers.date(Fields.DATE_OF_DEATH);
        if (death.isEmpty() || event.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt days = event.get().daysUntil(death.get());
        return days.isPresent() && days.getAsInt() >= 0 ? days : OptionalInt.empty();
    }

    public static OptionalInt daysSincePrisonRelease(Answers answers) {
        return daysBeforeDeath(answers, answers.date(Fields.PRISON_RELEASE));
    }

    public static OptionalInt daysSinceHospitalDischarge(Answers answers) {
        return daysBeforeDeath(answers, answers.datePart(Fields.HOSPITAL_DISCHARGE, "date"));
    }

    public static OptionalInt daysSinceOverdose(Answers answers) {
        return daysBeforeDeath(answers, answers.datePart(Fields.LAST_OVERDOSE, "date"));
    }

    /** Days from death to the toxicology report. */
    public static OptionalInt toxicologyDelay(Answers answers) {
        Optional<PartialDate> death = answers.date(Fields.DATE_OF_DEATH);
        Optional<PartialDate> report = answers.date(Fields.TOXICOLOGY_RECEIVED);
        return death.isPresent() && report.isPresent()
                ? death.get().daysUntil(report.get())
                : OptionalInt.empty();
    }

    /** Whether a laboratory's result is in. */
    public static boolean toxicologyBack(ReviewCase reviewCase) {
        return reviewCase.answers().date(Fields.TOXICOLOGY_RECEIVED).isPresent()
                || reviewCase.evidence().stream().anyMatch(e -> e.stage().laboratory());
    }

    /** The code of RELBAND for a number of days since release or discharge. */
    public static String releaseBand(OptionalInt days) {
        if (days.isEmpty()) {
            return "RELBAND09";
        }
        int[] last = {2, 7, 14, 21, 28, 90, 365};
        for (int i = 0; i < last.length; i++) {
            if (days.getAsInt() <= last[i]) {
                return "RELBAND0" + (i + 1);
            }
        }
        return "RELBAND08";
    }
}
