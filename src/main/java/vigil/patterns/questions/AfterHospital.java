package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.Set;

/** After hospital: deaths within 28 days of discharge, and how many had discharged themselves. */
final class AfterHospital implements Asked {

    private static final Set<String> NO_STAY = Set.of("HOSP_DISCHARGE05");
    private static final Set<String> LEFT = Set.of("HOSP_DISCHARGE02", "HOSP_DISCHARGE03");

    @Override
    public Answered answer(QuestionReading reading) {
        SinceEvent since = new SinceEvent(reading, row -> row.fact().daysSinceDischarge());
        Share share = Share.of(reading.rows(), row -> discharged(since, row));
        Draft draft = new Draft(Question.AFTER_HOSPITAL, reading);
        if (share.known() == 0) {
            return draft.cannot(Topic.HOSPITAL_DISCHARGE);
        }
        draft.say(
                "question.afterHospital.share",
                n(share.yes()),
                n(share.known()),
                percent(share),
                percent(share.interval().low()),
                percent(share.interval().high()));
        Share left =
                Share.of(
                        reading.rows(),
                        row ->
                                since.soon(row)
                                        ? row.verdict(Topic.DISCHARGE_REASON, LEFT)
                                        : Verdict.OUT);
        if (left.known() > 0) {
            draft.say("question.afterHospital.left", n(left.yes()), n(left.known()));
        }
        since.say(draft, "question.afterHospital");
        return draft.figure("afterHospital", share)
                .unknown(share)
                .change("afterHospital", row -> discharged(since, row))
                .cases(share.cases())
                .answered();
    }

    private static Verdict discharged(SinceEvent since, DeathRow row) {
        if (row.fact().daysSinceDischarge().isPresent()) {
            return Verdict.of(since.soon(row));
        }
        return row.has(Topic.DISCHARGE_REASON, NO_STAY) ? Verdict.NO : Verdict.UNKNOWN;
    }
}
