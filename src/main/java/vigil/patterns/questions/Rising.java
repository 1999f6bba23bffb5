package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import vigil.patterns.Argument;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Level;

/** Is anything rising? The scan of the last months against the years before. */
final class Rising implements Asked {

    private static final Set<FindingType> RISES =
            Set.of(
                    FindingType.RISING_SUBSTANCE,
                    FindingType.RISING_IN_AREA,
                    FindingType.RISING_COMBINATION,
                    FindingType.RISING_CIRCUMSTANCE,
                    FindingType.TOTAL_DEATHS);
    private static final int SAID = 2;

    @Override
    public Answered answer(QuestionReading reading) {
        List<Finding> found =
                reading.findings(finding ->
                        RISES.contains(finding.type()) && finding.level() != Level.COUNT);
        Draft draft = new Draft(Question.RISING, reading);
        found.stream().limit(SAID).forEach(finding -> draft.say(finding.sentence()));
        found.stream()
                .limit(SAID)
                .forEach(finding -> {
                    Figures figures = finding.figures();
                    draft.figure(
                            Say.say("question.label", Argument.names(finding.items())),
                            new Share(
                                    figures.observed(),
                                    figures.denominator() - figures.observed(),
                                    0,
                                    List.of()),
                            figures.hasExpectation()
                                    ? OptionalDouble.of(figures.expected())
                                    : OptionalDouble.empty());
                    draft.cases(finding.cases());
                });
        found.stream().limit(1).forEach(finding -> finding.notes().forEach(draft::note));
        found.stream()
                .filter(finding -> finding.figures().hasExpectation())
                .limit(10)
                .forEach(finding ->
                        draft.line(
                                finding.items().isEmpty()
                                        ? Say.label("allDeaths")
                                        : Say.say(
                                                "question.label", Argument.names(finding.items())),
                                finding.figures().observed(),
                                finding.figures().denominator(),
                                finding.figures().expected()));
        if (found.size() > SAID) {
            draft.say("question.rising.more", n(found.size() - SAID));
        }
        draft.substances();
        if (found.isEmpty()) {
            return draft.say("question.rising.none", n(reading.rows().size())).nothing();
        }
        return draft.answered();
    }
}
