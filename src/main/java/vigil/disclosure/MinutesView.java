package vigil.disclosure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.Presence;

/**
 * The minutes as one tier may read them, as plain words. Whatever a tier may not read is not in
 * here, so no document made from it can hold it.
 *
 * @param draft whether the minutes are not yet agreed
 * @param attendance empty where names are left out; then {@code agencies} says who was represented
 * @param course how the meeting went; empty where names are left out
 * @param cases empty where case pages are left out
 * @param audience the agency it is for, if it is for one
 * @param learning statements of learning that may travel
 * @param approvedOn the day on which a later meeting approved these minutes
 */
public record MinutesView(
        OutputTier tier,
        String panel,
        String title,
        LocalDate date,
        String startsAt,
        String venue,
        String marking,
        boolean draft,
        Optional<String> chair,
        Optional<String> secretary,
        boolean quorate,
        int present,
        int quorum,
        List<Attendee> attendance,
        List<String> agencies,
        List<Interest> interests,
        String confidentiality,
        List<Item> items,
        List<CasePage> cases,
        int casesDiscussed,
        List<String> learning,
        List<Theme> themes,
        List<Line> recommendations,
        List<Line> actions,
        List<Surveillance> surveillance,
        Optional<LocalDate> since,
        Optional<LocalDate> next,
        String audience,
        Optional<LocalDate> approvedOn,
        List<Approved> approved,
        List<Amended> amended,
        List<Moment> course) {

    public MinutesView {
        approved = List.copyOf(approved);
        amended = List.copyOf(amended);
        course = List.copyOf(course);
    }

    /** The same without the recommendations and actions of these references. */
    public MinutesView without(Set<String> references) {
        Predicate<Line> kept = line -> !references.contains(line.reference());
        return new MinutesView(
                tier,
                panel,
                title,
                date,
                startsAt,
                venue,
                marking,
                draft,
                chair,
                secretary,
                quorate,
                present,
                quorum,
                attendance,
                agencies,
                interests,
                confidentiality,
                items,
                cases.stream().map(page -> page.without(references)).toList(),
                casesDiscussed,
                learning,
                themes,
                recommendations.stream().filter(kept).toList(),
                actions.stream().filter(kept).toList(),
                surveillance,
                since,
                next,
                audience,
                approvedOn,
                approved,
                amended,
                course);
    }

    /** Minutes of an earlier meeting that this one approved, and what was put right in them. */
    public record Approved(LocalDate meeting, String corrections) {}

    /** Why a version after the first was begun, and when. */
    public record Amended(int number, LocalDate on, String reason) {}

    /** Somebody at the meeting. */
    public record Attendee(
            String name,
            String agency,
            String role,
            Presence presence,
            String deputyFor,
            boolean accepted) {}

    /** An interest somebody declared. */
    public record Interest(String name, String caseLabel, String note, boolean leftRoom) {}

    /**
     * Something that happened while the meeting was held, in the order in which it did.
     *
     * @param name whose doing it was; empty if it is about everybody
     * @param item the case or item it is about, or empty
     */
    public record Moment(LocalDateTime at, CourseEvent.Kind kind, String name, String item) {}

    /** An item of the agenda that is not a case. */
    public record Item(AgendaKind kind, String title, String discussion, String decision) {}

    /** One case as it was discussed. {@code facts} are captions and values in the order to show. */
    public record CasePage(
            String label,
            List<Fact> facts,
            List<Event> chronology,
            String presenter,
            String summary,
            String agencies,
            String wentWell,
            String different,
            List<FactorLine> factors,
            String preventability,
            String confidence,
            String learning,
            List<String> recommendations,
            Optional<String> decision,
            String returnReason,
            String disagreement) {

        /** Each line begins with its reference. */
        private CasePage without(Set<String> references) {
            return new CasePage(
                    label,
                    facts,
                    chronology,
                    presenter,
                    summary,
                    agencies,
                    wentWell,
                    different,
                    factors,
                    preventability,
                    confidence,
                    learning,
                    recommendations.stream()
                            .filter(line -> !references.contains(line.split(" ", 2)[0]))
                            .toList(),
                    decision,
                    returnReason,
                    disagreement);
        }
    }

    /** A caption, as the end of the key {@code minutes.fact.<caption>}, and a value in words. */
    public record Fact(String caption, String value) {}

    /** A line of a chronology. */
    public record Event(String date, String what, boolean missed, boolean good) {}

    /** A factor with its grade. */
    public record FactorLine(String name, int grade, boolean protective, String note) {}

    /** A theme and in how many cases it came up. */
    public record Theme(String name, int cases) {}

    /** A recommendation or an action. */
    public record Line(
            String reference,
            String wording,
            String owner,
            Optional<LocalDate> due,
            String status,
            boolean overdue) {}

    /** How many cases were notified, in words because a small number may not be shown. */
    public record Surveillance(String area, String type, String count) {}
}
