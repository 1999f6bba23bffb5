package vigil.casework;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;

/** What of a meeting somebody may comment on and read comments on. */
final class BriefingSubjects {

    private BriefingSubjects() {}

    /** Items and cases of the agenda that are not closed to a member, and actions. */
    static Set<String> of(Records records, UUID meeting, UUID member) throws Refused {
        Meeting of =
                records.panel()
                        .meeting(meeting)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(meeting.toString())));
        Set<CaseId> closed = records.panel().closedTo(member).keySet();
        Set<String> subjects = new HashSet<>();
        for (AgendaItem item : of.agenda()) {
            if (item.reviewCase().isEmpty()) {
                subjects.add(Briefing.ofItem(item.id()));
            } else if (!closed.contains(item.reviewCase().get())) {
                subjects.add(Briefing.ofCase(item.reviewCase().get().value()));
            }
        }
        records.panel().actions().forEach(action -> subjects.add("action:" + action.id()));
        return subjects;
    }
}
