package vigil.ui.patterns;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import vigil.patterns.Figures;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** What was seen beside what was to be expected, as two bars labelled with their numbers. */
final class ObservedBars {

    private static final double LONGEST = 150;

    private final GridPane grid = new GridPane(8, 4);

    ObservedBars(Figures figures, Kit kit) {
        double most = Math.max(figures.observed(), figures.expected());
        String expected =
                figures.expected() >= 10
                        ? String.valueOf(Math.round(figures.expected()))
                        : String.valueOf(Math.round(figures.expected() * 10) / 10.0);
        add(0, kit.say("patterns.observed"), figures.observed() / most, String.valueOf(figures.observed()), "bar-observed");
        add(1, kit.say("patterns.expected"), figures.expected() / most, expected, "bar-expected");
        grid.setMinWidth(290);
        grid.setAccessibleText(
                kit.say("patterns.observed") + " " + figures.observed() + ", " + kit.say("patterns.expected") + " " + expected);
    }

    private void add(int row, String caption, double share, String number, String style) {
        Region bar = Controls.styled(new Region(), "bar", style);
        bar.setPrefSize(Math.max(2, LONGEST * share), 14);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label label = Controls.plain(caption, "muted", "small");
        label.setMinWidth(66);
        grid.addRow(row, label, Controls.row(bar, Controls.plain(number, "strong", "small")));
    }

    Node node() {
        return grid;
    }
}
