package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.Paper;

/** The papers that go out before a meeting: which, who owes each, by when, and if it is there. */
public final class MeetingPapers {

    private static final int LETTERS = 200;

    /**
     * A paper of a meeting.
     *
     * @param title of one that somebody named; empty for those that every agenda asks for
     * @param owner who owes it: as was said or, failing that, the meeting's secretary; may be empty
     * @param ready since when it is there
     */
    public record Line(
            Paper paper, String title, String owner, LocalDate due, Optional<LocalDate> ready) {

        /** Days past the day by which it should be there; 0 if it is there or not due. */
        public long daysLate(LocalDate today) {
            return ready.isPresent()
                    ? 0
                    : Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(due, today));
        }
    }

    private final Desk desk;

    MeetingPapers(Desk desk) {
        this.desk = desk;
    }

    /** The papers of a meeting: those its agenda asks for in its order, then the others. */
    public List<Line> of(Meeting meeting) throws Refused {
        return desk.look(Reading.MEETINGS, records -> lines(records, meeting));
    }

    static List<Line> lines(Records records, Meeting meeting) {
        Map<String, LocalDate> ready = records.plans().ready(meeting.id());
        Map<String, MeetingPlanStore.PaperNote> notes = new HashMap<>();
        List<MeetingPlanStore.PaperNote> kept = records.plans().papers(meeting.id());
        kept.forEach(note -> notes.put(note.paper(), note));
        String secretary =
                meeting.secretary()
                        .flatMap(id -> records.panel().member(id))
                        .map(PanelMember::name)
                        .orElse("");
        LocalDate due = Paper.due(meeting.date());
        List<Line> lines = new ArrayList<>();
        for (Paper paper : Paper.of(meeting)) {
            Optional<MeetingPlanStore.PaperNote> note = Optional.ofNullable(notes.get(paper.key()));
            lines.add(
                    new Line(
                            paper,
                            "",
                            note.map(MeetingPlanStore.PaperNote::owner).orElse(secretary),
                            note.map(MeetingPlanStore.PaperNote::due).orElse(due),
                            Optional.ofNullable(ready.get(paper.key()))));
        }
        for (MeetingPlanStore.PaperNote note : kept) {
            if (!note.title().isEmpty()) {
                lines.add(
                        new Line(
                                own(note.paper()),
                                note.title(),
                                note.owner(),
                                note.due(),
                                Optional.ofNullable(ready.get(note.paper()))));
            }
        }
        return lines;
    }

    private static Paper own(String key) {
        return Paper.own(java.util.UUID.fromString(key.substring(key.indexOf(':') + 1)));
    }

    /** A new paper of a meeting, to be kept. */
    public Line named(Meeting meeting, String title, String owner) {
        return new Line(
                Paper.own(desk.ids().next()),
                title,
                owner,
                Paper.due(meeting.date()),
                Optional.empty());
    }

    /** Keeps a paper with who owes it and by when. */
    public void keep(Meeting meeting, Line line) throws Refused {
        if (line.paper().kind() == Paper.Kind.OTHER && line.title().isBlank()) {
            throw new Refused(new Problem.Invalid("paper.title", "missing", List.of(1)));
        }
        write(
                meeting,
                tx ->
                        tx.plans()
                                .keep(
                                        new MeetingPlanStore.PaperNote(
                                                meeting.id(),
                                                line.paper().key(),
                                                cut(line.title()),
                                                cut(line.owner()),
                                                line.due())));
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(stripped.length(), LETTERS));
    }

    /** Takes a paper that somebody named off the list. */
    public void drop(Meeting meeting, Line line) throws Refused {
        write(
                meeting,
                tx -> {
                    tx.plans().dropPaper(meeting.id(), line.paper().key());
                    tx.plans().ready(meeting.id(), line.paper().key(), Optional.empty());
                });
    }

    /** Marks a paper as there since today, or as not there. */
    public void ready(Meeting meeting, Line line, boolean is) throws Refused {
        new MeetingPlanning(desk).ready(meeting, line.paper(), is);
        desk.news().tell(Changed.MEETINGS);
    }

    /** Work on what stands beside a meeting. */
    private interface Beside {
        void on(Transaction tx);
    }

    private void write(Meeting meeting, Beside work) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.PREPARE_MEETING,
                        tx -> {
                            PatternDecisions.meeting(tx, meeting.id());
                            work.on(tx);
                            tx.audit(meeting.date().toString(), "");
                            return meeting;
                        });
        desk.news().tell(Changed.MEETINGS);
    }
}
