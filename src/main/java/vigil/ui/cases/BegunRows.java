package vigil.ui.cases;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.BegunNotification;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** Notifications that were begun and not finished, each to go on with or to throw away. */
final class BegunRows {

    private final Kit kit;
    private final NotificationViewModel model;
    private final Consumer<BegunNotification> resume;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "column");

    BegunRows(Kit kit, NotificationViewModel model, Consumer<BegunNotification> resume) {
        this.kit = kit;
        this.model = model;
        this.resume = resume;
        this.controls = new Controls(kit);
        show();
    }

    Node node() {
        return root;
    }

    void offer(List<BegunNotification> all) {
        root.getChildren().setAll(all.stream().map(this::row).toList());
        show();
    }

    void clear() {
        offer(List.of());
    }

    private void show() {
        Controls.show(root, !root.getChildren().isEmpty());
    }

    private Node row(BegunNotification begun) {
        HBox row = Controls.styled(new HBox(), "banner", "banner-accent");
        row.getChildren()
                .setAll(
                        Icon.HISTORY.node(),
                        Controls.wrapping(kit.say("notification.unfinished", model.name(begun))),
                        Controls.gap(),
                        controls.button("notification.resume", () -> resume.accept(begun)),
                        controls.button(
                                "notification.discard",
                                () -> {
                                    root.getChildren().remove(row);
                                    show();
                                    model.discard(begun, () -> putBack(begun));
                                }));
        return row;
    }

    private void putBack(BegunNotification begun) {
        root.getChildren().addFirst(row(begun));
        show();
    }
}
