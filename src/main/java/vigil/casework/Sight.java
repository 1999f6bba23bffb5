package vigil.casework;

import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.Grant;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Sensitivity;

/**
 * Which cases and which answers a reader sees; the others never leave the store.
 *
 * @param facts how much of what is not restricted: {@link Grant#AGENDA} of the cases on an agenda
 *     only, {@link Grant#INVITED} on one of a meeting to which the reader is invited, {@link
 *     Grant#NO} of no case at all, not even that there is one
 * @param reader the member who reads, to whom every case is closed in which they declared an
 *     interest; empty where the program itself reads, such as to look for names in a text
 */
public record Sight(
        boolean identity, boolean living, boolean police, Grant facts, Optional<UUID> reader) {

    public static final Sight ALL = new Sight(true, true, true);

    /** Of nobody in particular, to whom no case is closed. */
    public Sight(boolean identity, boolean living, boolean police) {
        this(identity, living, police, Grant.YES, Optional.empty());
    }

    /** The same, not asking which cases are closed to whoever reads. */
    Sight ofNobody() {
        return new Sight(identity, living, police);
    }

    /** The same without what names anybody. */
    Sight unnamed() {
        return new Sight(false, false, false, facts, reader);
    }

    /** The same cases' references and how far they are, whatever the reader's role reaches. */
    Sight labels() {
        return new Sight(false, false, false, Grant.LABELS, reader);
    }

    /** Whether anything of this class is seen; of a field say {@link #of(FieldDefinition)}. */
    public boolean of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ID -> identity;
            case LIV -> living;
            case POL -> police;
            case OPEN, QI, SENS -> facts.any() && facts != Grant.LABELS;
        };
    }

    /** Whether answers to this field are seen. */
    public boolean of(FieldDefinition field) {
        return of(field.sensitivity())
                && switch (field.sensitivity()) {
                    case ID, LIV, POL -> true;
                    case OPEN, QI, SENS ->
                            switch (facts) {
                                case CODED -> !worded(field.type());
                                case SUBSTANCES -> whatWhereWhen(field);
                                default -> true;
                            };
                };
    }

    /** Whether every part of an open case is seen, with what was written in words. */
    public boolean whole() {
        return facts == Grant.YES || facts.ofAgendas();
    }

    private static boolean worded(FieldType type) {
        return switch (type) {
            case FieldType.Text text -> true;
            case FieldType.Parts parts -> parts.parts().stream().anyMatch(p -> worded(p.type()));
            default -> false;
        };
    }

    private static boolean whatWhereWhen(FieldDefinition field) {
        return field.key().text().startsWith("substance.")
                || Fields.WHAT_WHERE_WHEN.contains(field.key());
    }
}
