package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.Publication;
import vigil.casework.Publication.Leak;
import vigil.domain.panel.OutputTier;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** What the release check found: each sentence once, where it stands, and the way to mend it. */
final class LeakList {

    private final Kit kit;
    private final Controls controls;
    private final Consumer<Leak> mend;

    /**
     * @param mend goes to where something is written
     */
    LeakList(Kit kit, Consumer<Leak> mend) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.mend = mend;
    }

    /** One line if nothing was found; none for a version that may name people. */
    List<Node> of(Publication.Prepared made) {
        if (made.found().isEmpty()) {
            return made.tier() == OutputTier.FULL
                    ? List.of()
                    : List.of(
                            Controls.row(
                                    Controls.styled(Icon.DONE.node(), "icon-success"),
                                    Controls.wrapping(
                                            kit.say(
                                                    made.tier() == OutputTier.AGENCY
                                                            ? "preview.clean.AGENCY"
                                                            : "preview.clean"))));
        }
        return List.of(box("preview.leaks", made.found()));
    }

    /** What keeps this one copy in. */
    Node ofCopy(List<Leak> found) {
        return box("preview.check.copy", found);
    }

    private Node box(String key, List<Leak> found) {
        VBox box = Controls.styled(new VBox(), "banner", "banner-danger", "leaks");
        Map<String, List<Leak>> passages = new LinkedHashMap<>();
        found.forEach(leak ->
                passages.computeIfAbsent(leak.passage().strip(), p -> new ArrayList<>()).add(leak));
        box.getChildren().add(Controls.wrapping(kit.say(key, passages.size()), "strong"));
        passages.forEach((passage, leaks) -> box.getChildren().add(one(passage, leaks)));
        return box;
    }

    private Node one(String passage, List<Leak> leaks) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> layers = new LinkedHashSet<>();
        for (Leak leak : leaks) {
            if (!leak.identifier().isBlank()) {
                words.add(kit.say("preview.quoted", leak.identifier()));
            }
            String layer = leak.layer().isEmpty() ? "RECORD" : leak.layer();
            layers.add(kit.say("layer." + layer, leak.page()));
        }
        VBox said = Controls.styled(new VBox(), "leak");
        if (!passage.isEmpty()) {
            said.getChildren().add(Controls.wrapping(passage, "leak-sentence"));
        }
        if (!words.isEmpty()) {
            said.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say("preview.check.found", String.join(", ", words)),
                                    "small"));
        }
        Button go = controls.flat("preview.mend", Icon.EDIT, () -> mend.accept(leaks.getFirst()));
        HBox foot =
                Controls.row(
                        Controls.wrapping(
                                kit.say("preview.check.where", String.join(", ", layers)),
                                "muted",
                                "small"),
                        Controls.gap(),
                        go);
        said.getChildren().add(foot);
        return said;
    }
}
