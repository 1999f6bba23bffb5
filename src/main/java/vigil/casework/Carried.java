package vigil.casework;

import vigil.domain.access.Right;
import vigil.domain.casefile.Sensitivity;

/**
 * Which restricted items travel in a bundle; the others stay.
 *
 * @param identity names of people who died, and what else names them
 * @param living what is known of living people
 * @param police what the police restricted
 */
public record Carried(boolean identity, boolean living, boolean police) {

    /** Everything that this session may read, without what the police restricted. */
    public static Carried usual(Session session) {
        return new Carried(session.may(Right.READ_IDENTITY), session.may(Right.READ_LIVING), false);
    }

    /** A letter for each class, in the order I, L, P. */
    public String code() {
        return (identity ? "I" : "") + (living ? "L" : "") + (police ? "P" : "");
    }

    public static Carried ofCode(String code) {
        return new Carried(code.contains("I"), code.contains("L"), code.contains("P"));
    }

    boolean within(Carried other) {
        return (!identity || other.identity)
                && (!living || other.living)
                && (!police || other.police);
    }

    boolean holds(Sensitivity sensitivity) {
        return sight().of(sensitivity);
    }

    /** Of no reader in particular: a case closed to one travels too, unread. */
    Sight sight() {
        return new Sight(identity, living, police);
    }

    /** Refuses who may not read all of it, because they could not seal it either. */
    void require(Session session) throws Refused {
        if (identity) {
            session.require(Right.READ_IDENTITY);
        }
        if (living) {
            session.require(Right.READ_LIVING);
        }
        if (police) {
            session.require(Right.READ_POLICE);
        }
    }
}
