package vigil.ui.kit;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * What is being done in the background, how far it is, and a way to call it off. Only of work that
 * takes longer than one waits without wondering, so that nothing flickers for the rest.
 */
public final class WorkLine {

    /** From when on somebody wonders. */
    private static final Duration SHOWN_AFTER = Duration.ofMillis(300);

    private final Kit kit;
    private final FxWork work;
    private final Predicate<String> wanted;
    private final HBox root = Controls.row();
    private final Set<RunningWork> slow = new HashSet<>();
    private final ListChangeListener<RunningWork> listener = this::changed;
    private boolean stepsOnly;
    private Optional<RunningWork> shown = Optional.empty();
    private Runnable unfollow = () -> {};

    /**
     * @param wanted whether work of this name is shown here, and not where it was begun
     */
    public WorkLine(Kit kit, FxWork work, Predicate<String> wanted) {
        this.kit = kit;
        this.work = work;
        this.wanted = wanted;
        work.running().forEach(this::wait);
        work.running().addListener(listener);
    }

    /** Only which step the work is at, for a page that says what it is, and waits for its end. */
    public WorkLine stepsOnly() {
        stepsOnly = true;
        return this;
    }

    public Node node() {
        return root;
    }

    /** The work outlives the window's pages, and would keep them and all they read. */
    public void dispose() {
        work.running().removeListener(listener);
        unfollow.run();
    }

    private void changed(ListChangeListener.Change<? extends RunningWork> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::wait);
            slow.removeAll(change.getRemoved());
        }
        draw();
    }

    private void wait(RunningWork running) {
        work.later(
                SHOWN_AFTER,
                () -> {
                    if (work.running().contains(running) && said(running.name())) {
                        slow.add(running);
                        draw();
                    }
                });
    }

    private boolean said(String name) {
        return wanted.test(name) && kit.find("work." + name).isPresent();
    }

    private void draw() {
        Optional<RunningWork> newest =
                work.running().stream().filter(slow::contains).reduce((first, second) -> second);
        if (newest.equals(shown)) {
            return;
        }
        unfollow.run();
        unfollow = () -> {};
        root.getChildren().clear();
        shown = newest;
        newest.ifPresent(this::draw);
    }

    private void draw(RunningWork running) {
        Label words = Controls.styled(new Label(), "status-doing");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(kit.say("work." + running.name()));
        bar.setFocusTraversable(false);
        InvalidationListener follow = position -> say(running, words, bar);
        running.position().addListener(follow);
        unfollow = () -> running.position().removeListener(follow);
        say(running, words, bar);
        root.getChildren().setAll(words, bar);
        running.cancel()
                .filter(cancel -> !stepsOnly)
                .ifPresent(cancel -> {
                    Button stop =
                            Controls.styled(new Button(kit.say("status.cancel")), "flat", "small");
                    stop.setId("status-cancel");
                    stop.setMinWidth(Region.USE_PREF_SIZE);
                    stop.visibleProperty().bind(running.asks());
                    stop.managedProperty().bind(running.asks());
                    stop.setOnAction(event -> {
                        cancel.run();
                        stop.setDisable(true); // it stops at its next step
                    });
                    root.getChildren().add(stop);
                });
    }

    private void say(RunningWork running, Label words, ProgressBar bar) {
        RunningWork.Position at = running.position().get();
        bar.setProgress(
                at.total() > 0
                        ? (double) at.done() / at.total()
                        : ProgressBar.INDETERMINATE_PROGRESS);
        Optional<String> step = kit.find("step." + at.step(), at.done(), at.total());
        words.setText(step.orElse(kit.say("work." + running.name())));
        Controls.show(root, !stepsOnly || step.isPresent());
    }
}
