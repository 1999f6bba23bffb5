package vigil.ui.patterns;

import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.PatternWatch;
import vigil.patterns.Band;
import vigil.patterns.Evidence;
import vigil.patterns.Figures;
import vigil.patterns.Finding;
import vigil.patterns.FindingType;
import vigil.patterns.Level;
import vigil.patterns.PatternBoard;
import vigil.patterns.SecondOpinion;
import vigil.patterns.statistics.Ears;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Sheets;
import vigil.words.PatternWords;

/** One finding: its sentence, its numbers drawn, what is to be said beside it, its cases. */
final class FindingCard {

    private final Kit kit;
    private final PatternWords words;
    private final Controls controls;
    private final VBox root;

    FindingCard(
            Kit kit,
            PatternWords words,
            PatternWatch.Found found,
            PatternBoard.Entry entry,
            Navigator navigator,
            DecisionViewModel decisions,
            Sheets sheets) {
        this.kit = kit;
        this.words = words;
        this.controls = new Controls(kit);
        Finding finding = entry.finding();
        Label sentence = Controls.wrapping(words.say(finding.sentence()), "finding-sentence");
        HBox chips =
                Controls.row(
                        icon(finding.type()).node(),
                        Controls.chip(
                                kit.say("patterns.level." + finding.level().name()),
                                tone(finding.level())));
        if (finding.watched()) {
            chips.getChildren().add(Controls.chip(kit.say("patterns.watched"), "danger"));
        }
        FindingStanding.chip(decisions.words(), found, finding).ifPresent(chips.getChildren()::add);
        List<String> lines = words.beneath(finding);
        Label beneath =
                Controls.wrapping(
                        String.join(" ", lines.stream().limit(3).toList()), "muted", "small");
        Controls.show(beneath, !lines.isEmpty());
        VBox left = Controls.styled(new VBox(sentence, beneath), "column", "tight");
        FindingStanding.line(decisions.words(), found, finding).ifPresent(left.getChildren()::add);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox middle = new HBox(22, left);
        if (finding.figures().hasExpectation()) {
            middle.getChildren().add(new ObservedBars(finding.figures(), kit).node());
        }
        VBox details =
                details(
                        finding,
                        Optional.ofNullable(found.summary().opinions().get(finding.key())),
                        entry.similar(),
                        lines.stream().skip(3).toList());
        Controls.show(details, false);
        chips.getChildren().add(Controls.gap());
        if (!entry.similar().isEmpty()) {
            chips.getChildren()
                    .add(
                            Controls.plain(
                                    kit.say("patterns.similar", entry.similar().size()),
                                    "muted",
                                    "small"));
        }
        chips.getChildren().addAll(how(details), cases(found, finding, navigator));
        FindingActions actions =
                new FindingActions(kit, decisions, sheets, finding, found.memory());
        root =
                Controls.styled(
                        Controls.card(chips, middle, actions.node(), details),
                        "finding",
                        "finding-" + tone(finding.level()));
        actions.keysOn(root);
    }

    private Button cases(PatternWatch.Found found, Finding finding, Navigator navigator) {
        Button cases =
                controls.button(
                        "patterns.cases",
                        () ->
                                navigator.showCases(
                                        kit.say("patterns.why", words.say(finding.sentence())),
                                        found.ids(finding.cases())));
        cases.setText(kit.say("patterns.cases", finding.cases().size()));
        cases.getStyleClass().add("small");
        return cases;
    }

    private Hyperlink how(VBox details) {
        Hyperlink how = new Hyperlink(kit.say("patterns.details"));
        how.setOnAction(event -> {
            Controls.show(details, !details.isVisible());
            how.setText(
                    kit.say(details.isVisible() ? "patterns.details.hide" : "patterns.details"));
        });
        return how;
    }

    private static Icon icon(FindingType type) {
        return switch (type) {
            case FIRST_SEEN, RETURNED, RARE_REPEAT -> Icon.NEW;
            case RISING_SUBSTANCE,
                    RISING_IN_AREA,
                    RISING_COMBINATION,
                    RISING_CIRCUMSTANCE,
                    TOTAL_DEATHS ->
                    Icon.RISING;
            case COMBINATION, GROUP_DIFFERENCE -> Icon.TOGETHER;
            case AREA_EMPHASIS, SAME_PLACE, SPACE_TIME_CLUSTER -> Icon.PLACE;
            case AFTER_RELEASE, AFTER_DISCHARGE, CALENDAR -> Icon.CALENDAR;
        };
    }

    private static String tone(Level level) {
        return switch (level) {
            case NEW -> "accent";
            case STRONG -> "success";
            case POSSIBLE -> "warning";
            case COUNT -> "neutral";
        };
    }

    private VBox details(
            Finding finding,
            Optional<SecondOpinion> opinion,
            List<Finding> similar,
            List<String> more) {
        VBox box = Controls.styled(new VBox(), "column", "tight", "finding-details");
        more.forEach(line -> box.getChildren().add(Controls.wrapping(line, "muted", "small")));
        GridPane grid = new GridPane(18, 4);
        Figures figures = finding.figures();
        int row = 0;
        row =
                line(
                        grid,
                        row,
                        "patterns.observed",
                        kit.say("cases.count", figures.observed(), figures.denominator()));
        if (figures.hasExpectation()) {
            row = line(grid, row, "patterns.expected", number(figures.expected()));
            row =
                    line(
                            grid,
                            row,
                            "patterns.ratio",
                            kit.say(
                                    "patterns.ratio.value",
                                    number(figures.ratio()),
                                    number(figures.low()),
                                    number(figures.high())));
        }
        Evidence evidence = finding.evidence();
        if (evidence.p().isPresent()) {
            row = line(grid, row, "patterns.chance", chance(evidence.p().getAsDouble()));
        }
        if (evidence.q().isPresent()) {
            row = line(grid, row, "patterns.adjusted", chance(evidence.q().getAsDouble()));
        }
        if (evidence.looked() > 0) {
            row = line(grid, row, "patterns.looked", String.valueOf(evidence.looked()));
        }
        if (evidence.permutations() > 0) {
            row = line(grid, row, "patterns.permutations", String.valueOf(evidence.permutations()));
        }
        if (opinion.isPresent()) {
            row = opinion(grid, row, opinion.get());
        }
        for (Band band : finding.bands()) {
            Label caption =
                    Controls.plain(kit.say("patterns.band", band.first(), band.last()), "muted");
            grid.addRow(row++, caption, Controls.plain(String.valueOf(band.count())));
        }
        box.getChildren()
                .addAll(grid, Controls.wrapping(kit.say(evidence.method().key()), "muted"));
        for (Finding other : similar) {
            box.getChildren().add(Controls.wrapping(words.say(other.sentence()), "small"));
        }
        return box;
    }

    /** What other methods say of one month; for comparison, no finding rests on it. */
    private int opinion(GridPane grid, int start, SecondOpinion opinion) {
        int row =
                line(
                        grid,
                        start,
                        "patterns.expert",
                        kit.say(
                                "patterns.expert.month",
                                kit.words().month(YearMonth.from(opinion.month())),
                                opinion.observed()));
        if (opinion.farrington().isPresent()) {
            row =
                    line(
                            grid,
                            row,
                            "patterns.expert.farrington",
                            kit.say(
                                    "patterns.expert.upTo",
                                    number(opinion.farrington().get().upper())));
        }
        for (Ears method : Ears.values()) {
            Double upper = opinion.ears().get(method);
            if (upper != null) {
                row =
                        line(
                                grid,
                                row,
                                "patterns.expert." + method.name(),
                                kit.say("patterns.expert.upTo", number(upper)));
            }
        }
        if (opinion.cusum().isPresent()) {
            row =
                    line(
                            grid,
                            row,
                            "patterns.expert.cusum",
                            kit.say(
                                    "patterns.expert.cusum.value",
                                    number(opinion.cusum().getAsDouble())));
        }
        return row;
    }

    private int line(GridPane grid, int row, String key, String value) {
        grid.addRow(row, Controls.plain(kit.say(key), "muted"), Controls.plain(value));
        return row + 1;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(kit.words().locale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }

    private String chance(double p) {
        NumberFormat format = NumberFormat.getNumberInstance(kit.words().locale());
        format.setMaximumFractionDigits(p < 0.001 ? 6 : 4);
        return format.format(p);
    }

    Node node() {
        return root;
    }
}
