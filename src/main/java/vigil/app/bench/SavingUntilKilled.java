package vigil.app.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vigil.casework.CaseRow;
import vigil.casework.Notification;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;

/**
 * Opens a store, saves through the use cases of the window (edits, new cases, meetings, imports),
 * closes it, at times backs it up, and again, for ever. Says what it is about to save, and {@code
 * done} once the save has been acknowledged.
 */
final class SavingUntilKilled {

    private static final int CASES = 24;
    private static final int ACTIONS = 12;
    private static final int IMPORTED = 3;
    private static final int PRACTISED = 40;

    private final Subject subject;
    private final Path store;
    private final Random random;
    private final PrintWriter out;
    private long number;

    /**
     * @param first number of its first save; no two children share one
     */
    SavingUntilKilled(Subject subject, Path store, long first, PrintWriter out) {
        this.subject = subject;
        this.store = store;
        this.random = new Random(first);
        this.number = first;
        this.out = out;
    }

    void run() throws Refused {
        while (true) {
            session(5 + random.nextInt(40));
            if (random.nextInt(2) == 0) {
                backUp();
            }
        }
    }

    /** All of it once, and an end, for the start-up cache of those that are killed. */
    void practise() throws Refused {
        session(PRACTISED);
        backUp();
    }

    private void backUp() throws Refused {
        say("backing up");
        SampleStores.backUp(subject.care(), store);
    }

    /** Opens the store, saves so many times, and closes it, however that ends. */
    void session(int saves) throws Refused {
        say("opening");
        try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
            save(desk, saves);
            say("closing");
        }
    }

    /** Saves so many times into an open store. */
    void save(PanelDesk desk, int saves) throws Refused {
        List<CaseId> cases = desk.cases().list().stream().limit(CASES).map(CaseRow::id).toList();
        List<PanelAction> actions = new ArrayList<>(desk.actions().actions());
        actions.removeIf(action -> !Marks.isMark(action.wording()));
        say("open");
        for (int left = saves; left > 0; left--) {
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> saveAction(desk, actions);
                case 3, 4 -> note(desk, actions);
                case 5 -> newCase(desk);
                case 6 -> saveMeeting(desk);
                case 7 -> importCases(desk);
                default -> saveCase(desk, cases.get(random.nextInt(cases.size())));
            }
        }
    }

    private void newCase(PanelDesk desk) throws Refused {
        Notification notification = desk.notification();
        ReviewCase draft =
                notification
                        .blank()
                        .with(Fields.TYPE, Answer.of(new Value.Code("CASE_TYPE01")))
                        .with(
                                Fields.AREA_OF_RESIDENCE,
                                Answer.of(
                                        new Value.Code(desk.profile().areas().getFirst().code())));
        for (FieldDefinition field : notification.missing(draft)) {
            draft = draft.with(field.key(), Answer.gap(GapReason.NOT_YET_ASKED));
        }
        say("case " + draft.id() + " 1 " + SaveLedger.UNMARKED);
        notification.accept(draft);
        say("done");
    }

    private void saveMeeting(PanelDesk desk) throws Refused {
        String mark = Marks.mark(number++);
        Meeting meeting =
                desk.meetings()
                        .draft(
                                mark,
                                LocalDate.now(desk.clock()).plusDays(random.nextInt(60)),
                                desk.meetings().candidates().stream().limit(3).toList(),
                                Map.of());
        say("meeting " + meeting.id() + " " + meeting.agenda().size() + " " + mark);
        desk.meetings().save(meeting);
        say("done");
    }

    private void importCases(PanelDesk desk) throws Refused {
        say("import " + desk.newId() + " " + IMPORTED + " -");
        desk.imports().run(subject.files().madeUp(IMPORTED, number++), Progress.none());
        say("done");
    }

    private void saveCase(PanelDesk desk, CaseId id) throws Refused {
        ReviewCase read = desk.cases().open(id, OpeningReason.COMPARED).reviewCase();
        Marks were = Marks.of(read);
        String mark = Marks.mark(number++);
        Marks marks =
                switch (random.nextInt(4)) {
                    case 0 -> new Marks(mark, were.factor(), were.substance());
                    case 1 -> new Marks(were.answer(), mark, were.substance());
                    case 2 -> new Marks(were.answer(), were.factor(), mark);
                    default -> new Marks(mark, mark, mark);
                };
        String factor = subject.vocabulary().factors().keySet().iterator().next();
        say("case " + id + " " + (read.version() + 1) + " " + marks.text());
        desk.cases().save(marks.in(read, factor));
        say("done");
    }

    private void saveAction(PanelDesk desk, List<PanelAction> actions) throws Refused {
        boolean another = actions.size() < ACTIONS;
        int at = another ? actions.size() : random.nextInt(actions.size());
        PanelAction before =
                another
                        ? desk.actions()
                                .newAction(Optional.empty(), Optional.empty(), Optional.empty())
                        : actions.get(at);
        String mark = Marks.mark(number++);
        say("action " + before.id() + " " + (before.version() + 1) + " " + mark);
        PanelAction saved = desk.actions().save(marked(before, mark));
        say("done");
        if (another) {
            actions.add(saved);
        } else {
            actions.set(at, saved);
        }
    }

    private static PanelAction marked(PanelAction a, String mark) {
        return new PanelAction(
                a.id(),
                a.version(),
                a.reference(),
                a.recommendation(),
                a.meeting(),
                a.reviewCase(),
                a.raisedOn(),
                mark,
                a.ownerAgency(),
                mark,
                a.due(),
                a.status(),
                mark,
                a.completedOn());
    }

    private void note(PanelDesk desk, List<PanelAction> actions) throws Refused {
        if (actions.isEmpty()) {
            return;
        }
        PanelAction action = actions.get(random.nextInt(actions.size()));
        String mark = Marks.mark(number++);
        say("note " + action.id() + " 0 " + mark);
        desk.actions().note(action, mark);
        say("done");
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
