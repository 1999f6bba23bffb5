package vigil.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.caselist.CaseListView;
import vigil.ui.caselist.CaseListViewModel;
import vigil.ui.caselist.Caseload;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Theme;

/**
 * Lays a case list of blank rows out that nobody sees, so that the classes and styles of the real
 * one are ready when it is wanted. On the window's thread, in many short steps.
 */
final class ListRehearsal {

    private static final int ROWS = 400;
    private static final Duration UNTIL_FILLED = Duration.ofMillis(400);
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final int PARTS_DEEP = 3;

    private ListRehearsal() {}

    static void run(Kit kit, Theme theme) {
        CaseListViewModel model = new CaseListViewModel(kit, new Blank(kit.vocabulary(), rows()));
        CaseListView list = new CaseListView(kit, model, Navigator.nowhere());
        Parent root = new StackPane(list.node());
        Scene unseen = new Scene(root, 1280, 800);
        Deque<Runnable> steps = new ArrayDeque<>();
        steps.add(() -> theme.dress(unseen));
        parts(list.node(), PARTS_DEEP).forEach(part -> steps.add(part::applyCss));
        steps.add(root::applyCss);
        steps.add(root::layout);
        next(
                kit,
                steps,
                () ->
                        kit.work()
                                .later(
                                        UNTIL_FILLED,
                                        () -> {
                                            root.applyCss();
                                            root.layout();
                                            unseen.snapshot(done -> null, null);
                                            theme.forget(unseen);
                                            list.dispose();
                                        }));
    }

    /** One step after another, each at its own time, so that keys get through in between. */
    private static void next(Kit kit, Deque<Runnable> steps, Runnable end) {
        Runnable step = steps.poll();
        if (step == null) {
            end.run();
            return;
        }
        step.run();
        kit.work().later(BETWEEN, () -> next(kit, steps, end));
    }

    /** The nodes so deep below one, outer after inner. */
    private static List<Node> parts(Node node, int deep) {
        List<Node> parts = new ArrayList<>();
        if (deep > 0 && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> parts.addAll(parts(child, deep - 1)));
        }
        parts.add(node);
        return parts;
    }

    private static List<CaseRow> rows() {
        List<CaseRow> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(
                    new CaseRow(
                            new CaseId(new UUID(0, i)),
                            new CaseReference("DARD-XXX-2000-%03d".formatted(i)),
                            "–",
                            "",
                            CaseStatus.NOTIFIED,
                            "",
                            PartialDate.parse("2000-01-01"),
                            Optional.empty(),
                            "",
                            false,
                            List.of(),
                            List.of(),
                            0,
                            Instant.EPOCH));
        }
        return rows;
    }

    private record Blank(Vocabulary vocabulary, List<CaseRow> rows) implements Caseload {
        @Override
        public Runnable onChange(Consumer<Changed> listener) {
            return () -> {};
        }
    }
}
