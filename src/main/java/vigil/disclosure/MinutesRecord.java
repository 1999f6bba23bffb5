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
        String markingFull,
        String markingPublic,
        int threshold,
        LocalDate asOf,
        Vocabulary vocabulary,
        List<Movement> course,
        Map<CaseId, List<Recommendation>> again) {

    /** The record of a meeting whose course was not kept. */
    public MinutesRecord(
            PanelProfile profile,
            Meeting meeting,
            Map<CaseId, ReviewCase> cases,
            List<PanelMember> members,
            List<Recommendation> recommendations,
            List<PanelAction> actions,
            Optional<LocalDate> since,
            Map<AreaAndType, Integer> notified,
            Optional<Meeting> next,
            String markingFull,
            String markingPublic,
            int threshold,
            LocalDate asOf,
            Vocabulary vocabulary) {
        this(
                profile,
                meeting,
                cases,
                members,
                recommendations,
                actions,
                since,
                notified,
                next,
                markingFull,
                markingPublic,
                threshold,
                asOf,
                vocabulary,
                List.of(),
                Map.of());
    }

    /** The same with how the meeting went and what was recommended again. */
    public MinutesRecord with(
            List<Movement> newCourse, Map<CaseId, List<Recommendation>> newAgain) {
        return new MinutesRecord(
                profile,
                meeting,
                cases,
                members,
                recommendations,
                actions,
                since,
                notified,
                next,
                markingFull,
                markingPublic,
                threshold,
                asOf,
                vocabulary,
                List.copyOf(newCourse),
                Map.copyOf(newAgain));
    }

    /**
     * Something that happened while the meeting was held.
     *
     * @param person whose attendance it is about
     * @param item of the agenda
     */
    public record Movement(
            LocalDateTime at,
            CourseEvent.Kind kind,
            Optional<UUID> person,
            Optional<UUID> item) {}

    /** Codes of an area and of a type of case. */
    public record AreaAndType(String area, String type) {}
}
