package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vigil.patterns.statistics.Survival;

/** Are we slow? The wait for toxicology and inquest, with those still waiting counted as such. */
final class Waits implements Asked {

    private static final int LONG = 150;
    private static final Set<String> REQUESTED = Set.of("YNU01");

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.SLOW, reading);
        Share late = Share.of(reading.rows(), row -> late(reading, row));
        Survival all = waits(reading, reading.rows(), Topic.TOXICOLOGY_WAIT);
        if (all.ended() == 0) {
            return draft.cannot(Topic.TOXICOLOGY_WAIT);
        }
        OptionalInt half = all.median();
        if (half.isPresent()) {
            draft.say("question.slow.median", n(half.getAsInt()), n(all.ended()), n(all.size()));
        } else {
            draft.say("question.slow.noMedian", n(all.ended()), n(all.size()));
        }
        draft.say("question.slow.late", n(late.yes()), n(late.known()), percent(late));
        long waiting = all.size() - all.ended();
        if (waiting > 0) {
            draft.say("question.slow.waiting", n(waiting), n(all.longestOpen()));
        }
        OptionalInt recent = waits(reading, reading.recent(), Topic.TOXICOLOGY_WAIT).median();
        OptionalInt before = waits(reading, reading.before(), Topic.TOXICOLOGY_WAIT).median();
        if (reading.comparable() && recent.isPresent() && before.isPresent()) {
            draft.note(
                    "question.slow.before",
                    Say.month(reading.lastComplete()),
                    n(recent.getAsInt()),
                    n(before.getAsInt()));
        }
        waits(reading, reading.rows(), Topic.INQUEST_WAIT)
                .median()
                .ifPresent(days -> draft.note("question.slow.inquest", n(days)));
        return draft.figure("late", late).unknown(late).cases(late.cases()).answered();
    }

    private static boolean asked(DeathRow row) {
        return row.known(Topic.TOXICOLOGY_WAIT)
                || row.has(Topic.TOXICOLOGY_REQUESTED, REQUESTED) && !row.fact().toxicologyBack();
    }

    private static int waiting(QuestionReading reading, DeathRow row) {
        LocalDate died = row.fact().died();
        return (int) ChronoUnit.DAYS.between(died, reading.view().last());
    }

    private static Verdict late(QuestionReading reading, DeathRow row) {
        if (!asked(row)) {
            return Verdict.OUT;
        }
        if (row.known(Topic.TOXICOLOGY_WAIT)) {
            return Verdict.of(row.amount(Topic.TOXICOLOGY_WAIT).orElse(0) > LONG);
        }
        return waiting(reading, row) > LONG ? Verdict.YES : Verdict.UNKNOWN;
    }

    private static Survival waits(QuestionReading reading, List<DeathRow> rows, Topic topic) {
        List<Integer> ended = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (DeathRow row : rows) {
            OptionalInt days = row.amount(topic);
            if (days.isPresent()) {
                ended.add(days.getAsInt());
            } else if (topic == Topic.INQUEST_WAIT || asked(row)) {
                open.add(waiting(reading, row));
            }
        }
        return new Survival(ended, open);
    }
}
