package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.patterns.Finding;
import vigil.patterns.PatternBoard;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.words.PatternWords;

/** One finding in a few lines: how much it claims, what it says, its figures drawn small. */
final class FindingCard {

    private final Kit kit;
    private final PatternWords words;
    private final FindingMemory memory;
    private final FigureWords figures;

    FindingCard(Kit kit, PatternWords words, FindingMemory memory) {
        this.kit = kit;
        this.words = words;
        this.memory = memory;
        this.figures = new FigureWords(kit);
    }

    /** What a reader says of it. */
    String spoken(PatternBoard.Entry entry) {
        Finding finding = entry.finding();
        List<String> parts = new ArrayList<>();
        parts.add(kit.say("patterns.level." + finding.level().name()));
        if (finding.watched()) {
            parts.add(kit.say("patterns.watched"));
        }
        memory.signs(finding).forEach(sign -> parts.add(sign.text()));
        parts.add(words.say(finding.sentence()));
        parts.add(figures.fraction(finding));
        if (!entry.similar().isEmpty()) {
            parts.add(kit.say("patterns.similar", entry.similar().size()));
        }
        return String.join(". ", parts);
    }

    Node node(PatternBoard.Entry entry) {
        Finding finding = entry.finding();
        VBox middle = said(entry);
        HBox.setHgrow(middle, Priority.ALWAYS);
        Node more = Controls.styled(Icon.NEXT.node(), "finding-more");
        HBox card =
                new HBox(chips(finding), middle, new SmallFigures(kit, finding).node(), more);
        return Controls.styled(
                card,
                "card-box",
                "finding",
                "finding-" + FindingKind.tone(finding.level()));
    }

    /** How much it claims, and what is to be known before it is read. */
    private VBox chips(Finding finding) {
        Label level = levelChip(kit, finding);
        VBox chips = Controls.styled(new VBox(level), "finding-chips");
        if (finding.watched()) {
            chips.getChildren().add(Controls.chip(kit.say("patterns.watched"), "danger"));
        }
        for (FindingMemory.Sign sign : memory.signs(finding)) {
            chips.getChildren().add(Controls.chip(sign.text(), sign.tone()));
        }
        chips.getChildren()
                .forEach(chip -> ((Region) chip).setMinHeight(Region.USE_PREF_SIZE));
        return chips;
    }

    static Label levelChip(Kit kit, Finding finding) {
        Label level =
                Controls.chip(
                        kit.say("patterns.level." + finding.level().name()),
                        FindingKind.tone(finding.level()));
        level.setGraphic(FindingKind.icon(finding).node());
        return level;
    }

    /** The first sentence to be read at a glance, the rest behind it as far as there is room. */
    private VBox said(PatternBoard.Entry entry) {
        Finding finding = entry.finding();
        String whole = words.say(finding.sentence());
        int end = figures.firstSentence(whole);
        Label first = Controls.wrapping(whole.substring(0, end).strip(), "finding-sentence");
        List<String> more = new ArrayList<>();
        if (end < whole.length()) {
            more.add(whole.substring(end).strip());
        }
        if (!entry.similar().isEmpty()) {
            more.add(kit.say("board.similar", entry.similar().size()));
        }
        more.addAll(words.beneath(finding));
        Label rest = Controls.plain(String.join(" ", more), "muted", "small");
        rest.setMinWidth(0);
        rest.setMaxWidth(Double.MAX_VALUE);
        VBox said = Controls.styled(new VBox(first, rest), "finding-said");
        said.setMinWidth(0);
        return said;
    }
}
