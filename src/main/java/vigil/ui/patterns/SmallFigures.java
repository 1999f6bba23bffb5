package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.patterns.CountSeries;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/**
 * The figures of a finding drawn small: the fraction, and beneath it the latest months as bars, or
 * what was seen above what was to be expected, or a dot for each death. Sizes are in em, so that
 * they grow with the text.
 */
final class SmallFigures {

    private static final int MOST_DOTS = 12;
    private static final int MONTHS = 24;
    private static final double LONGEST_EM = 7.5;
    private static final double HIGHEST_EM = 1.9;
    private static final double LEAST_EM = 0.12;

    private final VBox root;

    SmallFigures(Kit kit, Finding finding, Optional<CountSeries> series) {
        FigureWords words = new FigureWords(kit);
        Figures figures = finding.figures();
        HBox fraction = Controls.row(Controls.plain(words.fraction(finding), "finding-fraction"));
        root = Controls.styled(new VBox(fraction), "finding-figures");
        List<CountSeries.Span> months =
                series.map(all -> all.latest(MONTHS).spans()).orElse(List.of());
        if (months.size() > 1) {
            if (figures.hasExpectation()) {
                fraction.getChildren()
                        .add(
                                Controls.plain(
                                        kit.say(
                                                "board.small.expected",
                                                words.number(figures.expected())),
                                        "small"));
            }
            root.getChildren().add(months(months, finding));
        } else if (figures.hasExpectation()) {
            double most = Math.max((double) figures.observed(), figures.expected());
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

    /** The months of the finding strong, those before it pale. */
    private static HBox months(List<CountSeries.Span> spans, Finding finding) {
        long most = Math.max(1, spans.stream().mapToLong(s -> s.tally().count()).max().orElse(1));
        HBox bars = Controls.styled(new HBox(), "finding-months");
        bars.setAlignment(Pos.BOTTOM_LEFT);
        LocalDate from = finding.window().map(window -> window.first()).orElse(LocalDate.MAX);
        for (CountSeries.Span span : spans) {
            Region bar =
                    Controls.styled(
                            new Region(),
                            "finding-month",
                            span.last().isBefore(from) ? "bar-expected" : "bar-observed");
            size(bar, "height", HIGHEST_EM * span.tally().count() / most);
            bars.getChildren().add(bar);
        }
        return bars;
    }

    private static HBox bar(double share, String number, String style) {
        Region bar = Controls.styled(new Region(), "bar", style);
        size(bar, "width", LONGEST_EM * share);
        return Controls.row(bar, Controls.plain(number, "small"));
    }

    private static void size(Region region, String side, double em) {
        String size = String.format(Locale.ROOT, "%.2fem", Math.max(LEAST_EM, em));
        region.setStyle(
                "-fx-pref-%1$s: %2$s; -fx-min-%1$s: %2$s; -fx-max-%1$s: %2$s;"
                        .formatted(side, size));
    }

    Node node() {
        return root;
    }
}
