package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.List;
import java.util.Set;

/** Alone: nobody in the room; and how many of them were in a building they shared. */
final class DiedAlone implements Asked {

    private static final String OTHERS_IN_BUILDING = "BYST04";
    private static final List<String> CODES =
            List.of("BYST01", OTHERS_IN_BUILDING, "BYST05", "BYST02", "BYST03");
    private static final Set<String> ALONE = Set.of("BYST01", OTHERS_IN_BUILDING, "BYST05");
    private static final Set<String> SHARED_PLACES =
            Set.of("PLACE03", "PLACE08", "PLACE12", "PLACE16", "PLACE17");
    private static final Set<String> OWN_HOME = Set.of("PLACE01");
    private static final Set<String> SHARED_HOMES =
            Set.of(
                    "LIVING02",
                    "LIVING03",
                    "LIVING04",
                    "LIVING05",
                    "LIVING06",
                    "LIVING07",
                    "LIVING08");

    @Override
    public Answered answer(QuestionReading reading) {
        Share alone = Share.of(reading.rows(), row -> row.verdict(Topic.OTHERS_PRESENT, ALONE));
        Draft draft = new Draft(Question.ALONE, reading);
        if (alone.known() == 0) {
            return draft.cannot(Topic.OTHERS_PRESENT);
        }
        draft.say(
                "question.alone.share",
                n(alone.yes()),
                n(alone.known()),
                percent(alone),
                percent(alone.interval().low()),
                percent(alone.interval().high()));
        Share shared = Share.of(reading.rows(), DiedAlone::shared);
        if (shared.known() > 0) {
            draft.say("question.alone.shared", n(shared.yes()), n(shared.known()), percent(shared));
        }
        for (String code : CODES) {
            Share each =
                    Share.of(
                            reading.rows(), row -> row.verdict(Topic.OTHERS_PRESENT, Set.of(code)));
            draft.line(Say.label(Say.code(Topic.OTHERS_PRESENT, code)), each.yes(), each.known());
        }
        draft.line(Say.label("aloneShared"), shared.yes(), shared.known());
        return draft.figure("alone", alone)
                .unknown(alone)
                .change("alone", row -> row.verdict(Topic.OTHERS_PRESENT, ALONE))
                .figure("aloneShared", shared)
                .cases(alone.cases())
                .answered();
    }

    /** Of those who were alone, whether others lived or stayed in the building. */
    private static Verdict shared(DeathRow row) {
        if (!row.has(Topic.OTHERS_PRESENT, ALONE)) {
            return Verdict.OUT;
        }
        if (row.has(Topic.OTHERS_PRESENT, Set.of(OTHERS_IN_BUILDING))
                || row.has(Topic.PLACE, SHARED_PLACES)) {
            return Verdict.YES;
        }
        if (!row.known(Topic.PLACE)) {
            return Verdict.UNKNOWN;
        }
        return row.has(Topic.PLACE, OWN_HOME)
                ? row.verdict(Topic.LIVING, SHARED_HOMES)
                : Verdict.NO;
    }
}
