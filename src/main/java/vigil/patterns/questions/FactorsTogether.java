package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import vigil.patterns.Argument;
import vigil.patterns.Caveat;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Item;

/** Which factors travel together? */
final class FactorsTogether implements Asked {

    private static final int LEAST = 3;
    private static final int LINES = 8;
    private static final int SAID = 2;

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.FACTORS_TOGETHER, reading);
        long assessed = draft.answeredFactors();
        if (assessed == 0) {
            return draft.cannot("question.cannot.factors", n(0), n(reading.rows().size()));
        }
        List<Finding> found =
                apart(
                        reading.findings(finding ->
                                finding.type() == FindingType.COMBINATION
                                        && finding.items().stream()
                                                .allMatch(FactorsTogether::circumstance)
                                        && finding.items().stream()
                                                .anyMatch(i -> i.kind() == Item.Kind.FACTOR)));
        draft.assessed().caveat(Caveat.NOT_CAUSE);
        found.stream()
                .limit(SAID)
                .forEach(finding -> {
                    draft.say(finding.sentence());
                    draft.figure(
                            Say.say("question.label", Argument.names(finding.items())),
                            new Share(
                                    finding.figures().observed(),
                                    finding.figures().denominator() - finding.figures().observed(),
                                    0,
                                    List.of()),
                            OptionalDouble.of(finding.figures().expected()));
                    draft.cases(finding.cases());
                });
        found.stream()
                .limit(LINES)
                .forEach(finding ->
                        draft.line(
                                Say.say("question.label", Argument.names(finding.items())),
                                finding.figures().observed(),
                                finding.figures().denominator(),
                                finding.figures().expected()));
        if (found.isEmpty()) {
            return common(reading, draft, assessed);
        }
        return draft.answered();
    }

    /** Without those of nearly the same deaths as one before them. */
    private static List<Finding> apart(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            if (kept.stream().noneMatch(other -> alike(finding, other))) {
                kept.add(finding);
            }
        }
        return kept;
    }

    /** Whether the deaths of two findings overlap by half (Jaccard's index). */
    private static boolean alike(Finding a, Finding b) {
        Set<String> both = new HashSet<>(a.cases());
        both.retainAll(Set.copyOf(b.cases()));
        int either = a.cases().size() + b.cases().size() - both.size();
        return 2 * both.size() >= either;
    }

    private static boolean circumstance(Item item) {
        return item.kind() == Item.Kind.FACTOR || item.kind() == Item.Kind.CIRCUMSTANCE;
    }

    /** Nothing beyond chance: the pair seen most often, as a count with no claim. */
    private static Answered common(QuestionReading reading, Draft draft, long assessed) {
        Map<List<Item>, List<String>> pairs = new HashMap<>();
        for (DeathRow row : reading.rows()) {
            List<String> present =
                    row.fact().factors().entrySet().stream()
                            .filter(entry -> entry.getValue() >= 1)
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();
            for (int i = 0; i < present.size(); i++) {
                for (int j = i + 1; j < present.size(); j++) {
                    pairs.computeIfAbsent(
                                    List.of(
                                            Item.factor(present.get(i)),
                                            Item.factor(present.get(j))),
                                    key -> new ArrayList<>())
                            .add(row.reference());
                }
            }
        }
        List<Map.Entry<List<Item>, List<String>>> order =
                pairs.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Map.Entry<List<Item>, List<String>> entry) ->
                                                        -entry.getValue().size())
                                        .thenComparing(entry -> entry.getKey().toString()))
                        .limit(LINES)
                        .toList();
        if (order.isEmpty() || order.getFirst().getValue().size() < LEAST) {
            return draft.say("question.factorsTogether.none", n(assessed)).nothing();
        }
        Map.Entry<List<Item>, List<String>> top = order.getFirst();
        order.forEach(entry ->
                draft.line(
                        Say.say("question.label", Argument.names(entry.getKey())),
                        entry.getValue().size(),
                        assessed));
        return draft.say(
                        "question.factorsTogether.common",
                        Argument.names(top.getKey()),
                        n(top.getValue().size()),
                        n(assessed),
                        percent(top.getValue().size(), assessed))
                .cases(top.getValue())
                .nothing();
    }
}
