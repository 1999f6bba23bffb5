package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.SubstanceLexicon;

/** A finished case with what the meeting needs to talk about it. */
record CaseMade(ReviewCase reviewCase, Facts facts, Timeline time) {

    /**
     * From this day on, cases come with what the agencies said; before it they were entered later.
     */
    private static final LocalDate WITH_RETURNS = LocalDate.of(2025, 1, 1);

    private static final LocalDate WITH_CHRONOLOGY = LocalDate.of(2024, 1, 1);

    /**
     * @param links other cases it belongs with
     */
    static CaseMade of(
            Plan plan,
            long seed,
            Turns turns,
            Slots slots,
            UUID coordinator,
            SubstanceLexicon lexicon,
            List<CaseLink> links) {
        Dice dice = new Dice(seed, plan.key(), plan.date());
        Facts facts = FactsDrawn.of(plan, dice, turns);
        Timeline time = Timeline.of(facts, slots.of(facts), dice);
        Optional<Causes.Cause> cause =
                time.causeKnown() && time.status() != CaseStatus.OUT_OF_SCOPE
                        ? Optional.of(
                                Causes.of(
                                        facts.kind(),
                                        facts.found(),
                                        facts.otherCause(),
                                        lexicon,
                                        dice))
                        : Optional.empty();
        long number =
                switch (plan.pattern()) {
                    case NONE -> plan.key();
                    case NITAZENE -> 400_100 + plan.number();
                    case HOSTEL -> 400_200 + plan.number();
                };
        Answers answers = Answered.of(facts, time, cause, coordinator, number, dice);
        boolean named = cause.isPresent() && !cause.get().line().equals("CERT_LINE06");
        List<AgencyReturn> returns = new ArrayList<>();
        List<ChronologyEntry> chronology = new ArrayList<>();
        boolean inScope =
                time.status() != CaseStatus.OUT_OF_SCOPE && time.status() != CaseStatus.NOTIFIED;
        if (inScope && !plan.date().isBefore(WITH_RETURNS)) {
            returns.addAll(Returned.of(facts, time, dice));
        }
        boolean gathered = inScope && !time.fresh();
        if (gathered && (!plan.date().isBefore(WITH_CHRONOLOGY) || dice.chance(0.2))) {
            chronology.addAll(Chronicle.of(facts, returns, dice));
        }
        String abbreviation =
                facts.noFixedAbode()
                        ? Area.NO_FIXED_ABODE.abbreviation()
                        : answers.code(Fields.AREA_OF_RESIDENCE)
                                        .filter(Area.OTHER.code()::equals)
                                        .isPresent()
                                ? Area.OTHER.abbreviation()
                                : facts.borough().area().abbreviation();
        CaseReference reference = turns.reference(abbreviation, time.notified().getYear());
        return new CaseMade(
                new ReviewCase(
                        new CaseId(dice.id()),
                        reference,
                        0,
                        answers,
                        EvidenceRows.of(
                                facts.found(),
                                facts.nearFatal() ? Optional.empty() : time.toxicology(),
                                named,
                                cause.map(Causes.Cause::line).orElse("CERT_LINE01"),
                                List.of("NAL_GIVEN05", "NAL_GIVEN03", "NAL_GIVEN07")
                                                .contains(facts.naloxoneGiven())
                                        && dice.chance(0.5),
                                dice),
                        time.graded() ? Graded.of(facts, dice) : List.of(),
                        returns,
                        chronology,
                        links),
                facts,
                time);
    }
}
