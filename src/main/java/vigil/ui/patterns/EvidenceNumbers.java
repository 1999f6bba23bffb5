package vigil.ui.patterns;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vigil.patterns.Band;
import vigil.patterns.Evidence;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Every number behind a finding, each with what it means. */
final class EvidenceNumbers {

    private final Kit kit;
    private final FigureWords words;
    private final GridPane grid = Controls.styled(new GridPane(), "evidence-numbers");
    private int row;

    EvidenceNumbers(Kit kit, Finding finding) {
        this.kit = kit;
        this.words = new FigureWords(kit);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints meanings = new ColumnConstraints();
        meanings.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, new ColumnConstraints(), meanings);
        Evidence evidence = finding.evidence();
        counted(finding.figures(), evidence);
        judged(evidence);
        for (Band band : finding.bands()) {
            add(
                    kit.say("patterns.band", band.first(), band.last()),
                    String.valueOf(band.count()),
                    kit.say("board.means.band"));
        }
    }

    private void counted(Figures figures, Evidence evidence) {
        line("observed", String.valueOf(figures.observed()));
        line("denominator", String.valueOf(figures.denominator()));
        if (figures.hasExpectation()) {
            add(
                    kit.say("board.number.expected"),
                    words.number(figures.expected()),
                    kit.say("board.expected." + evidence.method().name()));
            line(
                    "ratio",
                    kit.say(
                            "board.number.ratio.value",
                            words.number(figures.ratio()),
                            words.number(figures.low()),
                            words.number(figures.high())));
        }
    }

    /** A permuted chance already allows for everything looked at; an exact one is adjusted. */
    private void judged(Evidence evidence) {
        boolean permuted = evidence.permutations() > 0;
        if (evidence.p().isPresent() && !permuted) {
            line("p", words.chance(evidence.p().getAsDouble()));
        }
        if (evidence.q().isPresent()) {
            add(
                    kit.say("board.number.q"),
                    words.chance(evidence.q().getAsDouble()),
                    kit.say("board.adjusted." + evidence.method().name()));
        }
        if (evidence.looked() > 0) {
            line("looked", kit.say("board.whole", evidence.looked()));
        }
        if (permuted) {
            line("permutations", kit.say("board.whole", evidence.permutations()));
        }
    }

    private void line(String name, String value) {
        add(kit.say("board.number." + name), value, kit.say("board.means." + name));
    }

    private void add(String name, String value, String meaning) {
        Label number = Controls.plain(value, "strong");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label means = Controls.wrapping(meaning, "muted", "small");
        grid.addRow(row++, Controls.plain(name), number, means);
    }

    Node node() {
        return grid;
    }
}
