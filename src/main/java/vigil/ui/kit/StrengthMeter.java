package vigil.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.KeyVault;

/** Four bars and a sentence that says how good a passphrase is and why. */
public final class StrengthMeter {

    private static final int BARS = 4;

    private final Kit kit;
    private final List<Region> bars = new ArrayList<>();
    private final Label words = Controls.wrapping("", "small");
    private final VBox root;

    public StrengthMeter(Kit kit) {
        this.kit = kit;
        HBox row = Controls.styled(new HBox(), "strength");
        for (int i = 0; i < BARS; i++) {
            Region bar = Controls.styled(new Region(), "strength-bar");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setMaxWidth(Double.MAX_VALUE);
            bars.add(bar);
            row.getChildren().add(bar);
        }
        root = Controls.styled(new VBox(row, words), "column", "tight");
        words.setText(kit.say("strength.wanted"));
    }

    /** Nothing is typed. */
    public void clear() {
        bars.forEach(bar -> bar.getStyleClass().removeIf(style -> style.startsWith("strength-on")));
        words.setText(kit.say("strength.wanted"));
    }

    public void show(KeyVault.Strength strength) {
        for (int i = 0; i < BARS; i++) {
            bars.get(i).getStyleClass().removeIf(style -> style.startsWith("strength-on"));
            if (i < strength.score()) {
                bars.get(i).getStyleClass().add("strength-on-" + strength.score());
            }
        }
        words.setText(
                kit.say("strength.score." + strength.score())
                        + " "
                        + kit.say("strength." + strength.reason()));
    }

    public Node node() {
        return root;
    }
}
