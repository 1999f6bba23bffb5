package vigil.casework;

import vigil.domain.casefile.Sensitivity;

/** Which restricted answers a reader sees; the others never leave the store. */
public record Sight(boolean identity, boolean living, boolean police) {

    public static final Sight ALL = new Sight(true, true, true);

    public boolean of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ID -> identity;
            case LIV -> living;
            case POL -> police;
            case OPEN, QI, SENS -> true;
        };
    }
}
