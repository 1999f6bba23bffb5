package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.Set;

/** After release: deaths within 28 days of leaving prison. */
final class AfterRelease implements Asked {

    private static final Set<String> RELEASED = Set.of("CJ_STATUS11");

    @Override
    public Answered answer(QuestionReading reading) {
        SinceEvent since = new SinceEvent(reading, row -> row.fact().daysSinceRelease());
        Share share = Share.of(reading.rows(), row -> released(since, row));
        Draft draft = new Draft(Question.AFTER_RELEASE, reading);
        if (share.known() == 0) {
            return draft.cannot(Topic.JUSTICE);
        }
        draft.say(
                "question.afterRelease.share",
                n(share.yes()),
                n(share.known()),
                percent(share),
                percent(share.interval().low()),
                percent(share.interval().high()));
        since.say(draft, "question.afterRelease");
        return draft.figure("afterRelease", share)
                .unknown(share)
                .change("afterRelease", row -> released(since, row))
                .cases(share.cases())
                .answered();
    }

    /** The date decides; without one, the status at death. */
    private static Verdict released(SinceEvent since, DeathRow row) {
        if (row.fact().daysSinceRelease().isPresent()) {
            return Verdict.of(since.soon(row));
        }
        return row.known(Topic.JUSTICE)
                ? Verdict.of(row.has(Topic.JUSTICE, RELEASED))
                : Verdict.UNKNOWN;
    }
}
