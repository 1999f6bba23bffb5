package vigil.domain.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Meetings that come again and again.
 *
 * @param version grows by one with each save; 0 until the first
 * @param anchor a month in which the panel meets
 * @param minutes how long a meeting lasts, 0 if that is not said
 * @param template the standing agenda, in order
 * @param papers that go out before each meeting, beside those that its agenda asks for
 * @param active whether its next meetings are proposed
 */
public record MeetingSeries(
        UUID id,
        long version,
        String name,
        Rhythm rhythm,
        YearMonth anchor,
        String startsAt,
        int minutes,
        String venue,
        QuorumRule quorum,
        List<TemplateItem> template,
        List<StandingPaper> papers,
        boolean active) {

    public MeetingSeries {
        template = List.copyOf(template);
        papers = List.copyOf(papers);
    }

    /** A series that says nothing of how long a meeting lasts, and has no papers of its own. */
    public MeetingSeries(
            UUID id,
            long version,
            String name,
            Rhythm rhythm,
            YearMonth anchor,
            String startsAt,
            String venue,
            QuorumRule quorum,
            List<TemplateItem> template,
            boolean active) {
        this(
                id, version, name, rhythm, anchor, startsAt, 0, venue, quorum, template, List.of(),
                active);
    }

    /** The same as stored anew. */
    public MeetingSeries withVersion(long newVersion) {
        return new MeetingSeries(
                id,
                newVersion,
                name,
                rhythm,
                anchor,
                startsAt,
                minutes,
                venue,
                quorum,
                template,
                papers,
                active);
    }

    /**
     * The next days for which no meeting is planned.
     *
     * @param planned days of meetings; one within a week of a day of the rhythm stands for it
     */
    public List<LocalDate> proposed(LocalDate after, Collection<LocalDate> planned, int count) {
        if (!active) {
            return List.of();
        }
        return rhythm.next(anchor, after, count + planned.size()).stream()
                .filter(day ->
                        planned.stream()
                                .noneMatch(p -> Math.abs(p.toEpochDay() - day.toEpochDay()) <= 7))
                .limit(count)
                .toList();
    }
}
