package vigil.ui.safety;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.SafetyStore;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** On the home page: what waits to be done for the safety of others, whatever case it is of. */
public final class SafetyCard {

    private static final int LINES = 6;

    private SafetyCard() {}

    /** The card, if anything waits. */
    public static Optional<Node> of(
            Kit kit,
            Vocabulary vocabulary,
            List<SafetyStore.Waiting> waiting,
            Navigator navigator) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Controls controls = new Controls(kit);
        SafetyWords words = new SafetyWords(kit, vocabulary);
        boolean late = waiting.stream().anyMatch(w -> words.late(w.action()) > 0);
        VBox card =
                Controls.styled(
                        Controls.card(
                                Controls.row(
                                        Icon.URGENT.node(),
                                        controls.heading("safety.home", waiting.size()))),
                        late ? "safety-late" : "safety-today");
        card.setId("home-safety");
        for (SafetyStore.Waiting one : waiting.stream().limit(LINES).toList()) {
            Hyperlink link = new Hyperlink(one.reference().text());
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setAccessibleText(
                    one.reference().text() + ": " + words.title(one.action().prompt()));
            link.setOnAction(action -> navigator.openCase(one.action().reviewCase()));
            Label title = Controls.plain(words.title(one.action().prompt()), "strong");
            title.setMinWidth(Region.USE_PREF_SIZE);
            Label why = Controls.plain(words.reasons(one.action().prompt()), "muted");
            why.setMinWidth(0);
            why.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(why, Priority.ALWAYS);
            Label due = Controls.chip(words.due(one.action()), words.chip(one.action()));
            due.setMinWidth(Region.USE_PREF_SIZE);
            card.getChildren().add(Controls.row(link, title, why, due));
        }
        if (waiting.size() > LINES) {
            card.getChildren()
                    .add(Controls.plain(kit.say("home.more", waiting.size() - LINES), "muted"));
        }
        return Optional.of(card);
    }
}
