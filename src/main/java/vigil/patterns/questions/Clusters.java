package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Level;

/** Is there a cluster? Deaths close in time in one area, district or at one address. */
final class Clusters implements Asked {

    private static final Set<FindingType> CLOSE =
            Set.of(FindingType.SPACE_TIME_CLUSTER, FindingType.SAME_PLACE);
    private static final int SAID = 3;

    @Override
    public Answered answer(QuestionReading reading) {
        List<Finding> found =
                reading.findings(finding ->
                        CLOSE.contains(finding.type()) && finding.level() != Level.COUNT);
        Share placed =
                Share.of(
                        reading.rows(),
                        row ->
                                Verdict.of(
                                        row.fact().premises().isPresent()
                                                || row.fact().district().isPresent()));
        Draft draft = new Draft(Question.CLUSTER, reading);
        found.stream()
                .limit(SAID)
                .forEach(finding -> {
                    draft.say(finding.sentence());
                    draft.cases(finding.cases());
                    if (finding.figures().hasExpectation()) {
                        draft.figure(
                                Say.label("cluster"),
                                new Share(finding.figures().observed(), 0, 0, List.of()),
                                OptionalDouble.of(finding.figures().expected()));
                    }
                });
        found.stream().limit(1).forEach(finding -> finding.notes().forEach(draft::note));
        draft.note(
                "question.cluster.placed",
                n(placed.yes()),
                n(placed.asked()),
                percent(placed.yes(), placed.asked()));
        if (found.isEmpty()) {
            return draft.figure("placed", placed)
                    .say("question.cluster.none", n(reading.rows().size()))
                    .nothing();
        }
        return draft.answered();
    }
}
