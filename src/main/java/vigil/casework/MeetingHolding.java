package vigil.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingCourse;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.MeetingText;

/** What happens while a meeting is held: its course, what is typed, and the last minutes. */
public final class MeetingHolding {

    private static final int CORRECTIONS = 10_000;

    private final Desk desk;

    MeetingHolding(Desk desk) {
        this.desk = desk;
    }

    /** The meeting to be held now: today's, else the next planned one, else the last one held. */
    public Optional<UUID> toHold() throws Refused {
        LocalDate today = desk.today();
        List<PanelStore.MeetingRow> open =
                desk.look(Reading.MEETINGS, records -> records.panel().meetings()).stream()
                        .filter(row -> row.state().open())
                        .toList();
        return open.stream()
                .filter(row -> !row.date().isBefore(today))
                .min(Comparator.comparing(PanelStore.MeetingRow::date))
                .or(() -> open.stream().max(Comparator.comparing(PanelStore.MeetingRow::date)))
                .map(PanelStore.MeetingRow::id);
    }

    public MeetingCourse course(UUID meeting) throws Refused {
        return desk.look(
                Reading.MEETINGS, records -> new MeetingCourse(records.plans().course(meeting)));
    }

    /**
     * Records that something happened now.
     *
     * @return the course with it
     */
    public MeetingCourse happened(
            UUID meeting, CourseEvent.Kind kind, Optional<UUID> person, Optional<UUID> item)
            throws Refused {
        return desk.work()
                .write(
                        desk.session(),
                        Intent.RECORD_COURSE,
                        tx -> {
                            Meeting stored = PatternDecisions.meeting(tx, meeting);
                            tx.plans()
                                    .append(
                                            new CourseEvent(
                                                    desk.ids().next(),
                                                    meeting,
                                                    desk.clock().instant(),
                                                    kind,
                                                    person,
                                                    item));
                            tx.audit(stored.date().toString(), kind.name());
                            return new MeetingCourse(tx.plans().course(meeting));
                        });
    }

    /** Keeps a text of a meeting as it is being typed, until the meeting is saved with it. */
    public void keepDraft(UUID meeting, MeetingText text, String typed) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_MEETING_DRAFT,
                        tx -> {
                            if (tx.panel()
                                    .meeting(meeting)
                                    .flatMap(text::in)
                                    .filter(typed::equals)
                                    .isPresent()) {
                                tx.plans()
                                        .dropDraft(
                                                meeting,
                                                desk.session().member().id(),
                                                text.place());
                                return text;
                            }
                            tx.plans()
                                    .keep(
                                            new MeetingPlanStore.Draft(
                                                    meeting,
                                                    desk.session().member().id(),
                                                    text.place(),
                                                    typed,
                                                    desk.clock().instant()));
                            return text;
                        });
    }

    /** What this member typed and did not save, if it is something. */
    public Optional<String> draft(UUID meeting, MeetingText text) throws Refused {
        return desk.look(
                Reading.MEETINGS,
                records ->
                        records.plans().drafts(meeting, desk.session().member().id()).stream()
                                .filter(draft -> draft.place().equals(text.place()))
                                .map(MeetingPlanStore.Draft::text)
                                .filter(typed -> !typed.isBlank())
                                .findFirst());
    }

    /** A meeting with what this member typed at it and was not saved with it. */
    public Meeting resumed(Meeting meeting) throws Refused {
        if (!meeting.state().open()) {
            return meeting;
        }
        List<MeetingPlanStore.Draft> drafts =
                desk.look(
                        Reading.MEETINGS,
                        records ->
                                records.plans().drafts(meeting.id(), desk.session().member().id()));
        Meeting resumed = meeting;
        for (MeetingPlanStore.Draft draft : drafts) {
            Optional<MeetingText> text = MeetingText.at(draft.place());
            if (text.isPresent()) {
                String stored = text.get().in(resumed).orElse("");
                resumed = text.get().in(resumed, both(stored, draft.text()), desk.ids().next());
            }
        }
        return resumed;
    }

    /** The longer of two wordings of which one goes on from the other, or one after the other. */
    private static String both(String stored, String typed) {
        if (typed.startsWith(stored)) {
            return typed;
        }
        return stored.startsWith(typed) ? stored : stored + "\n" + typed;
    }

    /** Drops the drafts that a saved meeting holds; what was typed since stays. */
    static void dropSaved(Transaction tx, Meeting saved, UUID member) {
        for (MeetingPlanStore.Draft draft : tx.plans().drafts(saved.id(), member)) {
            Optional<MeetingText> text = MeetingText.at(draft.place());
            if (text.flatMap(t -> t.in(saved)).filter(draft.text()::equals).isPresent()
                    || text.flatMap(t -> t.in(saved)).isEmpty()) {
                tx.plans().dropDraft(saved.id(), member, draft.place());
            }
        }
    }

    /**
     * Approves the minutes of an earlier meeting, which are agreed by it.
     *
     * @param at the meeting that approves them
     * @param corrections what was put right in them before; blank if nothing
     */
    public MeetingPlanStore.Approval approve(UUID earlier, UUID at, String corrections)
            throws Refused {
        MeetingPlanStore.Approval approved =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.APPROVE_MINUTES,
                                tx -> approve(tx, earlier, at, corrections.strip()));
        desk.news().tell(Changed.MEETINGS);
        return approved;
    }

    private MeetingPlanStore.Approval approve(
            Transaction tx, UUID earlier, UUID at, String corrections) throws Refused {
        Optional<MeetingPlanStore.Approval> before = tx.plans().approval(earlier);
        Meeting meeting =
                tx.panel()
                        .meeting(earlier)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(earlier.toString())));
        tx.audit(meeting.date().toString(), "approved");
        if (before.isPresent()) {
            return before.get();
        }
        if (meeting.state() == MeetingState.PLANNED) {
            throw new Refused(new Problem.Invalid("meeting.state", "notHeld", List.of()));
        }
        if (meeting.state() == MeetingState.HELD) {
            PatternDecisions.store(tx, meeting.withState(MeetingState.AGREED));
        }
        MeetingPlanStore.Approval approval =
                new MeetingPlanStore.Approval(
                        earlier,
                        at,
                        desk.today(),
                        corrections.substring(0, Math.min(corrections.length(), CORRECTIONS)));
        tx.plans().record(approval);
        return approval;
    }
}
