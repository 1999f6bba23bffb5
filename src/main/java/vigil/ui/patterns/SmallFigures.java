package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.List;
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
        bars.setFillHeight(false);
        LocalDate from = finding.window().map(window -> window.first()).orElse(LocalDate.MAX);
        for (CountSeries.Span span : spans) {
            bars.getChildren()
                    .add(
                            ShareBar.standing(
                                    (double) span.tally().count() / most,
                                    "finding-month",
                                    span.last().isBefore(from) ? "bar-expected" : "bar-observed"));
        }
        return bars;
    }

    private static HBox bar(double share, String number, String style) {
        return Controls.row(ShareBar.lying(share, "bar", style), Controls.plain(number, "small"));
    }

    Node node() {
        return root;
    }
}
