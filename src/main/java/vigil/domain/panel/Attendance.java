package vigil.domain.panel;

import java.util.Optional;
import java.util.UUID;

/**
 * One person's part in a meeting.
 *
 * @param member the member, if it is one
 * @param agency code of AGENCY_TYPE
 * @param role what they are, in words
 * @param deputyFor whom they stand in for, or empty
 * @param confidentialityAccepted whether they accepted the statement at this meeting
 */
public record Attendance(
        UUID id,
        Optional<UUID> member,
        String name,
        String agency,
        String role,
        Presence presence,
        String deputyFor,
        boolean confidentialityAccepted) {}
