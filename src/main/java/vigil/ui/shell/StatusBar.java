package vigil.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WorkLine;

/** The foot of the window: whose store it is, and what is being done in the background. */
final class StatusBar {

    /** Below so many letters of width there is room for what is done and can be pressed only. */
    private static final double ROOM_EMS = 70;

    private final Kit kit;
    private final HBox root = Controls.styled(new HBox(), "status-bar");
    private final WorkLine doing;

    /**
     * @param hidden whether names are hidden
     * @param names turns that over
     * @param withoutBackup days without a backup, if they are too many
     */
    StatusBar(
            Kit kit,
            FxWork work,
            String store,
            boolean hidden,
            Runnable names,
            Optional<Long> withoutBackup) {
        this.kit = kit;
        this.doing = new WorkLine(kit, work, name -> true);
        Label place = told(new Label(store));
        Label sealed = whole(told(new Label(kit.say("status.encrypted"))));
        Label shield = new Label("", Icon.SHIELD.node());
        shield.setTooltip(new Tooltip(store + ". " + sealed.getText()));
        shield.setAccessibleText(store + ". " + sealed.getText());
        root.getChildren()
                .setAll(
                        shield,
                        place,
                        Controls.gap(),
                        doing.node(),
                        whole(names(hidden, names)),
                        sealed);
        // In little room the shield says both when the pointer rests on it.
        Runnable fit =
                () -> {
                    boolean room = root.getWidth() > ROOM_EMS * sealed.getFont().getSize();
                    Controls.show(place, room);
                    Controls.show(sealed, room);
                };
        root.widthProperty().addListener((p, was, is) -> fit.run());
        sealed.fontProperty().addListener((p, was, is) -> fit.run());
        withoutBackup.ifPresent(days -> {
            Label warning = new Label(kit.say("backups.status", days));
            warning.setId("status-backup");
            warning.getStyleClass().add("status-warning");
            warning.setGraphic(Icon.WARNING.node());
            root.getChildren().add(2, warning);
        });
    }

    /** The work outlives the window's pages, and would keep them and all they read. */
    void dispose() {
        doing.dispose();
    }

    private Button names(boolean hidden, Runnable turn) {
        String key = hidden ? "names.show" : "names.hide";
        Button button = Controls.styled(new Button(kit.say(key)), "flat", "small", "names-state");
        button.setGraphic((hidden ? Icon.RESTRICTED : Icon.WATCH).node());
        button.setId("status-names");
        button.setTooltip(new Tooltip(kit.say(key + ".tip")));
        button.setAccessibleText(kit.say(key + ".tip"));
        if (hidden) {
            button.getStyleClass().add("names-hidden");
        }
        button.setOnAction(event -> turn.run());
        return button;
    }

    /** Where there is little room the name of the store gives way, and not what can be pressed. */
    private static <R extends Region> R whole(R part) {
        part.setMinWidth(Region.USE_PREF_SIZE);
        return part;
    }

    /** What may give way says the whole of itself when asked. */
    private static Label told(Label label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        return label;
    }

    Node node() {
        return root;
    }
}
