package vigil.ui.question;

import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.patterns.questions.Figure;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.QuestionWords;

/**
 * A count among deaths as one bar: those that say yes, those not known as a hatched part of its
 * own, the rest empty; a line stands where the count was to be expected. A count of nothing but
 * itself is drawn against what was expected.
 */
final class ShareBar {

    static final double LONGEST = 300;
    private static final double HIGH = 12;

    private final VBox root;

    ShareBar(Figure figure, QuestionWords words, Kit kit) {
        boolean alone = figure.others() == 0 && figure.notKnown() == 0;
        double expected = figure.expected().orElse(0);
        double whole = alone ? Math.max(figure.count(), expected) : figure.asked();
        String name = words.say(figure.label());
        String numbers = numbers(figure, alone, kit);
        Label label = Controls.wrapping(name, "small");
        label.setMaxWidth(LONGEST);
        Label below = Controls.wrapping(numbers, "muted", "small");
        root = new VBox(2, label, bar(figure, whole, expected), below);
        root.setMinWidth(LONGEST);
        root.setMaxWidth(LONGEST);
        root.setAccessibleText(name + ": " + numbers);
    }

    private static String numbers(Figure figure, boolean alone, Kit kit) {
        String said =
                alone
                        ? kit.say("questions.bar.count", figure.count())
                        : kit.say("questions.bar.of", figure.count(), figure.known());
        if (figure.notKnown() > 0) {
            said += kit.say("questions.bar.notKnown", figure.notKnown());
        }
        if (figure.expected().isPresent()) {
            double value = figure.expected().getAsDouble();
            NumberFormat format = NumberFormat.getNumberInstance(kit.words().locale());
            format.setMaximumFractionDigits(value < 9.95 ? 1 : 0);
            said += kit.say("questions.bar.expected", format.format(value));
        }
        return said;
    }

    private static Node bar(Figure figure, double whole, double expected) {
        HBox parts =
                new HBox(
                        part(figure.count(), whole, "share-yes"),
                        part(figure.notKnown(), whole, "share-unknown"));
        parts.setMaxSize(LONGEST, HIGH);
        parts.setAlignment(Pos.CENTER_LEFT);
        StackPane track = Controls.styled(new StackPane(parts), "share-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinSize(LONGEST, HIGH);
        track.setMaxSize(LONGEST, HIGH);
        if (figure.expected().isPresent() && whole > 0) {
            Region mark = Controls.styled(new Region(), "share-expected");
            mark.setMinSize(3, HIGH + 6);
            mark.setMaxSize(3, HIGH + 6);
            mark.setTranslateX(Math.min(LONGEST - 3, LONGEST * expected / whole - 1.5));
            track.getChildren().add(mark);
        }
        return track;
    }

    private static Region part(long count, double whole, String style) {
        Region region = Controls.styled(new Region(), style);
        double wide = whole <= 0 || count <= 0 ? 0 : Math.max(2, LONGEST * count / whole);
        region.setMinSize(wide, HIGH);
        region.setMaxSize(wide, HIGH);
        Controls.show(region, count > 0);
        return region;
    }

    Node node() {
        return root;
    }
}
