package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;

/** The panel: whose store it is, its members, meetings, recommendations and actions. */
public interface PanelStore {

    /** A meeting in a list; {@code present} counts those who sit for the quorum. */
    record MeetingRow(
            UUID id,
            String title,
            LocalDate date,
            String startsAt,
            String venue,
            MeetingState state,
            int cases,
            int present,
            int quorum) {

        /** Whether enough people are in the room, or expected in it. */
        public boolean quorate() {
            return present >= quorum;
        }
    }

    /** A discussion of a case, with the meeting it took place at. */
    record PastDiscussion(UUID meeting, String title, LocalDate date, CaseDiscussion discussion) {}

    /** What somebody wrote of how an action goes; only ever added to. */
    record ActionNote(UUID id, UUID action, java.time.Instant at, UUID member, String text) {}

    /** Minutes that left the store. */
    record Release(
            UUID id,
            UUID meeting,
            String tier,
            String minutesVersion,
            String recipient,
            java.time.Instant at,
            UUID member,
            String sha256,
            int pages) {}

    PanelProfile profile();

    List<PanelMember> members();

    Optional<PanelMember> member(UUID id);

    void saveMember(PanelMember member);

    List<MeetingRow> meetings();

    Optional<Meeting> meeting(UUID id);

    void insertMeeting(Meeting meeting);

    /**
     * Replaces a meeting and everything in it.
     *
     * @return false if the stored version is not {@code meeting.version()}
     */
    boolean updateMeeting(Meeting meeting);

    List<PastDiscussion> discussions(CaseId reviewCase);

    /**
     * The cases that are closed to a member, each with the day of the first meeting at which they
     * declared an interest in it.
     */
    java.util.Map<CaseId, LocalDate> closedTo(UUID member);

    List<Recommendation> recommendations();

    Optional<Recommendation> recommendation(UUID id);

    /** Inserts version 0, or updates if the stored version is the given one. */
    boolean saveRecommendation(Recommendation recommendation);

    List<PanelAction> actions();

    Optional<PanelAction> action(UUID id);

    /** Inserts version 0, or updates if the stored version is the given one. */
    boolean saveAction(PanelAction action);

    void record(ActionNote note);

    /** How an action goes, latest first. */
    List<ActionNote> notes(UUID action);

    /** The next unused number of a series such as {@code R-2026-}. */
    int nextNumber(String series);

    void record(Release release);

    List<Release> releases(UUID meeting);
}
