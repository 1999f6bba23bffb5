package vigil.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
 * one are ready when it is wanted. On the window's thread, in two short steps.
 */
final class ListRehearsal {

    private static final int ROWS = 400;
    private static final Duration UNTIL_FILLED = Duration.ofMillis(400);

    private ListRehearsal() {}

    static void run(Kit kit, Theme theme) {
        CaseListViewModel model = new CaseListViewModel(kit, new Blank(kit.vocabulary(), rows()));
        CaseListView list = new CaseListView(kit, model, Navigator.nowhere());
        Parent root = new StackPane(list.node());
        Scene unseen = new Scene(root, 1280, 800);
        theme.dress(unseen);
        layOut(root);
        kit.work()
                .later(
                        UNTIL_FILLED,
                        () -> {
                            layOut(root);
                            unseen.snapshot(done -> null, null);
                            theme.forget(unseen);
                            list.dispose();
                        });
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
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
