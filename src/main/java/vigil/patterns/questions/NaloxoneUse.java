package vigil.patterns.questions;

import static vigil.patterns.questions.Say.n;
import static vigil.patterns.questions.Say.percent;

import java.util.Set;

/** Naloxone: was there any, was it used, had the person been given any? */
final class NaloxoneUse implements Asked {

    private static final Set<String> BY_OTHERS =
            Set.of("NAL_GIVEN03", "NAL_GIVEN04", "NAL_GIVEN07");
    private static final Set<String> GIVEN =
            Set.of("NAL_GIVEN03", "NAL_GIVEN04", "NAL_GIVEN05", "NAL_GIVEN06", "NAL_GIVEN07");
    private static final Set<String> UNUSED = Set.of("NAL_GIVEN02");
    private static final Set<String> ABSENT = Set.of("NAL_GIVEN01");
    private static final Set<String> NEVER_ISSUED = Set.of("NAL_SUPPLY04", "NAL_SUPPLY05");

    @Override
    public Answered answer(QuestionReading reading) {
        Draft draft = new Draft(Question.NALOXONE, reading);
        Share given = Share.of(reading.rows(), row -> row.verdict(Topic.NALOXONE_GIVEN, GIVEN));
        Share issued =
                Share.of(reading.rows(), row -> row.verdict(Topic.NALOXONE_HELD, NEVER_ISSUED));
        if (given.known() == 0 && issued.known() == 0) {
            return draft.cannot(Topic.NALOXONE_GIVEN);
        }
        if (given.known() > 0) {
            Share others =
                    Share.of(reading.rows(), row -> row.verdict(Topic.NALOXONE_GIVEN, BY_OTHERS));
            Share unused =
                    Share.of(reading.rows(), row -> row.verdict(Topic.NALOXONE_GIVEN, UNUSED));
            Share absent =
                    Share.of(reading.rows(), row -> row.verdict(Topic.NALOXONE_GIVEN, ABSENT));
            draft.say(
                    "question.naloxone.given",
                    n(given.yes()),
                    n(given.known()),
                    percent(given),
                    n(others.yes()),
                    percent(others));
            draft.say(
                    "question.naloxone.absent",
                    n(absent.yes()),
                    percent(absent),
                    n(unused.yes()),
                    percent(unused));
            draft.line(Say.label("naloxoneByOthers"), others.yes(), others.known());
            draft.line(Say.label("naloxoneByCrew"), given.yes() - others.yes(), given.known());
            draft.line(Say.label("naloxoneUnused"), unused.yes(), unused.known());
            draft.line(Say.label("naloxoneAbsent"), absent.yes(), absent.known());
            draft.figure("naloxoneGiven", given).unknown(given);
            draft.change("naloxoneGiven", row -> row.verdict(Topic.NALOXONE_GIVEN, GIVEN));
        } else {
            draft.say(
                    "question.cannot.field",
                    Say.name(Say.field(Topic.NALOXONE_GIVEN)),
                    n(0),
                    n(reading.rows().size()));
        }
        if (issued.known() > 0) {
            draft.say(
                    "question.naloxone.neverIssued",
                    n(issued.yes()),
                    n(issued.known()),
                    percent(issued),
                    n(issued.unknown()));
            draft.line(Say.label("naloxoneNeverIssued"), issued.yes(), issued.known());
            draft.figure("naloxoneNeverIssued", issued).cases(issued.cases());
        } else {
            draft.say(
                    "question.cannot.field",
                    Say.name(Say.field(Topic.NALOXONE_HELD)),
                    n(0),
                    n(reading.rows().size()));
            draft.cases(given.cases());
        }
        return draft.answered();
    }
}
