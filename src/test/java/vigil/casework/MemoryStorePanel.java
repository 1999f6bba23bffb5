package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;

/** The panel's records in memory. */
public final class MemoryStorePanel implements PanelStore {

    private final PanelProfile profile;
    private final Map<UUID, PanelMember> members = new LinkedHashMap<>();
    private final Map<UUID, Meeting> meetings = new LinkedHashMap<>();
    private final Map<UUID, Recommendation> recommendations = new LinkedHashMap<>();
    private final Map<UUID, PanelAction> actions = new LinkedHashMap<>();
    private final List<ActionNote> notes = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    MemoryStorePanel(PanelProfile profile) {
        this.profile = profile;
    }

    MemoryStorePanel copy() {
        MemoryStorePanel copy = new MemoryStorePanel(profile);
        copy.members.putAll(members);
        copy.meetings.putAll(meetings);
        copy.recommendations.putAll(recommendations);
        copy.actions.putAll(actions);
        copy.notes.addAll(notes);
        copy.releases.addAll(releases);
        return copy;
    }

    @Override
    public PanelProfile profile() {
        return profile;
    }

    @Override
    public List<PanelMember> members() {
        return members.values().stream().sorted(Comparator.comparing(PanelMember::name)).toList();
    }

    @Override
    public Optional<PanelMember> member(UUID id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public void saveMember(PanelMember member) {
        members.put(member.id(), member);
    }

    @Override
    public List<MeetingRow> meetings() {
        return meetings.values().stream()
                .sorted(Comparator.comparing(Meeting::date).reversed())
                .map(m ->
                        new MeetingRow(
                                m.id(),
                                m.title(),
                                m.date(),
                                m.startsAt(),
                                m.venue(),
                                m.state(),
                                m.cases().size(),
                                m.present(),
                                m.quorum()))
                .toList();
    }

    @Override
    public Optional<Meeting> meeting(UUID id) {
        return Optional.ofNullable(meetings.get(id));
    }

    @Override
    public void insertMeeting(Meeting meeting) {
        meetings.put(meeting.id(), meeting);
    }

    @Override
    public boolean updateMeeting(Meeting meeting) {
        Meeting stored = meetings.get(meeting.id());
        if (stored == null || stored.version() != meeting.version() - 1) {
            return false;
        }
        meetings.put(meeting.id(), meeting);
        return true;
    }

    @Override
    public List<PastDiscussion> discussions(CaseId reviewCase) {
        return meetings.values().stream()
                .sorted(Comparator.comparing(Meeting::date).reversed())
                .flatMap(m ->
                        m.discussion(reviewCase).stream()
                                .map(d -> new PastDiscussion(m.id(), m.title(), m.date(), d)))
                .toList();
    }

    @Override
    public Map<CaseId, LocalDate> closedTo(UUID member) {
        Map<CaseId, LocalDate> closed = new LinkedHashMap<>();
        for (Meeting meeting : meetings.values()) {
            meeting.interests().stream()
                    .filter(i ->
                            meeting.attendance().stream()
                                    .anyMatch(a ->
                                            a.id().equals(i.attendance())
                                                    && a.member()
                                                            .filter(member::equals)
                                                            .isPresent()))
                    .forEach(i ->
                            closed.merge(
                                    i.reviewCase(),
                                    meeting.date(),
                                    (a, b) -> a.isBefore(b) ? a : b));
        }
        return closed;
    }

    @Override
    public List<Recommendation> recommendations() {
        return recommendations.values().stream()
                .sorted(
                        Comparator.comparing(Recommendation::madeOn)
                                .thenComparing(Recommendation::reference)
                                .reversed())
                .toList();
    }

    @Override
    public Optional<Recommendation> recommendation(UUID id) {
        return Optional.ofNullable(recommendations.get(id));
    }

    @Override
    public boolean saveRecommendation(Recommendation r) {
        Recommendation stored = recommendations.get(r.id());
        if ((stored == null ? 0 : stored.version()) != r.version()) {
            return false;
        }
        recommendations.put(
                r.id(),
                new Recommendation(
                        r.id(),
                        r.version() + 1,
                        r.reference(),
                        r.meeting(),
                        r.reviewCase(),
                        r.madeOn(),
                        r.wording(),
                        r.reach(),
                        r.kind(),
                        r.ownerAgency(),
                        r.ownerPerson(),
                        r.accepted(),
                        r.acceptedReason(),
                        r.due(),
                        r.status(),
                        r.evidence(),
                        r.effectMeasure(),
                        r.escalated()));
        return true;
    }

    @Override
    public List<PanelAction> actions() {
        return actions.values().stream()
                .sorted(
                        Comparator.comparing((PanelAction a) -> a.due().orElse(LocalDate.MAX))
                                .thenComparing(PanelAction::reference))
                .toList();
    }

    @Override
    public Optional<PanelAction> action(UUID id) {
        return Optional.ofNullable(actions.get(id));
    }

    @Override
    public boolean saveAction(PanelAction a) {
        PanelAction stored = actions.get(a.id());
        if ((stored == null ? 0 : stored.version()) != a.version()) {
            return false;
        }
        actions.put(
                a.id(),
                new PanelAction(
                        a.id(),
                        a.version() + 1,
                        a.reference(),
                        a.recommendation(),
                        a.meeting(),
                        a.reviewCase(),
                        a.raisedOn(),
                        a.wording(),
                        a.ownerAgency(),
                        a.ownerPerson(),
                        a.due(),
                        a.status(),
                        a.evidence(),
                        a.completedOn()));
        return true;
    }

    @Override
    public void record(ActionNote note) {
        notes.add(note);
    }

    @Override
    public List<ActionNote> notes(UUID action) {
        return notes.reversed().stream().filter(note -> note.action().equals(action)).toList();
    }

    @Override
    public int nextNumber(String series) {
        return 1
                + Stream.concat(
                                recommendations.values().stream().map(Recommendation::reference),
                                actions.values().stream().map(PanelAction::reference))
                        .filter(reference -> reference.startsWith(series))
                        .mapToInt(
                                reference -> Integer.parseInt(reference.substring(series.length())))
                        .max()
                        .orElse(0);
    }

    @Override
    public void record(Release release) {
        releases.add(release);
    }

    @Override
    public List<Release> releases(UUID meeting) {
        return releases.reversed().stream().filter(r -> r.meeting().equals(meeting)).toList();
    }
}
