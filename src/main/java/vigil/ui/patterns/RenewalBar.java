package vigil.ui.patterns;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * Says that what is shown is being renewed, how far that is, and lets a person call it off; or that
 * it was called off or went wrong, and lets them look again.
 */
final class RenewalBar {

    private final Kit kit;
    private final PatternBoardViewModel model;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;
    private final Button again;
    private final HBox root;

    RenewalBar(Kit kit, PatternBoardViewModel model) {
        this.kit = kit;
        this.model = model;
        Controls controls = new Controls(kit);
        stop = Controls.styled(controls.button("board.stop", model::stop), "small");
        again =
                Controls.styled(
                        controls.button("board.again", Icon.REDO, model::search), "small");
        bar.setFocusTraversable(false);
        words.setMinWidth(0);
        root = Controls.styled(new HBox(words, bar, stop, again), "renewal");
        root.setId("board-renewal");
        model.state().addListener((p, was, is) -> show());
        show();
    }

    /** Gives the keyboard to what can be pressed now. */
    void focus() {
        (stop.isVisible() ? stop : again).requestFocus();
    }

    private void show() {
        boolean focused = stop.isFocused() || again.isFocused();
        PatternBoardViewModel.State state = model.state().get();
        boolean anything = model.found().get().isPresent();
        boolean searching = state instanceof PatternBoardViewModel.Searching;
        Controls.show(root, !(state instanceof PatternBoardViewModel.UpToDate));
        Controls.show(bar, searching);
        Controls.show(stop, searching);
        Controls.show(again, !searching);
        switch (state) {
            case PatternBoardViewModel.Searching s -> {
                bar.setProgress(
                        s.total() > 0
                                ? (double) s.done() / s.total()
                                : ProgressBar.INDETERMINATE_PROGRESS);
                String step =
                        kit.find("step." + s.step(), s.done(), s.total())
                                .orElse(kit.say("patterns.searching"));
                words.setText(anything ? kit.say("board.renewing", step) : step);
                bar.setAccessibleText(words.getText());
            }
            case PatternBoardViewModel.Stopped s ->
                    words.setText(
                            kit.say(anything ? "board.stopped.older" : "board.stopped"));
            case PatternBoardViewModel.Failed f -> words.setText(kit.sentence(f.problem()));
            case PatternBoardViewModel.UpToDate u -> words.setText("");
        }
        if (focused && root.isVisible()) {
            focus();
        }
    }

    Node node() {
        return root;
    }
}
