package vigil.app.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.PanelAction;

/**
 * Opens a store, saves edits through the use cases of the window, closes it, and again, for ever.
 * Says what it is about to save, and {@code done} once the save has been acknowledged.
 */
final class SavingUntilKilled {

    private static final int CASES = 24;
    private static final int ACTIONS = 12;

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
            say("opening");
            PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none());
            List<CaseId> cases =
                    desk.cases().list().stream().limit(CASES).map(CaseRow::id).toList();
            List<PanelAction> actions = new ArrayList<>(desk.actions().actions());
            actions.removeIf(action -> !Marks.isMark(action.wording()));
            say("open");
            for (int left = 5 + random.nextInt(40); left > 0; left--) {
                switch (random.nextInt(5)) {
                    case 0 -> saveAction(desk, actions);
                    case 1 -> note(desk, actions);
                    default -> saveCase(desk, cases.get(random.nextInt(cases.size())));
                }
            }
            say("closing");
            desk.close();
        }
    }

    private void saveCase(PanelDesk desk, CaseId id) throws Refused {
        ReviewCase read = desk.cases().open(id).reviewCase();
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
