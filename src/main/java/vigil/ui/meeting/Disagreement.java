package vigil.ui.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingMerge;
import vigil.domain.panel.MeetingMerge.Choice;
import vigil.domain.panel.MeetingMerge.Place;

/** Two people's work on a meeting of which something is still to be decided. */
record Disagreement(
        Meeting base,
        Meeting mine,
        Meeting theirs,
        MeetingMerge merge,
        Map<Place, Choice> choices) {

    Disagreement {
        choices = Map.copyOf(choices);
    }

    List<MeetingMerge.Conflict> conflicts() {
        return merge.conflicts();
    }

    Disagreement with(Place place, Choice choice) {
        Map<Place, Choice> all = new HashMap<>(choices);
        all.put(place, choice);
        return new Disagreement(base, mine, theirs, MeetingMerge.of(base, mine, theirs, all), all);
    }

    /**
     * What stands now: what was chosen, or both wordings of a text and one's own of anything else.
     */
    Choice choice(MeetingMerge.Conflict conflict) {
        return choices.getOrDefault(conflict.place(), conflict.text() ? Choice.BOTH : Choice.MINE);
    }
}
