package vigil.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;

/** What of a meeting somebody may comment on and read comments on. */
final class BriefingSubjects {

    private BriefingSubjects() {}

    /**
     * Items and cases of the agenda that are not closed to a member, and actions, each in words.
     */
    static Map<String, String> of(Records records, UUID meeting, UUID member) throws Refused {
        Meeting of =
                records.panel()
                        .meeting(meeting)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(meeting.toString())));
        Set<CaseId> closed = records.panel().closedTo(member).keySet();
        Map<String, String> subjects = new HashMap<>();
        for (AgendaItem item : of.agenda()) {
            if (item.reviewCase().isEmpty()) {
                subjects.put(Briefing.ofItem(item.id()), item.title());
            } else if (!closed.contains(item.reviewCase().get())) {
                subjects.put(Briefing.ofCase(item.reviewCase().get().value()), item.title());
            }
        }
        ClosedTraces.of(records, member)
                .outOf(records.panel().actions())
                .forEach(action -> subjects.put("action:" + action.id(), action.reference()));
        return subjects;
    }
}
