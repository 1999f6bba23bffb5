package vigil.disclosure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Everything that the minutes of one meeting are made from, before anything is left out.
 *
 * @param cases the cases on the agenda
 * @param recommendations those made at this meeting
 * @param actions every action that is open or was raised or finished since the meeting before
 * @param since the date of the meeting before, from which cases and actions count as new
 * @param notified cases notified since then, up to the meeting: how many of each area and type
 * @param next the next meeting that is planned
 * @param threshold counts below it are not shown outside the panel
 * @param asOf the day on which overdue is reckoned
 * @param approvedOn the day on which a later meeting approved the minutes
 * @param approved minutes that this meeting approved
 * @param amended why there are versions after the first
 * @param course how the meeting went; nothing if that was not kept
 * @param again by case: recommendations that stood already and were made again of it
 */
public record MinutesRecord(
        PanelProfile profile,
        Meeting meeting,
        Map<CaseId, ReviewCase> cases,
        List<PanelMember> members,
        List<Recommendation> recommendations,
        List<PanelAction> actions,
        Optional<LocalDate> since,
        Map<AreaAndType, Integer> notified,
        Optional<Meeting> next,
        Markings markings,
        int threshold,
        LocalDate asOf,
        Vocabulary vocabulary,
        Optional<LocalDate> approvedOn,
        List<MinutesView.Approved> approved,
        List<MinutesView.Amended> amended,
        List<Movement> course,
        Map<CaseId, List<Recommendation>> again) {

    public MinutesRecord {
        approved = List.copyOf(approved);
        amended = List.copyOf(amended);
        course = List.copyOf(course);
        again = Map.copyOf(again);
    }

    /**
     * Something that happened while the meeting was held.
     *
     * @param person whose attendance it is about
     * @param item of the agenda
     */
    public record Movement(
            LocalDateTime at, CourseEvent.Kind kind, Optional<UUID> person, Optional<UUID> item) {}

    /** Codes of an area and of a type of case. */
    public record AreaAndType(String area, String type) {}
}
