package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.name;
import static vigil.patterns.questions.Say.percent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.patterns.Caveat;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Item;

/** Which substances are found together more often than apart? */
final class Mixes implements Asked {

    private static final Item OPIOID = Item.family("Opioid");
    private static final Item BENZODIAZEPINE = Item.family("Benzodiazepine");
    private static final Item GABAPENTINOID = Item.family("Gabapentinoid");
    private static final Set<Item> SEDATING =
            Set.of(
                    OPIOID,
                    BENZODIAZEPINE,
                    GABAPENTINOID,
                    Item.family("Alcohol"),
                    Item.family("Z-drug"),
                    Item.family("Sedative / depressant other"));
    private static final int SEVERAL = 3;
    private static final int PAIRS = 6;

    @Override
    public Answered answer(QuestionReading reading) {
        Map<String, Set<Item>> items = new HashMap<>();
        for (DeathRow row : reading.known()) {
            if (reading.view().assessed(row.fact())) {
                items.put(row.reference(), reading.view().substances(row.fact()));
            }
        }
        Draft draft = new Draft(Question.MIXES, reading);
        List<Finding> pairs = new ArrayList<>(pairs(reading, FindingType.RISING_COMBINATION));
        pairs.addAll(pairs(reading, FindingType.COMBINATION));
        boolean first = true;
        for (List<Item> pair :
                pairs.stream().map(Finding::items).distinct().limit(PAIRS).toList()) {
            pair(reading, draft, pair, items, first);
            first = false;
        }
        Share both = together(reading, items, Set.of(OPIOID, BENZODIAZEPINE));
        Share gabapentinoid = together(reading, items, Set.of(OPIOID, GABAPENTINOID));
        Share three = Share.of(reading.rows(), row -> sedating(items, row));
        if (both.known() == 0) {
            return draft.substances().cannot("question.cannot.toxicology", n(both.asked()));
        }
        draft.say(
                "question.mixes.sedating",
                n(three.yes()),
                n(three.known()),
                percent(three),
                n(both.yes()),
                n(gabapentinoid.yes()));
        draft.line(Say.label("opioidBenzodiazepine"), both.yes(), both.known());
        draft.line(Say.label("opioidGabapentinoid"), gabapentinoid.yes(), both.known());
        draft.line(Say.label("threeSedating"), three.yes(), three.known());
        draft.figure("threeSedating", three)
                .unknown(three)
                .change("threeSedating", row -> sedating(items, row))
                .caveat(Caveat.NOT_CAUSE)
                .substances();
        if (first) {
            draft.say("question.mixes.noPair").cases(three.cases());
        }
        return draft.answered();
    }

    private static List<Finding> pairs(QuestionReading reading, FindingType type) {
        return reading.findings(finding ->
                finding.type() == type
                        && finding.items().size() == 2
                        && finding.items().stream().allMatch(i -> i.kind() == Item.Kind.SUBSTANCE));
    }

    private static Share together(
            QuestionReading reading, Map<String, Set<Item>> items, Set<Item> wanted) {
        return Share.of(
                reading.rows(),
                row ->
                        Optional.ofNullable(items.get(row.reference()))
                                .map(has -> Verdict.of(has.containsAll(wanted)))
                                .orElse(Verdict.UNKNOWN));
    }

    private static Verdict sedating(Map<String, Set<Item>> items, DeathRow row) {
        Set<Item> has = items.get(row.reference());
        return has == null
                ? Verdict.UNKNOWN
                : Verdict.of(has.stream().filter(SEDATING::contains).count() >= SEVERAL);
    }

    /** One pair as a share: the second of it among deaths with the first, and among all others. */
    private static void pair(
            QuestionReading reading,
            Draft draft,
            List<Item> pair,
            Map<String, Set<Item>> items,
            boolean said) {
        long[] counts = new long[2];
        for (DeathRow row : reading.rows()) {
            Set<Item> has = items.getOrDefault(row.reference(), Set.of());
            counts[0] += has.contains(pair.get(0)) ? 1 : 0;
            counts[1] += has.contains(pair.get(1)) ? 1 : 0;
        }
        Item of = pair.get(counts[0] <= counts[1] ? 0 : 1);
        Item with = pair.get(counts[0] <= counts[1] ? 1 : 0);
        Share among = share(reading, items, with, has -> has.contains(of));
        Share others = share(reading, items, with, has -> !has.contains(of));
        if (among.known() == 0 || others.known() == 0) {
            return;
        }
        if (said) {
            draft.say(
                    "question.mixes.pair",
                    name(of),
                    name(with),
                    n(among.yes()),
                    n(among.known()),
                    percent(among),
                    n(others.yes()),
                    n(others.known()),
                    percent(others));
            draft.cases(among.cases());
        }
        draft.line(
                Say.say("question.label.pair", name(of), name(with)),
                among.yes(),
                among.known(),
                others.share() * among.known());
    }

    private static Share share(
            QuestionReading reading,
            Map<String, Set<Item>> items,
            Item with,
            java.util.function.Predicate<Set<Item>> among) {
        return Share.of(
                reading.rows(),
                row -> {
                    Set<Item> has = items.get(row.reference());
                    return has == null || !among.test(has)
                            ? Verdict.OUT
                            : Verdict.of(has.contains(with));
                });
    }
}
