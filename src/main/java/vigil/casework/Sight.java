package vigil.casework;

import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.Sensitivity;

/**
 * Which restricted answers a reader sees; the others never leave the store.
 *
 * @param reader the member who reads, to whom every case is closed in which they declared an
 *     interest; empty where the program itself reads, such as to look for names in a text
 */
public record Sight(boolean identity, boolean living, boolean police, Optional<UUID> reader) {

    public static final Sight ALL = new Sight(true, true, true);

    /** Of nobody in particular, to whom no case is closed. */
    public Sight(boolean identity, boolean living, boolean police) {
        this(identity, living, police, Optional.empty());
    }

    /** The same, not asking which cases are closed to whoever reads. */
    Sight ofNobody() {
        return new Sight(identity, living, police);
    }

    /** The same without what names anybody. */
    Sight unnamed() {
        return new Sight(false, false, false, reader);
    }

    public boolean of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ID -> identity;
            case LIV -> living;
            case POL -> police;
            case OPEN, QI, SENS -> true;
        };
    }
}
