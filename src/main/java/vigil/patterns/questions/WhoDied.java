package vigil.patterns.questions;

import static vigil.patterns.questions.Say.about;
import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.name;
import static vigil.patterns.questions.Say.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import vigil.patterns.AgeBand;
import vigil.patterns.Argument;
import vigil.patterns.Item;
import vigil.patterns.statistics.TwoRates;

/** Who: sex and age, and the group that grew most against its own past. */
final class WhoDied implements Asked {

    private static final List<String> SEXES = List.of("SEX01", "SEX02");
    private static final Set<String> ABUSE = Set.of("DA01", "DA02", "DA03", "DA04", "DA05", "DA06");
    private static final int LEAST = 3;
    private static final double CLEAR_FROM = 0.05;

    /** One group now and before. */
    private record Group(String sex, AgeBand band, TwoRates rates) {
        boolean grew() {
            return rates.recent() >= LEAST && rates.recent() > rates.expected();
        }
    }

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.WHO, reading);
        Share men = Share.of(reading.rows(), row -> sex(row, SEXES.getFirst()));
        int[] ages =
                reading.rows().stream()
                        .filter(row -> row.fact().age().isPresent())
                        .mapToInt(row -> row.fact().age().orElse(0))
                        .sorted()
                        .toArray();
        if (men.known() == 0 && ages.length == 0) {
            return draft.cannot("question.cannot.sexAndAge", n(reading.rows().size()));
        }
        if (men.known() > 0) {
            draft.say("question.who.men", n(men.yes()), n(men.known()), percent(men));
        }
        if (ages.length > 0) {
            draft.say(
                    "question.who.ages",
                    n(ages[ages.length / 2]),
                    n(ages[ages.length / 4]),
                    n(ages[ages.length * 3 / 4]),
                    n(ages.length));
        }
        draft.figure("men", men).unknown(men);
        if (!reading.comparable()) {
            draft.note("question.note.shortRecord", n(reading.monthsBefore()));
            return draft.cases(men.cases()).answered();
        }
        List<Group> groups = groups(reading);
        groups.forEach(group ->
                draft.line(
                        Say.say(
                                "question.label.group",
                                name(Item.sex(group.sex())),
                                name(Item.ageBand(group.band()))),
                        group.rates().recent(),
                        reading.recent().size(),
                        group.rates().expected()));
        groups.stream()
                .filter(Group::grew)
                .min(
                        Comparator.comparingDouble((Group g) -> g.rates().greater())
                                .thenComparing(Group::sex)
                                .thenComparing(Group::band))
                .ifPresentOrElse(
                        group -> grown(reading, draft, group, groups.size()),
                        () -> draft.say("question.who.noneGrew", n(groups.size())));
        return draft.answered();
    }

    private static void grown(QuestionReading reading, Draft draft, Group group, int looked) {
        List<DeathRow> people =
                reading.recent().stream().filter(belongs(group.sex(), group.band())).toList();
        double chance = Math.min(1, group.rates().greater() * looked);
        draft.say(
                chance <= CLEAR_FROM ? "question.who.grew" : "question.who.grewByLuck",
                name(Item.sex(group.sex())),
                name(Item.ageBand(group.band())),
                n(people.size()),
                Say.month(reading.lastComplete()),
                about(group.rates().expected()),
                n(looked));
        Share abuse = Share.of(people, row -> row.verdict(Topic.DOMESTIC_ABUSE, ABUSE));
        if (abuse.known() > 0) {
            draft.say("question.who.abuse", n(abuse.yes()), n(abuse.known()), percent(abuse));
        }
        draft.figure(
                Say.say(
                        "question.label.group",
                        (Argument) name(Item.sex(group.sex())),
                        name(Item.ageBand(group.band()))),
                new Share(people.size(), reading.recent().size() - people.size(), 0, List.of()),
                OptionalDouble.of(group.rates().expected()));
        draft.cases(people.stream().map(DeathRow::reference).toList());
    }

    private static List<Group> groups(QuestionReading reading) {
        List<Group> groups = new ArrayList<>();
        for (String sex : SEXES) {
            for (AgeBand band : AgeBand.values()) {
                Predicate<DeathRow> belongs = belongs(sex, band);
                groups.add(
                        new Group(
                                sex,
                                band,
                                new TwoRates(
                                        reading.recent().stream().filter(belongs).count(),
                                        QuestionReading.RECENT_MONTHS,
                                        reading.before().stream().filter(belongs).count(),
                                        reading.monthsBefore())));
            }
        }
        return groups;
    }

    private static Predicate<DeathRow> belongs(String sex, AgeBand band) {
        return row ->
                sex(row, sex) == Verdict.YES
                        && row.fact().age().isPresent()
                        && AgeBand.of(row.fact().age().orElse(0)) == band;
    }

    private static Verdict sex(DeathRow row, String code) {
        return row.fact().sex().map(sex -> Verdict.of(sex.equals(code))).orElse(Verdict.UNKNOWN);
    }
}
