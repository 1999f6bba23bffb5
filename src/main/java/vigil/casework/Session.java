package vigil.casework;

import java.util.Set;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;

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

    /** What the member may read beyond the coded facts. */
    public Sight sight() {
        return new Sight(
                may(Right.READ_IDENTITY),
                may(Right.READ_LIVING),
                may(Right.READ_POLICE),
                java.util.Optional.of(member.id()));
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
