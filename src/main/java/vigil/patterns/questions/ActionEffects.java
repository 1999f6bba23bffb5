package vigil.patterns.questions;

import static vigil.patterns.questions.Say.day;
import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.name;
import static vigil.patterns.questions.Say.percent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vigil.patterns.Caveat;
import vigil.patterns.Item;
import vigil.patterns.Sentence;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.ShareDifference;

/**
 * Did actions work? How many are done, and the same share before and since: of hostel deaths
 * without naloxone where an action brought naloxone, else of the factor that weighed most in the
 * death the action came from.
 */
final class ActionEffects implements Asked {

    private static final Set<String> HOSTEL = Set.of("PLACE03");
    private static final Set<String> AT_HAND =
            Set.of("NAL_GIVEN02", "NAL_GIVEN03", "NAL_GIVEN04", "NAL_GIVEN07");
    private static final Set<String> NONE = Set.of("NAL_GIVEN01");
    private static final Set<String> YES = Set.of("YNU01");
    private static final int YEARS_BEFORE = 3;
    private static final int COMPARED = 4;
    private static final int CONTRIBUTED_FROM = 2;

    @Override
    public Answered answer(QuestionReading reading) {
        List<ActionFact> actions = reading.panel().actions();
        Draft draft = new Draft(Question.ACTIONS, reading).caveat(Caveat.NOT_CAUSE);
        if (actions.isEmpty()) {
            return draft.cannot("question.cannot.actions");
        }
        List<ActionFact> done =
                actions.stream()
                        .filter(action -> action.done().isPresent())
                        .sorted(Comparator.comparing(ActionFact::reference))
                        .toList();
        long late = actions.stream().filter(ActionFact::overdue).count();
        long checked = actions.stream().filter(ActionFact::effectChecked).count();
        draft.say(
                "question.actions.done",
                n(done.size()),
                n(actions.size()),
                percent(done.size(), actions.size()),
                n(late),
                n(checked));
        draft.figure(
                "actionsDone", new Share(done.size(), actions.size() - done.size(), 0, List.of()));
        Optional<LocalDate> naloxone =
                done.stream()
                        .filter(ActionFact::naloxone)
                        .flatMap(action -> action.done().stream())
                        .max(Comparator.naturalOrder());
        naloxone.ifPresent(since ->
                compare(
                        reading,
                        draft,
                        since,
                        "question.actions.hostels",
                        Optional.empty(),
                        ActionEffects::without));
        Map<String, LocalDate> factors = new TreeMap<>();
        done.stream()
                .filter(action -> !action.naloxone())
                .forEach(action ->
                        factor(reading, action)
                                .ifPresent(code ->
                                        factors.merge(
                                                code,
                                                action.done().orElseThrow(),
                                                (a, b) -> a.isBefore(b) ? a : b)));
        factors.entrySet().stream()
                .limit(COMPARED)
                .forEach(entry ->
                        compare(
                                reading,
                                draft,
                                entry.getValue(),
                                "question.actions.factor",
                                Optional.of(entry.getKey()),
                                row -> ReturningFactors.graded(row, entry.getKey())));
        return draft.answered();
    }

    private static void compare(
            QuestionReading reading,
            Draft draft,
            LocalDate since,
            String key,
            Optional<String> factor,
            Function<DeathRow, Verdict> asked) {
        LocalDate end = reading.provisionalFrom();
        Share before = Share.of(reading.known(since.minusYears(YEARS_BEFORE), since), asked);
        Share after = Share.of(reading.known(since, end), asked);
        Item item =
                factor.map(Item::factor).orElse(Say.code(Topic.PLACE, HOSTEL.iterator().next()));
        if (after.known() == 0 || before.known() == 0) {
            draft.note("question.actions.tooEarly", name(item), day(since), n(after.asked()));
            return;
        }
        Interval change =
                ShareDifference.of(after.yes(), after.known(), before.yes(), before.known());
        String compared = change.high() < 0 ? ".fewer" : change.low() > 0 ? ".more" : ".unclear";
        Sentence sentence =
                Say.say(
                        key + compared,
                        name(item),
                        day(since),
                        n(after.yes()),
                        n(after.known()),
                        n(before.yes()),
                        n(before.known()),
                        percent(after),
                        percent(before));
        if (factor.isEmpty()) {
            draft.say(sentence);
        } else {
            draft.note(sentence);
        }
        draft.line(
                Say.say("question.actions.since", name(item), day(since)),
                after.yes(),
                after.known(),
                before.share() * after.known());
        draft.figure(
                        Say.say("question.actions.since", name(item), day(since)),
                        after,
                        OptionalDouble.of(before.share() * after.known()))
                .cases(after.cases());
    }

    /** Of deaths in a hostel, whether there was no naloxone at hand. */
    private static Verdict without(DeathRow row) {
        if (!row.has(Topic.PLACE, HOSTEL) || row.notApplicable(Topic.NALOXONE_GIVEN)) {
            return Verdict.OUT;
        }
        if (row.has(Topic.NALOXONE_GIVEN, AT_HAND)) {
            return Verdict.NO;
        }
        if (row.known(Topic.NALOXONE_AT_PREMISES)) {
            return Verdict.of(!row.has(Topic.NALOXONE_AT_PREMISES, YES));
        }
        return row.has(Topic.NALOXONE_GIVEN, NONE) ? Verdict.YES : Verdict.UNKNOWN;
    }

    /** The factor that weighed most in the death from which an action came. */
    private static Optional<String> factor(QuestionReading reading, ActionFact action) {
        return action.fromCase()
                .flatMap(reading::row)
                .flatMap(row ->
                        row.fact().factors().entrySet().stream()
                                .filter(entry -> entry.getValue() >= CONTRIBUTED_FROM)
                                .filter(entry -> !entry.getKey().startsWith("GPR"))
                                .max(
                                        Map.Entry.<String, Integer>comparingByValue()
                                                .thenComparing(
                                                        Map.Entry.comparingByKey(
                                                                Comparator.reverseOrder())))
                                .map(Map.Entry::getKey));
    }
}
