package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.Intent;
import vigil.casework.PanelMemory;
import vigil.casework.PatternDecisions.Decided;
import vigil.casework.Problem;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.Standing;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Screen;

/** What the panel snoozed, dismissed, watches or raised: why, by whom, and how it stands now. */
public final class SetAsideView implements Screen {

    private static final List<Disposition> ORDER =
            List.of(
                    Disposition.SNOOZED,
                    Disposition.DISMISSED,
                    Disposition.WATCHED,
                    Disposition.RAISED);

    private final Kit kit;
    private final DecisionViewModel model;
    private final Controls controls;
    private final StackPane middle = new StackPane();
    private final VBox root;
    private final Runnable stopListening;
    private boolean inView;
    private boolean focusOwed;

    public SetAsideView(Kit kit, DecisionViewModel model) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(
                                controls.muted("decision.aside.text"),
                                new DecisionNotice(kit, model).node(),
                                middle),
                        "column");
        middle.getChildren().setAll(controls.muted("decision.aside.searching"));
        stopListening =
                model.whenDecided(() -> {
                    if (inView) {
                        read();
                    }
                });
    }

    private void read() {
        model.kept(this::show, this::say);
    }

    private void say(Problem problem) {
        middle.getChildren().setAll(Controls.wrapping(kit.sentence(problem)));
    }

    private void show(DecisionViewModel.Kept kept) {
        if (kept.decided().isEmpty()) {
            middle.getChildren().setAll(controls.empty(Icon.PATTERNS, "decision.aside.none"));
            return;
        }
        VBox column = Controls.styled(new VBox(), "column");
        for (Disposition disposition : ORDER) {
            List<Decided> of =
                    kept.decided().stream()
                            .filter(decided -> decided.disposition() == disposition)
                            .toList();
            if (!of.isEmpty()) {
                column.getChildren()
                        .add(
                                controls.heading(
                                        "decision.aside.heading",
                                        of.size(),
                                        model.words().disposition(disposition)));
            }
            of.forEach(decided -> column.getChildren().add(card(decided, now(kept, decided))));
        }
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setId("set-aside");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(kit.say("decision.aside.list"));
        middle.getChildren().setAll(scroll);
        if (focusOwed) {
            focusOwed = false;
            scroll.requestFocus();
        }
    }

    private static Optional<Finding> now(DecisionViewModel.Kept kept, Decided decided) {
        return kept.found().summary().findings().stream()
                .filter(finding -> finding.key().equals(decided.record().finding()))
                .findFirst();
    }

    private Node card(Decided decided, Optional<Finding> now) {
        Standing then = decided.decision().standing();
        Label day =
                Controls.plain(
                        kit.words()
                                .date(
                                        LocalDate.ofInstant(
                                                decided.decision().at(), kit.clock().getZone())),
                        "muted");
        Label verdict =
                Controls.wrapping(model.words().verdict(decided.decision(), decided.by(), ""));
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        day.setMinWidth(Region.USE_PREF_SIZE);
        Button up = button(decided);
        up.setMinWidth(Region.USE_PREF_SIZE);
        VBox card =
                Controls.card(
                        Controls.row(verdict, day, up),
                        Controls.wrapping(decided.decision().said(), "finding-sentence"));
        String why = decided.decision().verdict().why();
        if (!why.isEmpty()) {
            card.getChildren().add(Controls.wrapping("“" + why + "”"));
        }
        String stands =
                now.map(PanelMemory::standing)
                        .map(s -> kit.say("decision.aside.now", model.words().figures(s)))
                        .orElse(kit.say("decision.aside.gone"));
        Label both =
                Controls.wrapping(
                        kit.say("decision.aside.then", model.words().figures(then), stands),
                        "muted");
        HBox figures = Controls.row(both);
        if (now.map(PanelMemory::standing).filter(s -> s.grownSince(then)).isPresent()) {
            figures.getChildren().add(Controls.chip(kit.say("decision.aside.grown"), "warning"));
        }
        card.getChildren().add(figures);
        card.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
                        up.fire();
                        event.consume();
                    }
                });
        return card;
    }

    private Button button(Decided decided) {
        boolean watched = decided.disposition() == Disposition.WATCHED;
        String key = watched ? "decision.unwatch" : "decision.takeUp";
        Button up =
                controls.button(
                        key, () -> model.takeUp(model.about(decided.record()), kit::report));
        up.setGraphic(Icon.UNDO.node());
        Intent intent = watched ? Intent.WATCH_FINDING : Intent.TAKE_FINDING_UP;
        if (model.may(intent)) {
            up.disableProperty().bind(model.busy());
        } else {
            up.setDisable(true);
            up.setAccessibleHelp(
                    kit.say(
                            "decision.notAllowed",
                            kit.say("right." + intent.right().map(Enum::name).orElse(""))));
        }
        return up;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        inView = true;
        focusOwed = true;
        read();
    }

    @Override
    public boolean leave() {
        inView = false;
        return true;
    }

    @Override
    public void dispose() {
        stopListening.run();
    }
}
