package vigil.domain.access;

import java.util.Set;

/**
 * A member's role. What comes with it stands in one table, {@link AccessMatrix}. The names are
 * stored and stay as they are.
 */
public enum PanelRole {
    COORDINATOR,
    DEPUTY,
    CHAIR,
    PANEL_MEMBER,
    RESPONDER,
    SECRETARIAT,
    POLICE_LEAD,
    LDIS_LEAD,
    ANALYST,
    SENIOR_READER,
    CALDICOTT_GUARDIAN,
    BEREAVEMENT_LEAD,
    SYSTEM_OWNER;

    /** What the role may do at all, to whatever extent; some of it only for the cleared. */
    public Set<Right> rights() {
        return AccessMatrix.shipped().rights(this);
    }

    /** How far a right goes for this role. */
    public Grant grant(Right right) {
        return AccessMatrix.shipped().grant(this, right);
    }

    public boolean has(Right right) {
        return rights().contains(right);
    }
}
