package vigil.ui.home;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import vigil.casework.BegunNotification;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** Notifications that the member began and did not finish, in one line. */
final class BegunLine {

    private BegunLine() {}

    static Node[] of(Kit kit, List<BegunNotification> begun, Navigator navigator) {
        if (begun.isEmpty()) {
            return new Node[0];
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
        return new Node[] {
            AttentionCard.line(Icon.HISTORY, "accent", Controls.wrapping(words), go)
        };
    }
}
