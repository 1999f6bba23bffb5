package vigil.ui.meeting;

import javafx.scene.control.Label;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** How far a meeting has come, as a chip. */
final class StateChip {

    private StateChip() {}

    static Label of(Kit kit, MeetingState state) {
        String tone =
                switch (state) {
                    case PLANNED -> "accent";
                    case HELD -> "warning";
                    case AGREED, LOCKED -> "success";
                };
        return Controls.chip(kit.say("meeting.state." + state.name()), tone);
    }
}
