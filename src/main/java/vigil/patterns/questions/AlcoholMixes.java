package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.patterns.EvidenceStage;
import vigil.patterns.Item;

/** Alcohol with other substances; cocaethylene proves cocaine and alcohol together. */
final class AlcoholMixes implements Asked {

    private static final Item ALCOHOL = Item.substance("ALC001");
    private static final Item COCAINE = Item.substance("STI001");
    private static final Item CRACK = Item.substance("STI002");
    private static final String COCAETHYLENE = "STI004";
    private static final int LINES = 8;

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.ALCOHOL_MIXES, reading);
        Share other = Share.of(reading.rows(), row -> withOther(reading, row));
        if (other.known() == 0) {
            return draft.substances().cannot("question.cannot.toxicology", n(other.asked()));
        }
        draft.say("question.alcoholMixes.other", n(other.yes()), n(other.known()), percent(other));
        Share cocaine = Share.of(reading.rows(), row -> proved(reading, row));
        if (cocaine.known() == 0) {
            draft.say("question.alcoholMixes.noCocaine", n(other.known()));
        } else {
            Share either = Share.of(reading.rows(), row -> either(reading, row));
            draft.say(
                    "question.alcoholMixes.cocaine",
                    n(cocaine.yes()),
                    n(cocaine.known()),
                    percent(cocaine),
                    n(either.yes()),
                    percent(either));
            draft.note(
                    "question.note.fits",
                    percent(cocaine.interval().low()),
                    percent(cocaine.interval().high()));
        }
        beside(reading).entrySet().stream()
                .sorted(
                        Map.Entry.<Item, long[]>comparingByValue((a, b) -> Long.compare(b[0], a[0]))
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(LINES)
                .forEach(entry ->
                        draft.line(
                                Say.label(entry.getKey()),
                                entry.getValue()[0],
                                entry.getValue()[1]));
        return draft.figure("alcoholWithOther", other)
                .unknown(other)
                .change("alcoholWithOther", row -> withOther(reading, row))
                .substances()
                .cases(cocaine.yes() > 0 ? cocaine.cases() : other.cases())
                .answered();
    }

    private static Verdict withOther(QuestionReading reading, DeathRow row) {
        if (!reading.view().assessed(row.fact())) {
            return Verdict.UNKNOWN;
        }
        Set<Item> has = reading.view().substances(row.fact());
        return Verdict.of(
                has.contains(ALCOHOL)
                        && has.stream()
                                .anyMatch(i ->
                                        i.kind() == Item.Kind.SUBSTANCE && !i.equals(ALCOHOL)));
    }

    private static boolean cocaine(QuestionReading reading, DeathRow row) {
        Set<Item> has = reading.view().substances(row.fact());
        return has.contains(COCAINE) || has.contains(CRACK);
    }

    /** Among deaths with cocaine, whether cocaethylene was found. */
    private static Verdict proved(QuestionReading reading, DeathRow row) {
        if (!reading.view().assessed(row.fact()) || !cocaine(reading, row)) {
            return Verdict.OUT;
        }
        Optional<Set<EvidenceStage>> stages =
                Optional.ofNullable(row.fact().substances().get(COCAETHYLENE));
        return Verdict.of(stages.filter(reading.view()::counts).isPresent());
    }

    private static Verdict either(QuestionReading reading, DeathRow row) {
        return switch (proved(reading, row)) {
            case NO -> Verdict.of(reading.view().substances(row.fact()).contains(ALCOHOL));
            case YES -> Verdict.YES;
            case UNKNOWN, OUT -> Verdict.OUT;
        };
    }

    /** For each substance, deaths with it and alcohol, and deaths with it. */
    private static Map<Item, long[]> beside(QuestionReading reading) {
        Map<Item, long[]> counts = new TreeMap<>();
        for (DeathRow row : reading.rows()) {
            Set<Item> has = reading.view().substances(row.fact());
            for (Item item : has) {
                if (item.kind() == Item.Kind.SUBSTANCE && !item.equals(ALCOHOL)) {
                    long[] count = counts.computeIfAbsent(item, key -> new long[2]);
                    count[0] += has.contains(ALCOHOL) ? 1 : 0;
                    count[1]++;
                }
            }
        }
        return counts;
    }
}
