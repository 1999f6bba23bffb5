package vigil.patterns.questions;

import static vigil.patterns.questions.Say.about;
import static vigil.patterns.questions.Say.month;
import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.name;
import static vigil.patterns.questions.Say.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import vigil.patterns.Caveat;
import vigil.patterns.Item;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.PoissonCount;
import vigil.patterns.statistics.TwoRates;

/**
 * Are we different? Twelve complete months against the five years before, of all and of each area,
 * by the exact comparison of two rates; and rates of three years where the populations are known.
 */
final class OwnBaseline implements Asked {

    private static final double OUTSIDE = 0.01;
    private static final double PEOPLE = 100_000;
    private static final int RATE_YEARS = 3;
    private static final int NO_CRUDE_RATE_UNDER = 3;
    private static final int UNRELIABLE_UNDER = 20;

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.DIFFERENT, reading);
        if (!reading.comparable()) {
            return draft.caveat(Caveat.SHORT_RECORD)
                    .cannot("question.cannot.record", n(reading.monthsBefore()));
        }
        TwoRates all = rates(reading, row -> true);
        Interval ratio = all.ratio();
        String way = ratio.low() > 1 ? ".more" : ratio.high() < 1 ? ".fewer" : ".same";
        draft.say(
                "question.different.all" + way,
                month(reading.lastComplete()),
                n(all.recent()),
                n(Math.round(reading.monthsBefore() / 12.0)),
                about(all.expected()),
                times(ratio.estimate()),
                times(ratio.low()),
                times(ratio.high()));
        draft.line(Say.label("allDeaths"), all.recent(), all.recent(), all.expected());
        List<String> outside = new ArrayList<>();
        List<String> areas =
                reading.known().stream()
                        .map(row -> row.fact().area())
                        .filter(area -> !area.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
        for (String area : areas) {
            TwoRates own = rates(reading, row -> row.fact().area().equals(area));
            draft.line(Say.label(Item.area(area)), own.recent(), all.recent(), own.expected());
            if (own.twoSided() * areas.size() <= OUTSIDE) {
                outside.add(area);
                draft.say(
                        own.recent() > own.expected()
                                ? "question.different.areaMore"
                                : "question.different.areaFewer",
                        name(Item.area(area)),
                        n(own.recent()),
                        about(own.expected()));
            }
        }
        if (outside.isEmpty() && areas.size() > 1) {
            draft.say("question.different.noArea", n(areas.size()));
        }
        draft.figure(
                Say.label("allDeaths"),
                new Share(all.recent(), 0, 0, List.of()),
                OptionalDouble.of(all.expected()));
        rates(reading, draft, areas);
        return draft.cases(reading.recent().stream().map(DeathRow::reference).toList()).answered();
    }

    private static TwoRates rates(QuestionReading reading, Predicate<DeathRow> of) {
        return new TwoRates(
                reading.recent().stream().filter(of).count(),
                QuestionReading.RECENT_MONTHS,
                reading.before().stream().filter(of).count(),
                reading.monthsBefore());
    }

    /** Crude rates a year per 100,000 over three years; under three deaths, none. */
    private static void rates(QuestionReading reading, Draft draft, List<String> areas) {
        if (reading.panel().populations().isEmpty()) {
            draft.say("question.different.noPopulation");
            return;
        }
        LocalDate end = reading.provisionalFrom();
        List<DeathRow> years = reading.known(end.minusYears(RATE_YEARS), end);
        for (String area : areas) {
            Long people = reading.panel().populations().get(area);
            if (people == null || people <= 0) {
                draft.note("question.different.unknownPopulation", name(Item.area(area)));
                continue;
            }
            long deaths = years.stream().filter(row -> row.fact().area().equals(area)).count();
            if (deaths < NO_CRUDE_RATE_UNDER) {
                draft.note("question.different.tooFew", name(Item.area(area)), n(deaths));
                continue;
            }
            Interval count = PoissonCount.interval(deaths, 0.95);
            double each = PEOPLE / people / RATE_YEARS;
            draft.say(
                    deaths < UNRELIABLE_UNDER
                            ? "question.different.unreliableRate"
                            : "question.different.rate",
                    name(Item.area(area)),
                    n(deaths),
                    about(deaths * each),
                    about(count.low() * each),
                    about(count.high() * each));
        }
        draft.note("question.different.crude");
    }
}
