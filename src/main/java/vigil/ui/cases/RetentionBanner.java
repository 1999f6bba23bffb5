package vigil.ui.cases;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.LegalHolds;
import vigil.domain.retention.LegalHold;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.words.RetentionWords;

/** At the head of a case: that it is held, or what of it was removed for good. */
final class RetentionBanner {

    private final Kit kit;
    private final VBox root = new VBox();

    RetentionBanner(Kit kit) {
        this.kit = kit;
        root.setId("retention-banner");
        Controls.show(root, false);
    }

    Node node() {
        return root;
    }

    void show(LegalHolds.OfCase now) {
        root.getChildren().clear();
        for (LegalHold hold : now.holds()) {
            String until =
                    hold.until().map(kit.words()::date).orElse(kit.say("retention.hold.endless"));
            add(
                    "banner-warning",
                    Icon.LOCK,
                    kit.say(
                            hold.wholeStore()
                                    ? "retention.banner.heldStore"
                                    : "retention.banner.held",
                            hold.setBy(),
                            until,
                            hold.reason()));
        }
        if (!now.gone().isEmpty()) {
            RetentionWords words = new RetentionWords(kit.words());
            add(
                    "banner-accent",
                    Icon.INFORMATION,
                    kit.say(
                            "retention.banner.gone",
                            now.gone().stream()
                                    .sorted()
                                    .map(words::content)
                                    .collect(Collectors.joining("; "))));
        }
        Controls.show(root, !now.nothing());
    }

    private void add(String tone, Icon icon, String said) {
        HBox box = Controls.styled(new HBox(), "banner", tone);
        var text = Controls.wrapping(said);
        HBox.setHgrow(text, Priority.ALWAYS);
        box.getChildren().addAll(icon.node(), text);
        root.getChildren().add(box);
    }
}
