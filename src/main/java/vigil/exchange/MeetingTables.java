package vigil.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.Refused;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;

/** Writes a meeting into the tables of a folder, with who was there and what was said. */
final class MeetingTables {

    private final WrittenNames names;
    private final TableOutput output;

    MeetingTables(WrittenNames names, TableOutput output) {
        this.names = names;
        this.output = output;
    }

    void write(Meeting meeting) throws Refused {
        String key = names.newMeeting(meeting);
        output.row(
                FolderLayout.MEETINGS,
                key,
                meeting.title(),
                meeting.date().toString(),
                meeting.startsAt(),
                meeting.venue(),
                names.member(meeting.chair()),
                names.member(meeting.secretary()),
                String.valueOf(meeting.quorum()),
                meeting.state().name(),
                meeting.confidentiality());
        Map<UUID, String> seats = new HashMap<>();
        for (Attendance a : meeting.attendance()) {
            String seat = String.valueOf(seats.size() + 1);
            seats.put(a.id(), seat);
            output.row(
                    FolderLayout.ATTENDANCE,
                    key,
                    seat,
                    names.member(a.member()),
                    a.name(),
                    a.agency(),
                    a.role(),
                    a.presence().name(),
                    a.deputyFor(),
                    TableOutput.yes(a.confidentialityAccepted()));
        }
        for (DeclaredInterest i : meeting.interests()) {
            output.row(
                    FolderLayout.INTERESTS,
                    key,
                    seats.getOrDefault(i.attendance(), ""),
                    names.reference(Optional.of(i.reviewCase())),
                    i.note(),
                    TableOutput.yes(i.leftRoom()));
        }
        for (AgendaItem item : meeting.agenda()) {
            output.row(
                    FolderLayout.AGENDA,
                    key,
                    item.kind().name(),
                    item.title(),
                    names.reference(item.reviewCase()),
                    String.valueOf(item.minutesPlanned()),
                    item.discussion(),
                    item.decision());
        }
        for (CaseDiscussion d : meeting.discussions()) {
            output.row(
                    FolderLayout.DISCUSSIONS,
                    key,
                    names.reference(Optional.of(d.reviewCase())),
                    d.presenter(),
                    d.summary(),
                    d.agencies(),
                    d.wentWell(),
                    d.different(),
                    d.learning(),
                    d.disagreement(),
                    d.preventability().orElse(""),
                    d.confidence().orElse(""),
                    d.decision().map(Enum::name).orElse(""),
                    d.themes(),
                    TableOutput.date(d.returnOn()),
                    d.returnReason());
        }
    }
}
