package vigil.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingLack;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.QuorumRule;

/** The end of a meeting: what is lacking, that it is over, and that its chair signs. */
public final class MeetingSigning {

    private final Desk desk;

    MeetingSigning(Desk desk) {
        this.desk = desk;
    }

    /** What the chair should hear before signing this meeting, as it stands on the page. */
    public List<MeetingLack> lacks(Meeting meeting) throws Refused {
        return desk.look(
                Reading.MEETINGS,
                records -> {
                    Map<CaseId, List<String>> sent = new LinkedHashMap<>();
                    for (CaseId id : meeting.cases()) {
                        records.cases()
                                .find(id, desk.session().sight())
                                .ifPresent(c -> sent.put(id, sent(c)));
                    }
                    return MeetingLack.of(
                            meeting,
                            records.plans()
                                    .plan(meeting.id())
                                    .map(MeetingPlan::quorum)
                                    .orElseGet(() -> QuorumRule.of(meeting.quorum())),
                            sent,
                            lastApproved(records, meeting));
                });
    }

    /** The agencies that sent what they hold of a case, as they are called. */
    public List<String> sent(ReviewCase reviewCase) {
        List<String> labels = new ArrayList<>();
        for (AgencyReturn each : reviewCase.returns()) {
            if (each.state() == RequestStatus.RETURNED) {
                labels.add(desk.vocabulary().list("AGENCY_TYPE").label(each.agency()));
            }
        }
        return labels.stream().distinct().toList();
    }

    private static boolean lastApproved(Records records, Meeting meeting) {
        return records.panel().meetings().stream()
                .filter(row -> row.date().isBefore(meeting.date()))
                .filter(row -> row.state() != MeetingState.PLANNED)
                .max(java.util.Comparator.comparing(PanelStore.MeetingRow::date))
                .filter(row -> row.state() == MeetingState.HELD)
                .filter(row -> records.plans().approval(row.id()).isEmpty())
                .isEmpty();
    }

    /** The meeting is over; once is enough. */
    public void end(Meeting meeting) throws Refused {
        append(meeting, CourseEvent.Kind.ENDED, Optional.empty());
    }

    /** The chair signed; who that is stands in the meeting. */
    public void sign(Meeting meeting) throws Refused {
        append(meeting, CourseEvent.Kind.SIGNED, chair(meeting));
    }

    /** The attendance of the chair, or of who stood in for them. */
    static Optional<UUID> chair(Meeting meeting) {
        Optional<Attendance> chair =
                meeting.attendance().stream()
                        .filter(a ->
                                meeting.chair().isPresent() && a.member().equals(meeting.chair()))
                        .findFirst();
        return chair.filter(a -> a.presence().counts())
                .or(() ->
                        chair.flatMap(absent ->
                                meeting.attendance().stream()
                                        .filter(a -> a.presence().counts())
                                        .filter(a -> a.deputyFor().equals(absent.name()))
                                        .findFirst()))
                .or(() -> chair)
                .map(Attendance::id);
    }

    private void append(Meeting meeting, CourseEvent.Kind kind, Optional<UUID> person)
            throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.RECORD_COURSE,
                        tx -> {
                            tx.audit(meeting.date().toString(), kind.name());
                            boolean known =
                                    tx.plans().course(meeting.id()).stream()
                                            .anyMatch(e -> e.kind() == kind);
                            if (!known || kind == CourseEvent.Kind.SIGNED) {
                                tx.plans()
                                        .append(
                                                new CourseEvent(
                                                        desk.ids().next(),
                                                        meeting.id(),
                                                        desk.clock().instant(),
                                                        kind,
                                                        person,
                                                        Optional.empty()));
                            }
                            return kind;
                        });
        desk.news().tell(Changed.MEETINGS);
    }
}
