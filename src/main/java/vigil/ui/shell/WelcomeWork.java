package vigil.ui.shell;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vigil.ui.kit.Controls;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.WorkLine;

/**
 * What is being done while no store is open: those pages have no foot that says it. A share that is
 * slow to answer is waited for here.
 */
final class WelcomeWork {

    /** What the pages themselves say, larger. */
    private static final Set<String> SAID_BY_THE_PAGE =
            Set.of("unlocking", "creating", "makingDemo", "restoring", "locking", "forgetting");

    /** The list that is rehearsed behind those pages; nobody has asked for it. */
    private static final Set<String> REHEARSED =
            Set.of("readingCases", "readingSettings", "filtering", "counting", "preparingSearch");

    private WelcomeWork() {}

    static Node over(StackPane content, Kit kit, FxWork work) {
        WorkLine line = new WorkLine(kit, work, name -> said(name) && open(content));
        StackPane place = Controls.styled(new StackPane(line.node()), "welcome-work");
        place.setPickOnBounds(false);
        place.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(place, Pos.BOTTOM_RIGHT);
        return place;
    }

    private static boolean said(String name) {
        return !SAID_BY_THE_PAGE.contains(name) && !REHEARSED.contains(name);
    }

    private static boolean open(StackPane content) {
        return content.getChildren().stream()
                .anyMatch(
                        page -> page instanceof Parent && page.getStyleClass().contains("welcome"));
    }
}
