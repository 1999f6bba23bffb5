package vigil.patterns.questions;

import static vigil.patterns.questions.Say.about;
import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Alcohol: deaths that are alcohol-specific by their underlying cause, else those the panel took to
 * be alcohol-related, never added together; and how many had come to an emergency department.
 */
final class AlcoholDeaths implements Asked {

    /** The national definition of alcohol-specific deaths (Office for National Statistics 2017). */
    private static final List<String> SPECIFIC =
            List.of(
                    "E244", "F10", "G312", "G621", "G721", "I426", "K292", "K70", "K852", "K860",
                    "Q860", "R780", "X45", "X65", "Y15");

    private static final Set<String> RELATED = Set.of("CASE_TYPE02", "CASE_TYPE03");
    private static final Set<String> ALCOHOL_ONLY = Set.of("CASE_TYPE02");

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.ALCOHOL, reading);
        Share coded = Share.of(reading.rows(), AlcoholDeaths::specific);
        Share related = Share.of(reading.rows(), row -> row.verdict(Topic.CASE_TYPE, RELATED));
        if (coded.known() == 0 && related.known() == 0) {
            return draft.cannot(Topic.UNDERLYING_CAUSE);
        }
        Share only = Share.of(reading.rows(), row -> row.verdict(Topic.CASE_TYPE, ALCOHOL_ONLY));
        if (coded.known() > 0) {
            draft.say(
                    "question.alcohol.specific",
                    n(coded.yes()),
                    n(coded.known()),
                    percent(coded),
                    n(coded.unknown()));
        }
        if (related.known() > 0) {
            draft.say(
                    "question.alcohol.related",
                    n(related.yes()),
                    n(related.known()),
                    percent(related),
                    n(only.yes()));
        }
        if (coded.known() == 0) {
            draft.say(
                    "question.alcohol.notCoded",
                    Say.name(Say.field(Topic.UNDERLYING_CAUSE)),
                    n(0),
                    n(coded.asked()));
        }
        Share of = coded.yes() > 0 ? coded : related;
        Set<String> cases = Set.copyOf(of.cases());
        Share visits =
                Share.of(reading.rows(), row -> visited(row, cases.contains(row.reference())));
        Share others =
                Share.of(reading.rows(), row -> visited(row, !cases.contains(row.reference())));
        if (visits.known() > 0) {
            draft.say(
                    "question.alcohol.visits", n(visits.yes()), n(visits.known()), percent(visits));
            if (others.known() > 0) {
                draft.note(
                        "question.alcohol.others",
                        n(others.yes()),
                        n(others.known()),
                        percent(others),
                        about(others.share() * visits.known()));
            }
        }
        draft.line(Say.label("alcoholSpecific"), coded.yes(), coded.known());
        draft.line(Say.label("alcoholOnly"), only.yes(), only.known());
        draft.line(Say.label("alcoholAndDrugs"), related.yes() - only.yes(), related.known());
        draft.line(Say.label("emergencyVisits"), visits.yes(), visits.known());
        return draft.figure("alcoholRelated", related)
                .change("alcoholRelated", row -> row.verdict(Topic.CASE_TYPE, RELATED))
                .figure(
                        Say.label("emergencyVisits"),
                        visits,
                        others.known() > 0
                                ? OptionalDouble.of(others.share() * visits.known())
                                : OptionalDouble.empty())
                .unknown(visits)
                .cases(of.cases())
                .answered();
    }

    private static Verdict specific(DeathRow row) {
        if (!row.known(Topic.UNDERLYING_CAUSE)) {
            return Verdict.UNKNOWN;
        }
        return Verdict.of(
                row.codes(Topic.UNDERLYING_CAUSE).stream()
                        .map(code -> code.replace(".", ""))
                        .anyMatch(code -> SPECIFIC.stream().anyMatch(code::startsWith)));
    }

    private static Verdict visited(DeathRow row, boolean belongs) {
        if (!belongs) {
            return Verdict.OUT;
        }
        return row.known(Topic.EMERGENCY_VISITS)
                ? Verdict.of(row.amount(Topic.EMERGENCY_VISITS).orElse(0) > 0)
                : Verdict.UNKNOWN;
    }
}
