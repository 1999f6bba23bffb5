package vigil.patterns.questions;

import static vigil.patterns.questions.Say.about;
import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.name;
import static vigil.patterns.questions.Say.percent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import vigil.patterns.Item;

/** Where: areas, postcode districts and deprivation. */
final class WhereFrom implements Asked {

    private static final int DISTRICTS = 10;

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.WHERE, reading);
        Map<String, List<String>> areas = by(reading, row -> row.fact().area());
        Map<String, List<String>> districts = by(reading, row -> row.fact().district().orElse(""));
        if (areas.isEmpty() && districts.isEmpty()) {
            return draft.cannot("question.cannot.area", n(reading.rows().size()));
        }
        if (!areas.isEmpty()) {
            area(reading, draft, areas);
        }
        if (!districts.isEmpty()) {
            Map.Entry<String, List<String>> top = most(districts).getFirst();
            long placed = districts.values().stream().mapToLong(List::size).sum();
            draft.say(
                    "question.where.district",
                    name(Item.circumstance("district", top.getKey())),
                    n(top.getValue().size()),
                    n(placed),
                    percent(top.getValue().size(), placed),
                    about((double) placed / districts.size()));
            most(districts).stream()
                    .limit(DISTRICTS)
                    .forEach(entry ->
                            draft.line(
                                    Say.label(Item.circumstance("district", entry.getKey())),
                                    entry.getValue().size(),
                                    placed));
            draft.note(
                    "question.where.placed",
                    n(placed),
                    n(reading.rows().size()),
                    percent(placed, reading.rows().size()));
        }
        deprivation(reading, draft);
        return draft.answered();
    }

    private static void area(
            QuestionReading reading, Draft draft, Map<String, List<String>> areas) {
        Map.Entry<String, List<String>> top = most(areas).getFirst();
        Share share = Share.of(reading.rows(), row -> lived(row, top.getKey()));
        draft.say(
                "question.where.area",
                name(Item.area(top.getKey())),
                n(share.yes()),
                n(share.known()),
                percent(share));
        most(areas)
                .forEach(entry ->
                        draft.line(
                                Say.label(Item.area(entry.getKey())),
                                entry.getValue().size(),
                                share.known()));
        draft.figure(Say.label(Item.area(top.getKey())), share, OptionalDouble.empty())
                .unknown(share)
                .change("area", row -> lived(row, top.getKey()))
                .cases(share.cases());
    }

    /** The most deprived tenth; said as missing where the small area was not filled in. */
    private static void deprivation(QuestionReading reading, Draft draft) {
        Share poorest =
                Share.of(
                        reading.rows(),
                        row ->
                                row.known(Topic.DEPRIVATION)
                                        ? Verdict.of(row.amount(Topic.DEPRIVATION).orElse(0) == 1)
                                        : Verdict.UNKNOWN);
        if (poorest.known() == 0) {
            draft.say(
                    "question.where.noDeprivation",
                    name(Say.field(Topic.DEPRIVATION)),
                    n(0),
                    n(poorest.asked()));
            return;
        }
        draft.say(
                "question.where.deprivation",
                n(poorest.yes()),
                n(poorest.known()),
                percent(poorest),
                n(poorest.unknown()));
        draft.figure("deprivation", poorest);
    }

    private static Verdict lived(DeathRow row, String area) {
        return row.fact().area().isBlank()
                ? Verdict.UNKNOWN
                : Verdict.of(row.fact().area().equals(area));
    }

    private static Map<String, List<String>> by(
            QuestionReading reading, Function<DeathRow, String> key) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (DeathRow row : reading.rows()) {
            if (!key.apply(row).isBlank()) {
                groups.computeIfAbsent(key.apply(row), k -> new java.util.ArrayList<>())
                        .add(row.reference());
            }
        }
        return groups;
    }

    private static List<Map.Entry<String, List<String>>> most(Map<String, List<String>> groups) {
        return groups.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, List<String>> entry) ->
                                        -entry.getValue().size())
                                .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
