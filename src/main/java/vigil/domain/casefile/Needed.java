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

    /** Mandatory fields without an answer before the panel meets. */
    public static List<FieldDefinition> beforePanel(
            ReviewCase reviewCase, FieldCatalogue catalogue) {
        return catalogue.fields().stream()
                .filter(field -> field.panel() == FieldDefinition.Need.MANDATORY)
                .filter(field ->
                        switch (field.storage()) {
                            case ANSWER -> missing(field, reviewCase.answers());
                            case EVIDENCE ->
                                    field.key().text().equals("substance.substance")
                                            && reviewCase.evidence().isEmpty();
                            case CHRONOLOGY ->
                                    field.key().text().equals("chronology.date")
                                            && reviewCase.chronology().isEmpty();
                            case RETURN ->
                                    field.key().text().equals("request.agency")
                                            && reviewCase.returns().isEmpty();
                            default -> false;
                        })
                .toList();
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
