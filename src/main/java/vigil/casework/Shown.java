package vigil.casework;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;

/**
 * What somebody was shown that only some may read, for the audit.
 *
 * @param classes what kinds of it
 * @param cases references of the cases, if it was more than the one the row is about
 */
public record Shown(Set<KeyClass> classes, List<String> cases) {

    /** Nothing that is restricted. */
    public static final Shown NOTHING = new Shown(Set.of(), List.of());

    public Shown {
        classes =
                classes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(classes));
        cases = List.copyOf(cases);
    }

    /** The names of these people who died. */
    public static Shown names(Collection<CaseReference> cases) {
        return new Shown(
                Set.of(KeyClass.IDENTITY), cases.stream().map(CaseReference::text).toList());
    }

    /** The name of the one person the row is about. */
    public static Shown name() {
        return new Shown(Set.of(KeyClass.IDENTITY), List.of());
    }

    /** What is in a case as it was read, which is what its reader was shown. */
    static Shown of(ReviewCase read, FieldCatalogue catalogue) {
        EnumSet<KeyClass> classes = EnumSet.noneOf(KeyClass.class);
        for (Map.Entry<AnswerKey, Answer> answer : read.answers().all().entrySet()) {
            catalogue
                    .find(answer.getKey().field())
                    .map(field -> field.sensitivity())
                    .ifPresent(sensitivity -> add(sensitivity, classes));
        }
        return new Shown(classes, List.of());
    }

    private static void add(Sensitivity sensitivity, Set<KeyClass> classes) {
        switch (sensitivity) {
            case ID -> classes.add(KeyClass.IDENTITY);
            case LIV -> classes.add(KeyClass.LIVING);
            case POL -> classes.add(KeyClass.POLICE);
            case OPEN, QI, SENS -> {}
        }
    }
}
