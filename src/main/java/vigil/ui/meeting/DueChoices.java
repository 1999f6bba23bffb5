package vigil.ui.meeting;

import java.util.Optional;
import java.util.UUID;
import vigil.casework.MeetingMatter;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.OpenItem;

/** What one can do with each thing that is due at a meeting. */
interface DueChoices {

    /** Where something that is due stands. */
    enum Standing {
        DUE,
        TAKEN,
        LEFT,
        DONE
    }

    Standing standing(MeetingMatter matter);

    /** Takes it onto the agenda, or off it again. */
    void take(MeetingMatter matter);

    /** Leaves it for this time, or makes it due again. */
    void leave(MeetingMatter matter);

    /** Decides not to come back to something that was left open. */
    void letGo(OpenItem item, String reason);

    /** The meeting whose agenda approves minutes; empty while it is not stored. */
    Optional<UUID> approving();

    void approve(UUID earlier, String corrections);

    void openCase(CaseId id);

    boolean mayWrite();
}
