package vigil.patterns.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import vigil.patterns.Argument;
import vigil.patterns.Caveat;
import vigil.patterns.Completeness;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Sentence;
import vigil.patterns.statistics.Interval;
import vigil.patterns.statistics.ShareDifference;

/** An answer while it is put together. */
final class Draft {

    private static final int MONTHS_OF_YEAR = 12;
    private static final double MANY_UNKNOWN = 0.2;

    private final Question question;
    private final QuestionReading reading;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<Sentence> notes = new LinkedHashSet<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Line> table = new ArrayList<>();
    private final Set<String> cases = new LinkedHashSet<>();
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
    private Completeness completeness;

    Draft(Question question, QuestionReading reading) {
        this.question = question;
        this.reading = reading;
        this.completeness = reading.completeness();
    }

    Draft say(String key, Argument... arguments) {
        return say(Say.say(key, arguments));
    }

    Draft say(Sentence sentence) {
        sentences.add(sentence);
        return this;
    }

    Draft note(String key, Argument... arguments) {
        return note(Say.say(key, arguments));
    }

    Draft note(Sentence sentence) {
        notes.add(sentence);
        return this;
    }

    Draft figure(String label, Share share) {
        return figure(Say.label(label), share, OptionalDouble.empty());
    }

    Draft figure(Sentence label, Share share, OptionalDouble expected) {
        figures.add(new Figure(label, share.yes(), share.no(), share.unknown(), expected));
        return this;
    }

    /** What is not known of a share, with the least and the most it can be. */
    Draft unknown(Share share) {
        if (share.unknown() > 0) {
            long most = share.yes() + share.unknown();
            notes.add(
                    Say.say(
                            "question.note.unknown",
                            Say.n(share.unknown()),
                            Say.n(share.asked()),
                            Say.percent(share.unknown(), share.asked()),
                            Say.n(share.yes()),
                            Say.percent(share.yes(), share.asked()),
                            Say.n(most),
                            Say.percent(most, share.asked())));
            if (share.unknown() > MANY_UNKNOWN * share.asked()) {
                caveats.add(Caveat.MANY_UNKNOWN);
            }
        }
        return this;
    }

    /**
     * The last twelve complete months against the years before: what their share would give, and
     * whether the interval of the difference (Newcombe 1998) leaves out none.
     */
    Draft change(String label, Function<DeathRow, Verdict> asked) {
        if (!reading.comparable()) {
            caveats.add(Caveat.SHORT_RECORD);
            return this;
        }
        Share recent = Share.of(reading.recent(), asked);
        Share before = Share.of(reading.before(), asked);
        if (recent.known() == 0 || before.known() == 0) {
            return this;
        }
        double expected = before.share() * recent.known();
        Interval difference =
                ShareDifference.of(recent.yes(), recent.known(), before.yes(), before.known());
        String key =
                difference.low() > 0
                        ? "question.note.more"
                        : difference.high() < 0 ? "question.note.fewer" : "question.note.same";
        notes.add(
                Say.say(
                        key,
                        Say.month(reading.lastComplete()),
                        Say.n(recent.yes()),
                        Say.n(recent.known()),
                        Say.percent(recent),
                        Say.about(expected),
                        Say.n(before.yes()),
                        Say.n(before.known()),
                        Say.percent(before),
                        Say.n(Math.round((double) reading.monthsBefore() / MONTHS_OF_YEAR))));
        return figure(
                Say.say("question.label.recent." + label, Say.month(reading.lastComplete())),
                recent,
                OptionalDouble.of(expected));
    }

    Draft line(Sentence label, long count, long of) {
        table.add(new Line(label, count, of, OptionalDouble.empty()));
        return this;
    }

    Draft line(Sentence label, long count, long of, double expected) {
        table.add(new Line(label, count, of, OptionalDouble.of(expected)));
        return this;
    }

    Draft cases(Collection<String> references) {
        cases.addAll(references);
        return this;
    }

    Draft caveat(Caveat caveat) {
        caveats.add(caveat);
        return this;
    }

    /** Says of substances on which evidence they are counted and how much of it is in. */
    Draft substances() {
        notes.add(completeness.toxicology());
        EvidenceBasis basis = reading.view().slice().basis();
        if (basis == EvidenceBasis.ANY) {
            caveats.add(Caveat.SUSPECTED_AND_CONFIRMED);
        }
        if (basis == EvidenceBasis.SUSPECTED) {
            caveats.add(Caveat.SUSPECTED_ONLY);
        }
        return this;
    }

    /** Factors are known of the deaths a panel has assessed, and of no others. */
    Draft assessed() {
        notes.add(
                Say.say(
                        "question.note.assessed",
                        Say.n(completeness.factorsAssessed()),
                        Say.n(completeness.deaths()),
                        Say.percent(completeness.factorsAssessed(), completeness.deaths())));
        caveats.add(Caveat.REVIEWED_ONLY);
        return this;
    }

    /** Deaths of which the panel has graded factors. */
    long answeredFactors() {
        return completeness.factorsAssessed();
    }

    Draft about(List<DeathRow> rows) {
        completeness = QuestionReading.completeness(rows);
        return this;
    }

    Answered answered() {
        return build(Answered.Standing.ANSWERED);
    }

    /** It was looked for, and nothing stands out. */
    Answered nothing() {
        return build(Answered.Standing.NOTHING);
    }

    /** Not answered, because these fields say too little. */
    Answered cannot(Topic topic) {
        Share filled = Share.of(reading.rows(), row -> Verdict.of(row.known(topic)));
        sentences.add(
                Say.say(
                        "question.cannot.field",
                        Say.name(Say.field(topic)),
                        Say.n(filled.yes()),
                        Say.n(filled.asked())));
        return build(Answered.Standing.CANNOT);
    }

    Answered cannot(String key, Argument... arguments) {
        sentences.add(Say.say(key, arguments));
        return build(Answered.Standing.CANNOT);
    }

    private Answered build(Answered.Standing standing) {
        long provisional = reading.provisional();
        if (provisional > 0) {
            caveats.add(Caveat.PROVISIONAL_MONTHS);
        }
        List<String> ordered =
                cases.size() < 2
                        ? List.copyOf(cases)
                        : reading.known().stream()
                                .map(DeathRow::reference)
                                .filter(cases::contains)
                                .toList();
        return new Answered(
                question,
                standing,
                sentences,
                List.copyOf(notes),
                figures,
                completeness,
                table,
                ordered,
                List.copyOf(caveats));
    }
}
