package vigil.casework;

import java.util.Optional;
import java.util.Set;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.retention.RetainedContent;

/** Which kind of removable content an item of a case is. */
public final class GoneContent {

    private static final Set<FieldKey> WRITTEN_BY_REMOVAL =
            Set.of(Fields.AGE_AT_DEATH, new FieldKey("governance.pseudonymised"));

    private GoneContent() {}

    /**
     * @param item as a change names it: {@code answer:person.surname#0}
     */
    public static Optional<RetainedContent> of(String item, FieldCatalogue catalogue) {
        if (item.startsWith("return:")) {
            return Optional.of(RetainedContent.IDENTIFIERS);
        }
        return definition(item, catalogue).flatMap(GoneContent::of);
    }

    private static Optional<FieldDefinition> definition(String item, FieldCatalogue catalogue) {
        return item.startsWith("answer:")
                ? catalogue.find(new FieldKey(item.substring(7, item.lastIndexOf('#'))))
                : Optional.empty();
    }

    private static Optional<RetainedContent> of(FieldDefinition field) {
        return switch (field.sensitivity()) {
            case ID -> Optional.of(RetainedContent.IDENTIFIERS);
            case LIV -> Optional.of(RetainedContent.LIVING);
            case POL -> Optional.of(RetainedContent.POLICE);
            case OPEN, QI, SENS ->
                    field.type() instanceof FieldType.Text
                            ? Optional.of(RetainedContent.WORDS)
                            : Optional.empty();
        };
    }

    /**
     * Whether an item that another store sends may be taken of a case of which this is gone. What
     * people wrote there may still hold the name, so that nothing in words is taken.
     */
    static boolean mayCome(String item, Set<RetainedContent> gone, FieldCatalogue catalogue) {
        if (gone.isEmpty()) {
            return true;
        }
        return definition(item, catalogue)
                .filter(field -> of(field).isEmpty())
                .filter(field -> coded(field.type()))
                .isPresent();
    }

    /**
     * Whether an item of a case of which this is gone may be sent. What the removal itself wrote,
     * an age in the place of a day of birth, is not a change of what another store has.
     */
    static boolean mayGo(String item, Set<RetainedContent> gone, FieldCatalogue catalogue) {
        return mayCome(item, gone, catalogue)
                && (gone.isEmpty()
                        || definition(item, catalogue)
                                .filter(field -> !WRITTEN_BY_REMOVAL.contains(field.key()))
                                .isPresent());
    }

    private static boolean coded(FieldType type) {
        return type instanceof FieldType.Code
                || type instanceof FieldType.Codes
                || type instanceof FieldType.Number
                || type instanceof FieldType.Date
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Substance
                || type instanceof FieldType.Substances;
    }
}
