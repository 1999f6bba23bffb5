package vigil.patterns.questions;

import static vigil.patterns.questions.Say.day;
import static vigil.patterns.questions.Say.n;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import vigil.patterns.FindingType;
import vigil.patterns.Item;

/** Same place? Three or more deaths at one address within eighteen months. */
final class SamePremises implements Asked {

    private static final int LEAST = 3;
    private static final int DAYS = 548;

    /** The most deaths at one address within the span. */
    private record Address(String key, List<DeathRow> deaths) {
        DeathRow first() {
            return deaths.getFirst();
        }
    }

    @Override
    public Answered answer(QuestionReading reading) {
        Map<String, List<DeathRow>> byAddress = new TreeMap<>();
        for (DeathRow row : reading.rows()) {
            row.fact()
                    .premises()
                    .ifPresent(
                            key -> byAddress.computeIfAbsent(key, k -> new ArrayList<>()).add(row));
        }
        Share addressed =
                Share.of(reading.rows(), row -> Verdict.of(row.fact().premises().isPresent()));
        Draft draft = new Draft(Question.SAME_PLACE, reading);
        if (addressed.yes() == 0) {
            return draft.cannot("question.cannot.address", n(addressed.asked()));
        }
        List<Address> repeated =
                byAddress.entrySet().stream()
                        .map(entry -> new Address(entry.getKey(), densest(entry.getValue())))
                        .filter(address -> address.deaths().size() >= LEAST)
                        .sorted(
                                Comparator.comparingInt((Address a) -> -a.deaths().size())
                                        .thenComparing(
                                                a -> a.deaths().getLast().fact().died(),
                                                Comparator.reverseOrder())
                                        .thenComparing(Address::key))
                        .toList();
        draft.note(
                "question.samePlace.addressed",
                n(addressed.yes()),
                n(addressed.asked()),
                Say.percent(addressed));
        if (repeated.isEmpty()) {
            return draft.figure("addressed", addressed)
                    .say("question.samePlace.none", n(addressed.yes()))
                    .nothing();
        }
        Set<String> there = new HashSet<>();
        repeated.forEach(a -> a.deaths().forEach(row -> there.add(row.reference())));
        Share share = Share.of(reading.rows(), row -> said(row, there));
        Address most = repeated.getFirst();
        List<DeathRow> deaths = most.deaths();
        draft.say(
                "question.samePlace.most",
                n(deaths.size()),
                most.first().fact().area().isBlank()
                        ? Say.name(Item.circumstance("field", "case.areaOfResidence"))
                        : Say.name(Item.area(most.first().fact().area())),
                day(most.first().fact().died()),
                day(deaths.getLast().fact().died()));
        draft.say("question.samePlace.all", n(repeated.size()), n(share.yes()), n(share.known()));
        open(reading, draft, there);
        OptionalDouble expected =
                reading.findings(f -> f.type() == FindingType.SAME_PLACE).stream()
                        .filter(f -> f.premises().filter(most.key()::equals).isPresent())
                        .filter(f -> f.figures().hasExpectation())
                        .mapToDouble(f -> f.figures().expected())
                        .findFirst();
        expected.ifPresent(value -> draft.note("question.samePlace.expected", Say.about(value)));
        repeated.stream()
                .limit(10)
                .forEach(address ->
                        draft.line(
                                Say.say(
                                        "question.samePlace.address",
                                        Say.name(Item.area(address.first().fact().area())),
                                        day(address.first().fact().died()),
                                        day(address.deaths().getLast().fact().died())),
                                address.deaths().size(),
                                byAddress.getOrDefault(address.key(), List.of()).size()));
        return draft.figure("samePlace", share).cases(share.cases()).answered();
    }

    private static Verdict said(DeathRow row, Set<String> there) {
        return row.fact().premises().isEmpty()
                ? Verdict.UNKNOWN
                : Verdict.of(there.contains(row.reference()));
    }

    /** The longest run of deaths, given in order of date, that fits into the span. */
    private static List<DeathRow> densest(List<DeathRow> deaths) {
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int to = 0; to < deaths.size(); to++) {
            while (ChronoUnit.DAYS.between(
                            deaths.get(from).fact().died(), deaths.get(to).fact().died())
                    > DAYS) {
                from++;
            }
            if (to - from >= bestTo - bestFrom) {
                bestFrom = from;
                bestTo = to;
            }
        }
        return deaths.subList(bestFrom, bestTo + 1);
    }

    private static void open(QuestionReading reading, Draft draft, Set<String> cases) {
        List<ActionFact> from =
                reading.panel().actions().stream()
                        .filter(action -> action.fromCase().filter(cases::contains).isPresent())
                        .toList();
        long open = from.stream().filter(action -> !action.finished()).count();
        if (from.isEmpty()) {
            draft.say("question.samePlace.noAction");
        } else {
            draft.say("question.samePlace.open", n(open), n(from.size()));
        }
    }
}
