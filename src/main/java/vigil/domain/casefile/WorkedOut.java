package vigil.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A fact that follows from the answers, to be shown beside the answer it follows from.
 *
 * @param beside the field whose answer it is worked out from
 * @param rule its name, by which its sentence is found
 * @param figure a number of years, days, hours or minutes, as the rule says
 */
public record WorkedOut(FieldKey beside, String rule, long figure) {

    private static final List<FieldKey> DATES_BEFORE =
            List.of(
                    Fields.PRISON_RELEASE,
                    Fields.TREATMENT_LAST_FACE_TO_FACE,
                    new FieldKey("justice.custodyRelease"),
                    new FieldKey("health.lastGpContact"),
                    new FieldKey("use.naloxoneIssued"),
                    new FieldKey("treatment.episodeStart"),
                    new FieldKey("safeguarding.socialCareContact"));

    private static final List<FieldKey> PARTS_BEFORE =
            List.of(
                    Fields.HOSPITAL_DISCHARGE,
                    Fields.LAST_OVERDOSE,
                    Fields.TREATMENT_LAST_CONTACT,
                    Fields.TREATMENT_DISCHARGE,
                    new FieldKey("treatment.lastDispensed"),
                    new FieldKey("treatment.riskAssessment"),
                    new FieldKey("mind.lastContact"),
                    new FieldKey("mind.loss"),
                    new FieldKey("justice.lastPoliceContact"),
                    new FieldKey("use.lastInjected"));

    private static final List<FieldKey> DATES_AFTER =
            List.of(
                    Fields.DATE_NOTIFIED,
                    Fields.REPORTED_TO_CORONER,
                    Fields.TOXICOLOGY_RECEIVED,
                    Fields.INQUEST_OPENED,
                    Fields.INQUEST_DATE,
                    Fields.REGISTERED);

    private static final FieldKey CALLED = new FieldKey("incident.ambulanceCalled");
    private static final FieldKey ARRIVED = new FieldKey("incident.ambulanceArrived");

    /** Everything that can be worked out, in no particular order. */
    public static List<WorkedOut> of(Answers answers) {
        List<WorkedOut> facts = new ArrayList<>();
        if (answers.date(Fields.DATE_OF_BIRTH).isPresent()) {
            OptionalInt age = DerivedFacts.ageAtDeath(answers);
            if (age.isPresent() && answers.date(Fields.DATE_OF_DEATH).isPresent()) {
                facts.add(new WorkedOut(Fields.DATE_OF_BIRTH, "age", age.getAsInt()));
            }
        }
        for (FieldKey field : DATES_BEFORE) {
            before(facts, answers, field, answers.date(field));
        }
        for (FieldKey field : PARTS_BEFORE) {
            before(facts, answers, field, answers.datePart(field, "date"));
        }
        Optional<PartialDate> death = answers.date(Fields.DATE_OF_DEATH);
        for (FieldKey field : DATES_AFTER) {
            Optional<PartialDate> date = answers.date(field);
            if (death.isPresent() && date.isPresent()) {
                OptionalInt days = death.get().daysUntil(date.get());
                if (days.isPresent() && days.getAsInt() >= 0) {
                    facts.add(new WorkedOut(field, "daysAfterDeath", days.getAsInt()));
                }
            }
        }
        OptionalLong unseen = DerivedFacts.hoursLastSeenToFound(answers);
        if (unseen.isPresent()) {
            facts.add(new WorkedOut(Fields.FOUND, "hoursUnseen", unseen.getAsLong()));
        }
        OptionalLong response = DerivedFacts.minutesBetween(answers, CALLED, ARRIVED);
        if (response.isPresent()) {
            facts.add(new WorkedOut(ARRIVED, "minutesToArrive", response.getAsLong()));
        }
        return List.copyOf(facts);
    }

    private static void before(
            List<WorkedOut> facts, Answers answers, FieldKey field, Optional<PartialDate> date) {
        OptionalInt days = DerivedFacts.daysBeforeDeath(answers, date);
        if (days.isPresent()) {
            facts.add(new WorkedOut(field, "daysBeforeDeath", days.getAsInt()));
        }
    }
}
