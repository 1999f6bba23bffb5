package vigil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.patterns.WaitingCase;

/** Which waiting cases the next meeting takes: those from which the panel would learn most. */
public final class CaseChoice {

    /**
     * A case that waits.
     *
     * @param judged what would be learnt from it, and why
     * @param on the meeting on whose agenda it is already
     */
    public record Waiting(WaitingCase judged, CaseRow row, Optional<PanelStore.MeetingRow> on) {}

    /**
     * What there is to choose from.
     *
     * @param waiting most to learn first
     * @param meetings still to come, the next first
     */
    public record Offer(List<Waiting> waiting, List<PanelStore.MeetingRow> meetings) {

        public Offer {
            waiting = List.copyOf(waiting);
            meetings = List.copyOf(meetings);
        }
    }

    /** What was put on an agenda, to be taken off again. */
    public record Chosen(UUID meeting, List<UUID> items) {

        public Chosen {
            items = List.copyOf(items);
        }
    }

    private final Desk desk;

    CaseChoice(Desk desk) {
        this.desk = desk;
    }

    /** The waiting cases with what speaks for each. */
    public Offer offer(Progress progress) throws Refused {
        List<WaitingCase> judged = new PatternWatch(desk).select(progress);
        return desk.look(Reading.CASES, records -> offer(records, judged));
    }

    private Offer offer(Records records, List<WaitingCase> judged) {
        Map<String, CaseRow> rows =
                desk.rows().of(records, desk.session()).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.reference().text(),
                                        Function.identity(),
                                        (first, second) -> first));
        List<PanelStore.MeetingRow> meetings =
                records.panel().meetings().stream()
                        .filter(m -> m.state() == MeetingState.PLANNED)
                        .filter(m -> !m.date().isBefore(desk.today()))
                        .sorted(Comparator.comparing(PanelStore.MeetingRow::date))
                        .toList();
        Map<CaseId, PanelStore.MeetingRow> on = new HashMap<>();
        for (PanelStore.MeetingRow row : meetings) {
            records.panel()
                    .meeting(row.id())
                    .map(Meeting::cases)
                    .orElse(List.of())
                    .forEach(id -> on.putIfAbsent(id, row));
        }
        List<Waiting> waiting = new ArrayList<>();
        for (WaitingCase one : judged) {
            Optional.ofNullable(rows.get(one.reference()))
                    .ifPresent(row ->
                            waiting.add(
                                    new Waiting(one, row, Optional.ofNullable(on.get(row.id())))));
        }
        return new Offer(waiting, meetings);
    }

    /** Puts cases on an agenda, after the cases that are there; those on it already stay. */
    public Chosen putOnAgenda(List<CaseRow> cases, UUID meetingId) throws Refused {
        ReviewMeetings meetings = new ReviewMeetings(desk);
        Chosen chosen =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_MEETING,
                                tx -> {
                                    Meeting meeting = PatternDecisions.meeting(tx, meetingId);
                                    int minutes =
                                            Setting.CASE_MINUTES.number(
                                                    tx.settings().get(Setting.CASE_MINUTES));
                                    List<AgendaItem> added =
                                            cases.stream()
                                                    .filter(row ->
                                                            !meeting.cases().contains(row.id()))
                                                    .map(row ->
                                                            meetings.caseItem(
                                                                    row.id(),
                                                                    row.reference().text(),
                                                                    minutes))
                                                    .toList();
                                    if (!added.isEmpty()) {
                                        PatternDecisions.store(tx, meeting.withMore(added));
                                    }
                                    tx.audit(
                                            meeting.date().toString(),
                                            added.size() + " chosen cases put on the agenda");
                                    return new Chosen(
                                            meetingId, added.stream().map(AgendaItem::id).toList());
                                });
        desk.news().tell(Changed.MEETINGS);
        return chosen;
    }

    /** Takes them off again, unless the meeting was held meanwhile. */
    public void undo(Chosen chosen) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_MEETING,
                        tx -> {
                            Meeting meeting = PatternDecisions.meeting(tx, chosen.meeting());
                            if (meeting.state() != MeetingState.PLANNED) {
                                throw new Refused(
                                        new Problem.Stale(
                                                meeting.title(),
                                                meeting.version(),
                                                meeting.version()));
                            }
                            PatternDecisions.store(tx, meeting.withoutItems(chosen.items()));
                            tx.audit(
                                    meeting.date().toString(),
                                    chosen.items().size() + " chosen cases taken off the agenda");
                            return chosen;
                        });
        desk.news().tell(Changed.MEETINGS);
    }

    /** Whether this member may change an agenda. */
    public boolean mayPutOnAgenda() {
        return Intent.SAVE_MEETING.right().filter(right -> !desk.session().may(right)).isEmpty();
    }
}
