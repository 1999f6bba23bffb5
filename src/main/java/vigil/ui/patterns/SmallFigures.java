package vigil.ui.patterns;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/**
 * The figures of a finding drawn small: the fraction, and what was seen above what was to be
 * expected as two bars; where nothing was to be expected, a dot for each death.
 */
final class SmallFigures {

    private static final int MOST_DOTS = 12;

    /** Of the room, so that the number has its place behind the longest bar. */
    private static final double LONGEST_EM = 7.5;

    private final VBox root;

    SmallFigures(Kit kit, Finding finding) {
        FigureWords words = new FigureWords(kit);
        Figures figures = finding.figures();
        root =
                Controls.styled(
                        new VBox(Controls.plain(words.fraction(finding), "finding-fraction")),
                        "finding-figures");
        if (figures.hasExpectation()) {
            double most = Math.max(figures.observed(), figures.expected());
            root.getChildren()
                    .addAll(
                            bar(
                                    figures.observed() / most,
                                    kit.say("board.small.observed", figures.observed()),
                                    "bar-observed"),
                            bar(
                                    figures.expected() / most,
                                    kit.say(
                                            "board.small.expected",
                                            words.number(figures.expected())),
                                    "bar-expected"));
        } else if (figures.observed() <= MOST_DOTS) {
            FlowPane dots = Controls.styled(new FlowPane(), "finding-dots");
            for (int i = 0; i < figures.observed(); i++) {
                dots.getChildren().add(Controls.styled(new Region(), "finding-dot"));
            }
            root.getChildren().add(dots);
        }
    }

    private static HBox bar(double share, String number, String style) {
        Region bar = Controls.styled(new Region(), "bar", style);
        // In em, so that it grows with the text.
        String width = String.format(Locale.ROOT, "%.2fem", Math.max(0.15, LONGEST_EM * share));
        bar.setStyle(
                "-fx-pref-width: " + width + "; -fx-min-width: " + width
                        + "; -fx-max-width: " + width + ";");
        return Controls.row(bar, Controls.plain(number, "small"));
    }

    Node node() {
        return root;
    }
}
