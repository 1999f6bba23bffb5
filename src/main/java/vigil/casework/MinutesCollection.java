package vigil.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.Markings;
import vigil.disclosure.MinutesRecord;
import vigil.disclosure.MinutesView;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;

/** Gathers everything that the minutes of a meeting are made from and searched for. */
final class MinutesCollection {

    /**
     * @param everything the cases with every answer, also those that no version shows, so that it
     *     is found where it slipped into text
     * @param number of the version that is being written, or stands locked
     */
    record Collected(MinutesRecord record, List<ReviewCase> everything, int number) {}

    private final Vocabulary vocabulary;
    private final ZoneId zone;

    MinutesCollection(Vocabulary vocabulary, ZoneId zone) {
        this.vocabulary = vocabulary;
        this.zone = zone;
    }

    /** As who is signed in may read it: nothing of a case that is closed to them. */
    Collected of(Records records, Session session, UUID id) throws Refused {
        return of(records, session, id, ClosedTraces.of(records, session));
    }

    /** All of it, to be locked: what the panel keeps does not depend on who locks it. */
    Collected whole(Records records, Session session, UUID id) throws Refused {
        return of(records, session, id, ClosedTraces.none(records));
    }

    private Collected of(Records records, Session session, UUID id, ClosedTraces closed)
            throws Refused {
        Meeting meeting =
                records.panel()
                        .meeting(id)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
        ClosedCases.refuse(records, session, meeting.cases());
        int number = MinutesVersions.number(records, meeting);
        List<ReviewCase> everything = new ArrayList<>();
        for (CaseId reviewCase : meeting.cases()) {
            records.cases().find(reviewCase, session.searched()).ifPresent(everything::add);
        }
        return new Collected(record(records, meeting, number, closed), everything, number);
    }

    private MinutesRecord record(
            Records records, Meeting meeting, int number, ClosedTraces closed) {
        UUID id = meeting.id();
        List<PanelStore.MeetingRow> meetings = records.panel().meetings();
        Optional<LocalDate> since =
                meetings.stream()
                        .map(PanelStore.MeetingRow::date)
                        .filter(date -> date.isBefore(meeting.date()))
                        .max(LocalDate::compareTo);
        Optional<Meeting> next =
                meetings.stream()
                        .filter(row -> row.date().isAfter(meeting.date()))
                        .min(Comparator.comparing(PanelStore.MeetingRow::date))
                        .flatMap(row -> records.panel().meeting(row.id()));
        Map<CaseId, ReviewCase> cases = new LinkedHashMap<>();
        // The police's answers never stand in minutes, whoever makes them.
        Sight sight = new Sight(true, true, false);
        for (CaseId reviewCase : meeting.cases()) {
            records.cases().find(reviewCase, sight).ifPresent(c -> cases.put(reviewCase, c));
        }
        return new MinutesRecord(
                records.panel().profile(),
                meeting,
                cases,
                records.panel().members(),
                closed.outOfAdvice(records.panel().recommendations()).stream()
                        .filter(r -> r.meeting().filter(id::equals).isPresent())
                        .sorted(Comparator.comparing(r -> r.reference()))
                        .toList(),
                actions(records, meeting, since, closed),
                since,
                notified(records, meeting, since),
                next,
                new Markings(
                        records.settings().get(Setting.MARKING_FULL),
                        records.settings().get(Setting.MARKING_AGENCY),
                        records.settings().get(Setting.MARKING_REDACTED),
                        records.settings().get(Setting.MARKING_PUBLIC)),
                Publication.threshold(records.settings().get(Setting.SUPPRESSION_THRESHOLD)),
                meeting.date(),
                vocabulary,
                records.plans().approval(id).map(MeetingPlanStore.Approval::on),
                approved(records, meeting, meetings),
                amended(records, id, number),
                course(records, id),
                again(records, id, closed));
    }

    private List<MinutesRecord.Movement> course(Records records, UUID meeting) {
        return records.plans().course(meeting).stream()
                .map(e ->
                        new MinutesRecord.Movement(
                                LocalDateTime.ofInstant(e.at(), zone),
                                e.kind(),
                                e.person(),
                                e.item()))
                .toList();
    }

    private static Map<CaseId, List<Recommendation>> again(
            Records records, UUID meeting, ClosedTraces closed) {
        Map<CaseId, List<Recommendation>> again = new LinkedHashMap<>();
        records.followUps().again().stream()
                .filter(a -> a.meeting().equals(meeting))
                .forEach(a ->
                        records.panel()
                                .recommendation(a.recommendation())
                                .filter(r -> !closed.in(r))
                                .ifPresent(r ->
                                        again.computeIfAbsent(
                                                        a.reviewCase(), c -> new ArrayList<>())
                                                .add(r)));
        return again;
    }

    /** Open at the time, raised at the meeting, or finished since the one before. */
    private static List<PanelAction> actions(
            Records records, Meeting meeting, Optional<LocalDate> since, ClosedTraces closed) {
        return closed.outOf(records.panel().actions()).stream()
                .filter(action -> !action.raisedOn().isAfter(meeting.date()))
                .filter(action ->
                        !action.finished()
                                || action.completedOn()
                                        .filter(done ->
                                                since.isEmpty() || done.isAfter(since.get()))
                                        .isPresent())
                .toList();
    }

    private static Map<MinutesRecord.AreaAndType, Integer> notified(
            Records records, Meeting meeting, Optional<LocalDate> since) {
        Map<MinutesRecord.AreaAndType, Integer> counts = new HashMap<>();
        for (CaseRow row : records.cases().rows(new Sight(false, false, false))) {
            boolean fresh =
                    row.notified()
                            .filter(date -> !date.isAfter(meeting.date()))
                            .filter(date -> since.isEmpty() || date.isAfter(since.get()))
                            .isPresent();
            if (fresh) {
                counts.merge(
                        new MinutesRecord.AreaAndType(row.area(), row.type()), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The minutes that this meeting approved, earliest first. */
    private static List<MinutesView.Approved> approved(
            Records records, Meeting meeting, List<PanelStore.MeetingRow> meetings) {
        return meetings.stream()
                .filter(row -> row.date().isBefore(meeting.date()))
                .sorted(Comparator.comparing(PanelStore.MeetingRow::date))
                .flatMap(row ->
                        records.plans().approval(row.id()).stream()
                                .filter(approval -> approval.at().equals(meeting.id()))
                                .map(approval ->
                                        new MinutesView.Approved(
                                                row.date(), approval.corrections())))
                .toList();
    }

    private List<MinutesView.Amended> amended(Records records, UUID meeting, int number) {
        return records.minutes().amendments(meeting).stream()
                .filter(amendment -> amendment.number() <= number)
                .map(amendment ->
                        new MinutesView.Amended(
                                amendment.number(),
                                LocalDate.ofInstant(amendment.openedAt(), zone),
                                amendment.reason()))
                .toList();
    }
}
