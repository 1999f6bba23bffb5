package vigil.casework;

import java.util.Set;
import vigil.domain.access.Grant;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.casefile.Sensitivity;

/**
 * Who is signed in.
 *
 * @param unnamed names are hidden for the time being, because others see the screen: then the
 *     member reads as somebody who may read no names, and does nothing that would show them or
 *     write over them
 */
public record Session(PanelMember member, boolean unnamed) {

    private static final Set<Right> WITH_NAMES =
            Set.of(
                    Right.READ_IDENTITY,
                    Right.READ_LIVING,
                    Right.READ_POLICE,
                    Right.WRITE_CASES,
                    Right.IMPORT,
                    Right.RELEASE_FULL,
                    Right.READ_AUDIT);

    /** With everything the member may see. */
    public Session(PanelMember member) {
        this(member, false);
    }

    public boolean may(Right right) {
        return member.rights().contains(right) && !(unnamed && WITH_NAMES.contains(right));
    }

    /** The same with names hidden. */
    Session withoutNames() {
        return new Session(member, true);
    }

    /** How far a right goes for the member. */
    public Grant grant(Right right) {
        return member.grant(right);
    }

    public boolean may(Intent intent) {
        return intent.right().filter(right -> !may(right)).isEmpty();
    }

    public boolean may(Reading reading) {
        return reading.right().filter(right -> !may(right)).isEmpty();
    }

    /** Whether the member sees what this agency was asked and sent. */
    boolean seesReturnOf(String agency) {
        return switch (grant(Right.READ_RETURNS)) {
            case NO -> false;
            case OWN -> agency.equals(member.agency());
            default -> true;
        };
    }

    /** Whether the member may change answers of this class. */
    public boolean mayWrite(Sensitivity sensitivity) {
        return may(writing(sensitivity));
    }

    static Right writing(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case LIV -> Right.WRITE_LIVING;
            case POL -> Right.WRITE_POLICE;
            case OPEN, QI, SENS, ID -> Right.WRITE_CASES;
        };
    }

    /** What the member may read beyond the coded facts. */
    public Sight sight() {
        return new Sight(
                may(Right.READ_IDENTITY),
                may(Right.READ_LIVING),
                may(Right.READ_POLICE),
                grant(Right.READ_CASES),
                java.util.Optional.of(member.id()));
    }

    /**
     * What the program looks through on the member's behalf, to find names in what is to leave: all
     * that their key opens, whether or not they may read it themselves.
     */
    Sight searched() {
        Set<KeyClass> keys = KeyClass.of(member.rights());
        return new Sight(
                keys.contains(KeyClass.IDENTITY),
                keys.contains(KeyClass.LIVING),
                keys.contains(KeyClass.POLICE));
    }

    public void require(Reading reading) throws Refused {
        if (reading.right().isPresent()) {
            require(reading.right().get());
        }
    }

    public void require(Right right) throws Refused {
        if (!may(right)) {
            throw new Refused(
                    member.rights().contains(right)
                            ? new Problem.NamesHidden()
                            : new Problem.NotPermitted(right.name()));
        }
    }
}
