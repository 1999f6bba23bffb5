package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.patterns.statistics.BinomialShare;
import vigil.patterns.statistics.InformationComponent;

/**
 * When in the week, the month and the year people die: Friday to Sunday against 3 of 7 days, the
 * first seven days of a month (when benefits are often paid) against their share of the days, each
 * quarter of whole years against its share of the days. Exact binomial tails, times the six that
 * are looked at.
 */
final class CalendarDays {

    private static final int LOOKED = 6;
    private static final int LEAST_DEATHS = 50;
    private static final int LEAST_YEARS = 3;
    private static final int FRIDAY = 5;
    private static final int FIRST_WEEK = 7;
    private static final double DAYS_OF_MONTH = 365.2425 / 12;

    /** Half of what the first scan is given, as for groups and clusters. */
    private static final double STRONG_FROM = 0.005;

    private final Reading reading;
    private final List<CaseFact> deaths;
    private final List<CaseFact> wholeYears;

    CalendarDays(Reading reading) {
        this.reading = reading;
        deaths = reading.inPeriod().stream().filter(fact -> !fact.diedEstimated()).toList();
        wholeYears = deaths.isEmpty() ? List.of() : wholeYears();
    }

    /** Deaths of as many whole years as lie before the months that are not yet complete. */
    private List<CaseFact> wholeYears() {
        LocalDate end =
                reading.provisionalFrom().isBefore(reading.last())
                        ? reading.provisionalFrom()
                        : reading.last().plusDays(1);
        int years = 0;
        while (!end.minusYears(years + 1L).isBefore(deaths.getFirst().died())) {
            years++;
        }
        LocalDate start = end.minusYears(years);
        return years < LEAST_YEARS
                ? List.of()
                : deaths.stream()
                        .filter(fact -> !fact.died().isBefore(start))
                        .filter(fact -> fact.died().isBefore(end))
                        .toList();
    }

    CalendarTable table() {
        Long[] weekdays = zeros(7);
        Long[] days = zeros(31);
        Long[] months = zeros(12);
        for (CaseFact fact : deaths) {
            weekdays[fact.died().getDayOfWeek().getValue() - 1]++;
            days[fact.died().getDayOfMonth() - 1]++;
        }
        wholeYears.forEach(fact -> months[fact.died().getMonthValue() - 1]++);
        return new CalendarTable(deaths.size(), List.of(weekdays), List.of(days), List.of(months));
    }

    private static Long[] zeros(int size) {
        Long[] zeros = new Long[size];
        Arrays.fill(zeros, 0L);
        return zeros;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        find(
                        deaths,
                        fact -> fact.died().getDayOfWeek().getValue() >= FRIDAY,
                        3.0 / 7,
                        "pattern.calendar.weekend",
                        "weekend",
                        Optional.empty())
                .ifPresent(findings::add);
        find(
                        deaths,
                        fact -> fact.died().getDayOfMonth() <= FIRST_WEEK,
                        FIRST_WEEK / DAYS_OF_MONTH,
                        "pattern.calendar.firstWeek",
                        "first week of the month",
                        Optional.empty())
                .ifPresent(findings::add);
        double[] shares = {90.2425, 91, 92, 92};
        for (int quarter = 1; quarter <= shares.length; quarter++) {
            int number = quarter;
            find(
                            wholeYears,
                            fact -> (fact.died().getMonthValue() + 2) / 3 == number,
                            shares[quarter - 1] / 365.2425,
                            "pattern.calendar.quarter",
                            "quarter " + quarter,
                            Optional.of(Argument.count(quarter)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> find(
            List<CaseFact> all,
            Predicate<CaseFact> on,
            double share,
            String key,
            String name,
            Optional<Argument> more) {
        List<CaseFact> behind = all.stream().filter(on).toList();
        if (all.size() < LEAST_DEATHS) {
            return Optional.empty();
        }
        double p = BinomialShare.upperTail(behind.size(), all.size(), share);
        double q = Math.min(1, LOOKED * p);
        double expected = share * all.size();
        InformationComponent ratio = InformationComponent.of(behind.size(), expected);
        if (q > STRONG_FROM || ratio.low() <= 0) {
            return Optional.empty();
        }
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.count(behind.size()));
        arguments.add(Argument.count(all.size()));
        arguments.add(new Argument.Percent(behind.size(), all.size()));
        arguments.add(Argument.about(expected));
        more.ifPresent(arguments::add);
        Window window = new Window(all.getFirst().died(), all.getLast().died());
        return Optional.of(
                new Finding(
                        FindingType.CALENDAR,
                        Level.STRONG,
                        List.of(Item.circumstance("when", name)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(window),
                        Figures.of(behind.size(), all.size(), expected, ratio),
                        Evidence.exact(Evidence.Method.BINOMIAL, p, q, LOOKED),
                        Completeness.of(all),
                        Reading.references(behind),
                        List.of(Caveat.REVIEWED_ONLY),
                        List.of(),
                        ratio.cautiousGain(expected),
                        false,
                        new Sentence(key, arguments),
                        List.of(),
                        reading.slice()));
    }
}
