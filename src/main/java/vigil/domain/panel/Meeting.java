package vigil.domain.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * A meeting of the panel with everything recorded at it.
 *
 * @param version grows by one with each save; 0 until the first
 * @param startsAt as people write it, such as {@code 10:00}
 * @param quorum how many must be in the room
 * @param confidentiality the statement that was read out
 */
public record Meeting(
        UUID id,
        long version,
        String title,
        LocalDate date,
        String startsAt,
        String venue,
        Optional<UUID> chair,
        Optional<UUID> secretary,
        int quorum,
        MeetingState state,
        String confidentiality,
        List<Attendance> attendance,
        List<DeclaredInterest> interests,
        List<AgendaItem> agenda,
        List<CaseDiscussion> discussions) {

    public Meeting {
        attendance = List.copyOf(attendance);
        interests = List.copyOf(interests);
        agenda = List.copyOf(agenda);
        discussions = List.copyOf(discussions);
    }

    public boolean quorate() {
        return present() >= quorum;
    }

    public Optional<CaseDiscussion> discussion(CaseId reviewCase) {
        return discussions.stream().filter(d -> d.reviewCase().equals(reviewCase)).findFirst();
    }

    /** The cases on the agenda, in its order. */
    public List<CaseId> cases() {
        return agenda.stream().flatMap(item -> item.reviewCase().stream()).toList();
    }

    public Meeting withVersion(long newVersion) {
        return new Meeting(
                id,
                newVersion,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                state,
                confidentiality,
                attendance,
                interests,
                agenda,
                discussions);
    }

    public Meeting withState(MeetingState newState) {
        return new Meeting(
                id,
                version,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                newState,
                confidentiality,
                attendance,
                interests,
                agenda,
                discussions);
    }

    public Meeting withDetails(
            String newTitle,
            LocalDate newDate,
            String newStart,
            String newVenue,
            Optional<UUID> newChair,
            Optional<UUID> newSecretary,
            int newQuorum) {
        return new Meeting(
                id,
                version,
                newTitle,
                newDate,
                newStart,
                newVenue,
                newChair,
                newSecretary,
                newQuorum,
                state,
                confidentiality,
                attendance,
                interests,
                agenda,
                discussions);
    }

    public Meeting withAttendance(List<Attendance> newAttendance) {
        return new Meeting(
                id,
                version,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                state,
                confidentiality,
                newAttendance,
                interests,
                agenda,
                discussions);
    }

    public Meeting withInterests(List<DeclaredInterest> newInterests) {
        return new Meeting(
                id,
                version,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                state,
                confidentiality,
                attendance,
                newInterests,
                agenda,
                discussions);
    }

    public Meeting withAgenda(List<AgendaItem> newAgenda) {
        return new Meeting(
                id,
                version,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                state,
                confidentiality,
                attendance,
                interests,
                newAgenda,
                discussions);
    }

    public Meeting withConfidentiality(String newConfidentiality) {
        return new Meeting(
                id,
                version,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                state,
                newConfidentiality,
                attendance,
                interests,
                agenda,
                discussions);
    }

    public Meeting withDiscussions(List<CaseDiscussion> newDiscussions) {
        return new Meeting(
                id,
                version,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                state,
                confidentiality,
                attendance,
                interests,
                agenda,
                newDiscussions);
    }

    /**
     * The same with more items of one kind, after the last item that is of that kind or comes
     * before it in minutes.
     */
    public Meeting withMore(List<AgendaItem> items) {
        java.util.ArrayList<AgendaItem> changed = new java.util.ArrayList<>(agenda);
        int place = 0;
        for (int i = 0; i < changed.size() && !items.isEmpty(); i++) {
            if (changed.get(i).kind().compareTo(items.getFirst().kind()) <= 0) {
                place = i + 1;
            }
        }
        changed.addAll(place, items);
        return withAgenda(changed);
    }

    /** The same without these items. */
    public Meeting withoutItems(java.util.Collection<UUID> ids) {
        return withAgenda(agenda.stream().filter(item -> !ids.contains(item.id())).toList());
    }

    /** How many sit in the room for the quorum. */
    public int present() {
        return (int) attendance.stream().filter(a -> a.presence().counts()).count();
    }

    /** The same meeting with this discussion in place of the one of its case, or added. */
    public Meeting withDiscussion(CaseDiscussion discussion) {
        java.util.ArrayList<CaseDiscussion> changed = new java.util.ArrayList<>(discussions);
        changed.removeIf(d -> d.reviewCase().equals(discussion.reviewCase()));
        changed.add(discussion);
        return new Meeting(
                id,
                version,
                title,
                date,
                startsAt,
                venue,
                chair,
                secretary,
                quorum,
                state,
                confidentiality,
                attendance,
                interests,
                agenda,
                changed);
    }
}
