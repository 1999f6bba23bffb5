package vigil.app.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Refused;
import vigil.disclosure.MinutesView;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;

/**
 * A meeting of eight cases, with what earlier panels said, and longer minutes made of its pages.
 */
final class EightCases {

    static final int CASES = 8;

    private EightCases() {}

    /** Plans and holds it on the day after the last meeting held. */
    static UUID hold(PanelDesk desk) throws Refused {
        PanelStore.MeetingRow last =
                desk.meetings().list().stream()
                        .filter(row -> row.state() != MeetingState.PLANNED)
                        .max(Comparator.comparing(PanelStore.MeetingRow::date))
                        .orElseThrow();
        List<CaseDiscussion> said = desk.meetings().open(last.id()).discussions();
        List<CaseRow> cases = desk.meetings().candidates().stream().limit(CASES).toList();
        Meeting meeting =
                desk.meetings().draft(last.title(), last.date().plusDays(1), cases, Map.of());
        List<CaseDiscussion> discussions = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            discussions.add(as(said.get(i % said.size()), desk.newId(), cases.get(i).id()));
        }
        Meeting planned = desk.meetings().save(meeting.withDiscussions(discussions));
        return desk.meetings().save(planned.withState(MeetingState.HELD)).id();
    }

    private static CaseDiscussion as(CaseDiscussion said, UUID id, CaseId reviewCase) {
        return new CaseDiscussion(
                id,
                reviewCase,
                said.presenter(),
                said.summary(),
                said.agencies(),
                said.wentWell(),
                said.different(),
                said.learning(),
                said.disagreement(),
                said.preventability(),
                said.confidence(),
                said.decision(),
                said.themes(),
                said.returnOn(),
                said.returnReason());
    }

    /** The same minutes with so many case pages, taken in turns from those there are. */
    static MinutesView withCases(MinutesView view, int cases) {
        List<MinutesView.CasePage> pages = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            pages.add(view.cases().get(i % view.cases().size()));
        }
        return new MinutesView(
                view.tier(),
                view.panel(),
                view.title(),
                view.date(),
                view.startsAt(),
                view.venue(),
                view.marking(),
                view.draft(),
                view.chair(),
                view.secretary(),
                view.quorate(),
                view.present(),
                view.quorum(),
                view.attendance(),
                view.agencies(),
                view.interests(),
                view.confidentiality(),
                view.items(),
                pages,
                cases,
                view.learning(),
                view.themes(),
                view.recommendations(),
                view.actions(),
                view.surveillance(),
                view.since(),
                view.next(),
                view.audience(),
                view.approvedOn(),
                view.approved(),
                view.amended(),
                view.course());
    }
}
