package vigil.ui.unlock;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * What stands around the card while no store is open: what this program is and what it promises.
 */
public final class WelcomeFrame {

    private final BorderPane root = Controls.styled(new BorderPane(), "welcome");
    private final StackPane middle = new StackPane();

    public WelcomeFrame(Kit kit) {
        Label name = Controls.plain(kit.say("app.name"), "welcome-name");
        Label claim = Controls.wrapping(kit.say("welcome.claim"), "welcome-claim");
        VBox points =
                Controls.styled(
                        new VBox(
                                point(Icon.LOCK, kit.say("welcome.point.encrypted")),
                                point(Icon.SHIELD, kit.say("welcome.point.offline")),
                                point(Icon.DONE, kit.say("welcome.point.nothingLost"))),
                        "column");
        VBox side =
                Controls.styled(
                        new VBox(Icon.SHIELD.node(), name, claim, Controls.gap(), points),
                        "welcome-side");
        side.setPrefWidth(430);
        side.setMinWidth(300);
        ScrollPane beside = Controls.styled(new ScrollPane(side), "welcome-beside");
        beside.setFitToHeight(true);
        beside.setFitToWidth(true);
        beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setLeft(beside);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        root.setCenter(scroll);
    }

    private static Node point(Icon icon, String words) {
        return Controls.styled(
                Controls.row(icon.node(), Controls.wrapping(words)), "welcome-point");
    }

    public Parent node() {
        return root;
    }

    public void show(Node card) {
        middle.getChildren().setAll(card);
        if (card instanceof Region region) {
            region.setMaxHeight(Region.USE_PREF_SIZE);
        }
    }
}
