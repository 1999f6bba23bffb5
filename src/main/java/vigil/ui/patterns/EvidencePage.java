package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.PatternWatch;
import vigil.charts.FindingCharts;
import vigil.patterns.Caveat;
import vigil.patterns.Finding;
import vigil.patterns.PatternBoard;
import vigil.patterns.SecondOpinion;
import vigil.ui.chart.ChartView;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.words.PatternWords;

/** Everything behind one finding, so that it can be checked. */
final class EvidencePage {

    /** What can be done from here. */
    interface Wishes {
        void back();

        void open(PatternBoard.Entry entry);
    }

    private final Kit kit;
    private final PatternWords words;
    private final Controls controls;
    private final FindingMemory memory;
    private final PatternWatch.Found found;
    private final PatternBoard.Entry entry;
    private final Finding finding;
    private final Navigator navigator;
    private final boolean mayOpenCases;
    private final Button back;
    private final ScrollPane scroll;
    private final VBox root;
    private boolean gone;

    EvidencePage(
            Kit kit,
            PatternBoardViewModel model,
            FindingMemory memory,
            PatternWatch.Found found,
            PatternBoard.Entry entry,
            Navigator navigator,
            Wishes wishes) {
        this.kit = kit;
        this.words = model.words();
        this.controls = new Controls(kit);
        this.memory = memory;
        this.found = found;
        this.entry = entry;
        this.finding = entry.finding();
        this.navigator = navigator;
        this.mayOpenCases = model.mayOpenCases();
        back = controls.flat("board.back", Icon.BACK, wishes::back);
        VBox page = Controls.styled(new VBox(), "evidence-page");
        page.getChildren()
                .addAll(
                        head(),
                        new TwoColumns(
                                columnOf(picture(), certainty()), columnOf(numbers(), method())),
                        Controls.card(
                                new EvidenceCases(
                                                kit,
                                                model,
                                                finding,
                                                found.ids(finding.cases()),
                                                navigator)
                                        .node()));
        if (!entry.similar().isEmpty()) {
            page.getChildren().add(similar(wishes::open));
        }
        memory.history(finding)
                .ifPresent(history -> page.getChildren().add(Controls.card(history)));
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setId("evidence");
        scroll.setAccessibleText(kit.say("board.evidence", words.say(finding.sentence())));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = Controls.styled(new VBox(Controls.row(back), scroll), "evidence");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        wishes.back();
                        event.consume();
                    }
                });
    }

    /** The last takes what room there is, so that both columns end together. */
    private static VBox columnOf(VBox above, VBox below) {
        above.setMinHeight(Region.USE_PREF_SIZE);
        below.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setMaxHeight(Double.MAX_VALUE);
        return Controls.styled(new VBox(above, below), "evidence-column");
    }

    private Node head() {
        FlowPane chips =
                Controls.styled(new FlowPane(FindingCard.levelChip(kit, finding)), "chip-flow");
        if (finding.watched()) {
            chips.getChildren().add(Controls.chip(kit.say("patterns.watched"), "danger"));
        }
        memory.signs(finding)
                .forEach(sign -> chips.getChildren().add(Controls.chip(sign.text(), sign.tone())));
        chips.getChildren()
                .add(
                        Controls.plain(
                                kit.say("board.level." + finding.level().name()),
                                "muted",
                                "small"));
        VBox head =
                Controls.card(
                        chips,
                        Controls.wrapping(words.say(finding.sentence()), "evidence-sentence"));
        finding.notes().forEach(note -> head.getChildren().add(Controls.wrapping(words.say(note))));
        head.getChildren()
                .add(
                        Controls.wrapping(
                                kit.say(
                                        "board.evidence.slice",
                                        new SliceWords(kit, words)
                                                .say(finding.slice(), found.summary().asAt())),
                                "muted",
                                "small"));
        memory.actions(finding).ifPresent(head.getChildren()::add);
        head.setMinHeight(Region.USE_PREF_SIZE);
        return Controls.styled(head, "finding", "finding-" + FindingKind.tone(finding.level()));
    }

    /** Its chart; the bare figures where there is none. */
    private VBox picture() {
        Node drawn =
                FindingCharts.of(finding, found.summary(), words)
                        .map(chart ->
                                new ChartView(kit, chart)
                                        .whenOpened(cases -> {
                                            if (mayOpenCases) {
                                                list(cases);
                                            }
                                        })
                                        .node())
                        .orElseGet(() -> new SmallFigures(kit, finding, Optional.empty()).node());
        return Controls.card(drawn);
    }

    private void list(List<String> cases) {
        navigator.showCases(
                kit.say("patterns.why", words.say(finding.sentence())), found.ids(cases));
    }

    private VBox numbers() {
        return Controls.card(
                controls.heading("board.numbers"), new EvidenceNumbers(kit, finding).node());
    }

    private VBox method() {
        VBox card =
                Controls.card(new EvidenceMethod(kit, found.summary(), finding.evidence()).node());
        SecondOpinion opinion = found.summary().opinions().get(finding.key());
        if (opinion != null) {
            card.getChildren().add(new OpinionFold(kit, opinion).node());
        }
        return card;
    }

    /** How complete it is, and what else is to be said beside it. */
    private VBox certainty() {
        List<String> lines = new ArrayList<>();
        long deaths = finding.completeness().deaths();
        if (deaths > 0) {
            lines.add(words.say(finding.completeness().toxicology()));
            long assessed = finding.completeness().factorsAssessed();
            lines.add(
                    kit.say(
                            "board.complete.factors",
                            new FigureWords(kit).percent(assessed, deaths),
                            assessed,
                            deaths));
        }
        for (Caveat caveat : finding.caveats()) {
            lines.add(kit.say(caveat.key()));
        }
        VBox card = Controls.card(controls.heading("board.certainty"));
        for (String line : lines) {
            Node sign = Controls.styled(Icon.INFORMATION.node(), "evidence-sign");
            HBox row = Controls.styled(new HBox(sign, Controls.wrapping(line)), "evidence-line");
            card.getChildren().add(row);
        }
        return card;
    }

    private Node similar(Consumer<PatternBoard.Entry> open) {
        VBox card =
                Controls.card(
                        controls.heading("board.similar.title"),
                        controls.muted("board.similar.text"));
        for (Finding other : entry.similar()) {
            Hyperlink link = new Hyperlink(words.say(other.sentence()));
            link.setWrapText(true);
            link.setOnAction(event -> open.accept(new PatternBoard.Entry(other, List.of())));
            card.getChildren().add(link);
        }
        return card;
    }

    /** Says that the newest search no longer has it. */
    void gone() {
        if (!gone) {
            gone = true;
            HBox banner =
                    Controls.styled(
                            new HBox(
                                    Icon.WARNING.node(),
                                    Controls.wrapping(kit.say("board.evidence.gone"))),
                            "banner",
                            "banner-warning");
            root.getChildren().add(1, banner);
        }
    }

    boolean focused() {
        for (Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if (node.equals(root)) {
                return true;
            }
        }
        return false;
    }

    /** How far it is scrolled down, in pixels, however long it is. */
    double place() {
        return scroll.getVvalue() * beyond();
    }

    void place(double down) {
        double beyond = beyond();
        if (beyond > 0) {
            scroll.setVvalue(Math.clamp(down / beyond, 0, 1));
        }
    }

    /** How much of the page is not in view. */
    private double beyond() {
        return scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
    }

    PatternBoard.Entry entry() {
        return entry;
    }

    /** Whether it would look the same after another search. */
    boolean shows(PatternBoard.Entry other, PatternWatch.Found after) {
        return entry.equals(other) && found.memory().equals(after.memory());
    }

    void focus() {
        scroll.requestFocus();
    }

    Node node() {
        return root;
    }
}
