package vigil.domain.casefile;

import java.util.List;
import java.util.function.Predicate;

/** What a case still lacks at one point of the work. A gap with its reason is not lacking. */
public final class Needed {

    private Needed() {}

    /** Mandatory fields without an answer when a death is notified. */
    public static List<FieldDefinition> atNotification(Answers answers, FieldCatalogue catalogue) {
        return catalogue.fields().stream()
                .filter(field -> field.notification() == FieldDefinition.Need.MANDATORY)
                .filter(field -> missing(field, answers))
                .toList();
    }

    /** Which kinds of rows a case has at all. */
    public record Rows(boolean substances, boolean chronology, boolean returns) {

        static Rows of(ReviewCase reviewCase) {
            return new Rows(
                    !reviewCase.evidence().isEmpty(),
                    !reviewCase.chronology().isEmpty(),
                    !reviewCase.returns().isEmpty());
        }
    }

    /** Mandatory fields without an answer before the panel meets. */
    public static List<FieldDefinition> beforePanel(
            ReviewCase reviewCase, FieldCatalogue catalogue) {
        Rows rows = Rows.of(reviewCase);
        return catalogue.fields().stream()
                .filter(field -> lacking(field, reviewCase.answers(), rows))
                .toList();
    }

    /** How many fields {@link #beforePanel} would name of a case with these answers and rows. */
    public static int count(Answers answers, Rows rows, FieldCatalogue catalogue) {
        return (int)
                catalogue.fields().stream().filter(field -> lacking(field, answers, rows)).count();
    }

    private static boolean lacking(FieldDefinition field, Answers answers, Rows rows) {
        return field.panel() == FieldDefinition.Need.MANDATORY
                && switch (field.storage()) {
                    case ANSWER -> missing(field, answers);
                    case EVIDENCE ->
                            field.key().text().equals("substance.substance") && !rows.substances();
                    case CHRONOLOGY ->
                            field.key().text().equals("chronology.date") && !rows.chronology();
                    case RETURN -> field.key().text().equals("request.agency") && !rows.returns();
                    default -> false;
                };
    }

    /** How much of what the panel wants of one section is answered. */
    public record Completeness(int answered, int wanted) {}

    /**
     * How much of a section is answered, counting fields that the reader sees.
     *
     * @param seen whether the reader sees a field
     */
    public static Completeness completeness(
            Section section,
            ReviewCase reviewCase,
            FieldCatalogue catalogue,
            Predicate<FieldDefinition> seen) {
        int wanted = 0;
        int answered = 0;
        for (FieldDefinition field : catalogue.fields(section)) {
            if (field.panel() == FieldDefinition.Need.MANDATORY
                    && field.answered()
                    && seen.test(field)
                    && field.when().holds(reviewCase.answers())) {
                wanted++;
                answered += answeredOrFollows(field, reviewCase.answers()) ? 1 : 0;
            }
        }
        return new Completeness(answered, wanted);
    }

    private static boolean answeredOrFollows(FieldDefinition field, Answers answers) {
        return answers.get(field.key()).isPresent() || DerivedFacts.follows(field.key(), answers);
    }

    private static boolean missing(FieldDefinition field, Answers answers) {
        return field.answered()
                && field.when().holds(answers)
                && !answeredOrFollows(field, answers);
    }
}
