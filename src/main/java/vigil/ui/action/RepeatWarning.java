package vigil.ui.action;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.panel.RepeatedAdvice.Earlier;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Says that the panel has recommended this before, when, and why it is held to be the same. */
final class RepeatWarning {

    private static final int WORDS = 6;

    private final Kit kit;
    private final FollowUpFormViewModel model;
    private final HBox root = Controls.styled(new HBox(), "banner", "banner-warning");

    RepeatWarning(Kit kit, FollowUpFormViewModel model) {
        this.kit = kit;
        this.model = model;
        root.setId("action-repeats");
        model.earlier().addListener((p, was, is) -> show(is));
        show(model.earlier().get());
    }

    private void show(List<Earlier> earlier) {
        Controls.show(root, !earlier.isEmpty());
        if (earlier.isEmpty()) {
            return;
        }
        VBox lines =
                Controls.column(
                        Controls.wrapping(
                                kit.say(
                                        "action.repeats",
                                        earlier.size() + 1,
                                        String.valueOf(earlier.getFirst().madeOn().getYear())),
                                "strong"));
        for (Earlier one : earlier) {
            lines.getChildren().add(Controls.wrapping(reason(one), "small"));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        root.getChildren().setAll(Icon.HISTORY.node(), lines);
    }

    private String reason(Earlier one) {
        return kit.say(
                "action.repeats." + one.reason().name(),
                one.reference(),
                kit.words().date(one.madeOn()),
                one.shared().stream().limit(WORDS).collect(Collectors.joining(", ")),
                one.factors().stream()
                        .map(model.vocabulary()::factorName)
                        .collect(Collectors.joining(", ")));
    }

    Node node() {
        return root;
    }
}
