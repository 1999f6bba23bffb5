package vigil.ui.patterns;

import java.time.YearMonth;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import vigil.patterns.SecondOpinion;
import vigil.patterns.statistics.Ears;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** What other methods say of one month of a rise; for comparison, no finding rests on it. */
final class OpinionFold {

    private static final double CUSUM_ALARM = 2.3;

    private final Kit kit;
    private final FigureWords words;
    private final GridPane grid = Controls.styled(new GridPane(), "evidence-numbers");
    private final String month;
    private int row;

    OpinionFold(Kit kit, SecondOpinion opinion) {
        this.kit = kit;
        this.words = new FigureWords(kit);
        opinion.farrington()
                .ifPresent(verdict ->
                        bound("patterns.expert.farrington", verdict.upper(), verdict.alarm()));
        for (Ears method : Ears.values()) {
            Double upper = opinion.ears().get(method);
            if (upper != null) {
                bound(
                        "patterns.expert." + method.name(),
                        upper,
                        (double) opinion.observed() > upper);
            }
        }
        opinion.cusum()
                .ifPresent(sum ->
                        line(
                                "patterns.expert.cusum",
                                kit.say("patterns.expert.cusum.value", words.number(sum)),
                                sum >= CUSUM_ALARM));
        this.month =
                kit.say(
                        "board.opinions.month",
                        kit.words().month(YearMonth.from(opinion.month())),
                        opinion.observed());
    }

    private void bound(String key, double upper, boolean alarm) {
        line(key, kit.say("patterns.expert.upTo", words.number(upper)), alarm);
    }

    private void line(String key, String said, boolean alarm) {
        Label value = Controls.plain(said);
        value.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(
                row++,
                Controls.plain(kit.say(key)),
                value,
                alarm
                        ? Controls.chip(kit.say("board.opinions.alarm"), "warning")
                        : Controls.chip(kit.say("board.opinions.quiet"), "neutral"));
    }

    Node node() {
        return EvidenceMethod.fold(
                kit.say("board.opinions"),
                Controls.column(
                        Controls.wrapping(month),
                        grid,
                        Controls.wrapping(kit.say("board.opinions.text"), "muted", "small")));
    }
}
