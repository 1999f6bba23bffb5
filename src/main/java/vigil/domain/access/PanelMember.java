package vigil.domain.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works with the panel.
 *
 * @param userName the name they unlock with, if they have a key
 * @param agency code of AGENCY_TYPE
 * @param cleared whether they may read what the police restricted, where their role allows that
 */
public record PanelMember(
        UUID id,
        Optional<String> userName,
        String name,
        String agency,
        PanelRole role,
        boolean active,
        boolean cleared) {

    /** Somebody with whatever the role allows. */
    public PanelMember(
            UUID id,
            Optional<String> userName,
            String name,
            String agency,
            PanelRole role,
            boolean active) {
        this(id, userName, name, agency, role, active, true);
    }

    /** What they may do: what the role brings, less what only the cleared may. */
    public Set<Right> rights() {
        if (cleared) {
            return role.rights();
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : role.rights()) {
            if (grant(right).any()) {
                rights.add(right);
            }
        }
        return Collections.unmodifiableSet(rights);
    }

    /** How far a right goes for them; {@link Grant#CLEARED} only if they are. */
    public Grant grant(Right right) {
        Grant grant = role.grant(right);
        if (grant != Grant.CLEARED) {
            return grant;
        }
        return cleared ? Grant.CLEARED : Grant.NO;
    }
}
