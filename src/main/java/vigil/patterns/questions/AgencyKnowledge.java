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
        if (several.known() == 0) {
            return draft.cannot("question.cannot.returns", n(several.asked()));
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
                    Share each = Share.of(reading.rows(), row -> held(row, services));
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
                n(several.asked()),
                percent(several.known(), several.asked()));
        return draft.figure("severalServices", several)
                .unknown(several)
                .figure("withoutPlan", without)
                .cases(without.yes() > 0 ? without.cases() : several.cases())
                .answered();
    }

    private static Verdict several(DeathRow row) {
        return row.agencies()
                .filter(agencies -> agencies.answered() > 0)
                .map(agencies -> Verdict.of(agencies.held() >= SEVERAL))
                .orElse(Verdict.UNKNOWN);
    }

    private static Verdict held(DeathRow row, int services) {
        return row.agencies()
                .filter(agencies -> agencies.answered() > 0)
                .map(agencies ->
                        Verdict.of(
                                services == MOST
                                        ? agencies.held() >= MOST
                                        : agencies.held() == services))
                .orElse(Verdict.UNKNOWN);
    }

    /** A plan that is known settles it; that there was none is known only when both fields say so. */
    private static Verdict withoutPlan(DeathRow row) {
        if (several(row) != Verdict.YES) {
            return Verdict.OUT;
        }
        if (row.has(Topic.RISK_PROCESS, SHARED_PROCESS)
                || row.has(Topic.JOINT_PLAN, SHARED_PLAN)) {
            return Verdict.NO;
        }
        boolean process = row.known(Topic.RISK_PROCESS);
        boolean plan = row.known(Topic.JOINT_PLAN) || row.notApplicable(Topic.JOINT_PLAN);
        return process && plan ? Verdict.YES : Verdict.UNKNOWN;
    }
}
