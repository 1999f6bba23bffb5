package vigil.domain.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works with the panel.
 *
 * @param userName the name they unlock with, if they have a key
 * @param agency code of AGENCY_TYPE
 */
public record PanelMember(
        UUID id,
        Optional<String> userName,
        String name,
        String agency,
        PanelRole role,
        boolean active) {}
