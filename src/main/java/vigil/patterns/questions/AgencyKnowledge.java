package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.Set;
import java.util.stream.IntStream;

/** What did agencies not know? Contact with three or more services and no shared plan. */
final class AgencyKnowledge implements Asked {

    private static final int SEVERAL = 3;
    private static final int MOST = 6;
    private static final Set<String> SHARED_PROCESS = Set.of("RISK_PROCESS03", "RISK_PROCESS04");
    private static final Set<String> SHARED_PLAN = Set.of("JOINT_PLAN01");

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.AGENCIES, reading);
        Share several = Share.of(reading.rows(), AgencyKnowledge::several);
        long deaths = reading.rows().size();
        if (several.known() == 0) {
            return draft.cannot("question.cannot.returns", n(deaths));
        }
        draft.say(
                "question.agencies.several",
                n(several.yes()),
                n(several.known()),
                percent(several));
        Share without = Share.of(reading.rows(), AgencyKnowledge::withoutPlan);
        if (without.known() > 0) {
            draft.say(
                    "question.agencies.withoutPlan",
                    n(without.yes()),
                    n(without.known()),
                    percent(without),
                    percent(without.interval().low()),
                    percent(without.interval().high()));
        }
        if (without.unknown() > 0) {
            draft.note("question.agencies.planUnknown", n(without.unknown()), n(without.asked()));
        }
        IntStream.rangeClosed(0, MOST)
                .forEach(services -> {
                    Share each =
                            Share.of(
                                    reading.rows(),
                                    row ->
                                            held(
                                                    row,
                                                    services,
                                                    services == MOST
                                                            ? Integer.MAX_VALUE
                                                            : services));
                    draft.line(
                            Say.say(
                                    services == MOST
                                            ? "question.label.servicesOrMore"
                                            : "question.label.services",
                                    n(services)),
                            each.yes(),
                            each.known());
                });
        draft.note(
                "question.agencies.answered",
                n(several.known()),
                n(deaths),
                percent(several.known(), deaths));
        return draft.figure("severalServices", several)
                .unknown(several)
                .figure("withoutPlan", without)
                .cases(without.yes() > 0 ? without.cases() : several.cases())
                .answered();
    }

    /** Deaths of which no agency was asked are left out; asked without an answer is not known. */
    private static Verdict several(DeathRow row) {
        return held(row, SEVERAL, Integer.MAX_VALUE);
    }

    private static Verdict held(DeathRow row, int least, int most) {
        return row.agencies()
                .map(agencies ->
                        agencies.answered() == 0
                                ? Verdict.UNKNOWN
                                : Verdict.of(agencies.held() >= least && agencies.held() <= most))
                .orElse(Verdict.OUT);
    }

    /**
     * A plan that is known settles it; that there was none is known only when both fields say so.
     */
    private static Verdict withoutPlan(DeathRow row) {
        if (several(row) != Verdict.YES) {
            return Verdict.OUT;
        }
        if (row.has(Topic.RISK_PROCESS, SHARED_PROCESS) || row.has(Topic.JOINT_PLAN, SHARED_PLAN)) {
            return Verdict.NO;
        }
        boolean process = row.known(Topic.RISK_PROCESS);
        boolean plan = row.known(Topic.JOINT_PLAN) || row.notApplicable(Topic.JOINT_PLAN);
        return process && plan ? Verdict.YES : Verdict.UNKNOWN;
    }
}
