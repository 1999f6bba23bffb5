package vigil.ui.home;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vigil.casework.BegunNotification;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** Notifications that the member began and did not finish, in one line. */
final class BegunLine {

    private BegunLine() {}

    static Optional<Node> of(Kit kit, List<BegunNotification> begun, Navigator navigator) {
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Controls controls = new Controls(kit);
        boolean one = begun.size() == 1;
        String name = begun.getFirst().reviewCase().name();
        String words =
                one
                        ? kit.say(
                                "notification.unfinished",
                                name.isEmpty() ? kit.say("notification.noName") : name)
                        : kit.say("home.begun", begun.size());
        Button go =
                one
                        ? controls.button(
                                "notification.resume",
                                () -> navigator.goOnNotifying(begun.getFirst()))
                        // There they stand one by one, each to go on with or to throw away.
                        : controls.button("home.begun.look", navigator::newNotification);
        go.setMinWidth(Region.USE_PREF_SIZE);
        HBox banner = Controls.styled(new HBox(), "banner", "banner-accent");
        banner.setId("home-begun");
        banner.getChildren()
                .setAll(Icon.HISTORY.node(), Controls.wrapping(words), Controls.gap(), go);
        return Optional.of(banner);
    }
}
