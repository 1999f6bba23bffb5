package vigil.patterns.questions;

import static vigil.patterns.questions.Say.day;
import static vigil.patterns.questions.Say.n;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vigil.patterns.Caveat;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;

/** Is anything new? Shown without a test, because one death is enough to ask. */
final class NewSubstances implements Asked {

    private static final Set<FindingType> NEW =
            Set.of(FindingType.FIRST_SEEN, FindingType.RETURNED, FindingType.RARE_REPEAT);
    private static final int SAID = 3;
    private static final int DAYS = 183;

    @Override
    public Answered answer(QuestionReading reading) {
        LocalDate from = reading.view().last().minusDays(DAYS - 1L);
        List<DeathRow> half = reading.known(from, reading.view().last().plusDays(1));
        List<Finding> found = reading.findings(finding -> NEW.contains(finding.type()));
        Draft draft = new Draft(Question.NEW, reading).about(half);
        found.stream().limit(SAID).forEach(finding -> draft.say(finding.sentence()));
        found.forEach(finding -> {
            draft.cases(finding.cases());
            draft.line(
                    Say.say("question.label", vigil.patterns.Argument.names(finding.items())),
                    finding.figures().observed(),
                    finding.figures().denominator());
        });
        found.stream().limit(1).forEach(finding -> finding.notes().forEach(draft::note));
        if (found.size() > SAID) {
            draft.say("question.new.more", n(found.size() - SAID));
        }
        Share back = Share.of(half, row -> Verdict.of(reading.view().assessed(row.fact())));
        if (found.isEmpty()) {
            draft.say("question.new.none", day(from), n(back.yes()), n(back.asked()));
        }
        draft.figure("canSay", back).caveat(Caveat.LABORATORIES_CHANGE).substances();
        return found.isEmpty() ? draft.nothing() : draft.answered();
    }
}
