package vigil.domain.likeness;

import java.util.Optional;
import java.util.OptionalInt;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;

/**
 * What a record says of who somebody was and when and where they died: all that is compared, ready
 * to be compared.
 *
 * @param sex code of SEX, or empty
 * @param nhsNumber digits as typed, or empty
 * @param event the date of death; of a near-fatal overdose, that of the incident
 * @param fingerprint the same for records that say the same; another when an answer changes
 */
public record Person(
        PersonName name,
        Optional<PartialDate> birth,
        OptionalInt age,
        String sex,
        String nhsNumber,
        Address home,
        Address scene,
        Optional<PartialDate> event,
        boolean nearFatal,
        long fingerprint) {

    public static final FieldKey OTHER_NAMES = new FieldKey("person.otherNames");

    /** The answers that are compared; those that name somebody are restricted. */
    public static final java.util.List<FieldKey> FIELDS =
            java.util.List.of(
                    Fields.SURNAME,
                    Fields.FORENAMES,
                    OTHER_NAMES,
                    Fields.DATE_OF_BIRTH,
                    Fields.NHS_NUMBER,
                    Fields.ADDRESS,
                    Fields.INCIDENT_ADDRESS,
                    Fields.SEX,
                    Fields.AGE_AT_DEATH,
                    Fields.DATE_OF_DEATH,
                    Fields.DATE_OF_INCIDENT,
                    Fields.TYPE);

    public static Person of(Answers answers) {
        boolean nearFatal = answers.code(Fields.TYPE).filter(Fields.NEAR_FATAL::equals).isPresent();
        Optional<PartialDate> incident = answers.date(Fields.DATE_OF_INCIDENT);
        Optional<PartialDate> death = answers.date(Fields.DATE_OF_DEATH);
        return new Person(
                PersonName.of(
                        answers.text(Fields.SURNAME),
                        answers.text(Fields.FORENAMES),
                        answers.text(OTHER_NAMES)),
                answers.date(Fields.DATE_OF_BIRTH),
                DerivedFacts.ageAtDeath(answers),
                answers.code(Fields.SEX).orElse(""),
                digits(answers.text(Fields.NHS_NUMBER)),
                address(answers, Fields.ADDRESS),
                address(answers, Fields.INCIDENT_ADDRESS),
                nearFatal ? incident.or(() -> death) : death.or(() -> incident),
                nearFatal,
                fingerprint(answers));
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static Address address(Answers answers, FieldKey field) {
        return answers.known(field).isEmpty()
                ? Address.NONE
                : Address.of(part(answers, field, "lines"), part(answers, field, "postcode"));
    }

    private static String part(Answers answers, FieldKey field, String name) {
        return answers.part(field, name)
                .map(v -> v instanceof Value.Text t ? t.text() : "")
                .orElse("");
    }

    /** FNV-1a, 64 bits, over the texts of the answers (G. Fowler, L. C. Noll, K.-P. Vo). */
    private static long fingerprint(Answers answers) {
        long hash = 0xcbf29ce484222325L;
        for (FieldKey field : FIELDS) {
            String text = answers.known(field).map(ValueText::format).orElse("") + '\u001f';
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
        }
        return hash;
    }

    /** Whether enough is known for anybody to be recognised by it. */
    public boolean comparable() {
        return !name.unknown() || !nhsNumber.isEmpty() || birth.isPresent();
    }

    /**
     * Whether enough is known for the record to be found when somebody is looked up. A body without
     * a name can be found by day and place.
     */
    public boolean findable() {
        return comparable() || event.filter(PartialDate::toTheDay).isPresent();
    }
}
