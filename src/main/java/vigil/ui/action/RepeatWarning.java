package vigil.ui.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.RepeatedAdvice.Earlier;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Says that the panel has recommended this before, when, and why it is held to be the same. */
final class RepeatWarning {

    private static final int WORDS = 6;

    private final Kit kit;
    private final FollowUpFormViewModel model;
    private Optional<Consumer<Recommendation>> listener = Optional.empty();
    private final HBox root = Controls.styled(new HBox(), "banner", "banner-warning");

    RepeatWarning(Kit kit, FollowUpFormViewModel model) {
        this.kit = kit;
        this.model = model;
        root.setId("action-repeats");
        model.earlier().addListener((p, was, is) -> show(is));
        show(model.earlier().get());
    }

    /** Lets a new recommendation give way to one that stands. */
    void whenLinked(Consumer<Recommendation> newListener) {
        listener = Optional.of(newListener);
        show(model.earlier().get());
    }

    /** The latest of the earlier ones that is still open. */
    private Optional<Recommendation> standing() {
        return listener.isEmpty() || !model.base().get().isNew()
                ? Optional.empty()
                : model.earlier().get().stream()
                        .flatMap(one -> model.recommendation(one.id()).stream())
                        .filter(r -> !r.finished())
                        .reduce((first, second) -> second);
    }

    /** Links the one that stands, if there is one. */
    boolean link() {
        Optional<Recommendation> standing = standing();
        standing.ifPresent(r -> listener.ifPresent(l -> l.accept(r)));
        return standing.isPresent();
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
                                        earlier.size() + model.madeAgain() + 1,
                                        String.valueOf(earlier.getFirst().madeOn().getYear())),
                                "strong"));
        for (Earlier one : earlier) {
            lines.getChildren().add(Controls.wrapping(reason(one), "small"));
        }
        standing()
                .ifPresent(r -> {
                    Button link =
                            new Button(
                                    kit.say("action.repeats.link", r.reference()),
                                    Icon.TOGETHER.node());
                    link.setId("action-link");
                    link.setOnAction(event -> link());
                    lines.getChildren().add(link);
                });
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
