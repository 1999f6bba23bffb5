package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.OptionalInt;
import java.util.Set;

/** Near-fatal to fatal: an overdose survived in the last 28 days, and what was done about it. */
final class NearFatalBefore implements Asked {

    private static final int SOON = 28;
    private static final Set<String> NONE_EARLIER = Set.of("OD_RESPONSE05");
    private static final Set<String> WITHIN_72_HOURS = Set.of("OD_RESPONSE01");

    @Override
    public Answered answer(QuestionReading reading) {
        Share share = Share.of(reading.rows(), NearFatalBefore::soon);
        Draft draft = new Draft(Question.NEAR_FATAL, reading);
        if (share.known() == 0) {
            return draft.cannot(Topic.OVERDOSES_IN_MONTH);
        }
        draft.say(
                "question.nearFatal.share",
                n(share.yes()),
                n(share.known()),
                percent(share),
                percent(share.interval().low()),
                percent(share.interval().high()));
        Share followed =
                Share.of(
                        reading.rows(),
                        row ->
                                soon(row) == Verdict.YES
                                        ? row.verdict(Topic.OVERDOSE_RESPONSE, WITHIN_72_HOURS)
                                        : Verdict.OUT);
        draft.figure("nearFatal", share);
        if (followed.known() > 0) {
            draft.say(
                    "question.nearFatal.followed",
                    n(followed.yes()),
                    n(followed.known()),
                    percent(followed));
            draft.figure("followed", followed);
        } else if (share.yes() > 0) {
            draft.say("question.nearFatal.notFollowed", n(share.yes()));
        }
        draft.line(Say.label("nearFatal"), share.yes(), share.known());
        draft.line(Say.label("followed"), followed.yes(), followed.known());
        return draft.unknown(share)
                .change("nearFatal", NearFatalBefore::soon)
                .cases(share.cases())
                .answered();
    }

    static Verdict soon(DeathRow row) {
        OptionalInt month = row.amount(Topic.OVERDOSES_IN_MONTH);
        OptionalInt last = row.fact().daysSinceOverdose();
        if (month.orElse(0) > 0 || last.isPresent() && last.getAsInt() <= SOON) {
            return Verdict.YES;
        }
        boolean none =
                month.isPresent()
                        || last.isPresent()
                        || row.has(Topic.OVERDOSE_RESPONSE, NONE_EARLIER);
        return none ? Verdict.NO : Verdict.UNKNOWN;
    }
}
