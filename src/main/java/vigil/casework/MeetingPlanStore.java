package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.MeetingSeries;

/** What stands beside a meeting: its series and plan, its course, papers, and what is typed. */
public interface MeetingPlanStore {

    /** A decision not to come back to an item of a meeting. */
    record LetGo(UUID item, UUID meeting, Instant at, UUID member, String reason) {}

    /**
     * Minutes approved at a later meeting.
     *
     * @param corrections what was put right, in words; blank if nothing
     */
    record Approval(UUID meeting, UUID at, LocalDate on, String corrections) {}

    /**
     * A text as it is being typed.
     *
     * @param place which text of the meeting, in the words of who keeps it
     */
    record Draft(UUID meeting, UUID member, String place, String text, Instant at) {}

    /**
     * A paper of a meeting, or who owes one that every agenda asks for.
     *
     * @param paper its {@link vigil.domain.panel.Paper#key}
     * @param title empty if it says only who owes it
     */
    record PaperNote(UUID meeting, String paper, String title, String owner, LocalDate due) {}

    /**
     * What was done with something that was due.
     *
     * @param matter its {@link MeetingMatter#key}
     * @param item of the agenda onto which it was taken; empty if it was left for this time
     */
    record MatterNote(UUID meeting, String matter, Optional<UUID> item, Instant at, UUID member) {}

    List<MeetingSeries> series();

    /** Inserts version 0, or updates if the stored version is the given one. */
    boolean save(MeetingSeries series);

    Optional<MeetingPlan> plan(UUID meeting);

    List<MeetingPlan> plans();

    /** Puts a plan in place of the one that its meeting has. */
    void save(MeetingPlan plan);

    Set<UUID> letGo();

    void record(LetGo decision);

    /** In the order in which they happened. */
    List<CourseEvent> course(UUID meeting);

    void append(CourseEvent event);

    /** The papers that are ready, and since when, by {@link vigil.domain.panel.Paper#key}. */
    Map<String, LocalDate> ready(UUID meeting);

    void ready(UUID meeting, String paper, Optional<LocalDate> on);

    List<PaperNote> papers(UUID meeting);

    /** Keeps a paper in place of what was kept under the same key. */
    void keep(PaperNote paper);

    void dropPaper(UUID meeting, String paper);

    List<MatterNote> matters(UUID meeting);

    /** Keeps what was done in place of what was done with it before. */
    void keep(MatterNote matter);

    void dropMatter(UUID meeting, String matter);

    Optional<Approval> approval(UUID meeting);

    void record(Approval approval);

    List<Draft> drafts(UUID meeting, UUID member);

    /** Keeps a text in place of what was kept of the same place. */
    void keep(Draft draft);

    void dropDraft(UUID meeting, UUID member, String place);
}
