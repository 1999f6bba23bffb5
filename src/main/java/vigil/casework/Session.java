package vigil.casework;

import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;

/** Who is signed in. */
public record Session(PanelMember member) {

    public boolean may(Right right) {
        return member.rights().contains(right);
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
            throw new Refused(new Problem.NotPermitted(right.name()));
        }
    }
}
