package vigil.ui.meeting;

import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Kit;

/** Says in a sentence whether enough people are there. */
final class QuorumWords {

    private QuorumWords() {}

    static String of(Kit kit, Meeting meeting) {
        String key =
                meeting.state() == MeetingState.PLANNED
                        ? meeting.quorate()
                                ? "meeting.quorum.expected"
                                : "meeting.quorum.tooFewExpected"
                        : meeting.quorate() ? "meeting.quorum.met" : "meeting.quorum.notMet";
        return kit.say(
                key, meeting.present(), meeting.quorum(), meeting.quorum() - meeting.present());
    }
}
