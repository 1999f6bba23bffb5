package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.casework.PanelMemory;
import vigil.casework.PatternWatch;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.FindingDecision;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;
import vigil.ui.kit.WaysBack;
import vigil.words.DecisionWords;

/** What the panel decided about the findings of a board, and what it can decide. */
public final class DecidedFindings implements FindingMemory {

    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final DecisionViewModel model;
    private final Sheets sheets;
    private final ObservableValue<Optional<PatternWatch.Found>> found;
    private final DecisionWords words;

    /**
     * @param sheets in which a reason is asked
     * @param found the newest search of the board
     */
    public DecidedFindings(
            Kit kit,
            DecisionViewModel model,
            Sheets sheets,
            ObservableValue<Optional<PatternWatch.Found>> found) {
        this.kit = kit;
        this.model = model;
        this.sheets = sheets;
        this.found = found;
        this.words = model.words();
    }

    @Override
    public List<Sign> signs(Finding finding) {
        List<Sign> signs = new ArrayList<>();
        found.getValue()
                .ifPresent(now -> {
                    PanelMemory memory = now.memory();
                    Disposition standing = memory.disposition(finding.key());
                    words.chip(memory, finding, now.summary().board())
                            .ifPresent(text ->
                                    signs.add(
                                            new Sign(
                                                    text, standing.kept() ? "accent" : "warning")));
                    words.sign(memory, finding)
                            .ifPresent(text -> signs.add(new Sign(text, "neutral")));
                });
        return signs;
    }

    @Override
    public Optional<Node> actions(Finding finding) {
        return Optional.of(renewed(now -> actions(now, finding)));
    }

    private Node actions(PatternWatch.Found now, Finding finding) {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        List<String> said = new ArrayList<>();
        PanelMemory memory = now.memory();
        words.sinceLastMeeting(memory, finding).ifPresent(said::add);
        Optional<FindingDecision> current = memory.record(finding.key()).current();
        current.map(decision -> decision.verdict().why())
                .filter(why -> !why.isEmpty())
                .ifPresent(why -> said.add("“" + why + "”"));
        words.sinceDecision(memory, finding).ifPresent(said::add);
        if (!said.isEmpty()) {
            box.getChildren().add(Controls.wrapping(String.join(" ", said)));
        }
        box.getChildren().add(new FindingActions(kit, model, sheets, finding, memory).node());
        return box;
    }

    @Override
    public Optional<Node> history(Finding finding) {
        return Optional.of(renewed(now -> new FindingHistory(kit, model, finding.key()).node()));
    }

    @Override
    public boolean takesKey(KeyEvent event, Finding finding) {
        return found.getValue()
                .map(now ->
                        new FindingActions(kit, model, sheets, finding, now.memory())
                                .takesKey(event))
                .orElse(false);
    }

    @Override
    public boolean takesKey(KeyEvent event) {
        boolean undoes =
                UNDO.match(event)
                        && !WaysBack.ofText(event)
                        && model.done()
                                .get()
                                .filter(DecisionViewModel.Done::canBeUndone)
                                .isPresent();
        if (undoes) {
            model.undo();
        }
        return undoes;
    }

    @Override
    public Optional<Node> notice() {
        return Optional.of(new DecisionNotice(kit, model).node());
    }

    /** A node that is made anew with every search while it is in view. */
    private Node renewed(Function<PatternWatch.Found, Node> make) {
        StackPane holder = new StackPane();
        ChangeListener<Optional<PatternWatch.Found>> renew =
                (p, was, is) ->
                        is.ifPresent(now -> {
                            boolean focused = holds(holder);
                            holder.getChildren().setAll(make.apply(now));
                            if (focused) {
                                holder.requestFocus();
                            }
                        });
        holder.sceneProperty()
                .addListener((p, was, is) -> {
                    found.removeListener(renew);
                    if (is != null) {
                        found.addListener(renew);
                    }
                });
        found.getValue().ifPresent(now -> holder.getChildren().setAll(make.apply(now)));
        return holder;
    }

    private static boolean holds(StackPane holder) {
        Node at = holder.getScene() == null ? null : holder.getScene().getFocusOwner();
        while (at != null && at != holder) {
            at = at.getParent();
        }
        return at != null;
    }
}
