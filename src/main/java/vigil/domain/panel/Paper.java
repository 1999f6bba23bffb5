package vigil.domain.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.WorkingDays;

/**
 * A paper that goes out before a meeting.
 *
 * @param reviewCase the case, if it is the summary of one
 * @param own identity of a paper that somebody named; empty for those that every agenda asks for
 */
public record Paper(Kind kind, Optional<CaseId> reviewCase, Optional<UUID> own) {

    /** Working days before the meeting by which papers go out. */
    public static final int DAYS_BEFORE = 5;

    /** A paper that an agenda asks for. */
    public Paper(Kind kind, Optional<CaseId> reviewCase) {
        this(kind, reviewCase, Optional.empty());
    }

    /** A paper that somebody named. */
    public static Paper own(UUID id) {
        return new Paper(Kind.OTHER, Optional.empty(), Optional.of(id));
    }

    /** What it is. */
    public enum Kind {
        AGENDA,
        LAST_MINUTES,
        ACTION_LOG,
        SURVEILLANCE,
        CASE_SUMMARY,
        OTHER
    }

    /** What it is kept under: the same for as long as the case is on the agenda. */
    public String key() {
        return reviewCase
                .map(CaseId::value)
                .or(() -> own)
                .map(id -> kind + ":" + id)
                .orElse(kind.name());
    }

    /** The papers that a meeting needs. */
    public static List<Paper> of(Meeting meeting) {
        List<Paper> papers = new ArrayList<>();
        papers.add(new Paper(Kind.AGENDA, Optional.empty()));
        ifOn(papers, meeting, AgendaKind.LAST_MINUTES, Kind.LAST_MINUTES);
        ifOn(papers, meeting, AgendaKind.ACTIONS, Kind.ACTION_LOG);
        ifOn(papers, meeting, AgendaKind.SURVEILLANCE, Kind.SURVEILLANCE);
        meeting.cases().forEach(id -> papers.add(new Paper(Kind.CASE_SUMMARY, Optional.of(id))));
        return papers;
    }

    private static void ifOn(List<Paper> papers, Meeting meeting, AgendaKind item, Kind paper) {
        if (meeting.agenda().stream().anyMatch(i -> i.kind() == item)) {
            papers.add(new Paper(paper, Optional.empty()));
        }
    }

    /** The day by which the papers of a meeting go out. */
    public static LocalDate due(LocalDate meeting) {
        return due(meeting, DAYS_BEFORE);
    }

    /** The day that is so many working days before a meeting. */
    public static LocalDate due(LocalDate meeting, int workingDays) {
        LocalDate day = meeting;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (WorkingDays.is(day)) {
                left--;
            }
        }
        return day;
    }
}
