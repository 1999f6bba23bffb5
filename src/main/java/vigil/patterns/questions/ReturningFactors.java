package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.name;
import static vigil.patterns.questions.Say.percent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vigil.patterns.Item;

/** Which factor keeps returning? Graded 2 or 3, and what was recommended about it before. */
final class ReturningFactors implements Asked {

    private static final int CONTRIBUTED_FROM = 2;
    private static final int LINES = 10;
    private static final String GOOD_PRACTICE = "GPR";

    @Override
    public Answered answer(QuestionReading reading) {
        Map<String, Integer> counts = new HashMap<>();
        for (DeathRow row : reading.rows()) {
            row.fact()
                    .factors()
                    .forEach((code, influence) -> {
                        if (influence >= CONTRIBUTED_FROM && !code.startsWith(GOOD_PRACTICE)) {
                            counts.merge(code, 1, Integer::sum);
                        }
                    });
        }
        Draft draft = new Draft(Question.RETURNING_FACTORS, reading);
        if (counts.isEmpty()) {
            return draft.cannot(
                    "question.cannot.factors",
                    n(draft.answeredFactors()),
                    n(reading.rows().size()));
        }
        List<String> order =
                counts.keySet().stream()
                        .sorted(
                                Comparator.comparingInt((String code) -> -count(counts, code))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        String top = order.getFirst();
        Share share = Share.of(reading.rows(), row -> graded(row, top));
        draft.say(
                "question.returningFactors.top",
                name(Item.factor(top)),
                n(share.yes()),
                n(share.known()),
                percent(share));
        long recommended = recommended(reading, top);
        draft.say(
                recommended == 0
                        ? "question.returningFactors.noRecommendation"
                        : "question.returningFactors.recommended",
                n(recommended));
        if (order.size() > 2) {
            draft.say(
                    "question.returningFactors.next",
                    name(Item.factor(order.get(1))),
                    n(count(counts, order.get(1))),
                    name(Item.factor(order.get(2))),
                    n(count(counts, order.get(2))));
        }
        order.stream()
                .limit(LINES)
                .forEach(code -> {
                    Share each = Share.of(reading.rows(), row -> graded(row, code));
                    draft.line(Say.label(Item.factor(code)), each.yes(), each.known());
                });
        return draft.figure(Say.label(Item.factor(top)), share, OptionalDouble.empty())
                .unknown(share)
                .change("factor", row -> graded(row, top))
                .assessed()
                .cases(share.cases())
                .answered();
    }

    private static int count(Map<String, Integer> counts, String code) {
        return counts.getOrDefault(code, 0);
    }

    /**
     * Grade 0 is "no information"; a factor not listed is absent only where factors were graded.
     */
    static Verdict graded(DeathRow row, String code) {
        return Optional.ofNullable(row.fact().factors().get(code))
                .map(influence ->
                        influence == 0
                                ? Verdict.UNKNOWN
                                : Verdict.of(influence >= CONTRIBUTED_FROM))
                .orElse(row.fact().factorsAssessed() ? Verdict.NO : Verdict.UNKNOWN);
    }

    /** Recommendations that came from a death in which the factor may have contributed. */
    private static long recommended(QuestionReading reading, String code) {
        return reading.panel().recommendations().values().stream()
                .filter(cases ->
                        cases.stream()
                                .flatMap(reference -> reading.row(reference).stream())
                                .anyMatch(row -> graded(row, code) == Verdict.YES))
                .count();
    }
}
